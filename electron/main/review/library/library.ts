/** The sessions in a place: listed from the index at once, read further in the background, opened one by one. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Decrypter } from 'age-encryption'
import type { Found, Query, Standing } from '../../../shared/review.ts'
import { readBundle, readSession } from '../../assess/held.ts'
import type { Held } from '../../assess/held.ts'
import { SEALED_BUNDLE } from '../../evidence/export.ts'
import { publicKeys } from '../../evidence/kiosk-key.ts'
import { exportedSessions } from '../../evidence/kiosk-log.ts'
import type { Database } from '../../store/database.ts'
import type { Sessions } from '../../store/sessions.ts'
import { logFile } from '../../store/sessions.ts'
import { readBundleRecord } from '../records/bundle-record.ts'
import { readFolderRecord } from '../records/folder-record.ts'
import { NotShown } from '../records/record.ts'
import type { SealedRecord, SessionRecord } from '../records/record.ts'
import { find, forget, keep, keepStanding, stampsOf } from './finding.ts'
import { itemAt, itemsIn } from './places.ts'
import type { Item, Place } from './places.ts'
import { summarise, summariseTrouble } from './summary.ts'
import type { Summary, Titles } from './summary.ts'

export interface Library {
  readonly find: (query: Query) => Found
  /** Sessions read of those that are new or changed. */
  readonly progress: () => { readonly read: number; readonly of: number }
  /** Reads what is new or changed, and forgets what is gone; `told` is called from time to time and at the end. */
  readonly refresh: (told: () => void) => Promise<void>
  /** Rejects with NotShown, BundleError or StorageTrouble. The caller closes it. */
  readonly open: (key: string, decrypter: Decrypter | undefined) => Promise<SessionRecord | SealedRecord>
  /** The same session for its report. Rejects as `open` does, and with NotReadable. */
  readonly held: (key: string, decrypter: Decrypter | undefined) => Promise<Held>
  readonly keepStanding: (key: string, standing: Standing) => void
  readonly close: () => void
}

/** As long as the window may stand still for the reading of sessions. */
const BATCH_MS = 30
const TOLD_MS = 300

export function createLibrary(place: Place, sessions: Sessions, database: Database, now: () => number): Library {
  let progress = { read: 0, of: 0 }
  let closed = false
  const titles: Titles = new Map()

  const read = async (item: Item, exported: boolean, decrypter: Decrypter | undefined): Promise<SessionRecord | SealedRecord> => {
    if (item.kind === 'bundle') return readBundleRecord(item.path, decrypter)
    const sealed = path.join(item.path, SEALED_BUNDLE)
    return existsSync(logFile(item.path)) ? readFolderRecord(sessions, item.key, exported) : readBundleRecord(sealed, decrypter)
  }
  const summaryOf = async (item: Item, exported: boolean): Promise<Summary> => {
    try {
      const record = await read(item, exported, undefined)
      try {
        return await summarise(record, titles)
      } finally {
        if (record.kind === 'record') record.close()
      }
    } catch (error) {
      return summariseTrouble(error, item.key)
    }
  }
  const refresh = async (told: () => void): Promise<void> => {
    const exported = exportedSessions(place.root, publicKeys(place.root))
    const items = itemsIn(place).map((item) => (item.kind === 'session' && exported.has(item.key) ? { ...item, stamp: `${item.stamp} x` } : item))
    const known = stampsOf(database)
    const present = new Set(items.map(({ key }) => key))
    const gone = [...known.keys()].filter((key) => !present.has(key))
    // The newest first: they are what an assessor looks for.
    const fresh = items.filter(({ key, stamp }) => known.get(key) !== stamp).sort((a, b) => (a.key < b.key ? 1 : -1))
    progress = { read: 0, of: fresh.length }
    if (gone.length > 0) database.transaction(() => gone.forEach((key) => forget(database, key)))
    let batch: (readonly [Item, Summary])[] = []
    let begun = now()
    let last = now()
    const store = (): void => {
      database.transaction(() => batch.forEach(([item, summary]) => keep(database, item, summary)))
      progress = { ...progress, read: progress.read + batch.length }
      batch = []
    }
    for (const item of fresh) {
      if (closed) return
      batch.push([item, await summaryOf(item, exported.has(item.key))])
      if (now() - begun < BATCH_MS) continue
      store()
      if (now() - last > TOLD_MS) {
        told()
        last = now()
      }
      await setImmediate()
      begun = now()
    }
    if (!closed && batch.length > 0) store()
    told()
  }

  const itemOf = (key: string): Item => {
    // A key is a plain name in the folder, and nothing else is ever opened.
    const item = path.basename(key) === key ? itemAt(path.join(place.root, key), key === place.only) : undefined
    if (!item) throw new NotShown('This session is not there any more.')
    return item
  }

  return {
    find: (query) => find(database, query),
    progress: () => progress,
    refresh,
    open: async (key, decrypter) => read(itemOf(key), exportedSessions(place.root, publicKeys(place.root)).has(key), decrypter),
    held: async (key, decrypter) => {
      const item = itemOf(key)
      return item.kind === 'bundle' ? readBundle(item.path, decrypter) : readSession(sessions, item.key, decrypter)
    },
    keepStanding: (key, standing) => keepStanding(database, key, standing),
    close: () => {
      closed = true
      database.close()
    },
  }
}
