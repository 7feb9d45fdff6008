/**
 * A session's log: events in order, appended durably, never changed. What is hashed is the bytes as they are stored:
 * hash(n) = SHA-256(hash(n−1) ‖ bytes(n)), with 32 zero bytes before the first.
 */
import { EVENT_VERSION, storedEvent } from '../../shared/events.ts'
import type { Citation, EventBody, StoredEvent } from '../../shared/events.ts'
import { chained, GENESIS } from '../evidence/chain.ts'
import { openDatabase } from './database.ts'
import { storedRows, unlessDamaged } from './damaged-pages.ts'
import type { StoredRow } from './damaged-pages.ts'
import type { Database } from './database.ts'
import { StorageTrouble } from './trouble.ts'

export interface Stamp {
  /** Milliseconds since 1970. */
  readonly wall: number
  /** Session time in milliseconds. */
  readonly at: number
}

export interface SessionLog {
  /** Durable when it returns; all of them or none. Throws StorageTrouble. `sent` clears the draft along with it. */
  readonly append: (bodies: readonly EventBody[], stamp: Stamp, sent?: boolean) => readonly StoredEvent[]
  /** Every event, each checked; throws StorageTrouble `damaged` when one does not fit or the chain does not hold. */
  readonly read: () => readonly StoredEvent[]
  /** Whether `read` gives it. Throws StorageTrouble for all other reasons than damage. */
  readonly holds: () => boolean
  /** The first event, absent where it is damaged, and whether the interview has ended; `undefined` for a log without events. Reads no more than that. */
  readonly ends: () => { readonly first: StoredEvent | undefined; readonly ended: boolean } | undefined
  /** Every event as it is stored, with the hash that was noted with it; nothing is checked. Those whose pages are damaged are not among them. */
  readonly rows: () => readonly StoredRow[]
  /** The same, and whether no page of them is damaged. */
  readonly stored: () => { readonly rows: readonly StoredRow[]; readonly whole: boolean }
  /** Keeps what was signed at the close. From then on nothing can be appended; a second closing throws. */
  readonly keepClosing: (closing: Closing) => void
  /** `undefined` while the session is not closed, and where the page that says so is damaged. */
  readonly closing: () => Closing | undefined
  readonly keepDraft: (text: string, citations: readonly Citation[]) => void
  readonly draft: () => { readonly text: string; readonly citations: readonly Citation[] }
  /** Notes that the session was alive now; the clock goes on from here after a crash. */
  readonly keepAlive: (stamp: Stamp) => void
  /** The last moment at which this session is known to have been alive; `undefined` where no event says so. */
  readonly lastAlive: () => Stamp | undefined
  /** Lines of the conversation that hold the words, as their `seq`, oldest first. */
  readonly search: (words: string) => readonly number[]
  readonly close: () => void
}

export type { StoredRow }

/** The checkpoint's bytes and the kiosk's signature over them. */
export interface Closing { readonly bytes: Buffer; readonly signature: Buffer }

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
  CREATE TRIGGER IF NOT EXISTS events_in_order BEFORE INSERT ON events
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events) BEGIN SELECT RAISE(ABORT, 'events are appended in order'); END;
  CREATE TRIGGER IF NOT EXISTS events_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are not changed'); END;
  CREATE TRIGGER IF NOT EXISTS events_not_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are not removed'); END;
  CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS transcript USING fts5(who UNINDEXED, text);
  CREATE TABLE IF NOT EXISTS closing (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL, signature BLOB NOT NULL) STRICT;
  CREATE TRIGGER IF NOT EXISTS events_end_at_closing BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM closing) BEGIN SELECT RAISE(ABORT, 'the session is closed'); END;
  CREATE TRIGGER IF NOT EXISTS closing_not_changed BEFORE UPDATE ON closing BEGIN SELECT RAISE(ABORT, 'a closing is not changed'); END;
  CREATE TRIGGER IF NOT EXISTS closing_not_removed BEFORE DELETE ON closing BEGIN SELECT RAISE(ABORT, 'a closing is not removed'); END;
`
/** The newest part of the schema: a log that has it needs nothing made. */
const NEWEST = 'closing_not_removed'

export function openLog(file: string, key: Buffer): SessionLog {
  const database = openDatabase(file, key, 'talk')
  try {
    if (database.rows('SELECT 1 FROM sqlite_schema WHERE name = ?', [NEWEST]).length === 0) database.exec(SCHEMA)
    return logOf(database)
  } catch (error) {
    database.close()
    throw error
  }
}

function logOf(database: Database): SessionLog {
  // Nothing can be appended behind a page that is damaged.
  let head = unlessDamaged((): { readonly seq: number; readonly hash: Uint8Array } => {
    const [last] = database.rows('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1')
    return last ? { seq: Number(last[0]), hash: last[1] as Buffer } : { seq: 0, hash: GENESIS }
  })

  const keep = (name: string, value: string): void => database.run('INSERT INTO kept VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [name, value])
  const kept = (name: string): string | undefined => {
    const [row] = database.rows('SELECT value FROM kept WHERE name = ?', [name])
    return row ? String(row[0]) : undefined
  }

  const stored: SessionLog['stored'] = () => storedRows(database, head?.seq)
  const closing = (): Closing | undefined => {
    const row = unlessDamaged(() => database.rows('SELECT bytes, signature FROM closing'))?.[0]
    return row ? { bytes: row[0] as Buffer, signature: row[1] as Buffer } : undefined
  }

  // As JSON, so that a lone surrogate in a draft comes back as it was.
  const keepDraft = (text: string, citations: readonly Citation[]): void => {
    keep('draft', JSON.stringify(text))
    keep('draft-citations', JSON.stringify(citations))
  }

  return {
    append: (bodies, { wall, at }, sent = false) => {
      if (bodies.length === 0) return []
      if (!head) throw new StorageTrouble('damaged')
      const appended: StoredEvent[] = []
      let seq = head.seq
      let hash = head.hash
      database.transaction(() => {
        for (const body of bodies) {
          seq += 1
          // Read before it is written: an event that could not be read back would close the session for ever.
          const event = storedEvent.parse({ v: EVENT_VERSION, seq, wall, at, body })
          const bytes = Buffer.from(JSON.stringify(event))
          const noted = chained(hash, bytes)
          hash = noted
          database.run('INSERT INTO events VALUES (?, ?, ?)', [seq, bytes, noted])
          indexLine(database, event)
          appended.push(event)
        }
        if (sent) keepDraft('', [])
      })
      head = { seq, hash }
      return appended
    },
    read: () => readChain(database),
    holds: () => {
      try {
        readChain(database)
        return true
      } catch (error) {
        if (error instanceof StorageTrouble && error.kind === 'damaged') return false
        throw error
      }
    },
    ends: () => {
      const first = unlessDamaged(() => database.rows('SELECT bytes FROM events WHERE seq = 1'))
      if (first?.length === 0) return undefined
      const ended = unlessDamaged(() => database.rows("SELECT 1 FROM events WHERE CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.body.type') = 'interview-ended' END LIMIT 1").length > 0)
        ?? stored().rows.some(({ bytes }) => readableEvent(bytes)?.body.type === 'interview-ended')
      // Only what has ended is closed: that says it too where the event itself is damaged.
      return { first: readableEvent(first?.[0]?.[0]), ended: ended || closing() !== undefined }
    },
    rows: () => stored().rows,
    stored,
    keepClosing: ({ bytes, signature }) => database.run('INSERT INTO closing VALUES (1, ?, ?)', [bytes, signature]),
    closing,
    keepDraft: (text, citations) => database.transaction(() => keepDraft(text, citations)),
    draft: () => ({ text: JSON.parse(kept('draft') ?? '""') as string, citations: JSON.parse(kept('draft-citations') ?? '[]') as Citation[] }),
    keepAlive: ({ wall, at }) => keep('alive', JSON.stringify({ wall, at })),
    lastAlive: () => {
      const latest = 'SELECT bytes FROM events ORDER BY seq DESC LIMIT 1'
      // Where the last one is damaged, it was alive at least until the one before.
      const event = unlessDamaged(() => readableEvent(database.rows(latest)[0]?.[0])) ?? stored().rows.flatMap(({ bytes }) => readableEvent(bytes) ?? []).at(-1)
      if (!event) return undefined
      const alive = kept('alive')
      const { wall, at } = alive === undefined ? event : (JSON.parse(alive) as Stamp)
      return at >= event.at ? { wall, at } : { wall: event.wall, at: event.at }
    },
    search: (words) => {
      const phrase = words.split(/\s+/).filter((word) => word !== '').map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
      if (phrase === '') return []
      return database.rows('SELECT rowid FROM transcript WHERE transcript MATCH ? ORDER BY rowid', [phrase]).map((row) => Number(row[0]))
    },
    close: () => database.close(),
  }
}

function indexLine(database: Database, { seq, body }: StoredEvent): void {
  if (body.type !== 'interviewer-said' && body.type !== 'candidate-said') return
  // The index ends a text at NUL; the event itself keeps it.
  const who = body.type === 'candidate-said' ? 'candidate' : 'interviewer'
  database.run('INSERT INTO transcript (rowid, who, text) VALUES (?, ?, ?)', [seq, who, body.text.replaceAll('\0', ' ')])
}

function readChain(database: Database): readonly StoredEvent[] {
  let before: Uint8Array = GENESIS
  return database.rows('SELECT seq, bytes, hash FROM events ORDER BY seq').map(([seq, bytes, hash], index) => {
    const event = parseEvent(bytes)
    before = chained(before, bytes as Buffer)
    if (event.seq !== index + 1 || seq !== event.seq || !Buffer.from(before).equals(hash as Buffer)) throw new StorageTrouble('damaged')
    return event
  })
}

function readableEvent(bytes: unknown): StoredEvent | undefined {
  try {
    return parseEvent(bytes)
  } catch (error) {
    if (error instanceof StorageTrouble) return undefined
    throw error
  }
}

function parseEvent(bytes: unknown): StoredEvent {
  try {
    return storedEvent.parse(JSON.parse((bytes as Buffer).toString('utf8')))
  } catch (error) {
    throw new StorageTrouble('damaged', 'reading', error)
  }
}
