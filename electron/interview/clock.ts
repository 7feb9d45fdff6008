/**
 * The interview's time, in milliseconds. `at` is session time; `used` is what of it counts against the interview:
 * pauses do not, until all of them together are longer than the pack allows.
 */
import type { PauseReason } from '../shared/events.ts'
import type { Pack } from './pack/schema.ts'

const MINUTE = 60_000

export interface Clock {
  readonly startedAt: number | undefined
  /** Pauses that are over. */
  readonly pausedMs: number
  readonly pausedSince: number | undefined
  readonly pauses: readonly PauseReason[]
}

export const stopped: Clock = { startedAt: undefined, pausedMs: 0, pausedSince: undefined, pauses: [] }

export interface Budget {
  readonly opening: number
  readonly problem: number
  readonly closing: number
  readonly pause: number
  readonly total: number
}

export function budgetOf(pack: Pick<Pack, 'minutes'> & { readonly problems: readonly unknown[] }): Budget {
  const { opening, problem, closing, pause } = pack.minutes
  const total = opening + problem * pack.problems.length + closing
  return { opening: opening * MINUTE, problem: problem * MINUTE, closing: closing * MINUTE, pause: pause * MINUTE, total: total * MINUTE }
}

const pausedAt = (clock: Clock, at: number) => clock.pausedMs + (clock.pausedSince === undefined ? 0 : at - clock.pausedSince)

export function used(clock: Clock, budget: Budget, at: number): number {
  if (clock.startedAt === undefined) return 0
  const paused = pausedAt(clock, at)
  return at - clock.startedAt - paused + Math.max(0, paused - budget.pause)
}

/** Whether time counts right now. */
export function running(clock: Clock, budget: Budget, at: number): boolean {
  return clock.startedAt !== undefined && (clock.pausedSince === undefined || pausedAt(clock, at) >= budget.pause)
}

/** The session time at which `used` will have reached a value if nothing changes. */
export function whenUsed(clock: Clock, budget: Budget, at: number, value: number): number {
  const left = Math.max(0, value - used(clock, budget, at))
  const pauseLeft = clock.pausedSince === undefined ? 0 : Math.max(0, budget.pause - pausedAt(clock, at))
  return at + pauseLeft + left
}

export function pause(clock: Clock, why: PauseReason, at: number): Clock {
  if (clock.pauses.includes(why)) return clock
  return { ...clock, pausedSince: clock.pausedSince ?? at, pauses: [...clock.pauses, why] }
}

export function resume(clock: Clock, why: PauseReason, at: number): Clock {
  const pauses = clock.pauses.filter((p) => p !== why)
  if (pauses.length > 0 || clock.pausedSince === undefined) return { ...clock, pauses }
  return { ...clock, pauses, pausedMs: clock.pausedMs + at - clock.pausedSince, pausedSince: undefined }
}
