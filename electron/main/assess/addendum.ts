/**
 * An addendum: an assessment, signed, bound to the final hash of a session that stays as it was sealed. The format stands in
 * resources/evidence-format.md.
 */
import { z } from 'zod'
import { assessment as schema } from '../../shared/assessment.ts'
import type { Assessment } from '../../shared/assessment.ts'
import { verifierOf } from '../evidence/kiosk-key.ts'
import type { Assessor } from './key.ts'

const envelope = z.strictObject({
  /** What was signed: these characters, as UTF-8. */
  addendum: z.string(),
  /** PEM. */
  key: z.string().max(1000),
  signature: z.base64(),
})

/** Bytes; a longer file is not read. */
export const MOST = 4 * 1024 * 1024

export type Judged = Pick<Assessment, 'session' | 'head' | 'count' | 'overrulings' | 'notes' | 'recommendation'>

/** @returns the file's text. Throws a ZodError where something is missing or too long. */
export function signAddendum(assessor: Assessor, judged: Judged, wall: number): string {
  const { session, head, count, overrulings, notes, recommendation } = judged
  const whole = schema.parse({ v: 1, type: 'walkthrough-addendum', session, head, count, assessor: assessor.name, key: assessor.fingerprint, wall, overrulings, notes, recommendation })
  const addendum = JSON.stringify(whole)
  return `${JSON.stringify({ addendum, key: assessor.publicPem, signature: assessor.sign(Buffer.from(addendum)).toString('base64') })}\n`
}

export const standings = ['holds', 'unreadable', 'altered', 'other-session', 'other-log', 'not-comparable'] as const
export type Standing = (typeof standings)[number]

export interface CheckedAddendum {
  readonly standing: Standing
  /** One plain sentence. */
  readonly text: string
  /** Absent where it cannot be read. It counts only where `standing` is `holds`. */
  readonly assessment?: Assessment
}

/** The record that an addendum lies beside. */
export interface Bound {
  /** Absent where nobody knows it. */
  readonly session: string | undefined
  /** Hex: the last hash as it was signed at the close; where no close can be believed, that of the log as it is there. Absent where there is neither. */
  readonly head: string | undefined
  /** Whether `head` is that of a close. */
  readonly closed: boolean
}

export function checkAddendum(bytes: Uint8Array, record: Bound): CheckedAddendum {
  const read = envelope.safeParse(json(new TextDecoder().decode(bytes))).data
  const assessment = read && schema.safeParse(json(read.addendum)).data
  if (!read || !assessment) return { standing: 'unreadable', text: 'It cannot be read: it is no addendum, or it is damaged.' }
  const key = verifierOf(read.key)
  const by = `the addendum of ${assessment.assessor}`
  const signed = key?.fingerprint === assessment.key && key.holds(Buffer.from(read.addendum), Buffer.from(read.signature, 'base64'))
  if (!signed) return { standing: 'altered', text: `The signature does not fit ${by}: it was altered.`, assessment }
  if (record.session !== undefined && assessment.session !== record.session) return { standing: 'other-session', text: `${capital(by)} belongs to the session ${assessment.session}.`, assessment }
  if (record.session !== undefined && assessment.head === record.head) return { standing: 'holds', text: `${capital(by)} holds, signed with the key ${assessment.key}.`, assessment }
  if (record.closed) return { standing: 'other-log', text: `${capital(by)} was signed over another log than this one: the final hash differs.`, assessment }
  return {
    standing: 'not-comparable',
    text: `${capital(by)} cannot be compared with this record: no close of it can be believed, and its log does not end with the hash that was signed.`,
    assessment,
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
