/** Which copy of a session counts, for the tools and for the window. */
import type { Verification } from '../../shared/report.ts'
import { addendaIn } from './addenda.ts'
import { boundOf } from './held.ts'
import type { Held } from './held.ts'

/** Copies of one session, or records that only go by its name: anybody can make one, and whoever forges a whole record signs it as well. */
interface Copy {
  /** Its file, for a person. */
  readonly name: string
  /** The final hash, where it is signed. */
  readonly head: string | undefined
  /** The hash after each event as it is there. */
  readonly hashes: readonly string[]
  /** Whether an assessor of this account has signed for exactly this record; anybody else can sign under any name. Read only where there are several records. */
  readonly isOwn: () => boolean
  readonly state: Verification['state']
  readonly events: number
  readonly findings: number
}

export interface Copies<T> {
  /** `make` is called where the copy counts as far as is known yet. @returns what the reader has to be told, each a sentence */
  readonly add: (held: Held, name: string, make: () => T) => readonly string[]
  /** What was made of those that count. */
  readonly made: () => readonly T[]
  /** By session: the last hash of each other record that was left out for one that an assessor of this account has signed for. */
  readonly leftOut: () => LeftOut
}
export type LeftOut = ReadonlyMap<string, readonly string[]>

/** `own`: fingerprints of the assessors whose keys this account has. */
export function createCopies<T>(own: readonly string[]): Copies<T> {
  const counting = new Map<string, { readonly copy: Copy; readonly made: T }[]>()
  const leftOut = new Map<string, readonly string[]>()
  return {
    add: (held, name, make) => {
      const { session } = held
      const copy = copyOf(held, name, own)
      const outdo = (one: Copy, better: Copy): string => {
        leftOut.set(session, [...new Set([...(leftOut.get(session) ?? []), lastHashOf(one)])])
        return outdone(one, better)
      }
      const before = counting.get(session) ?? []
      const same = before.find((one) => isSame(one.copy, copy))
      const others = before.filter((one) => one !== same)
      if (same && !isBetter(copy, same.copy)) return [onceMore(copy, same.copy)]
      const surer = others.find((one) => one.copy.isOwn() && !copy.isOwn())
      if (surer) return [outdo(copy, surer.copy)]
      const less = others.filter((one) => copy.isOwn() && !one.copy.isOwn())
      const beside = others.filter((one) => !less.includes(one))
      counting.set(session, [...beside, { copy, made: make() }])
      return [...(same ? [onceMore(same.copy, copy)] : []), ...less.map((one) => outdo(one.copy, copy)), ...(same ? [] : beside.map((one) => undecided(one.copy, copy)))]
    },
    made: () => [...counting.values()].flat().map(({ made }) => made),
    leftOut: () => leftOut,
  }
}

function copyOf(held: Held, name: string, own: readonly string[]): Copy {
  const { verification: { state, findings }, events, close, hashes, addenda } = held
  const isOwn = (): boolean => addendaIn(addenda, boundOf(held)).some(({ standing, assessment }) => standing === 'holds' && assessment && own.includes(assessment.key))
  return { name, head: close?.head, hashes, isOwn, state, events: events.length, findings: findings.length }
}

const lastHashOf = ({ head, hashes }: Copy): string => head ?? hashes.at(-1) ?? ''

/** Where one has no close that can be believed, the logs tell: they end alike, or one is the beginning of the other. */
function isSame(one: Copy, other: Copy): boolean {
  if (one.head !== undefined && other.head !== undefined) return one.head === other.head
  return lastHashOf(one) === lastHashOf(other) || isBeginning(one, other) || isBeginning(other, one)
}

const isBeginning = ({ hashes }: Copy, whole: Copy): boolean => hashes.length === 0 || whole.hashes[hashes.length - 1] === hashes.at(-1)

const bestFirst = ['intact', 'intact-as-far-as-seen', 'not-closed', 'not-verified', 'damaged'] as const satisfies readonly Verification['state'][]

/** The more intact one, then the longer one; of equals the one that was found first stays. */
function isBetter(one: Copy, other: Copy): boolean {
  return (bestFirst.indexOf(other.state) - bestFirst.indexOf(one.state) || one.events - other.events || other.findings - one.findings) > 0
}

const onceMore = (one: Copy, better: Copy): string => `${one.name} was left out: it is the session of ${better.name} once more.`

const outdone = (one: Copy, better: Copy): string =>
  `${one.name} was left out: it is another record of the session of ${better.name}, with another log. ${better.name} is the one that an assessor of this account has signed an assessment for.`

const undecided = (one: Copy, other: Copy): string => (one.head !== undefined && other.head !== undefined
  ? `${one.name} and ${other.name} are two different records of one session: their final hashes differ, so one of them is forged. Both stand here. Compare their receipts with what was written down at the end.`
  : `${one.name} and ${other.name} go by the name of one session, and their logs differ; not both have a close that can be believed. Both stand here. Compare them with the receipt that was written down at the end.`)
