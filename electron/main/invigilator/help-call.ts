/** A call for the invigilator on a screen where no interview runs; one that runs has its calls in its own log. */
import type { Deed } from '../evidence/kiosk-log.ts'
import type { Clock } from '../session/ports.ts'

export interface HelpCall {
  readonly isCalled: () => boolean
  readonly call: () => void
  /** It was taken back, or whoever called has gone on or left. */
  readonly end: () => void
  /** Somebody has come: what is called from here on is another call. */
  readonly answer: () => void
}

export interface HelpCallParts {
  readonly clock: Pick<Clock, 'steady'>
  /** Into the kiosk's log. */
  readonly note: (deed: Deed) => void
  readonly publish: (called: boolean) => void
}

/** Called, taken back and called again is one call: a page that does nothing else must not fill the log. */
const ONE_CALL_MS = 60_000

export function createHelpCall({ clock, note, publish }: HelpCallParts): HelpCall {
  let called = false
  let notedAt = -Infinity
  const set = (next: boolean): void => {
    if (next === called) return
    called = next
    if (next && clock.steady() - notedAt >= ONE_CALL_MS) {
      notedAt = clock.steady()
      note({ type: 'help-called' })
    }
    publish(next)
  }
  return {
    isCalled: () => called,
    call: () => set(true),
    end: () => set(false),
    answer: () => {
      set(false)
      notedAt = -Infinity
    },
  }
}
