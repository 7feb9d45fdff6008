/** The addenda of a session: where they lie, who may read them, and how one is added. */
import { closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Assessment } from '../../shared/assessment.ts'
import { diskSentence } from '../evidence/disk-error.ts'
import { Refusal } from '../plain-text.ts'
import { writeDurably } from '../store/keys.ts'
import { checkAddendum, MOST, signAddendum } from './addendum.ts'
import type { Bound, CheckedAddendum, Judged } from './addendum.ts'
import type { Assessor } from './key.ts'

const SUFFIX = '.addendum.json'

/** For sessions that a kiosk keeps; those of a bundle lie beside it. */
export const assessmentsFolder = (sessionsRoot: string): string => path.join(sessionsRoot, 'assessments')

export interface FoundAddendum extends CheckedAddendum { readonly file: string }

/** Every addendum that goes by the session's name in the folder: `SESSION.addendum.json` or `SESSION.KEY.addendum.json`. */
export function addendaIn(folder: string, record: Bound & { readonly session: string }): FoundAddendum[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.startsWith(`${record.session}.`) && name.endsWith(SUFFIX)).sort().map((name) => readAddendum(path.join(folder, name), record))
}

export function readAddendum(file: string, record: Bound): FoundAddendum {
  try {
    const bytes = bounded(file)
    return { file, ...(bytes ? checkAddendum(bytes, record) : { standing: 'unreadable', text: 'It cannot be read: it is no file, or far too large.' }) }
  } catch (error) {
    // One that another account keeps to itself, or that a disk does not give, must not take everything else with it.
    const told = diskSentence(error)
    if (told === undefined) throw error
    return { file, standing: 'unreadable', text: `It cannot be read. ${told}` }
  }
}

/** A pipe would hold the reader for ever, and a huge file its memory. Throws the disk's own error. */
function bounded(file: string): Buffer | undefined {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = fstatSync(handle)
    return found.isFile() && found.size <= MOST ? readFileSync(handle) : undefined
  } finally {
    closeSync(handle)
  }
}

/** Who reads. `keys` are the fingerprints of assessors; a reader without any is no assessor, and marks nothing. */
export interface Reader { readonly keys: readonly string[] }

export interface Readable {
  /** Those that hold and that the reader may see, oldest first; of one key the first only. */
  readonly assessments: readonly Assessment[]
  /** How many the reader may not see yet. */
  readonly withheld: number
}

/**
 * Two assessors mark blind: nobody sees what others made of a session before having signed for it. With several keys, all of them
 * must have signed.
 */
export function readableFor(reader: Reader, found: readonly FoundAddendum[]): Readable {
  const holding = found.flatMap(({ standing, assessment }) => (standing === 'holds' && assessment ? [assessment] : [])).sort((a, b) => a.wall - b.wall)
  const first = holding.filter(({ key }, index) => holding.findIndex((other) => other.key === key) === index)
  const signed = new Set(first.map(({ key }) => key))
  if (reader.keys.every((key) => signed.has(key))) return { assessments: first, withheld: 0 }
  const own = first.filter(({ key }) => reader.keys.includes(key))
  return { assessments: own, withheld: first.length - own.length }
}

/** It cannot be signed; the message is for the assessor. */
export class NotSigned extends Refusal {
  override readonly name = 'NotSigned'
}

/** Signs and stores; what was signed is never replaced. Throws NotSigned, a ZodError, or the disk's own error. @returns the file */
export function addAddendum(folder: string, assessor: Assessor, judged: Judged, wall: number): string {
  const text = signAddendum(assessor, judged, wall)
  const own = addendaIn(folder, { session: judged.session, head: judged.head, closed: true }).find(({ standing, assessment }) => standing === 'holds' && assessment?.key === assessor.fingerprint)
  if (own) throw new NotSigned('You have signed an assessment of this session already. What was signed stays as it is.')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${judged.session}.${assessor.fingerprint.slice(0, 16)}${SUFFIX}`)
  if (existsSync(file)) throw new NotSigned(`There is a file ${file} already. Move it away first.`)
  // Like a report: other assessors work under other accounts. Where a kiosk keeps it, its folder keeps it closed.
  writeDurably(file, text, 0o644)
  return file
}
