/** The sessions in a place: listed from the index at once, read further in the background, opened one by one. */
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Decrypter } from 'age-encryption'
import type { Checked, Found, Query } from '../../../shared/review.ts'
import { publicKeys } from '../../evidence/kiosk-key.ts'
import { exportedSessions } from '../../evidence/kiosk-log.ts'
import { openRecord } from '../../record/open-record.ts'
import { itemAt, itemsIn } from '../../record/places.ts'
import type { Item, Place } from '../../record/places.ts'
import { NotReadable } from '../../record/record.ts'
import type { SealedRecord, SessionRecord } from '../../record/record.ts'
import type { Database } from '../../store/database.ts'
import type { Sessions } from '../../store/sessions.ts'
import { find, forget, keep, stampsOf } from './finding.ts'
import { summarise, summariseTrouble } from './summary.ts'
import type { Summary, Titles } from './summary.ts'

export interface Library {
  readonly find: (query: Query) => Found
  /** Sessions read of those that are new or changed. */
  readonly progress: () => { readonly read: number; readonly of: number }
  /** Reads what is new or changed, and forgets what is gone; `told` is called from time to time and at the end. */
  readonly refresh: (told: () => void) => Promise<void>
  /** Rejects with NotReadable, BundleError or StorageTrouble. The caller closes it. */
  readonly open: (key: string, decrypter: Decrypter | undefined) => Promise<SessionRecord | SealedRecord>
  /** What the list says of a session after everything of it was read. */
  readonly keepChecked: (key: string, checked: Checked) => Promise<void>
  readonly close: () => void
}

/** As long as the window may stand still for the reading of sessions. */
const BATCH_MS = 30
const TOLD_MS = 300

/** Handing a session over changes what the list says of it. */
const stamped = (item: Item, exported: ReadonlySet<string>): Item => (item.kind === 'session' && exported.has(item.key) ? { ...item, stamp: `${item.stamp} x` } : item)

export function createLibrary(place: Place, sessions: Sessions, database: Database, now: () => number): Library {
  let progress = { read: 0, of: 0 }
  let closed = false
  const titles: Titles = new Map()

  const summaryOf = async (item: Item, exported: boolean): Promise<Summary> => {
    try {
      const record = await openRecord(item, { sessions, decrypter: undefined, exported })
      try {
        return await summarise(record, titles)
      } finally {
        if (record.kind === 'record') record.close()
      }
    } catch (error) {
      return summariseTrouble(error, item.key)
    }
  }
  const exportedIn = (): ReadonlySet<string> => exportedSessions(place.root, publicKeys(place.root))

  const refresh = async (told: () => void): Promise<void> => {
    const exported = exportedIn()
    const items = itemsIn(place).map((item) => stamped(item, exported))
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
    if (!item) throw new NotReadable('This session is not there any more.')
    return item
  }

  return {
    find: (query) => find(database, query),
    progress: () => progress,
    refresh,
    open: async (key, decrypter) => openRecord(itemOf(key), { sessions, decrypter, exported: exportedIn().has(key) }),
    keepChecked: async (key, { standing, findings }) => {
      const item = itemOf(key)
      const exported = exportedIn()
      const summary = await summaryOf(item, exported.has(key))
      const damage = standing === 'changed' ? { state: 'damaged' as const, trouble: findings[0]?.text ?? '' } : {}
      if (!closed) database.transaction(() => keep(database, stamped(item, exported), { ...summary, standing, ...damage }))
    },
    close: () => {
      closed = true
      database.close()
    },
  }
}
