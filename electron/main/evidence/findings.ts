/** What verification finds, each with a stable code for programs and a plain sentence for people. */
import type { Damage, DamageKind } from './chain.ts'

export const damageCodes = [
  'event-altered', 'event-hash-altered', 'event-removed', 'event-repeated', 'event-reordered', 'event-appended', 'log-cut-off', 'log-rewritten', 'log-missing',
  'not-closed', 'checkpoint-altered', 'foreign-signature', 'wrong-receipt', 'other-session',
  'segment-altered', 'segment-damaged', 'segment-missing', 'segment-swapped', 'segment-unknown',
  'file-altered', 'file-missing', 'file-unlisted', 'file-too-large', 'manifest-missing', 'manifest-altered', 'bundle-cut', 'bundle-damaged',
] as const
export type DamageCode = (typeof damageCodes)[number]

export interface Finding {
  /** `unchecked` is no damage: it could not be looked at. */
  readonly code: DamageCode | 'unchecked'
  /** `event 12`, or a path in the bundle. */
  readonly where: string
  readonly text: string
}

export const finding = (code: Finding['code'], where: string, text: string): Finding => ({ code, where, text })

export const CUT_SHORT = finding('bundle-cut', 'the end of the zip', 'The zip was cut short: what stood behind the cut is missing. What stands before it was read.')
export const NO_DIRECTORY = finding('bundle-damaged', 'the directory of the zip', 'The directory of the zip is damaged, or something was appended to it. Its files were found without it.')
export const cutInLog = (events: number): Finding => finding('log-cut-off', 'events.ndjson', `The cut goes through the log: of its events the first ${events === 1 ? 'one is' : `${events} are`} there, and those behind are missing.`)
export const damagedAt = (byte: number): Finding => finding('bundle-damaged', `byte ${byte} of the zip`, `The zip is damaged at byte ${byte}: what stands behind it could not be found. What stands before it was read.`)

const kinds: Readonly<Record<DamageKind, readonly [DamageCode, (seq: number) => string]>> = {
  'altered': ['event-altered', (seq) => `Event ${seq} was altered.`],
  'hash-altered': ['event-hash-altered', (seq) => `The hash that was noted for event ${seq} was altered; the event itself is as it was.`],
  'removed': ['event-removed', (seq) => `Event ${seq} was removed.`],
  'repeated': ['event-repeated', (seq) => `Event ${seq} is there more than once.`],
  'reordered': ['event-reordered', (seq) => `Event ${seq} is not in its place.`],
  'appended': ['event-appended', (seq) => `Event ${seq} was appended after the session was closed.`],
  'cut-off': ['log-cut-off', (seq) => `The log was cut off at the end: from event ${seq} on everything is missing.`],
  'rewritten': ['log-rewritten', () => 'The log is not the one that was closed. Its hashes were made anew, so where it was changed cannot be said.'],
}

/** More are not named one by one. */
const MOST_NAMED = 1000
/** The place of those that are not. */
export const FURTHER = 'further events'

export function ofChain(damage: readonly Damage[]): readonly Finding[] {
  const named = damage.slice(0, MOST_NAMED).map(({ kind, seq }) => {
    const [code, text] = kinds[kind]
    return finding(code, `event ${seq}`, text(seq))
  })
  const [next] = damage.slice(MOST_NAMED)
  return next ? [...named, finding(kinds[next.kind][0], FURTHER, `${damage.length - MOST_NAMED} more events are damaged.`)] : named
}
