/**
 * A session's log: events in order, appended durably, never changed. What is hashed is the bytes as they are stored:
 * hash(n) = SHA-256(hash(n−1) ‖ bytes(n)), with 32 zero bytes before the first.
 */
import { createHash } from 'node:crypto'
import { EVENT_VERSION, storedEvent } from '../../shared/events.ts'
import type { EventBody, StoredEvent } from '../../shared/events.ts'
import { openDatabase } from './database.ts'
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
  /** The first event, and whether the interview has ended; `undefined` for a log without events. Reads no more than that. */
  readonly ends: () => { readonly first: StoredEvent; readonly ended: boolean } | undefined
  readonly keepDraft: (text: string) => void
  readonly draft: () => string
  /** Notes that the session was alive now; the clock goes on from here after a crash. */
  readonly keepAlive: (stamp: Stamp) => void
  /** The last moment at which this session is known to have been alive; `undefined` before the first event. */
  readonly lastAlive: () => Stamp | undefined
  /** Lines of the conversation that hold the words, as their `seq`, oldest first. */
  readonly search: (words: string) => readonly number[]
  readonly close: () => void
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
  CREATE TRIGGER IF NOT EXISTS events_in_order BEFORE INSERT ON events
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events) BEGIN SELECT RAISE(ABORT, 'events are appended in order'); END;
  CREATE TRIGGER IF NOT EXISTS events_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are not changed'); END;
  CREATE TRIGGER IF NOT EXISTS events_not_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are not removed'); END;
  CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS transcript USING fts5(who UNINDEXED, text);
`
const GENESIS = Buffer.alloc(32)

export const chained = (before: Uint8Array, bytes: Uint8Array): Buffer => createHash('sha256').update(before).update(bytes).digest()

export function openLog(file: string, key: Buffer): SessionLog {
  const database = openDatabase(file, key, 'what happens in the interview')
  try {
    if (database.rows("SELECT 1 FROM sqlite_schema WHERE name = 'events_not_removed'").length === 0) database.exec(SCHEMA)
    return logOf(database)
  } catch (error) {
    database.close()
    throw error
  }
}

function logOf(database: Database): SessionLog {
  const [last] = database.rows('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1')
  let head = last ? { seq: Number(last[0]), hash: last[1] as Buffer } : { seq: 0, hash: GENESIS }

  const keep = (name: string, value: string): void => database.run('INSERT INTO kept VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [name, value])
  const kept = (name: string): string | undefined => {
    const [row] = database.rows('SELECT value FROM kept WHERE name = ?', [name])
    return row ? String(row[0]) : undefined
  }

  return {
    append: (bodies, { wall, at }, sent = false) => {
      if (bodies.length === 0) return []
      const stored: StoredEvent[] = []
      let { seq, hash } = head
      database.transaction(() => {
        for (const body of bodies) {
          seq += 1
          // Read before it is written: an event that could not be read back would close the session for ever.
          const event = storedEvent.parse({ v: EVENT_VERSION, seq, wall, at, body })
          const bytes = Buffer.from(JSON.stringify(event))
          hash = chained(hash, bytes)
          database.run('INSERT INTO events VALUES (?, ?, ?)', [seq, bytes, hash])
          indexLine(database, event)
          stored.push(event)
        }
        if (sent) keep('draft', JSON.stringify(''))
      })
      head = { seq, hash }
      return stored
    },
    read: () => readChain(database),
    ends: () => {
      const [row] = database.rows('SELECT bytes FROM events WHERE seq = 1')
      if (!row) return undefined
      const ended = database.rows("SELECT 1 FROM events WHERE json_extract(CAST(bytes AS TEXT), '$.body.type') = 'interview-ended' LIMIT 1")
      return { first: parseEvent(row[0]), ended: ended.length > 0 }
    },
    // As JSON, so that a lone surrogate in a draft comes back as it was.
    keepDraft: (text) => keep('draft', JSON.stringify(text)),
    draft: () => JSON.parse(kept('draft') ?? '""') as string,
    keepAlive: ({ wall, at }) => keep('alive', JSON.stringify({ wall, at })),
    lastAlive: () => {
      const [row] = database.rows('SELECT bytes FROM events ORDER BY seq DESC LIMIT 1')
      if (!row) return undefined
      const event = parseEvent(row[0])
      const alive = JSON.parse(kept('alive') ?? '{"wall":0,"at":0}') as Stamp
      return alive.at >= event.at ? alive : { wall: event.wall, at: event.at }
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
    if (event.seq !== index + 1 || seq !== event.seq || !Buffer.from(before).equals(hash as Buffer)) throw new StorageTrouble('damaged', 'reading it')
    return event
  })
}

function parseEvent(bytes: unknown): StoredEvent {
  try {
    return storedEvent.parse(JSON.parse((bytes as Buffer).toString('utf8')))
  } catch (error) {
    throw new StorageTrouble('damaged', 'reading it', error)
  }
}
