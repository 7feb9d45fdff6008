/** Interview packs on disk: a folder each. A pack with a fault is reported and left out; the others still work. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { formatFault, parsePack } from '../interview/pack/parse.ts'
import type { PackFault } from '../interview/pack/parse.ts'
import type { Pack } from '../interview/pack/schema.ts'
import { packTools, readPackFolder } from './pack-folder.ts'

export interface LoadedPack {
  readonly pack: Pack
  /** The folder's files as they were read; a session keeps a copy. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface Packs {
  readonly packs: readonly LoadedPack[]
  /** What is wrong with the packs that were left out, each a line for the author. */
  readonly faults: readonly string[]
}

/** Every folder in `root` that holds a `pack.yaml`, in order of name. Two packs of one name: the first is used. */
export function loadPacks(root: string): Packs {
  if (!existsSync(root)) return { packs: [], faults: [`${root}: the folder of the interviews is missing`] }
  const packs: LoadedPack[] = []
  const faults: string[] = []
  for (const name of readdirSync(root).sort()) {
    const folder = path.join(root, name)
    if (!existsSync(path.join(folder, 'pack.yaml'))) continue
    const loaded = loadPack(folder, name)
    if ('faults' in loaded) faults.push(...loaded.faults.map(formatFault))
    else if (packs.some(({ pack }) => pack.id === loaded.pack.id)) faults.push(`${name}/pack.yaml: pack: another folder already holds a pack named “${loaded.pack.id}”`)
    else packs.push(loaded)
  }
  return { packs, faults }
}

/** One pack's folder. `name` is what faults call it. */
export function loadPack(folder: string, name: string): LoadedPack | { readonly faults: readonly PackFault[] } {
  const { files, refused } = readPackFolder(folder, name)
  const read = parsePack(files, name, packTools, refused)
  return 'pack' in read ? { pack: read.pack, files } : { faults: read.problems }
}
