/** A call for the invigilator on a screen where no interview runs; one that runs has its calls in its own log. */
import type { Deed } from '../evidence/kiosk-log.ts'

export interface HelpCall {
  readonly isCalled: () => boolean
  readonly call: () => void
  /** It was answered or taken back, or whoever called has gone on or left. */
  readonly end: () => void
}

export function createHelpCall({ note, publish }: { readonly note: (deed: Deed) => void; readonly publish: (called: boolean) => void }): HelpCall {
  let called = false
  const set = (next: boolean): void => {
    if (next === called) return
    called = next
    if (next) note({ type: 'help-called' })
    publish(next)
  }
  return { isCalled: () => called, call: () => set(true), end: () => set(false) }
}
