/** Whether a message was written with hands: from the page's counts, and from what main itself can measure. */
import type { Writing } from '../../shared/commands.ts'
import type { Sighting } from './look.ts'

/** The fastest typists reach twenty; rolling over several keys at once, half as much again. */
export const MOST_A_SECOND = 45
/** Over a whole message nobody keeps up more than this. */
const MOST_LASTING = 25
const LONG_ENOUGH = 100
/** A pasted word is hardly worth a look. */
const FEW = 20

/** @param grown characters that the message is longer than what stood in the box when the time began */
export function writingSightings(length: number, grown: number, ms: number, writing: Writing | undefined): readonly Sighting[] {
  const { inside = 0, outside = 0, fastest = 0 } = writing ?? {}
  const found: Sighting[] = []
  if (outside > 0) {
    found.push({ kind: 'paste', state: 'once', grade: outside < FEW ? 'info' : 'notable', what: `${characters(outside)} of a message of ${length} were pasted from outside the program.` })
  }
  const typed = grown - inside - outside
  const lasting = typed / Math.max(1, ms / 1000)
  if (fastest > MOST_A_SECOND) found.push({ kind: 'speed', state: 'once', what: `${characters(fastest)} of a message of ${length} came within a second.` })
  else if (typed >= LONG_ENOUGH && lasting > MOST_LASTING) found.push({ kind: 'speed', state: 'once', what: `A message of ${characters(length)} came at ${Math.round(lasting)} characters a second.` })
  return found
}

const characters = (count: number): string => (count === 1 ? 'One character' : `${count} characters`)
