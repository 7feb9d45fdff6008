/** YAML text → data of a schema, or faults with the lines on which they stand. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml'
import type { Document, ErrorCode, YAMLError } from 'yaml'
import type { z } from 'zod'
import { beyondBounds } from './bounds.ts'
import type { PackFault } from './fault.ts'
import { plainWords } from './plain.ts'

export type Path = readonly PropertyKey[]

/** One file that was read: its data, and where each part of it stands. */
export interface Sheet<T> {
  readonly data: T
  readonly faultAt: (path: Path, text: string) => PackFault
}
export type SheetOrFaults<T> = { readonly sheet: Sheet<T> } | { readonly faults: readonly PackFault[] }

export function readSheet<S extends z.ZodType>(file: string, text: string, schema: S): SheetOrFaults<z.output<S>> {
  const opened = open(file, text)
  if ('broken' in opened) return { faults: opened.broken }
  const { value, faults, faultAt, isJudged } = opened
  const read = schema.safeParse(value)
  if (read.success && faults.length === 0) return { sheet: { data: read.data, faultAt } }
  const wrong = (read.error?.issues ?? []).flatMap((issue) => {
    const places: readonly Path[] = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path].filter(isJudged)
    return places.map((path) => faultAt(path, plainWords(issue, issue.code === 'invalid_key' ? path.at(-1) : valueAt(value, path))))
  })
  return { faults: [...faults, ...wrong] }
}

/** What can be read of a file whatever else is wrong with it; `undefined` where its grammar is broken or the schema cannot take it. */
export function readPastFaults<S extends z.ZodType>(file: string, text: string, schema: S): Sheet<z.output<S>> | undefined {
  const opened = open(file, text)
  if ('broken' in opened) return undefined
  const read = schema.safeParse(opened.value)
  return read.success ? { data: read.data, faultAt: opened.faultAt } : undefined
}

interface Opened {
  readonly value: unknown
  /** The grammar holds, and yet this is wrong: a field that stands twice, a text that refers to another place. */
  readonly faults: readonly PackFault[]
  readonly faultAt: (path: Path, text: string) => PackFault
  /** Whether the value there is known: not where one of `faults` left it open. */
  readonly isJudged: (path: Path) => boolean
}

function open(file: string, text: string): Opened | { readonly broken: readonly PackFault[] } {
  const lines = new LineCounter()
  const unreadable = beyondBounds(text)
  if (unreadable !== undefined) return { broken: [{ file, field: '', text: unreadable }] }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true })
  const at = (offset: number | undefined, words: string): PackFault => ({ file, line: lines.linePos(offset ?? 0).line, field: '', text: words })
  const complaints = [...document.errors, ...document.warnings]
  const doubled = complaints.filter(({ code }) => code === 'DUPLICATE_KEY')
  const twice = doubled.map((error) => at(error.pos[0], told(error)))
  // After the first break in the grammar the parser only guesses; what it says of the rest would mislead.
  const broken = complaints.find(({ code }) => code !== 'DUPLICATE_KEY')
  if (broken) return { broken: complaints.filter((error) => error === broken || error.code === 'DUPLICATE_KEY').map((error) => at(error.pos[0], told(error))) }

  // References to other places of a file can grow a small file into gigabytes, and no pack needs one.
  const standIns = new Set<unknown>()
  const references = new Map<string, PackFault>()
  visit(document, {
    Alias: (_, alias) => {
      if (!references.has(alias.source)) references.set(alias.source, at(alias.range?.[0], `*${alias.source} refers to another place; write the text out, here and wherever a * stands for it`))
      const standIn = new Scalar(null)
      standIn.range = alias.range ?? null
      standIns.add(standIn)
      return standIn
    },
  })
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  const keys = new Set(doubled.map((error) => error.pos[0]))
  return {
    value,
    faults: [...twice, ...references.values()],
    faultAt: (path, words) => ({ file, line: lineOf(document, lines, path), field: fieldOf(value, path), text: words }),
    isJudged: (path) => {
      const along = nodesAlong(document, path)
      return !keys.has(along[path.length - 1]?.offset ?? -1) && !along.some(({ node }) => standIns.has(node))
    },
  }
}

const plainly: Readonly<Partial<Record<ErrorCode, string>>> = {
  DUPLICATE_KEY: 'the same field stands here twice',
  BAD_SCALAR_START: 'a text that begins with a special character, such as ` or @, needs quotes around it',
  BLOCK_AS_IMPLICIT_KEY: 'a text that contains a colon and a space needs quotes around it',
  TAB_AS_INDENT: 'indent with spaces; a tab stands here',
  BAD_ALIAS: 'a text that begins with * needs quotes around it',
  BAD_INDENT: 'is indented in a way that does not fit the lines around it',
  MULTIPLE_DOCS: 'a file holds one document; a line of --- begins a second one here',
}

const told = (error: YAMLError): string => plainly[error.code] ?? `is not valid YAML: ${error.message.replace(/\.$/, '')}`

/** For each part of the path that is there: where it begins, which for a field is its name, and its value. Of a field that stands twice the last counts. */
function nodesAlong(document: Document.Parsed, path: Path): readonly { readonly offset: number | undefined; readonly node: unknown }[] {
  const along: { offset: number | undefined; node: unknown }[] = []
  let node: unknown = document.contents
  for (const part of path) {
    let offset: number | undefined
    if (isMap(node)) {
      const pair = node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(part))
      if (pair === undefined) break
      if (isScalar(pair.key)) offset = pair.key.range?.[0]
      node = pair.value
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part]
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0]
    } else break
    along.push({ offset, node })
  }
  return along
}

/** The line of the field's name, or of the innermost part around it that is there. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number {
  const offset = nodesAlong(document, path).findLast((part) => part.offset !== undefined)?.offset
  return lines.linePos(offset ?? document.contents?.range[0] ?? 0).line
}

const step = (value: unknown, part: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<PropertyKey, unknown>)[part] : undefined

const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>(step, value)

/** Entries of a list are named by their id where they have one, and are otherwise counted from 1. */
function fieldOf(value: unknown, path: Path): string {
  let field = ''
  let here = value
  for (const part of path) {
    here = step(here, part)
    if (typeof part !== 'number') {
      field += field === '' ? String(part) : `.${String(part)}`
      continue
    }
    const id = step(here, 'id')
    // A single entry may stand without its list.
    if (here !== undefined) field += `[${typeof id === 'string' ? id : part + 1}]`
  }
  return field
}
