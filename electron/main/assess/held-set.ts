/** What is held of sessions, for the tools at a terminal: of one, or of all in a folder. */
import { existsSync, statSync } from 'node:fs'
import { BundleError } from '../evidence/bundle-reader.ts'
import { openIdentity } from '../evidence/tools/identity.ts'
import { explained, openSessions, Wrong } from '../evidence/tools/world.ts'
import type { ToolWorld } from '../evidence/tools/world.ts'
import { openRecord } from '../record/open-record.ts'
import type { RecordMeans } from '../record/open-record.ts'
import { itemsIn } from '../record/places.ts'
import type { Item } from '../record/places.ts'
import { NotReadable } from '../record/record.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { heldOf } from './held.ts'
import type { Held } from './held.ts'

/** Rejects with Wrong, NotReadable, BundleError, StorageTrouble. */
export async function heldAt(item: Item, means: RecordMeans): Promise<Held> {
  const record = await openRecord(item, means).catch((error: unknown) => {
    throw explained(error)
  })
  if (record.kind === 'sealed') throw new NotReadable(`${item.path} is sealed. --identity FILE opens it.`)
  try {
    return await heldOf(record)
  } finally {
    record.close()
  }
}

/**
 * What `use` makes of each session of a folder; a session that lies there twice counts once. What could not be read is told on stderr and
 * counted, and the others are read all the same. `identity`: a file. Rejects with Wrong, NotReadable.
 */
export async function eachHeld<T>(folder: string, world: ToolWorld, identity: string | undefined, use: (held: Held) => T): Promise<{ readonly made: readonly T[]; readonly failed: number }> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Wrong(`There is no folder ${folder}.`)
  const items = itemsIn({ root: folder, only: undefined })
  if (items.length === 0) throw new Wrong(`There are no bundles and no sessions in ${folder}.`)
  const means = { sessions: await openSessions(folder, identity, world), decrypter: identity === undefined ? undefined : await openIdentity(identity) }
  const made: T[] = []
  const seen = new Map<string, string>()
  let failed = 0
  for (const item of items) {
    try {
      const held = await heldAt(item, means)
      const before = seen.get(held.session)
      if (before === undefined) made.push(use(held))
      else process.stderr.write(`${item.path} was left out: it is the session of ${before} once more.\n`)
      seen.set(held.session, before ?? item.path)
    } catch (error) {
      if (!(error instanceof NotReadable || error instanceof BundleError || error instanceof StorageTrouble || error instanceof Wrong)) throw error
      process.stderr.write(`${item.path} was left out: ${error.message}\n`)
      failed += 1
    }
  }
  return { made, failed }
}
