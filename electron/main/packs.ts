/** The interviews that a kiosk can offer: a pack with a fault is reported and left out, and the others still work. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { formatFault } from '../interview/pack/fault.ts'
import { atOnce, withPauses } from '../interview/pack/pieces.ts'
import type { Pieces } from '../interview/pack/pieces.ts'
import type { PackHead } from '../interview/pack/parse.ts'
import type { Pack } from '../interview/pack/schema.ts'
import { loadingPackFolders, readHeads, readNames } from './pack-folder.ts'

export interface LoadedPack {
  readonly pack: Pack
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface Packs {
  readonly packs: readonly LoadedPack[]
  /** What is wrong with the packs that were left out, each a line for the author. */
  readonly faults: readonly string[]
}

/** What will probably be on offer: quick to know, and the rest of the packs may still have faults. */
export const loadHeads = (root: string): readonly PackHead[] => (existsSync(root) ? readHeads(root) : [])

/** What a policy may name: also interviews that cannot be used, which is told elsewhere. */
export const interviewNames = (root: string): readonly string[] => (existsSync(root) ? readNames(root) : [])

/** Every folder in `root` that holds a `pack.yaml`, in order of name. Two packs of one name: the first is used. */
export const loadPacks = (root: string): Packs => atOnce(loadingPacks(root))

/** The same, with pauses in which the program serves its page. */
export const loadPacksMeanwhile = (root: string): Promise<Packs> => withPauses(loadingPacks(root), () => new Promise((resolve) => void setImmediate(resolve)))

function* loadingPacks(root: string): Pieces<Packs> {
  if (!existsSync(root)) return { packs: [], faults: [`${root}: the folder of the interviews is missing`] }
  const loaded = yield* loadingPackFolders(root, path.basename(root))
  const folders = loaded.filter(({ folder }) => existsSync(path.join(folder, 'pack.yaml')))
  return {
    packs: folders.flatMap((each) => ('pack' in each ? [{ pack: each.pack, files: each.files }] : [])),
    faults: folders.flatMap((each) => ('problems' in each ? each.problems.map(formatFault) : [])),
  }
}
