/** Whether an endpoint may be asked now: after a failure it is left alone for a while, longer each time. */

const FIRST_REST_MS = 15_000
const LONGEST_REST_MS = 300_000

export interface Breaker {
  /** `now` in milliseconds of a clock that never runs backwards. */
  readonly mayTry: (now: number) => boolean
  readonly succeeded: () => void
  /** `askedFor`: the rest that the endpoint itself asked for, as by Retry-After; it may be longer than ours, and never makes it shorter. */
  readonly failed: (now: number, askedFor?: number) => void
}

export function createBreaker(): Breaker {
  let failures = 0
  let restUntil = -Infinity
  return {
    mayTry: (now) => now >= restUntil,
    succeeded: () => {
      failures = 0
      restUntil = -Infinity
    },
    failed: (now, askedFor) => {
      restUntil = now + Math.max(askedFor ?? 0, Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(failures, 10)))
      failures++
    },
  }
}
