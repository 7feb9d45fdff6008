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
  /** How many of it there were at the beginning of the interview. */
  readonly atFirst?: number
}

export type Tell = (sighting: Sighting) => void

/** Something that was not as at the beginning of the interview when the program was last gone from it. */
export interface Standing {
  /** Empty for displays. */
  readonly cause: string
  readonly atFirst: number
}

/** Begins to look; the returned function ends it. `standing`: of this kind; what of it is still so is told once more, and what is not is over. */
export type Look = (tell: Tell, standing: readonly Standing[]) => () => void

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
