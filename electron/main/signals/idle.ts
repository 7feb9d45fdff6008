import type { Clock, Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Look } from './look.ts'

const IDLE_MS = 2_000

/** @param systemIdle seconds without input as the system knows it; @param lastTyped when something was typed in the program, on the steady clock */
export const idleLook = (systemIdle: () => number, lastTyped: () => number, afterSeconds: number, clock: Clock, timers: Timers): Look => (tell) => {
  const began = clock.steady()
  let longest = 0
  return polled(timers, IDLE_MS, 'the time without input', () => {
    const now = clock.steady()
    const ms = Math.min(systemIdle() * 1000, now - Math.max(began, lastTyped()))
    if (ms >= afterSeconds * 1000) {
      if (longest === 0) tell({ kind: 'idle', state: 'began', what: `Neither keyboard nor mouse was used for ${Math.round(ms / 1000)} seconds.` })
      longest = Math.max(longest, ms)
    } else if (longest > 0) {
      tell({ kind: 'idle', state: 'over', ms: Math.round(longest), what: `Somebody is at the keyboard again, after ${Math.round(longest / 1000)} seconds.` })
      longest = 0
    }
  })
}
