/** All sessions of a folder: its bundles, and sessions as a kiosk keeps them. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Decrypter } from 'age-encryption'
import { BundleError } from '../evidence/bundle-reader.ts'
import { decrypterFrom } from '../evidence/seal.ts'
import { explained, openSessions, sessionsIn, Wrong } from '../evidence/tools/world.ts'
import type { ToolWorld } from '../evidence/tools/world.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { bundlesIn, NotReadable, readBundle, readSession } from './held.ts'
import type { Held } from './held.ts'

/** `identity`: a file. What could not be read is told on stderr and counted, and the others are read all the same. Rejects with Wrong, StorageTrouble. */
export async function heldIn(folder: string, world: ToolWorld, identity: string | undefined): Promise<{ readonly held: readonly Held[]; readonly failed: number }> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Wrong(`There is no folder ${folder}.`)
  const decrypter = openingWith(identity)
  const ids = sessionsIn(folder).filter((id) => existsSync(path.join(folder, id, 'session.sqlite')) || existsSync(path.join(folder, id, 'sealed.zip')))
  const sessions = await openSessions(folder, identity, world)
  const sources: readonly (readonly [string, () => Promise<Held>])[] = [
    ...bundlesIn(folder).map((file) => [file, () => readBundle(file, decrypter)] as const),
    ...ids.map((id) => [id, () => readSession(sessions, id, decrypter)] as const),
  ]
  if (sources.length === 0) throw new Wrong(`There are no bundles and no sessions in ${folder}.`)
  const held: Held[] = []
  for (const [name, read] of sources) {
    try {
      held.push(await read())
    } catch (error) {
      const why = explained(error)
      if (!(why instanceof NotReadable || why instanceof BundleError || why instanceof StorageTrouble || why instanceof Wrong)) throw why
      process.stderr.write(`${name} was left out: ${why.message}\n`)
    }
  }
  return { held, failed: sources.length - held.length }
}

/** Throws Wrong for a file that holds no identity. */
export function openingWith(identity: string | undefined): Decrypter | undefined {
  if (identity === undefined) return undefined
  const text = readFileSync(identity, 'utf8')
  try {
    return decrypterFrom(text)
  } catch (error) {
    throw new Wrong(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
