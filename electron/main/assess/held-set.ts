/** What is held of sessions, for the tools at a terminal: of one, or of all in a folder. */
import { existsSync, statSync } from 'node:fs'
import { visible } from '../../interview/report/visible.ts'
import { BundleError } from '../evidence/bundle-reader.ts'
import { openIdentity } from '../evidence/tools/identity.ts'
import { explained, openSessions, Wrong } from '../evidence/tools/world.ts'
import type { ReportWorld } from '../evidence/tools/world.ts'
import { openRecord } from '../record/open-record.ts'
import type { RecordMeans } from '../record/open-record.ts'
import { itemsIn } from '../record/places.ts'
import type { Item } from '../record/places.ts'
import { NotReadable } from '../record/record.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { createCopies } from './copies.ts'
import type { LeftOut } from './copies.ts'
import { heldOf } from './held.ts'
import type { Held } from './held.ts'
import { assessorsIn } from './key.ts'

/** Rejects with Wrong, NotReadable, BundleError, StorageTrouble. */
export async function heldAt(item: Item, means: RecordMeans): Promise<Held> {
  const record = await openRecord(item, means).catch((error: unknown) => {
    throw explained(error)
  })
  if (record.kind === 'sealed') throw new NotReadable('This session is sealed. --identity FILE opens it.')
  try {
    return await heldOf(record, means.given)
  } finally {
    record.close()
  }
}

/**
 * What `use` makes of each session of a folder. Of one that lies there more than once the best copy counts, and `use` may see others before it;
 * different records under one session's name all count, unless an assessor of this account has signed for one of them: `leftOut` are the others. What could not be read is told on stderr and
 * counted, and the others are read all the same. `identity`: a file. Rejects with Wrong, NotReadable.
 */
export async function eachHeld<T>(folder: string, world: ReportWorld, identity: string | undefined, use: (held: Held) => T): Promise<{ readonly made: readonly T[]; readonly leftOut: LeftOut; readonly failed: number }> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Wrong(`There is no folder ${folder}.`)
  const items = itemsIn({ root: folder, only: undefined })
  if (items.length === 0) throw new Wrong(`There are no bundles and no sessions in ${folder}.`)
  const means = { sessions: await openSessions(folder, identity, world), decrypter: identity === undefined ? undefined : await openIdentity(identity) }
  const copies = createCopies<T>(assessorsIn(world.assessors()).map(({ fingerprint }) => fingerprint))
  let failed = 0
  for (const item of items) {
    try {
      const held = await heldAt(item, means)
      for (const told of copies.add(held, item.path, () => use(held))) process.stderr.write(visible(`${told}\n`))
    } catch (error) {
      if (!(error instanceof NotReadable || error instanceof BundleError || error instanceof StorageTrouble || error instanceof Wrong)) throw error
      process.stderr.write(visible(`${item.path} was left out: ${error.message}\n`))
      failed += 1
    }
  }
  return { made: copies.made(), leftOut: copies.leftOut(), failed }
}
