/** The thread that writes bundles. */
import { serveThread } from '../thread.ts'
import type { BundlePlan } from './bundle-writer.ts'
import { writeBundle } from './bundle-writer.ts'

export interface BundleJob {
  readonly plan: BundlePlan
  readonly draft: string
}

/** Often enough for a bar on a screen. */
const STEP_BYTES = 1024 * 1024

await serveThread(STEP_BYTES, ({ plan, draft }: BundleJob, progress) => writeBundle(plan, draft, progress))
