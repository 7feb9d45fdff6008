/** Which packs a command is about: those that ship, or any others, by the folder in which they lie. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatFault } from '../../interview/pack/fault.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import { loadPack, loadPackFolders } from '../../main/pack-folder.ts'
import type { LoadedFolder } from '../../main/pack-folder.ts'

/** The programs run from out/cli, two folders below the project. */
const shipped = join(import.meta.dirname, '..', '..', 'snippets')

/** `given` may be a pack, a folder of packs, or the name of a pack that ships; without it, all that ship. */
export function foldersOf(given: string | undefined): LoadedFolder[] {
  if (given === undefined) return inside(shipped, 'snippets')
  if (existsSync(given)) return inside(resolve(given), given.replace(/(?<=.)[\\/]+$/, ''))
  const all = inside(shipped, 'snippets')
  const named = all.filter((each) => ('pack' in each ? each.pack.id === given : each.label === `snippets/${given}`))
  return named.length > 0 ? named : unusable(given, `there is no such folder, and no pack of this name among those that ship: ${names(all)}`)
}

function inside(folder: string, label: string): LoadedFolder[] {
  if (existsSync(join(folder, 'pack.yaml'))) return [{ folder, label, ...loadPack(folder, label) }]
  try {
    const folders = loadPackFolders(folder, label)
    return folders.length === 0 ? unusable(label, 'there is no pack.yaml in this folder, and no folder with one') : folders
  } catch (error) {
    return unusable(label, `cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const unusable = (label: string, text: string): LoadedFolder[] => [{ folder: label, label, files: new Map(), problems: [{ file: label, field: '', text }] }]

const packsIn = (folders: readonly LoadedFolder[]): Pack[] => folders.flatMap((each) => ('pack' in each ? [each.pack] : []))
const names = (folders: readonly LoadedFolder[]): string => packsIn(folders).map(({ id }) => id).join(', ')

/** A line for each fault, as people read them. */
export const faultsIn = (folders: readonly LoadedFolder[]): string[] => folders.flatMap((each) => ('problems' in each ? each.problems.map(formatFault) : []))

/** The one pack that is meant; without `given` the reference interview, or else the first that can be used. Otherwise why there is none. */
export function onePack(given: string | undefined): Pack | { readonly faults: readonly string[] } {
  const folders = foldersOf(given)
  const packs = packsIn(folders)
  const [first, ...more] = packs
  if (given === undefined) return packs.find(({ id }) => id === 'reference') ?? first ?? { faults: faultsIn(folders) }
  if (first !== undefined && more.length === 0) return first
  return { faults: first === undefined ? faultsIn(folders) : [`${given}: holds more than one pack; name one of them: ${names(folders)}`] }
}
