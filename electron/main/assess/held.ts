/** A record as its report needs it: the events, the interview they were held under, and what verification says. */
import { formatFault } from '../../interview/pack/fault.ts'
import { parsePack } from '../../interview/pack/parse.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import type { StoredEvent } from '../../shared/events.ts'
import type { Verification } from '../../shared/report.ts'
import type { Checked, Standing } from '../../shared/review.ts'
import type { Checkpoint } from '../evidence/checkpoint.ts'
import { packTools } from '../pack-folder.ts'
import { readEvents } from '../record/events.ts'
import { closeOf } from '../record/log-check.ts'
import { NotReadable } from '../record/record.ts'
import type { SessionRecord } from '../record/record.ts'
import type { SessionClose } from './addendum.ts'

export interface Held {
  readonly session: string
  /** Those that can be read, in order. */
  readonly events: readonly StoredEvent[]
  /** The session's own copy. */
  readonly pack: Pack
  readonly verification: Verification
  /** As it was signed. Absent where there is none that can be believed. */
  readonly close: (SessionClose & { readonly count: number }) | undefined
  /** Where its addenda lie. */
  readonly addenda: string
}

/** Reads everything, for the verification. Rejects with NotReadable. */
export async function heldOf(record: SessionRecord): Promise<Held> {
  const { session, log, addenda } = record
  const pack = packOf(await record.pack(), record)
  const checked = await record.check()
  const close = checked.findings.some(({ code }) => doubts.has(code)) ? undefined : closeOf(log)
  return {
    session,
    events: readEvents(log.lines).events,
    pack,
    verification: verificationOf(checked, close),
    close: close && { session: close.session, head: close.head, count: close.count },
    addenda,
  }
}

/** What was found of the close itself: then nothing can be bound to it. */
const doubts: ReadonlySet<string> = new Set(['not-closed', 'checkpoint-altered', 'foreign-signature', 'other-session'])

const states: Readonly<Record<Standing, Verification['state']>> = {
  none: 'not-verified', unclosed: 'not-closed', log: 'intact-as-far-as-seen', partly: 'intact-as-far-as-seen', whole: 'intact', changed: 'damaged',
}

const verificationOf = ({ standing, receipt, signer, findings }: Checked, close: Checkpoint | undefined): Verification => ({
  state: states[standing],
  ...(receipt !== undefined && { receipt }), ...(close && { head: close.head }), ...(signer !== undefined && { key: signer }),
  findings: findings.map(({ code, where, text }) => ({ code, where, text })),
})

function packOf(files: ReadonlyMap<string, Uint8Array>, { session, atOnce }: SessionRecord): Pack {
  const parsed = parsePack(files, 'pack', packTools)
  if ('pack' in parsed) return parsed.pack
  // Cues and examples read answers, and a report has no more to read.
  const without = parsePack(new Map([...files].filter(([name]) => !/\.(cues|examples)\.yaml$/.test(name))), 'pack', packTools)
  if ('pack' in without) return without.pack
  throw new NotReadable([
    ...atOnce.map(({ text }) => text),
    `There is no report of ${session}, because the copy of the interview beside the log cannot be used (${parsed.problems.slice(0, 3).map(formatFault).join('; ')}).`,
    'What is there of the conversation, the signals and the film can be replayed.',
  ].join(' '))
}
