/**
 * The film of a capture: segments that each play by themselves. A MediaRecorder makes one segment; the next one is
 * started before the old one stops, so that nothing falls between them.
 */
import type { CaptureSettings, RecorderReport } from '../../electron/shared/recorder.ts'

declare global {
  interface MediaRecorderOptions {
    /** Milliseconds; in Chromium since 112, not yet in the DOM library. */
    videoKeyFrameIntervalDuration?: number
  }
}

const KEY_FRAME_MS = 2_000

const candidates = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm']

/** The best format that this machine can write; undefined when there is none. */
export function filmFormat(): string | undefined {
  return candidates.find((mime) => MediaRecorder.isTypeSupported(mime))
}

export interface Film {
  /** Resolves when the last byte of every segment is reported. Can be called again. */
  stop(): Promise<void>
}

interface Segment {
  /** Resolves when its last byte is reported. */
  end(): Promise<void>
}

/**
 * Starts filming at once.
 * @param report takes `chunk`, `segment-ended` and `film-failed`; nothing is kept here once it is reported
 */
export function startFilm(stream: MediaStream, mime: string, settings: CaptureSettings, report: (report: RecorderReport) => void): Film {
  const running = new Set<Segment>()
  let stopping = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let count = 0

  const open = (onFirstBytes: () => void): Segment => {
    const number = ++count
    const recorder = new MediaRecorder(stream, {
      mimeType: mime,
      videoBitsPerSecond: settings.videoBitsPerSecond,
      videoKeyFrameIntervalDuration: KEY_FRAME_MS,
    })
    const startedAt = performance.now()
    let endedAt: number | undefined
    let first = true
    // Blobs are read one after the other: the order of the bytes is the order of the events.
    let reading = Promise.resolve()
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size === 0) return
      reading = reading
        .then(async () => report({ type: 'chunk', segment: number, bytes: new Uint8Array(await data.arrayBuffer()) }))
        .catch((error: unknown) => report({ type: 'film-failed', detail: String(error) }))
      if (first) {
        first = false
        onFirstBytes()
      }
    })
    recorder.addEventListener('error', (event) => report({ type: 'film-failed', detail: errorText(event) }))
    const ended = new Promise<void>((resolve) => {
      recorder.addEventListener('stop', () => {
        const ms = Math.round((endedAt ?? performance.now()) - startedAt)
        resolve(reading.then(() => report({ type: 'segment-ended', segment: number, ms })))
      })
    })
    const end = () => {
      endedAt ??= performance.now()
      if (recorder.state !== 'inactive') recorder.stop()
      return ended
    }
    const segment = { end }
    running.add(segment)
    void ended.then(() => running.delete(segment))
    recorder.start(settings.chunkMs)
    return segment
  }

  const rotate = (current: Segment) => {
    if (stopping) return
    try {
      const next = open(() => void current.end())
      timer = setTimeout(() => rotate(next), settings.segmentMs)
    } catch (error) {
      report({ type: 'film-failed', detail: String(error) })
    }
  }

  const first = open(() => undefined)
  timer = setTimeout(() => rotate(first), settings.segmentMs)

  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await Promise.all([...running].map((segment) => segment.end()))
    },
  }
}

function errorText(event: Event): string {
  return 'error' in event ? String(event.error) : 'the film could not be encoded'
}
