/**
 * Session time: goes on from where the session was last known to be alive, never backwards, and stands still while the
 * computer sleeps or the program is held. Whoever runs the session reads it at least every second; a longer silence was none of the candidate's.
 */
import type { EventOf } from '../../shared/events.ts'
import type { Stamp } from '../store/log.ts'
import type { Clock } from './ports.ts'

export interface SessionClock {
  /** Whole milliseconds of session time. */
  readonly now: () => number
  readonly stamp: () => Stamp
  /** What became of the clocks since the last call, for the log. */
  readonly noticed: () => readonly EventOf<'suspended' | 'clock-set'>[]
}

/** A busy machine may keep the program from its clock for a moment; after this it is a standstill. */
export const STANDSTILL_MS = 5_000
/** Wall clocks are led gently by the network's time; a step larger than this was somebody. */
export const CLOCK_STEP_MS = 2_000

export function sessionClock(clock: Clock, lastAlive: Stamp | undefined): SessionClock {
  let at = lastAlive?.at ?? 0
  let steady = clock.steady()
  let stood = 0
  const lead = (): number => clock.wall() - clock.steady()
  let led = lead()
  let slept = clock.slept?.() ?? 0

  const now = (): number => {
    const read = clock.steady()
    const passed = Math.max(0, read - steady)
    steady = read
    if (passed < STANDSTILL_MS) at += passed
    else stood += passed
    return Math.floor(at)
  }

  const noticed = (): readonly EventOf<'suspended' | 'clock-set'>[] => {
    now()
    const events: EventOf<'suspended' | 'clock-set'>[] = []
    const sleptNow = clock.slept ? clock.slept() : slept
    // Falling asleep, or waking up: a moment later it is known for how long.
    if (sleptNow === undefined) return []
    const sleep = sleptNow - slept
    slept = sleptNow
    if (stood + sleep > 0) events.push({ type: 'suspended', ms: Math.round(stood + sleep) })
    stood = 0
    const step = lead() - led
    led += step
    const set = step - sleep
    if (Math.abs(set) >= CLOCK_STEP_MS) events.push({ type: 'clock-set', byMs: Math.round(set) })
    return events
  }
  return { now, stamp: () => ({ wall: Math.round(clock.wall()), at: now() }), noticed }
}
