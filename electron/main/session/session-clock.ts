/** Session time: goes on from where the session was last known to be alive, and never backwards. */
import type { Stamp } from '../store/log.ts'
import type { Clock } from './ports.ts'

export interface SessionClock {
  /** Whole milliseconds of session time. */
  readonly now: () => number
  readonly stamp: () => Stamp
}

export function sessionClock(clock: Clock, lastAlive: Stamp | undefined): SessionClock {
  const began = clock.steady()
  const before = lastAlive?.at ?? 0
  const now = (): number => before + Math.max(0, Math.floor(clock.steady() - began))
  return { now, stamp: () => ({ wall: Math.round(clock.wall()), at: now() }) }
}
