/** Writes bundles on a thread of their own. */
import { inThread } from '../thread.ts'
import type { BundleJob } from './bundle-worker.ts'
import type { Evidence } from './export.ts'
import type { Manifest } from './manifest.ts'

/** `file`: the built program of the thread. */
export const bundleThread = (file: string): Evidence['write'] => (plan, draft, progress) => inThread<BundleJob, Manifest>(file, { plan, draft }, progress)
