/** Work on a thread of its own: both ends of it. The kiosk's screen must not wait for an hour of film. */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { StorageTrouble } from './store/trouble.ts'
import type { TroubleKind } from './store/trouble.ts'

type FromThread<Result> =
  | { readonly done: number }
  | { readonly result: Result }
  | { readonly failed: { readonly message: string; readonly code?: string; readonly trouble?: TroubleKind } }

/**
 * `file`: the built program of the thread, which calls `serveThread`. Rejects with what went wrong there; an error of the disk keeps its `code`, and StorageTrouble its kind.
 */
export const inThread = <Job, Result>(file: string, job: Job, progress: (done: number) => void): Promise<Result> => new Promise((resolve, reject) => {
  const worker = new Worker(file, { workerData: job })
  worker.on('message', (message: FromThread<Result>) => {
    if ('done' in message) progress(message.done)
    else if ('result' in message) resolve(message.result)
    else if (message.failed.trouble !== undefined) reject(new StorageTrouble(message.failed.trouble))
    else reject(Object.assign(new Error(message.failed.message), message.failed.code === undefined ? {} : { code: message.failed.code }))
  })
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('A thread ended before its work was done.')))
})

/** In the thread: does the job that it was started with. `progress` is told to the other side no more often than `step` apart. */
export async function serveThread<Job, Result>(step: number, work: (job: Job, progress: (done: number) => void) => Promise<Result>): Promise<void> {
  const tell = (message: FromThread<Result>): void => parentPort?.postMessage(message)
  let told = 0
  const progress = (done: number): void => {
    if (done - told < step) return
    told = done
    tell({ done })
  }
  try {
    tell({ result: await work(workerData as Job, progress) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
    const trouble = error instanceof StorageTrouble ? { trouble: error.kind } : {}
    tell({ failed: { message: error instanceof Error ? error.message : String(error), ...code, ...trouble } })
  }
}
