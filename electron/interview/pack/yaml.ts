/** YAML text → data of a schema, or faults with the lines on which they stand. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
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
  const lines = new LineCounter()
  const unreadable = beyondBounds(text)
  if (unreadable !== undefined) return { faults: [{ file, field: '', text: unreadable }] }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true })
  const broken = syntaxFaults(file, document, lines)
  if (broken.length > 0) return { faults: broken }
  const value: unknown = document.toJS({ maxAliasCount: 0 })

  const faultAt = (path: Path, words: string): PackFault => ({ file, line: lineOf(document, lines, path), field: fieldOf(value, path), text: words })
  const read = schema.safeParse(value)
  if (read.success) return { sheet: { data: read.data, faultAt } }
  return {
    faults: read.error.issues.flatMap((issue) => {
      const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
      return places.map((path) => faultAt(path, plainWords(issue, issue.code === 'invalid_key' ? path.at(-1) : valueAt(value, path))))
    }),
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

function syntaxFaults(file: string, document: Document.Parsed, lines: LineCounter): PackFault[] {
  const at = (offset: number | undefined, text: string): PackFault => ({ file, line: lines.linePos(offset ?? 0).line, field: '', text })
  const told = (error: YAMLError): string => plainly[error.code] ?? `is not valid YAML: ${error.message.replace(/\.$/, '')}`
  const complaints = [...document.errors, ...document.warnings]
  // After the first break in the grammar the parser only guesses; what it says of the rest would mislead.
  const broken = complaints.find((error) => error.code !== 'DUPLICATE_KEY')
  const faults = complaints.filter((error) => error.code === 'DUPLICATE_KEY' || error === broken).map((error) => at(error.pos[0], told(error)))
  if (faults.length > 0) return faults
  // References to other places of a file can grow a small file into gigabytes, and no pack needs one.
  visit(document, {
    Alias: (_, alias) => {
      faults.push(at(alias.range?.[0], `*${alias.source} refers to another place; write the text out, here and wherever a * stands for it`))
      return visit.BREAK
    },
  })
  return faults
}

/** The line of the field's name, or of the innermost part around it that is there. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part))
      if (pair === undefined) break
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part]
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return lines.linePos(offset).line
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
