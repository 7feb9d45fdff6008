/** What every way of looking at the surroundings has in common. */
import type { SignalGrade, SignalKind, SignalState } from '../../shared/signals.ts'
import type { Timers } from '../session/ports.ts'

export interface Sighting {
  readonly kind: SignalKind
  readonly state: SignalState
  /** What was seen, in a sentence. */
  readonly what: string
  /** Absent: the one of the table; info for what is over. */
  readonly grade?: SignalGrade
  readonly ms?: number
  /** Tells several causes of one kind apart; `began` and `over` have the same. */
  readonly cause?: string
}

export type Tell = (sighting: Sighting) => void

/** How many there are of each name. */
export type Counts = ReadonlyMap<string, number>

/** What the interview's log knows of this kind. */
export interface Before {
  /** Causes that lasted when the program was last gone; empty text for what has none. What of it still is so is told once more, as `still`, and what is not is over. */
  readonly standing: ReadonlySet<string>
  /** What there was at the beginning of the interview, given what is here at the first look, which is noted where the log does not know. Asked once. */
  readonly atFirst: (here: Counts) => Counts
}

/** Begins to look; the returned function ends it. */
export type Look = (tell: Tell, before: Before) => () => void

/** Now and again every so many milliseconds, never twice at once. What cannot be looked at is said once, for technicians. */
export function polled(timers: Timers, ms: number, what: string, look: () => Promise<void> | void): () => void {
  let busy = false
  let ended = false
  let warned = false
  const once = async (): Promise<void> => {
    if (busy || ended) return
    busy = true
    try {
      await look()
    } catch (error) {
      if (!warned) console.error(`${what} cannot be looked at:`, error)
      warned = true
    } finally {
      busy = false
    }
  }
  void once()
  const end = timers.every(ms, () => void once())
  return () => {
    ended = true
    end()
  }
}
