/**
 * The film of one display. A frame that shows nothing new is not encoded; a still screen gives a small repetition twice a second, so that the film
 * reaches to the present, and once it rests, one fine frame. Segments follow each other without a gap: each begins with a key frame.
 */
import type { CaptureSettings, RecorderReport } from '../../electron/shared/recorder.ts'
import type { FilmFormat } from './format.ts'
import type { Rate } from './pace.ts'
import { createPace } from './pace.ts'
import type { SegmentFile } from './segment-file.ts'
import { createSegmentFile } from './segment-file.ts'

/** Seeking costs the frames since the last one, and each costs a hundred times what a frame of typing does. */
const KEY_FRAME_MS = 10_000
const REST_MS = 250
const REPEAT_MS = 480
const LOOK_EVERY_MS = 250
/** So many frames may wait for the encoder; the next one is left out. */
const MOST_WAITING = 2

export interface Film {
  /** Takes no hold of the frame. */
  frame(frame: VideoFrame, changed: boolean): void
  /** Resolves when the last byte of every segment is reported. Can be called again. */
  stop(): Promise<void>
}

export interface FilmParts {
  /** For the reports: `display`, `display-2`. */
  readonly track: string
  readonly format: FilmFormat
  readonly settings: CaptureSettings
  /** Takes `chunk`, `segment-ended`, `resized` and `film-failed`; nothing is kept here once it is reported. */
  readonly report: (report: RecorderReport) => void
  /** From now on the display need not be captured more often than this. */
  readonly onRate: (rate: Rate) => void
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The last frame that came, kept because it may have to be encoded again. */
interface Held {
  readonly frame: VideoFrame
  /** When it came. */
  readonly at: number
  /** Its time in the film, microseconds. */
  readonly stamp: number
}

export function startFilm({ track, format: best, settings, report, onRate }: FilmParts): Film {
  const pace = createPace({ frameRate: settings.frameRate, bitsPerSecond: settings.videoBitsPerSecond })
  let format = best
  let { frameRate } = settings
  let held: Held | undefined
  let firstTimestamp: number | undefined
  let lastStamp = -1
  let lastEncodedAt = -Infinity
  let changedAt = -Infinity
  let isFine = true
  let keyStamp = -Infinity
  let segmentStamp = -Infinity
  let size: Size | undefined
  /** Frames on their way through the encoder with which a segment begins, by their time in the film. */
  const beginnings = new Map<number, Size>()
  let dropped = 0
  let segments = 0
  let file: SegmentFile | undefined
  let stopping: Promise<void> | undefined
  let failed = false

  const fail = (error: unknown) => {
    if (failed) return
    failed = true
    report({ type: 'film-failed', detail: String(error) })
  }

  /** Goes on with a program where the machine's own encoder failed. */
  const broken = (error: unknown) => {
    if (format.instead === undefined || stopping !== undefined) {
      fail(error)
      return
    }
    format = format.instead
    report({ type: 'adapted', track, frameRate, why: 'encoder' })
    endSegment(lastStamp)
    beginnings.clear()
    size = undefined
    lastEncodedAt = -Infinity
    if (encoder.state !== 'closed') encoder.close()
    encoder = opened()
  }

  const output = (chunk: EncodedVideoChunk) => {
    pace.bytes(chunk.byteLength)
    const begins = beginnings.get(chunk.timestamp)
    if (begins) {
      beginnings.delete(chunk.timestamp)
      endSegment(chunk.timestamp)
      file = createSegmentFile({ stamp: chunk.timestamp, chunkMs: settings.chunkMs, head: format.head(begins.width, begins.height) }, send(++segments))
    }
    const data = new Uint8Array(chunk.byteLength)
    chunk.copyTo(data)
    file?.add({ stamp: chunk.timestamp, key: chunk.type === 'key', data })
  }

  const send = (segment: number) => (bytes: Uint8Array<ArrayBuffer>) => report({ type: 'chunk', track, segment, bytes })

  const endSegment = (stamp: number) => {
    if (!file) return
    file.flush()
    report({ type: 'segment-ended', track, segment: segments, ms: Math.round((stamp - file.stamp) / 1000), dropped })
    dropped = 0
    file = undefined
  }

  const opened = (): VideoEncoder => {
    const own = new VideoEncoder({ output, error: (error) => own === encoder && broken(error) })
    return own
  }
  let encoder = opened()

  const encode = (frame: VideoFrame, stamp: number, quantizer: number, mayBeKey: boolean) => {
    if (failed) return
    const { displayWidth: width, displayHeight: height } = frame
    const isNewSize = width !== size?.width || height !== size.height
    if (isNewSize) {
      if (size) report({ type: 'resized', track, width, height })
      size = { width, height }
      format.configure(encoder, width, height)
    }
    const startsSegment = isNewSize || stamp - segmentStamp >= settings.segmentMs * 1000
    const isKey = startsSegment || (mayBeKey && stamp - keyStamp >= KEY_FRAME_MS * 1000)
    if (startsSegment) {
      segmentStamp = stamp
      beginnings.set(stamp, { width, height })
    }
    if (isKey) keyStamp = stamp
    lastStamp = stamp
    lastEncodedAt = performance.now()
    const timed = new VideoFrame(frame, { timestamp: stamp })
    encoder.encode(timed, format.options(isKey ? format.quality.resting : quantizer, isKey))
    timed.close()
  }

  const hold = (frame: VideoFrame): Held => {
    firstTimestamp ??= frame.timestamp
    // Milliseconds stand in the file, and no two frames may share one.
    const stamp = Math.max(lastStamp + 1_000, frame.timestamp - firstTimestamp)
    held?.frame.close()
    held = { frame: frame.clone(), at: performance.now(), stamp }
    return held
  }

  const stampNow = ({ at, stamp }: Held): number => Math.max(lastStamp + 1_000, stamp + Math.round((performance.now() - at) * 1_000))

  /** What the display shows now, although no new frame says so. */
  const look = () => {
    file?.flush()
    if (!held || failed || encoder.encodeQueueSize > MOST_WAITING) return
    const now = performance.now()
    if (!isFine && now - changedAt >= REST_MS) {
      isFine = true
      encode(held.frame, stampNow(held), format.quality.resting, false)
    } else if (now - lastEncodedAt >= REPEAT_MS) encode(held.frame, stampNow(held), format.quality.moving, false)
  }
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      broken(error)
    }
  }
  const timer = setInterval(() => attempt(look), LOOK_EVERY_MS)

  const take = (frame: VideoFrame, changed: boolean) => {
    const isNew = changed || held === undefined
    const hasRoom = encoder.encodeQueueSize <= MOST_WAITING
    const rate = pace.frame(performance.now(), !isNew ? 'same' : hasRoom ? 'new' : 'dropped')
    if (rate) {
      frameRate = rate.frameRate
      onRate(rate)
    }
    const current = hold(frame)
    if (!isNew) return
    changedAt = performance.now()
    isFine = false
    if (hasRoom) encode(frame, current.stamp, format.quality.moving, true)
    else dropped++
  }

  const finish = async () => {
    clearInterval(timer)
    try {
      if (held && !failed) encode(held.frame, stampNow(held), format.quality.resting, false)
      if (encoder.state === 'configured') await encoder.flush()
    } catch (error) {
      fail(error)
    }
    held?.frame.close()
    held = undefined
    endSegment(lastStamp)
    if (encoder.state !== 'closed') encoder.close()
  }

  return {
    frame(frame, changed) {
      if (!stopping && !failed) attempt(() => take(frame, changed))
    },
    stop: () => (stopping ??= finish()),
  }
}
