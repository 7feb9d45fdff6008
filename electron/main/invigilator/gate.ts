/** The passphrase, and what guessing costs: after each wrong one the wait doubles, whoever tries. */
import type { Clock } from '../session/ports.ts'

const FIRST_WAIT_MS = 1_000
/** Long enough that guessing leads nowhere, and short enough that a candidate who guesses keeps nobody out who stands there and waits. */
const LONGEST_WAIT_MS = 60_000

export type Tried =
  | { readonly was: 'right' }
  | { readonly was: 'wrong'; readonly waitMs: number }
  /** It was not even looked at. */
  | { readonly was: 'too-soon'; readonly waitMs: number }

export interface Gate {
  readonly attempt: (passphrase: string) => Promise<Tried>
}

/** `isRight` costs memory and time: never two at once. */
export function createGate(isRight: (passphrase: string) => Promise<boolean>, clock: Pick<Clock, 'steady'>): Gate {
  let wrong = 0
  let openAt = -Infinity
  let trying = false
  return {
    attempt: async (passphrase) => {
      const waitMs = Math.max(trying ? FIRST_WAIT_MS : 0, Math.ceil(openAt - clock.steady()))
      if (waitMs > 0) return { was: 'too-soon', waitMs }
      trying = true
      try {
        if (await isRight(passphrase)) {
          wrong = 0
          return { was: 'right' }
        }
      } finally {
        trying = false
      }
      const next = Math.min(FIRST_WAIT_MS * 2 ** wrong, LONGEST_WAIT_MS)
      wrong += 1
      openAt = clock.steady() + next
      return { was: 'wrong', waitMs: next }
    },
  }
}
