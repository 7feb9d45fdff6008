/** Writes bundles on a thread of their own. */
import { Worker } from 'node:worker_threads'
import { asTrouble } from '../store/trouble.ts'
import type { BundleJob, FromWorker } from './bundle-worker.ts'
import type { Evidence } from './export.ts'

/** `file`: the built program of the thread. */
export const bundleThread = (file: string): Evidence['write'] => (plan, draft, progress) => new Promise((resolve, reject) => {
  const job: BundleJob = { plan, draft }
  const worker = new Worker(file, { workerData: job })
  worker.on('message', (message: FromWorker) => {
    if ('taken' in message) progress(message.taken)
    else if ('manifest' in message) resolve(message.manifest)
    else reject(asError(asTrouble('the bundle', Object.assign(new Error(message.failed.message), { code: message.failed.code }))))
  })
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('The thread that writes bundles ended early.')))
})

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
