/** Writes bundles on a thread of their own. */
import { asTrouble } from '../store/trouble.ts'
import { inThread } from '../thread.ts'
import type { BundleJob } from './bundle-worker.ts'
import type { Evidence } from './export.ts'
import type { Manifest } from './manifest.ts'

/** `file`: the built program of the thread. */
export const bundleThread = (file: string): Evidence['write'] => async (plan, draft, progress) => {
  const job: BundleJob = { plan, draft }
  try {
    return await inThread<BundleJob, Manifest>(file, job, progress)
  } catch (error) {
    throw asTrouble('bundle', error)
  }
}
