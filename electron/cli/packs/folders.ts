/** Which packs a command is about. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadPack, loadPackFolders } from '../../main/pack-folder.ts'
import type { LoadedFolder } from '../../main/pack-folder.ts'

/** The programs run from out/cli, two folders below the project. */
export const shipped = join(import.meta.dirname, '..', '..', 'snippets')

/** `given` may be a pack or a folder of packs, as seen from where the command was typed. */
export function foldersOf(given: string | undefined): LoadedFolder[] {
  const folder = given === undefined ? shipped : resolve(process.env.INIT_CWD ?? '.', given)
  const label = given?.replace(/(?<=.)[\\/]+$/, '') ?? 'snippets'
  if (existsSync(join(folder, 'pack.yaml'))) return [{ folder, label, ...loadPack(folder, label) }]
  const broken = (text: string): LoadedFolder[] => [{ folder, label, files: new Map(), problems: [{ file: label, field: '', text }] }]
  try {
    const folders = loadPackFolders(folder, label)
    return folders.length === 0 ? broken('there is no pack in this folder') : folders
  } catch (error) {
    return broken(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
