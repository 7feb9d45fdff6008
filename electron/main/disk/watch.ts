/** The disk while an interview is filmed: says in good time that the film will not fit, and stops it before the log suffers. */
import type { Clock, Timers } from '../session/ports.ts'
import { FILM_LEAVES } from './forecast.ts'

export interface WatchParts {
  readonly room: () => number | undefined
  /** Bytes of film so far. */
  readonly filmed: () => number
  readonly clock: Pick<Clock, 'steady'>
  readonly timers: Pick<Timers, 'every'>
  /** Film for about so many minutes fits; told once for each step that it falls below. */
  readonly low: (minutes: number) => void
  /** The room that the film must leave is touched; told once, until there is room again. */
  readonly touched: () => void
}

const LOOK_MS = 5_000
/** The present rate is that of the last minutes: a screen that lies still takes a tenth of one that scrolls. */
const WINDOW_MS = 180_000
/** What is filmed in less is not yet a rate. */
const LEAST_MS = 20_000
/** In minutes of film, the mildest first. Twice the first makes an end of the warning. */
const STEPS = [15, 5, 2] as const

/** @returns ends the watch */
export function watchDisk({ room, filmed, clock, timers, low, touched }: WatchParts): () => void {
  let past: { readonly at: number; readonly bytes: number }[] = []
  let warned = 0
  let stopped = false

  const perMinute = (): number => {
    const now = { at: clock.steady(), bytes: filmed() }
    past = [...past.filter(({ at }) => now.at - at <= WINDOW_MS), now]
    const [first = now] = past
    const ms = now.at - first.at
    return ms < LEAST_MS ? 0 : ((now.bytes - first.bytes) * 60_000) / ms
  }

  return timers.every(LOOK_MS, () => {
    const left = room()
    if (left === undefined) return
    if (left < FILM_LEAVES) {
      if (!stopped) touched()
      stopped = true
      return
    }
    stopped = left < 2 * FILM_LEAVES && stopped
    const rate = perMinute()
    if (rate <= 0) return
    const minutes = (left - FILM_LEAVES) / rate
    if (minutes > 2 * STEPS[0]) warned = 0
    const steps = STEPS.filter((step) => minutes < step).length
    if (steps <= warned) return
    warned = steps
    low(Math.floor(minutes))
  })
}
