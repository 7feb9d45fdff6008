/** A record as its report needs it: the events, the interview they were held under, and what verification says. */
import { parsePack } from '../../interview/pack/parse.ts'
import { remainsOf } from '../../interview/pack/remains.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import type { StoredEvent } from '../../shared/events.ts'
import type { Verification } from '../../shared/report.ts'
import type { Checked, Standing } from '../../shared/review.ts'
import { hashesAlong } from '../evidence/chain.ts'
import type { Checkpoint } from '../evidence/checkpoint.ts'
import { isCloseDoubted } from '../evidence/close-check.ts'
import { comparedWith } from '../evidence/given.ts'
import type { Given } from '../evidence/given.ts'
import { packTools } from '../pack-folder.ts'
import { placed, readEvents } from '../record/events.ts'
import { closeOf } from '../record/log-check.ts'
import type { SessionRecord } from '../record/record.ts'
import type { Bound } from './addendum.ts'

export interface Held {
  readonly session: string
  /** Those that can be read, in order. */
  readonly events: readonly StoredEvent[]
  /** The session's own copy. */
  readonly pack: Pack
  /** What that copy has lost, and so the report, in a sentence. */
  readonly missing?: string
  readonly verification: Verification
  /** As it was signed. Absent where there is none that can be believed. */
  readonly close: Pick<Checkpoint, 'session' | 'head' | 'count'> | undefined
  /** Hex: the hash after each event as it is there. */
  readonly hashes: readonly string[]
  /** Where its addenda lie. */
  readonly addenda: string
}

/** Reads everything, for the verification; `given` is what the record was opened with. Rejects with NotReadable where the copy of the interview is too large to be read. */
export async function heldOf(record: SessionRecord, given: Given = {}): Promise<Held> {
  const { session, log, addenda } = record
  const { events } = readEvents(log.lines)
  const copy = copyOf(await record.pack(), events)
  const checked = await record.check()
  const hashes = hashesAlong(log.lines)
  const close = isCloseDoubted(checked.findings) ? undefined : closeOf(log)
  return {
    session,
    events,
    ...copy,
    verification: verificationOf(checked, close, hashes, comparedWith(given)),
    close: close && { session: close.session, head: close.head, count: close.count },
    hashes,
    addenda,
  }
}

export const boundOf = ({ session, close, hashes }: Pick<Held, 'session' | 'close' | 'hashes'>): Bound & { readonly session: string } => ({ session, head: close?.head ?? hashes.at(-1), closed: close !== undefined })

const states: Readonly<Record<Standing, Verification['state']>> = {
  none: 'not-verified', unclosed: 'not-closed', log: 'intact-as-far-as-seen', partly: 'intact-as-far-as-seen', whole: 'intact', changed: 'damaged',
}

const verificationOf = ({ standing, receipt, signer, findings }: Checked, close: Checkpoint | undefined, hashes: readonly string[], compared: ReturnType<typeof comparedWith>): Verification => ({
  state: states[standing],
  ...(receipt !== undefined && { receipt }), ...(close ? { head: close.head } : hashes.length > 0 && { lastHash: hashes.at(-1) }), ...(signer !== undefined && { key: signer }),
  ...(compared.length > 0 && { compared }),
  findings: findings.map(({ code, where, text }) => ({ code, where, text })),
})

function copyOf(files: ReadonlyMap<string, Uint8Array>, events: readonly StoredEvent[]): Pick<Held, 'pack' | 'missing'> {
  const parsed = parsePack(files, 'pack', packTools)
  if ('pack' in parsed) return { pack: parsed.pack }
  // Cues and examples read answers, and a report has no more to read.
  const without = parsePack(new Map([...files].filter(([name]) => !/\.(cues|examples)\.yaml$/.test(name))), 'pack', packTools)
  if ('pack' in without) return { pack: without.pack }
  const interview = placed(events, 'session-opened')[0]?.body.interview ?? ''
  const { pack, lost } = remainsOf(files, { interview, problems: placed(events, 'phase-changed').flatMap(({ body }) => body.problem ?? []) }, packTools)
  return { pack, missing: lostText(lost, pack.problems.length) }
}

const lostText = (lost: readonly string[], left: number): string =>
  `The copy of the interview beside the log is not whole: ${lost.length === 0 ? 'a part of it' : lost.join(', ')} cannot be read. `
  + (left === 0 ? 'The report has the conversation, the times and the signals, and says nothing of any point.' : 'The report says nothing of that, and compares no times with those that were allowed.')
