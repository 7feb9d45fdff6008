/** The port to the screen share and its recording: what main asks of it, and what it tells main. */
import type { EventOf, ShareFailure } from '../../shared/events.ts'
import type { SessionFiles } from '../store/sessions.ts'

export interface ShareSettings {
  /** False: the screen is watched, nothing is written. */
  readonly record: boolean
  readonly displays: 'one' | 'every' | 'one-only'
  readonly microphone: boolean
  /** At most, as the next one. */
  readonly frameRate: number
  readonly videoBitsPerSecond: number
  readonly segmentMs: number
}

/** A segment that will not grow any more. `file` is relative to the session's folder: `recording/000001.webm`. */
export interface ClosedSegment {
  readonly file: string
  readonly bytes: number
  /** Hex, over the film's bytes, whatever lies on the disk in their place. */
  readonly sha256: string
  readonly ms: number
  /** Absent: the display that the interview is on. */
  readonly track?: string
  /** Frames that could not be encoded in time; absent: none that is known of. */
  readonly dropped?: number
  /** After a crash: bytes that lie damaged behind what could be read, so that there is no telling what they show; absent: none. */
  readonly unread?: number
}

/** Called in the order in which things happen; none of them may throw. */
export interface ShareEvents {
  /** Frames arrive that are not blank. Sizes in pixels; `display` names the screen for a person. */
  readonly started: (seen: { readonly display: string; readonly width: number; readonly height: number }) => void
  /** The share did not come about, or is gone. `detail` is a plain sentence for the candidate. */
  readonly failed: (why: ShareFailure, detail: string) => void
  readonly recordingStarted: (mime: string) => void
  readonly segmentClosed: (segment: ClosedSegment) => void
  readonly recordingAdapted: (adapted: Omit<EventOf<'recording-adapted'>, 'type'>) => void
  readonly displayResized: (resized: Omit<EventOf<'display-resized'>, 'type'>) => void
  /** `why` is a plain sentence for the person in charge. The share itself may go on. */
  readonly recordingStopped: (why: string) => void
}

export interface Share {
  /** The candidate pressed Share. A second start while one runs changes nothing. Never throws: failures are told through the events. */
  start(sessionFolder: string, settings: ShareSettings): void
  /** Ends capture and recording; resolves when the last segment is closed and told. Resolves at once when nothing runs; never rejects. */
  stop(): Promise<void>
  /** Ends the film for this reason, a plain sentence, as `recordingStopped` tells; the share goes on. Nothing happens where no film is made. */
  stopFilm(why: string): void
  /** Before the app quits: as `stop`, and the recorder's window is gone afterwards. */
  dispose(): Promise<void>
}

export type CreateShare = (events: ShareEvents) => Share

/** Segments that a crash left unclosed, now hashed, in order of name; already closed ones (`known`: their `file`) are left out. */
export type RecoverSegments = (session: SessionFiles, known: ReadonlySet<string>) => Promise<readonly ClosedSegment[]>
