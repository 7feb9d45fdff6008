/** Packs on disk: reads their folders within limits and has them parsed. */
import { createHash } from 'node:crypto'
import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { PackFault, PackHead, PackOrProblems, PackTools } from '../interview/pack/parse.ts'
import { MAX_FILE, parseHead, parsingPack } from '../interview/pack/parse.ts'
import { atOnce } from '../interview/pack/pieces.ts'
import type { Pieces } from '../interview/pack/pieces.ts'

export const MAX_FILES = 200
const readable = /\.(ya?ml|py)$/

const decoder = new TextDecoder('utf-8', { fatal: true })
const encoder = new TextEncoder()
export const packTools: PackTools = {
  decode: (bytes) => {
    try {
      return decoder.decode(bytes)
    } catch (error) {
      if (error instanceof TypeError) return undefined
      throw error
    }
  },
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => encoder.encode(text),
}

export interface PackFolder {
  /** By name, as `parsePack` takes them. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Files that are there and were not read: too large, no file, outside the folder, not allowed. */
  readonly refused: readonly PackFault[]
}

/** `label` is how faults name the folder. Whatever is wrong on the disk is a fault; nothing is thrown for it. */
export function readPackFolder(dir: string, label: string = dir): PackFolder {
  const files = new Map<string, Uint8Array>()
  const refused: PackFault[] = []
  const refuse = (file: string, text: string): void => void refused.push({ file, field: '', text })
  try {
    const root = realpathSync(dir)
    const names = readdirSync(root).filter((name) => readable.test(name)).sort()
    if (names.length > MAX_FILES) refuse(label, `has ${names.length} files; a pack has at most ${MAX_FILES}`)
    else for (const name of names) {
      const read = readPackFile(root, name)
      if (typeof read === 'string') refuse(`${label}/${name}`, read)
      else files.set(name, read)
    }
  } catch (error) {
    refuse(label, `cannot be read: ${reason(error)}`)
  }
  return { files, refused }
}

/** The file's bytes, or why it was not read. `root` has no links in it. */
export function readPackFile(root: string, name: string): Uint8Array | string {
  try {
    const target = realpathSync(join(root, name))
    const inside = relative(root, target)
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return 'is a link that leaves the pack'
    // A named pipe would hold the opening until somebody writes to it.
    const file = openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = fstatSync(file)
      if (!stat.isFile()) return 'is not a file'
      if (stat.size > MAX_FILE) return `is larger than 1 MiB: it has ${(stat.size / MAX_FILE).toFixed(1)} MiB`
      const bytes = new Uint8Array(stat.size)
      let filled = 0
      for (let read = -1; read !== 0 && filled < bytes.length; filled += read) read = readSync(file, bytes, filled, bytes.length - filled, filled)
      return bytes.subarray(0, filled)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return `cannot be read: ${reason(error)}`
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there', EACCES: 'this account may not read it', EPERM: 'this account may not read it',
  ENOTDIR: 'it is not a folder', EISDIR: 'it is a folder', ELOOP: 'its links go round in a circle',
}
const reason = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

/** The folder's files as they were read; a session keeps a copy of them. */
export type LoadedFiles = { readonly files: ReadonlyMap<string, Uint8Array> } & PackOrProblems

export const loadPack = (dir: string, label: string = dir): LoadedFiles => atOnce(loadingPack(dir, label))

function* loadingPack(dir: string, label: string): Pieces<LoadedFiles> {
  const { files, refused } = readPackFolder(dir, label)
  return { files, ...(yield* parsingPack(files, label, packTools, refused)) }
}

export type LoadedFolder = { readonly folder: string; readonly label: string } & LoadedFiles

const foldersIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => entry.name).sort()

/** What the packs in `root` say of themselves; one whose `pack.yaml` cannot be used is left out. Throws where `root` cannot be read. */
export function readHeads(root: string): PackHead[] {
  const heads = new Map<string, PackHead>()
  for (const { bytes } of packFilesIn(root)) {
    const head = typeof bytes === 'string' ? undefined : parseHead(bytes, packTools)
    if (head !== undefined && !heads.has(head.id)) heads.set(head.id, head)
  }
  return [...heads.values()]
}

/** The names of the packs in `root`, also of those that cannot be used: as their `pack.yaml` says, or else as their folder is named. Throws where `root` cannot be read. */
export const readNames = (root: string): readonly string[] => [...new Set(packFilesIn(root).map(({ name, bytes }) => {
  const text = typeof bytes === 'string' ? undefined : packTools.decode(bytes)
  return /^pack:\s*["']?([a-z0-9-]+)/m.exec(text ?? '')?.[1] ?? name
}))]

/** By name of the folder; instead of its bytes, why a file was not read. */
const packFilesIn = (root: string): readonly { readonly name: string; readonly bytes: Uint8Array | string }[] => foldersIn(root)
  .filter((name) => existsSync(join(root, name, 'pack.yaml')))
  .map((name) => ({ name, bytes: readPackFile(realpathSync(join(root, name)), 'pack.yaml') }))

/** Every folder in `root`, each a pack or its problems; a fault of one is no fault of another. Throws where `root` cannot be read. */
export const loadPackFolders = (root: string, label: string = root): LoadedFolder[] => atOnce(loadingPackFolders(root, label))

/** The same in pieces. */
export function* loadingPackFolders(root: string, label: string): Pieces<LoadedFolder[]> {
  const taken = new Map<string, string>()
  const loadedFolders: LoadedFolder[] = []
  for (const name of foldersIn(root)) {
    const place = { folder: join(root, name), label: `${label}/${name}` }
    const loaded = yield* loadingPack(place.folder, place.label)
    if (!('pack' in loaded)) {
      loadedFolders.push({ ...place, ...loaded })
      continue
    }
    // An interview is chosen by its pack's name, so that name can stand for one only.
    const { id } = loaded.pack
    const other = taken.get(id)
    if (other === undefined) {
      taken.set(id, place.label)
      loadedFolders.push({ ...place, ...loaded })
    } else loadedFolders.push({ ...place, files: loaded.files, problems: [{ file: `${place.label}/pack.yaml`, field: 'pack', text: `“${id}” is already the name of ${other}` }] })
  }
  return loadedFolders
}
