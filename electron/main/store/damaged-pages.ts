/** Events of a database some of whose pages are damaged: one reading of all of them stops at the first such page, though the others are whole. */
import type { Database } from './database.ts'
import { StorageTrouble } from './trouble.ts'

export interface StoredRow { readonly seq: number; readonly bytes: Buffer; readonly hash: Buffer }

/** Behind so many that cannot be read one after the other there are none. An interview has some hundreds. */
const MOST_IN_A_ROW = 5_000

/** @param last the `seq` of the last one, where its page tells. `whole`: no page is missing. Throws StorageTrouble for all other reasons than damage. */
export function storedRows(database: Database, last: number | undefined): { readonly rows: readonly StoredRow[]; readonly whole: boolean } {
  const all = unlessDamaged(() => rowsOf(database.rows('SELECT seq, bytes, hash FROM events ORDER BY seq')))
  if (all) return { rows: all, whole: true }
  const rows: StoredRow[] = []
  for (let seq = 1, missing = 0; last === undefined ? missing < MOST_IN_A_ROW : seq <= last; seq += 1) {
    const found = unlessDamaged(() => rowsOf(database.rows('SELECT seq, bytes, hash FROM events WHERE seq = ?', [seq])))?.[0]
    if (found) rows.push(found)
    missing = found ? 0 : missing + 1
  }
  return { rows, whole: false }
}

const rowsOf = (rows: readonly (readonly unknown[])[]): readonly StoredRow[] => rows.map(([seq, bytes, hash]) => ({ seq: Number(seq), bytes: bytes as Buffer, hash: hash as Buffer }))

/** `undefined` where the pages that it would have to read are damaged. */
export function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof StorageTrouble && error.kind === 'damaged') return undefined
    throw error
  }
}
