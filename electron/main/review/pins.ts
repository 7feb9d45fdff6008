/**
 * Notes that an assessor pinned to moments: beside the sealed sessions and never in them, encrypted with a key of their own. Each assessor
 * has their own; what was pinned before anybody said who they are belongs to the first who does.
 */
import { randomUUID } from 'node:crypto'
import type { Pinned } from '../../shared/review.ts'
import type { KeyWraps } from '../store/keys.ts'
import { openOwnDatabase } from '../store/own-database.ts'

/** The fingerprint of an assessor's key; absent: nobody has said yet who reads. */
export type Owner = string | undefined

export interface Pins {
  /** In order of their moments. */
  readonly of: (session: string, owner: Owner) => Pinned[]
  readonly add: (session: string, owner: Owner, pin: Omit<Pinned, 'id'>) => void
  readonly remove: (session: string, owner: Owner, id: string) => void
  /** All that is noted of a session, by everybody. */
  readonly forget: (session: string) => void
  readonly close: () => void
}

/** Throws StorageTrouble. */
export function openPins(folder: string, wraps: KeyWraps): Pins {
  const database = openOwnDatabase(folder, 'notes.sqlite', wraps, 'note')
  database.exec("CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY, session TEXT NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL, by TEXT NOT NULL, text TEXT NOT NULL, owner TEXT NOT NULL DEFAULT '') STRICT")
  // Notes of earlier versions had no owner.
  if (!database.rows("SELECT name FROM pragma_table_info('notes')").some(([name]) => name === 'owner')) database.exec("ALTER TABLE notes ADD COLUMN owner TEXT NOT NULL DEFAULT ''")
  return {
    of: (session, owner) => {
      if (owner !== undefined) database.run("UPDATE notes SET owner = ? WHERE session = ? AND owner = ''", [owner, session])
      return database.rows('SELECT id, at, wall, by, text FROM notes WHERE session = ? AND owner = ? ORDER BY at, wall', [session, owner ?? ''])
        .map(([id, at, wall, by, text]) => ({ id: String(id), at: Number(at), wall: Number(wall), by: String(by), text: String(text) }))
    },
    add: (session, owner, { at, wall, by, text }) => database.run('INSERT INTO notes (id, session, owner, at, wall, by, text) VALUES (?, ?, ?, ?, ?, ?, ?)', [randomUUID(), session, owner ?? '', at, wall, by, text]),
    remove: (session, owner, id) => database.run('DELETE FROM notes WHERE session = ? AND owner = ? AND id = ?', [session, owner ?? '', id]),
    forget: (session) => database.run('DELETE FROM notes WHERE session = ?', [session]),
    close: () => database.close(),
  }
}
