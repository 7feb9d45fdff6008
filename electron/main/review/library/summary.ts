/** One session as the index knows it. */
import type { Row } from '../../../shared/review.ts'
import { BundleError } from '../../evidence/bundle-reader.ts'
import { sha256 } from '../../evidence/measure.ts'
import { placed, readEvents } from '../../record/events.ts'
import { checkLog } from '../../record/log-check.ts'
import { NotReadable } from '../../record/record.ts'
import type { SealedRecord, SessionRecord } from '../../record/record.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { PACK_HEAD, titleIn } from '../story/pack-notes.ts'

export interface Summary extends Omit<Row, 'key' | 'excerpt'> {
  /** Everything that was said. */
  readonly transcript: string
  /** As it was written down; empty where nothing was closed. */
  readonly receipt: string
}

const blank = { session: '', candidate: '', interview: '', title: '', wall: 0, durationMs: 0, bytes: 0, segments: 0, trouble: '', transcript: '', receipt: '' }

/** Titles by the hash of the file that says them: thousands of sessions share a few packs, and a copy that says something else says it of itself. */
export type Titles = Map<string, string>

export async function summarise(record: SessionRecord | SealedRecord, titles: Titles): Promise<Summary> {
  const { session, bytes } = record
  if (record.kind === 'sealed') {
    const trouble = record.atOnce[0]?.text ?? ''
    const looked = trouble === '' ? { state: 'sealed' as const, standing: 'none' as const } : { state: 'damaged' as const, standing: 'changed' as const }
    return { ...blank, ...looked, trouble, session, bytes, segments: record.segments, wall: wallOf(session), receipt: record.receipt ?? '' }
  }
  const { events, unreadable } = readEvents(record.log.lines)
  const opened = placed(events, 'session-opened')[0]?.body
  const { standing, findings, receipt = '' } = checkLog(record.log)
  const damage = [...record.atOnce, ...findings][0]?.text ?? (unreadable > 0 ? `${unreadable} events cannot be read.` : '')
  return {
    session,
    candidate: opened?.candidate ?? '',
    interview: opened?.interview ?? '',
    title: await titleOf(record, titles),
    wall: events[0]?.wall ?? wallOf(session),
    durationMs: events.at(-1)?.at ?? 0,
    state: damage === '' ? record.state : 'damaged',
    standing: damage === '' ? standing : 'changed',
    bytes,
    segments: placed(events, 'segment-closed').length,
    trouble: damage,
    receipt,
    transcript: events.flatMap(({ body }) => (body.type === 'candidate-said' || body.type === 'interviewer-said' ? [body.text] : [])).join('\n').replaceAll('\0', ' '),
  }
}

/** For what cannot be opened. Throws what is a defect and not the file's fault. */
export function summariseTrouble(error: unknown, name: string): Summary {
  if (!(error instanceof BundleError || error instanceof StorageTrouble || error instanceof NotReadable)) throw error
  const session = name.replace(/\.zip$/, '')
  return { ...blank, session, wall: wallOf(session), state: 'unreadable', standing: 'none', trouble: error.message }
}

/** A session's name says when it began. */
function wallOf(session: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-/.exec(session) ?? []
  return year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
}

async function titleOf(record: SessionRecord, titles: Titles): Promise<string> {
  const head = await record.file(PACK_HEAD)
  if (!head) return ''
  const hash = sha256(head)
  const title = titles.get(hash) ?? titleIn(head)
  titles.set(hash, title)
  return title
}
