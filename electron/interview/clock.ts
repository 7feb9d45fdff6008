/**
 * The interview's time, in milliseconds. `at` is session time; `used` is what of it counts against the interview:
 * pauses do not, until all of them together are longer than the pack allows. What the centre makes wait for never does, and takes
 * nothing from that allowance: the invigilator's pauses, those until somebody has come, and those that a signal brings. Extra time sets the used time back, so that the present part of the interview gets it.
 */
import type { PauseReason } from '../shared/events.ts'
import type { Pack } from './pack/schema.ts'

const MINUTE = 60_000

export interface Clock {
  readonly startedAt: number | undefined
  /** Pauses that are over, without what of them the centre held the interview. */
  readonly pausedMs: number
  readonly pausedSince: number | undefined
  readonly pauses: readonly PauseReason[]
  /** As `pausedMs` and `pausedSince`, for the centre's pauses; while one lasts no other counts. */
  readonly heldMs: number
  readonly heldSince: number | undefined
  readonly givenMs: number
}

export const stopped: Clock = { startedAt: undefined, pausedMs: 0, pausedSince: undefined, pauses: [], heldMs: 0, heldSince: undefined, givenMs: 0 }

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

const heldAt = (clock: Clock, at: number) => clock.heldMs + (clock.heldSince === undefined ? 0 : at - clock.heldSince)

/** Below zero where more time was given than was used. */
export function used(clock: Clock, budget: Budget, at: number): number {
  if (clock.startedAt === undefined) return 0
  const paused = pausedAt(clock, at)
  return at - clock.startedAt - heldAt(clock, at) - paused + Math.max(0, paused - budget.pause) - clock.givenMs
}

/** Whether time counts right now. */
export function running(clock: Clock, budget: Budget, at: number): boolean {
  return clock.startedAt !== undefined && clock.heldSince === undefined && (clock.pausedSince === undefined || pausedAt(clock, at) >= budget.pause)
}

/** The session time at which `used` will have reached a value if nothing changes; Infinity while the centre holds the interview. */
export function whenUsed(clock: Clock, budget: Budget, at: number, value: number): number {
  if (clock.heldSince !== undefined) return Infinity
  const left = Math.max(0, value - used(clock, budget, at))
  const pauseLeft = clock.pausedSince === undefined ? 0 : Math.max(0, budget.pause - pausedAt(clock, at))
  return at + pauseLeft + left
}

const isOfTheCentre = (why: PauseReason): boolean => why === 'invigilator' || why === 'help' || why === 'signal'

export function pause(clock: Clock, why: PauseReason, at: number): Clock {
  if (clock.pauses.includes(why)) return clock
  const pauses = [...clock.pauses, why]
  if (isOfTheCentre(why)) return { ...counted(clock, at), heldSince: clock.heldSince ?? at, pauses }
  return { ...clock, pausedSince: clock.heldSince === undefined ? clock.pausedSince ?? at : undefined, pauses }
}

export function resume(clock: Clock, why: PauseReason, at: number): Clock {
  const pauses = clock.pauses.filter((p) => p !== why)
  if (clock.heldSince !== undefined && !pauses.some(isOfTheCentre)) {
    return { ...clock, pauses, heldMs: clock.heldMs + at - clock.heldSince, heldSince: undefined, pausedSince: pauses.length > 0 ? at : undefined }
  }
  return pauses.length > 0 ? { ...clock, pauses } : { ...counted(clock, at), pauses }
}

/** A pause that lasts is over. */
const counted = (clock: Clock, at: number): Clock => (clock.pausedSince === undefined ? clock : { ...clock, pausedMs: clock.pausedMs + at - clock.pausedSince, pausedSince: undefined })

export const give = (clock: Clock, minutes: number): Clock => ({ ...clock, givenMs: clock.givenMs + minutes * MINUTE })
