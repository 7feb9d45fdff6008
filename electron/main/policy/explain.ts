/** What each key means, what it is set to and by whom: read out of the documented default policy and the file in force. */
import { isCollection, LineCounter, parseDocument, stringify } from 'yaml'
import type { Document } from 'yaml'
import type { Policy } from './schema.ts'
import { policyFile } from './schema.ts'

export interface Explained {
  /** `recording.frameRate`. */
  readonly key: string
  /** A name for keys below it, and no setting itself. */
  readonly isGroup: boolean
  /** As YAML; absent for groups, and where nothing is set and there is no default. */
  readonly value: string | undefined
  /** The line of the file in force, from 1; absent: the default. */
  readonly line: number | undefined
  /** The comment in the documented default policy, without its marks. */
  readonly about: string
}

interface Shaped { readonly def?: { readonly innerType?: Shaped }; readonly shape?: object }

/** Every key, in the schema's order; a group comes before what is in it. */
export const policyKeys: readonly string[] = keysOf(policyFile.shape, '')

function keysOf(shape: object, before: string): readonly string[] {
  return Object.entries(shape).flatMap(([name, part]: [string, Shaped]) => {
    const key = before + name
    const inner = shapeOf(part)
    return inner === undefined ? [key] : [key, ...keysOf(inner, `${key}.`)]
  })
}

function shapeOf(part: Shaped): object | undefined {
  if (part.shape !== undefined) return part.shape
  return part.def?.innerType === undefined ? undefined : shapeOf(part.def.innerType)
}

/** @param text of the file in force @param documented the default policy with its comments */
export function explainPolicy(policy: Policy, text: string, documented: string): readonly Explained[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const comments = commentsOf(documented)
  return policyKeys.map((key) => {
    const path = key.split('.')
    const isGroup = policyKeys.some((other) => other.startsWith(`${key}.`))
    return { key, isGroup, value: isGroup ? undefined : valueOf(policy, path), line: lineOf(document, lines, path), about: comments.get(key) ?? '' }
  })
}

/** Whoever looks over the administrator's shoulder need not read them. */
const secret: readonly string[] = ['engine.key', 'invigilator.passphrase']

function valueOf(policy: Policy, path: readonly string[]): string | undefined {
  const value = path.reduce<unknown>((part, name) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined), policy)
  if (value !== undefined && secret.includes(path.join('.'))) return 'set, and not shown'
  return value === undefined ? undefined : stringify(value, { lineWidth: 100, collectionStyle: 'flow' }).trimEnd()
}

function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number | undefined {
  const node: unknown = document.getIn(path, true)
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  const range = (node as { range?: readonly number[] | null }).range
  // A group's own text begins on the line after its name.
  const offset = range?.[0] ?? 0
  const line = lines.linePos(offset).line
  return isCollection(node) && node.flow !== true ? line - 1 : line
}

/** A key may stand in a comment itself, as `# seat: "12"`: then it has no default. */
const KEY = /^(# )?( *)(# )?([A-Za-z]+):(?: |$)/

function commentsOf(documented: string): ReadonlyMap<string, string> {
  const known = new Set(policyKeys)
  const found = new Map<string, string>()
  let group = ''
  let before: string[] = []
  for (const line of documented.split('\n')) {
    const [, , indent = '', , name = ''] = KEY.exec(line) ?? []
    const key = indent === '' ? name : `${group}.${name}`
    if (name !== '' && known.has(key)) {
      if (indent === '') group = name
      found.set(key, before.join('\n'))
      before = []
    } else if (/^ *#/.test(line)) before.push(line.replace(/^[ #]*/, ''))
    else before = []
  }
  return found
}
