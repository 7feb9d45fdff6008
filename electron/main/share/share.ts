/** The screen share: one capture at a time, from the candidate's Share to the last segment closed. */
import type { CaptureFailure, RecorderReport } from '../../shared/recorder.ts'
import { words } from '../words/words.ts'
import type { Film } from './film.ts'
import { createFilm } from './film.ts'
import type { OpenRecorderPage, RecorderPage } from './page.ts'
import type { Share, ShareEvents, ShareSettings } from './port.ts'
import type { SegmentStore } from './sink.ts'

/** What the film loses at most when the recorder is killed. */
const CHUNK_MS = 250

/** The recorder says every second that it lives. After two of these without a word it hangs; two, because a machine that slept needs a moment. */
const SILENCE_MS = 5_000

/** The recorder ends a capture in a fraction of this; after it, it is taken for hung. */
const STOP_PATIENCE_MS = 5_000

export interface ShareParts {
  readonly openPage: OpenRecorderPage
  readonly openStore: (sessionFolder: string) => SegmentStore
  /** Calls back once after so many milliseconds; the returned function prevents it. */
  readonly after: (ms: number, then: () => void) => () => void
}

interface Capture {
  readonly film: Film
  readonly everyDisplayCounts: boolean
  /** Nobody wants to hear of failures any more: it was asked to end, or has failed already. */
  quiet: boolean
  ending: boolean
  seen: boolean
  silences: number
  stopListening: () => void
  readonly done: Promise<void>
  readonly finish: () => void
}

export function createShareWith(parts: ShareParts, events: ShareEvents): Share {
  let page: RecorderPage | undefined
  let capture: Capture | undefined
  /** A start that waits for the capture before it to be closed. */
  let next: (() => void) | undefined
  let disposed = false

  const recorder = (): RecorderPage => {
    page ??= parts.openPage({ report, displaysChanged, gone })
    return page
  }

  const begin = (sessionFolder: string, settings: ShareSettings) => {
    if (disposed) return
    const displays = recorder().admit(settings)
    if (typeof displays === 'string') {
      events.failed('failed', displays)
      return
    }
    const film = createFilm(parts.openStore(sessionFolder), events, () => page?.order({ do: 'stop-film' }))
    const { promise: done, resolve: finish } = deferred()
    const { record, displays: wanted, microphone, frameRate, videoBitsPerSecond, segmentMs } = settings
    capture = { film, everyDisplayCounts: wanted !== 'one', quiet: false, ending: false, seen: false, silences: 0, stopListening: () => {}, done, finish }
    listen(capture)
    recorder().order({ do: 'start', record, displays, microphone, frameRate, videoBitsPerSecond, segmentMs, chunkMs: CHUNK_MS })
  }

  /** Takes the page for gone when it is silent for too long. */
  const listen = (current: Capture) => {
    current.stopListening = parts.after(SILENCE_MS, () => {
      current.silences++
      if (current.silences < 2) {
        listen(current)
        return
      }
      page?.close()
      gone()
    })
  }

  const finish = async (ended: Capture) => {
    ended.quiet = true
    ended.ending = true
    ended.stopListening()
    await ended.film.end()
    if (capture === ended) {
      capture = undefined
      next?.()
      next = undefined
    }
    ended.finish()
  }

  const report = (message: RecorderReport) => {
    const current = capture
    if (!current) return
    current.silences = 0
    switch (message.type) {
      case 'ready':
      case 'alive':
        return
      case 'seen': {
        if (current.quiet) return
        current.seen = true
        const granted = page?.granted()
        const display = granted && 'display' in granted ? granted.display : 'Screen'
        events.started({ display, width: message.width, height: message.height })
        if (message.mime !== '') events.recordingStarted(message.mime)
        return
      }
      case 'chunk':
        current.film.chunk(message.track, message.segment, message.bytes)
        return
      case 'segment-ended':
        current.film.endSegment(message.track, message.segment, message)
        return
      case 'adapted': {
        const { track, frameRate, why } = message
        events.recordingAdapted({ track, frameRate, why })
        return
      }
      case 'resized': {
        const { track, width, height } = message
        events.displayResized({ track, width, height })
        return
      }
      case 'film-failed':
        current.film.breakOff(words.filmStopped.notMade)
        return
      case 'failed': {
        if (current.quiet) return
        current.quiet = true
        const granted = page?.granted()
        events.failed(message.why, granted && 'refused' in granted ? granted.refused : inWords(message))
        return
      }
      case 'stopped':
        void finish(current)
    }
  }

  const displaysChanged = () => {
    const current = capture
    if (!current?.everyDisplayCounts || current.quiet) return
    current.quiet = true
    events.failed('broken-off', words.share.displaysChanged)
    page?.order({ do: 'stop' })
  }

  const gone = () => {
    page = undefined
    const current = capture
    if (!current) return
    if (!current.quiet) {
      current.quiet = true
      if (current.seen) events.failed('broken-off', words.share.recorderGone)
      else events.failed('failed', words.share.notStarted)
    }
    void finish(current)
  }

  const end = (current: Capture): Promise<void> => {
    if (!current.ending) {
      current.ending = true
      current.quiet = true
      current.stopListening()
      page?.order({ do: 'stop' })
      const cancel = parts.after(STOP_PATIENCE_MS, () => {
        page?.close()
        gone()
      })
      void current.done.then(cancel)
    }
    return current.done
  }

  return {
    start(sessionFolder, settings) {
      if (!capture) begin(sessionFolder, settings)
      // A failed share is asked for again while its last segment is still being closed: the new one waits for it.
      else if (capture.quiet) next = () => begin(sessionFolder, settings)
    },
    stop() {
      next = undefined
      return capture ? end(capture) : Promise.resolve()
    },
    stopFilm(why) {
      capture?.film.breakOff(why)
    },
    async dispose() {
      disposed = true
      next = undefined
      if (capture) await end(capture)
      page?.close()
      page = undefined
    },
  }
}

/** The browser's own reason, which nobody can translate, in brackets. */
const inWords = ({ what, detail }: { readonly what: CaptureFailure; readonly detail: string }): string => `${words.share.failure[what]}${detail === '' ? '' : ` (${detail})`}`

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
