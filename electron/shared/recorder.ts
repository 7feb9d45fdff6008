/**
 * The contract between main and the recorder's hidden page. The page captures and encodes; main grants the screen,
 * writes the bytes and decides what it means.
 *
 * A capture is: `start`, then reports, and `stopped` last, whatever happened. After `stopped` nothing of it follows.
 */
import { z } from 'zod'
import { adaptations, recordingTrack, shareFailures } from './events.ts'

/** Orders go one way, reports the other; main checks that a report comes from the recorder's own page. */
export const recorderChannels = { order: 'recorder-order', report: 'recorder-report' } as const

/** Many times what a quarter of a second of film holds. */
export const MAX_CHUNK_BYTES = 16 * 1024 * 1024

export const MAX_DISPLAYS = 16

/** Of the microphone's track; enough for speech. */
export const SOUND_BITS_PER_SECOND = 32_000

/** What was in the way of a capture, or ended it. */
export const captureFailures = ['not-allowed', 'not-shared', 'no-picture', 'blank', 'ended', 'no-microphone', 'microphone-gone'] as const
export type CaptureFailure = (typeof captureFailures)[number]

/** Main → recorder page. */
export const recorderOrder = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('start'),
    /** False: the screen is watched, no film is made. */
    record: z.boolean(),
    /** How many are captured; main grants one after the other, the one that the interview is on first. */
    displays: z.int().min(1).max(MAX_DISPLAYS),
    microphone: z.boolean(),
    /** At most, as the next one; lowered while the machine cannot keep up. */
    frameRate: z.number().positive(),
    videoBitsPerSecond: z.int().positive(),
    segmentMs: z.int().positive(),
    chunkMs: z.int().positive(),
  }),
  /** End the film and go on watching the screen. */
  z.strictObject({ do: z.literal('stop-film') }),
  z.strictObject({ do: z.literal('stop') }),
])
export type RecorderOrder = z.infer<typeof recorderOrder>
export type CaptureSettings = Omit<Extract<RecorderOrder, { do: 'start' }>, 'do'>

/** Recorder page → main. */
export const recorderReport = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** Once a second from `start` to `stopped`; its absence means that the page hangs. */
  z.strictObject({ type: z.literal('alive') }),
  /** First frame that is not blank. `mime` is empty when no film is made. */
  z.strictObject({ type: z.literal('seen'), width: z.int().nonnegative(), height: z.int().nonnegative(), mime: z.string().max(100) }),
  /** Bytes of a segment, in order. The segments of a track count from 1; two of the microphone's may overlap for a moment. */
  z.strictObject({
    type: z.literal('chunk'),
    track: recordingTrack,
    segment: z.int().min(1),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_CHUNK_BYTES, 'the chunk is too large'),
  }),
  z.strictObject({ type: z.literal('segment-ended'), track: recordingTrack, segment: z.int().min(1), ms: z.int().nonnegative(), dropped: z.int().nonnegative() }),
  z.strictObject({ type: z.literal('adapted'), track: recordingTrack, frameRate: z.number().positive(), why: z.enum(adaptations) }),
  z.strictObject({ type: z.literal('resized'), track: recordingTrack, width: z.int().positive(), height: z.int().positive() }),
  /** The film could not be made or went wrong; the screen is still watched. */
  z.strictObject({ type: z.literal('film-failed'), detail: z.string().max(1000) }),
  /** `detail` is the browser's own reason, where it gave one. */
  z.strictObject({ type: z.literal('failed'), why: z.enum(shareFailures), what: z.enum(captureFailures), detail: z.string().max(1000) }),
  z.strictObject({ type: z.literal('stopped') }),
])
export type RecorderReport = z.infer<typeof recorderReport>

/** What the recorder's preload puts on `window.recorder`. */
export interface RecorderBridge {
  readonly report: (report: RecorderReport) => void
  readonly onOrder: (listener: (order: RecorderOrder) => void) => void
  /** Gives back the memory of what nothing holds any more. */
  readonly tidyUp: () => void
}
