/** Which copy of a session counts, for the tools and for the window. */
import type { Verification } from '../../shared/report.ts'
import { addendaIn } from './addenda.ts'
import type { Held } from './held.ts'

/** Copies of one session, or records that only go by its name: anybody can make one, and whoever forges a whole record signs it as well. */
interface Copy {
  /** Its file, for a person. */
  readonly name: string
  /** The final hash, where it is signed. */
  readonly head: string | undefined
  /** Reads the assessments beside it; asked only where there are several records. */
  readonly signedFor: () => SignedFor
  readonly state: Verification['state']
  readonly events: number
  readonly findings: number
}

/** Whose assessment holds for exactly this record; the last one says most. */
const signers = ['nobody', 'an assessor', 'an assessor of this account'] as const
type SignedFor = (typeof signers)[number]

export interface Copies<T> {
  /** `make` is called where the copy counts as far as is known yet. @returns what the reader has to be told, each a sentence */
  readonly add: (held: Held, name: string, make: () => T) => readonly string[]
  /** What was made of those that count. */
  readonly made: () => readonly T[]
}

/** `own`: fingerprints of the assessors whose keys this account has. */
export function createCopies<T>(own: readonly string[]): Copies<T> {
  const counting = new Map<string, { readonly copy: Copy; readonly made: T }[]>()
  return {
    add: (held, name, make) => {
      const copy = copyOf(held, name, own)
      const before = counting.get(held.session) ?? []
      const same = before.find((one) => isSame(one.copy, copy))
      const others = before.filter((one) => one !== same)
      if (same && !isBetter(copy, same.copy)) return [onceMore(copy, same.copy)]
      const surer = others.find((one) => rank(one.copy) > rank(copy))
      if (surer) return [outdone(copy, surer.copy)]
      const less = others.filter((one) => rank(one.copy) < rank(copy))
      const beside = others.filter((one) => !less.includes(one))
      counting.set(held.session, [...beside, { copy, made: make() }])
      return [...(same ? [onceMore(same.copy, copy)] : []), ...less.map((one) => outdone(one.copy, copy)), ...(same ? [] : beside.map((one) => undecided(one.copy, copy)))]
    },
    made: () => [...counting.values()].flat().map(({ made }) => made),
  }
}

function copyOf({ session, verification: { state, findings }, events, close, addenda }: Held, name: string, own: readonly string[]): Copy {
  const signedFor = (): SignedFor => {
    const keys = close === undefined ? [] : addendaIn(addenda, session, close).flatMap(({ standing, assessment }) => (standing === 'holds' && assessment ? [assessment.key] : []))
    return keys.some((key) => own.includes(key)) ? 'an assessor of this account' : keys.length > 0 ? 'an assessor' : 'nobody'
  }
  return { name, head: close?.head, signedFor, state, events: events.length, findings: findings.length }
}

/** Where one was not closed, or its close is damaged, nothing tells it from the other. */
const isSame = (one: Copy, other: Copy): boolean => one.head === other.head || one.head === undefined || other.head === undefined

const rank = ({ signedFor }: Copy): number => signers.indexOf(signedFor())

const bestFirst = ['intact', 'intact-as-far-as-seen', 'not-closed', 'not-verified', 'damaged'] as const satisfies readonly Verification['state'][]

/** The more intact one, then the longer one; of equals the one that was found first stays. */
function isBetter(one: Copy, other: Copy): boolean {
  return (bestFirst.indexOf(other.state) - bestFirst.indexOf(one.state) || one.events - other.events || other.findings - one.findings) > 0
}

const onceMore = (one: Copy, better: Copy): string => `${one.name} was left out: it is the session of ${better.name} once more.`

const outdone = (one: Copy, better: Copy): string =>
  `${one.name} was left out: it is another record of the session of ${better.name}, with another final hash. ${better.name} is the one that ${better.signedFor()} has signed an assessment for.`

const undecided = (one: Copy, other: Copy): string =>
  `${one.name} and ${other.name} are two different records of one session: their final hashes differ, so one of them is forged. Both stand here. Compare their receipts with what was written down at the end.`
