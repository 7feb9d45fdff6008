/** The microphone's track: Opus in segments that each play by themselves. The next one is started before the old one stops, so that nothing falls between them. */
import { SOUND_BITS_PER_SECOND } from '../../electron/shared/recorder.ts'
import type { CaptureSettings, RecorderReport } from '../../electron/shared/recorder.ts'

const MIME = 'audio/webm;codecs=opus'
const TRACK = 'microphone'

export interface Sound {
  /** Resolves when the last byte of every segment is reported. Can be called again. */
  stop(): Promise<void>
}

interface Segment {
  /** Resolves when its last byte is reported. */
  end(): Promise<void>
}

/**
 * Starts recording at once.
 * @param report takes `chunk`, `segment-ended` and `film-failed`; nothing is kept here once it is reported
 */
export function startSound(stream: MediaStream, { chunkMs, segmentMs }: CaptureSettings, report: (report: RecorderReport) => void): Sound {
  const running = new Set<Segment>()
  let stopping = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let count = 0
  const fail = (error: unknown) => report({ type: 'film-failed', detail: `The microphone: ${String(error)}` })

  const open = (onFirstBytes: () => void): Segment => {
    const segment = ++count
    const recorder = new MediaRecorder(stream, { mimeType: MIME, audioBitsPerSecond: SOUND_BITS_PER_SECOND })
    const startedAt = performance.now()
    let endedAt: number | undefined
    let first = true
    // Blobs are read one after the other: the order of the bytes is the order of the events.
    let reading = Promise.resolve()
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size === 0) return
      reading = reading
        .then(async () => report({ type: 'chunk', track: TRACK, segment, bytes: new Uint8Array(await data.arrayBuffer()) }))
        .catch(fail)
      if (first) {
        first = false
        onFirstBytes()
      }
    })
    recorder.addEventListener('error', (event) => fail('error' in event ? event.error : 'it could not be encoded'))
    const ended = new Promise<void>((resolve) => {
      recorder.addEventListener('stop', () => {
        const ms = Math.round((endedAt ?? performance.now()) - startedAt)
        resolve(reading.then(() => report({ type: 'segment-ended', track: TRACK, segment, ms, dropped: 0 })))
      })
    })
    const end = () => {
      endedAt ??= performance.now()
      if (recorder.state !== 'inactive') recorder.stop()
      return ended
    }
    const opened = { end }
    running.add(opened)
    void ended.then(() => running.delete(opened))
    recorder.start(chunkMs)
    return opened
  }

  const rotate = (current: Segment) => {
    if (stopping) return
    try {
      const next = open(() => void current.end())
      timer = setTimeout(() => rotate(next), segmentMs)
    } catch (error) {
      fail(error)
    }
  }

  const first = open(() => undefined)
  timer = setTimeout(() => rotate(first), segmentMs)

  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await Promise.all([...running].map((segment) => segment.end()))
    },
  }
}
