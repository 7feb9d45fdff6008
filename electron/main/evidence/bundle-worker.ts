/** The thread that writes bundles: hashing and sealing an hour of film must not hold the kiosk's screen. */
import { parentPort, workerData } from 'node:worker_threads'
import type { BundlePlan } from './bundle-writer.ts'
import { writeBundle } from './bundle-writer.ts'
import type { Manifest } from './manifest.ts'

export interface BundleJob {
  readonly plan: BundlePlan
  readonly draft: string
}

export type FromWorker =
  | { readonly taken: number }
  | { readonly manifest: Manifest }
  | { readonly failed: { readonly message: string; readonly code?: string } }

const tell = (message: FromWorker): void => parentPort?.postMessage(message)

/** Often enough for a bar on a screen. */
const STEP = 1024 * 1024
let told = 0
const progress = (taken: number): void => {
  if (taken - told < STEP) return
  told = taken
  tell({ taken })
}

const { plan, draft } = workerData as BundleJob
try {
  tell({ manifest: await writeBundle(plan, draft, progress) })
} catch (error) {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  tell({ failed: { message: error instanceof Error ? error.message : String(error), ...code } })
}
