/** Notes that an assessor pinned to moments: beside the sealed sessions and never in them, encrypted with a key of their own. */
import { randomUUID } from 'node:crypto'
import type { Pinned } from '../../shared/review.ts'
import type { KeyWraps } from '../store/keys.ts'
import { openOwnDatabase } from '../store/own-database.ts'

export interface Pins {
  /** In order of their moments. */
  readonly of: (session: string) => Pinned[]
  readonly add: (session: string, pin: Omit<Pinned, 'id'>) => void
  readonly remove: (session: string, id: string) => void
  readonly close: () => void
}

/** Throws StorageTrouble. */
export function openPins(folder: string, wraps: KeyWraps): Pins {
  const database = openOwnDatabase(folder, 'notes.sqlite', wraps, 'note')
  database.exec('CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY, session TEXT NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL, by TEXT NOT NULL, text TEXT NOT NULL) STRICT')
  return {
    of: (session) => database.rows('SELECT id, at, wall, by, text FROM notes WHERE session = ? ORDER BY at, wall', [session])
      .map(([id, at, wall, by, text]) => ({ id: String(id), at: Number(at), wall: Number(wall), by: String(by), text: String(text) })),
    add: (session, { at, wall, by, text }) => database.run('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)', [randomUUID(), session, at, wall, by, text]),
    remove: (session, id) => database.run('DELETE FROM notes WHERE session = ? AND id = ?', [session, id]),
    close: () => database.close(),
  }
}
