/** One screen share for the whole app, lent to one session at a time. */
import type { Input } from '../../interview/inputs.ts'
import type { CreateShare, ShareEvents, ShareSettings } from '../share/port.ts'

export interface ShareDesk {
  /** What happens is told to `owner`, also after another session has taken over. A start during a stop waits for it. */
  readonly start: (owner: ShareEvents, sessionFolder: string, settings: ShareSettings) => void
  /** Resolves when the last segment is closed and told; never rejects. */
  readonly stop: () => Promise<void>
  readonly stopFilm: (why: string) => void
  readonly dispose: () => Promise<void>
}

export function createShareDesk(create: CreateShare): ShareDesk {
  let owner: ShareEvents | undefined
  let stopping: Promise<void> | undefined
  const share = create({
    started: (seen) => owner?.started(seen),
    failed: (why, detail) => owner?.failed(why, detail),
    recordingStarted: (mime) => owner?.recordingStarted(mime),
    segmentClosed: (segment) => owner?.segmentClosed(segment),
    recordingAdapted: (adapted) => owner?.recordingAdapted(adapted),
    displayResized: (resized) => owner?.displayResized(resized),
    recordingStopped: (why) => owner?.recordingStopped(why),
  })
  const stop = (): Promise<void> => {
    stopping ??= share.stop().finally(() => (stopping = undefined))
    return stopping
  }
  return {
    start: (next, sessionFolder, settings) => {
      const begin = (): void => {
        owner = next
        share.start(sessionFolder, settings)
      }
      if (stopping) void stopping.then(begin)
      else begin()
    },
    stop,
    stopFilm: (why) => share.stopFilm(why),
    dispose: () => share.dispose(),
  }
}

/** What happens to the share, as inputs of the interview that it belongs to. */
export const shareInputs = (happen: (input: Input) => void): ShareEvents => ({
  started: (seen) => happen({ type: 'share-started', ...seen }),
  failed: (why, detail) => happen({ type: 'share-failed', why, detail }),
  recordingStarted: (mime) => happen({ type: 'noted', event: { type: 'recording-started', mime } }),
  segmentClosed: (segment) => happen({ type: 'noted', event: { type: 'segment-closed', ...segment } }),
  recordingAdapted: (adapted) => happen({ type: 'noted', event: { type: 'recording-adapted', ...adapted } }),
  displayResized: (resized) => happen({ type: 'noted', event: { type: 'display-resized', ...resized } }),
  recordingStopped: (why) => happen({ type: 'noted', event: { type: 'recording-stopped', why } }),
})
