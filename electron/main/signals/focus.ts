/** Focus between windows of the program itself is no loss; so a loss is looked at again after a moment. */
import type { Clock, Timers } from '../session/ports.ts'
import type { Look } from './look.ts'

export interface FocusPort {
  readonly hasFocus: () => boolean
  /** Calls back at every change; returns the way to end that. */
  readonly changed: (then: () => void) => () => void
}

const SETTLE_MS = 200
/** A message of the system that is clicked away takes less. */
export const SHORT_LOSS_MS = 5_000

export const focusLook = (port: FocusPort, clock: Clock, timers: Timers): Look => (tell) => {
  let since: number | undefined
  let told = false
  let settle = (): void => undefined
  let stillAway = (): void => undefined
  const look = (): void => {
    settle()
    stillAway()
    if (port.hasFocus()) {
      if (since !== undefined && told) back(clock.steady() - since)
      since = undefined
      told = false
      return
    }
    since ??= clock.steady()
    settle = timers.after(SETTLE_MS, () => {
      if (told || port.hasFocus()) return
      told = true
      tell({ kind: 'focus', state: 'began', grade: 'info', what: 'Another window has the keyboard.' })
      stillAway = timers.after(SHORT_LOSS_MS, () => tell({ kind: 'focus', state: 'once', what: 'Another window still has the keyboard.' }))
    })
  }
  const back = (ms: number): void =>
    tell({ kind: 'focus', state: 'over', grade: ms < SHORT_LOSS_MS ? 'info' : 'notable', ms: Math.round(ms), what: `The interview has the keyboard again, after ${seconds(ms)}.` })
  // A window that never had the focus, as without a window manager, has not lost it.
  const end = port.changed(look)
  return () => {
    settle()
    stillAway()
    end()
  }
}

const seconds = (ms: number): string => (ms < 1500 ? 'about a second' : `${Math.round(ms / 1000)} seconds`)
