/** What one candidate is granted: more time, and more patience with silence. Noted when the session opens. */
import type { Allowance, EventOf } from '../shared/events.ts'
import type { Pack } from './pack/schema.ts'

type Opened = Pick<EventOf<'session-opened'>, 'allowance'>

/** Undefined where it is no more than every candidate has. */
export const orNone = (given: Allowance): Allowance | undefined => (given.extraTimePercent > 0 || given.patience > 1 ? given : undefined)

/** The pack with all its times, pauses among them, as this candidate gets them. */
export function packFor<P extends Pick<Pack, 'minutes'>>(pack: P, { allowance }: Opened): P {
  const times = 1 + (allowance?.extraTimePercent ?? 0) / 100
  const { opening, problem, closing, pause } = pack.minutes
  return times === 1 ? pack : { ...pack, minutes: { opening: opening * times, problem: problem * times, closing: closing * times, pause: pause * times } }
}

/** How many times as long as usual silence may last before the interviewer speaks. */
export const patienceOf = ({ allowance }: Opened): number => allowance?.patience ?? 1
