/** The screen share and its recording, put together for the running app. */
import { createFileStore } from './file-store.ts'
import type { CreateShare } from './port.ts'
import type { RecorderHost } from './recorder-window.ts'
import { recorderWindows } from './recorder-window.ts'
import { createShareWith } from './share.ts'

export type { RecorderHost } from './recorder-window.ts'
export { recoverSegments } from './recover.ts'

/**
 * Needs the app to be ready only when the first share starts.
 * @param keyOf the key of the session in a folder, or throws
 */
export function createShareFor(host: RecorderHost, keyOf: (sessionFolder: string) => Uint8Array): CreateShare {
  return (events) =>
    createShareWith(
      {
        openPage: recorderWindows(host),
        openStore: (sessionFolder) => createFileStore(sessionFolder, () => keyOf(sessionFolder)),
        after: (ms, then) => {
          const timer = setTimeout(then, ms)
          return () => clearTimeout(timer)
        },
      },
      events,
    )
}
