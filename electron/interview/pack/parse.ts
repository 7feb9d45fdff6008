/**
 * A pack's files → the pack, or everything that is wrong with it. Nothing of a pack with a fault is used, so that an
 * interview never meets a missing part halfway.
 */
import type { z } from 'zod'
import { formatFault } from './fault.ts'
import type { PackFault } from './fault.ts'
import { atOnce } from './pieces.ts'
import type { Pieces } from './pieces.ts'
import { packRelations, problemRelations } from './relations.ts'
import { cuesFile, examplesFile, packFile, problemFile } from './schema.ts'
import type { Pack, Problem } from './schema.ts'
import { readSheet } from './yaml.ts'
import type { Sheet } from './yaml.ts'

export { formatFault }
export type { PackFault }

/** Bytes; a longer file is refused before it is read. */
export const MAX_FILE = 1024 * 1024

/** What pure code cannot do by itself. */
export interface PackTools {
  /** The text of UTF-8 bytes; `undefined` where they are not valid UTF-8. */
  readonly decode: (bytes: Uint8Array) => string | undefined
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => string
  readonly encode: (text: string) => Uint8Array
}

/** What a pack offers, before anything of its problems is known. */
export interface PackHead extends Pick<Pack, 'id' | 'title' | 'language' | 'minutes' | 'consent'> {
  readonly problems: readonly unknown[]
}

/** From `pack.yaml` alone; `undefined` where that has a fault, which `parsePack` names. */
export function parseHead(bytes: Uint8Array, tools: Pick<PackTools, 'decode'>): PackHead | undefined {
  const text = tools.decode(bytes)
  const read = text === undefined ? undefined : readSheet('pack.yaml', text, packFile)
  if (read === undefined || !('sheet' in read)) return undefined
  const { pack: id, ...head } = read.sheet.data
  return { id, ...head }
}

export type PackOrProblems = { readonly pack: Pack } | { readonly problems: readonly PackFault[] }

/**
 * `files` are the folder's files by name; `folder` is how faults name it. `refused` are faults of files that are there
 * but were not read; they are reported, and their files are not called missing.
 */
export const parsePack = (files: ReadonlyMap<string, Uint8Array>, folder: string, tools: PackTools, refused: readonly PackFault[] = []): PackOrProblems =>
  atOnce(parsingPack(files, folder, tools, refused))

/** The same in pieces of about one file, for a thread that others wait for. */
export function* parsingPack(files: ReadonlyMap<string, Uint8Array>, folder: string, tools: PackTools, refused: readonly PackFault[]): Pieces<PackOrProblems> {
  const faults: PackFault[] = [...refused]
  const path = (name: string): string => `${folder}/${name}`
  const isRefused = (name: string): boolean => refused.some((fault) => fault.file === path(name) || fault.file === folder)
  const used = new Map<string, Uint8Array>()

  const textOf = (name: string, needed: string | undefined): string | undefined => {
    const bytes = files.get(name)
    if (bytes === undefined) {
      if (needed !== undefined && !isRefused(name)) faults.push({ file: path(name), field: '', text: needed })
      return undefined
    }
    if (bytes.length > MAX_FILE) {
      faults.push({ file: path(name), field: '', text: 'is larger than 1 MiB' })
      return undefined
    }
    used.set(name, bytes)
    const text = tools.decode(bytes)
    if (text === undefined) faults.push({ file: path(name), line: firstBadLine(bytes, tools), field: '', text: 'is not valid UTF-8; save the file in that encoding' })
    return text
  }
  const sheetOf = <S extends z.ZodType>(name: string, schema: S, needed: string | undefined): Sheet<z.output<S>> | undefined => {
    const text = textOf(name, needed)
    if (text === undefined) return undefined
    const read = readSheet(path(name), text, schema)
    if ('sheet' in read) return read.sheet
    faults.push(...read.faults)
    return undefined
  }

  const head = sheetOf('pack.yaml', packFile, 'is missing; every pack has one')
  if (head === undefined) return { problems: faults }
  faults.push(...packRelations(head))
  const areas = new Set(head.data.areas.map((area) => area.id))

  const problems: Problem[] = []
  for (const name of new Set(head.data.problems)) {
    const file = `${name}.py`
    const code = textOf(file, 'is missing; it is the snippet that candidates see')
    if (code?.trim() === '') faults.push({ file: path(file), field: '', text: 'is empty' })
    const sheet = sheetOf(`${name}.yaml`, problemFile, `is missing; pack.yaml lists the problem “${name}”`)
    yield
    const cues = sheetOf(`${name}.cues.yaml`, cuesFile, undefined)
    yield
    const examples = sheetOf(`${name}.examples.yaml`, examplesFile, undefined)
    yield
    if (sheet === undefined) continue
    faults.push(...problemRelations(sheet, name, areas, code === undefined ? undefined : lineCount(code)))
    const ids = new Set([...sheet.data.core, ...sheet.data.deeper].map((point) => point.id))
    for (const companion of [cues, examples]) {
      for (const id of Object.keys(companion?.data ?? {})) {
        if (companion === undefined || ids.has(id)) continue
        faults.push(companion.faultAt([id], `there is no point “${id}” in ${name}.yaml`))
        // A point that was renamed in one file is missed in both companions, and is one mistake.
        ids.add(id)
      }
    }
    const bytes = files.get(file)
    if (code === undefined || bytes === undefined) continue
    const { problem: id, ...conversation } = sheet.data
    problems.push({ ...conversation, id, file, code, sha256: tools.sha256(bytes), cues: lookup(cues?.data), examples: lookup(examples?.data) })
  }
  faults.push(...misspeltCompanions(files, head.data.problems, path))

  if (faults.length > 0) return { problems: faults }
  const { pack: id, ...rest } = head.data
  return { pack: { ...rest, id, problems, sha256: fingerprint(used, tools) } }
}

/** A point may be named `constructor`; a lookup must not find what every object inherits. */
function lookup<T>(data: Readonly<Record<string, T>> | undefined): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, data)
}

function lineCount(code: string): number {
  const lines = code.split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}

/** A byte of a line break is never part of another character in UTF-8, so each line can be judged alone. */
function firstBadLine(bytes: Uint8Array, tools: PackTools): number {
  let line = 1
  let from = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, from)
    if (end === -1 || tools.decode(bytes.subarray(from, end)) === undefined) return line
    line += 1
    from = end + 1
  }
}

/** `NAME.cue.yaml` would otherwise be passed over in silence. */
function misspeltCompanions(files: ReadonlyMap<string, Uint8Array>, problems: readonly string[], path: (name: string) => string): PackFault[] {
  return [...files.keys()].flatMap((name) => {
    const [, problem = '', kind = ''] = /^([^.]+)\.([^.]+)\.ya?ml$/.exec(name) ?? []
    if (!problems.includes(problem) || ['cues', 'examples'].includes(kind)) return []
    return [{ file: path(name), field: '', text: `is not used; beside ${problem}.yaml belong ${problem}.cues.yaml and ${problem}.examples.yaml` }]
  })
}

/** The SHA-256 of what `sha256sum` prints for the used files in order of name. */
function fingerprint(used: ReadonlyMap<string, Uint8Array>, tools: PackTools): string {
  const names = [...used.keys()].sort()
  return tools.sha256(tools.encode(names.map((name) => `${tools.sha256(used.get(name) ?? new Uint8Array())}  ${name}\n`).join('')))
}
