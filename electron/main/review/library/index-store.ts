/**
 * The index over all sessions, made anew whenever it is missing or unreadable. It holds what candidates said: it is
 * encrypted with a key of its own, wrapped like those of the sessions, or it lives in memory alone.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '../../store/database.ts'
import type { Database } from '../../store/database.ts'
import { keyFilePath, makeKey, readKey } from '../../store/keys.ts'
import type { KeyWraps } from '../../store/keys.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { INDEX_FOLDER } from './index-folder.ts'

const FILE = 'index.sqlite'
/** Another number makes every index anew. */
const VERSION = 3

const SCHEMA = `
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL, session TEXT NOT NULL, candidate TEXT NOT NULL, interview TEXT NOT NULL, title TEXT NOT NULL,
    wall INTEGER NOT NULL, duration INTEGER NOT NULL, state TEXT NOT NULL, standing TEXT NOT NULL, bytes INTEGER NOT NULL, segments INTEGER NOT NULL, trouble TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_wall ON sessions (wall, session);
  CREATE INDEX sessions_by_candidate ON sessions (candidate COLLATE NOCASE, id);
  CREATE INDEX sessions_by_bytes ON sessions (bytes, id);
  CREATE VIRTUAL TABLE words USING fts5(candidate, transcript, marks, tokenize = "unicode61 remove_diacritics 2");
  CREATE TABLE version (number INTEGER NOT NULL) STRICT;
  INSERT INTO version VALUES (${VERSION});
`

/** For the sessions of this machine, in a folder among them, so that it goes where they go. Falls back to memory where nothing can be written. */
export function openIndex(root: string, wraps: KeyWraps): Database {
  const folder = path.join(root, INDEX_FOLDER)
  try {
    return openKept(folder, wraps) ?? makeKept(folder, wraps)
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error
    console.error('the index of the sessions is kept in memory:', error)
    return openInMemory()
  }
}

export function openInMemory(): Database {
  const database = openDatabase(':memory:', randomBytes(32), 'index')
  database.exec(SCHEMA)
  return database
}

function openKept(folder: string, wraps: KeyWraps): Database | undefined {
  if (!existsSync(keyFilePath(folder)) || !existsSync(path.join(folder, FILE))) return undefined
  let database: Database | undefined
  try {
    database = openDatabase(path.join(folder, FILE), readKey(folder, wraps.all), 'index')
    if (Number(database.rows('SELECT number FROM version')[0]?.[0]) === VERSION) return database
    database.close()
    return undefined
  } catch (error) {
    database?.close()
    // In use by another window: that one's index is not taken away.
    if (error instanceof StorageTrouble && error.kind === 'locked') throw error
    console.error('the index of the sessions is made anew:', error)
    return undefined
  }
}

function makeKept(folder: string, wraps: KeyWraps): Database {
  rmSync(folder, { recursive: true, force: true })
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    throw new StorageTrouble('read-only', 'index', error)
  }
  const database = openDatabase(path.join(folder, FILE), makeKey(folder, wraps.first), 'index')
  database.exec(SCHEMA)
  return database
}
