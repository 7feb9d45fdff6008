/** Writes one example answer into the text of `NAME.examples.yaml`. Comments, order and line breaks of everything else stay as they are. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { examplesFile } from './schema.ts'
import type { Examples } from './schema.ts'

/** `yaml` may be empty. Throws an Error where it is no file of examples. */
export function withExample(yaml: string, point: string, kind: 'right' | 'wrong', text: string): string {
  const before = read(yaml)
  const wanted = { ...before, [point]: { right: [], wrong: [], ...before[point], [kind]: [...(before[point]?.[kind] ?? []), text] } }
  const after = inserted(yaml, point, kind, text) ?? remade(yaml, point, kind, text)
  // What is written is read back: an author's file is not handed to luck.
  if (JSON.stringify(sorted(read(after))) !== JSON.stringify(sorted(wanted))) throw new Error(`the example could not be added to “${point}”`)
  return after
}

const parsed = (yaml: string): Document.Parsed => parseDocument(yaml, { prettyErrors: false })

function read(yaml: string): Examples {
  const document = parsed(yaml)
  const [fault] = document.errors
  if (fault) throw new Error(`the examples cannot be read: ${fault.message}`)
  return examplesFile.parse(document.toJS() ?? {})
}

const sorted = (examples: Examples): unknown => Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { right, wrong }]) => [id, right, wrong])

/** One line more, after the last example of that kind, or a new point at the end; `undefined` where the file's form has no place for a line. */
function inserted(yaml: string, point: string, kind: 'right' | 'wrong', text: string): string | undefined {
  const { contents } = parsed(yaml)
  // JSON's strings are YAML's double-quoted ones.
  const quoted = JSON.stringify(text)
  if (contents === null || (isMap(contents) && contents.flow !== true && !contents.has(point))) {
    const end = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`
    return `${end}${contents === null ? '' : '\n'}${point}:\n  ${kind}:\n    - ${quoted}\n`
  }
  const examples = isMap(contents) ? contents.get(point, true) : undefined
  const list = isMap(examples) ? examples.get(kind, true) : undefined
  const last = isSeq(list) && list.flow !== true ? list.items.at(-1) : undefined
  if (!isScalar(last) || !last.range) return undefined
  const [from, to] = last.range
  const [, indent] = /^( *)- [^\n]*$/.exec(yaml.slice(yaml.lastIndexOf('\n', from - 1) + 1, from) + '-') ?? []
  if (indent === undefined) return undefined
  const end = yaml[to - 1] === '\n' ? to - 1 : yaml.indexOf('\n', to)
  const line = `${indent}- ${quoted}`
  return end < 0 ? `${yaml}\n${line}\n` : `${yaml.slice(0, end + 1)}${line}\n${yaml.slice(end + 1)}`
}

/** By the parser's own writer, which keeps comments and may break lines anew. */
function remade(yaml: string, point: string, kind: 'right' | 'wrong', text: string): string {
  const document = parsed(yaml)
  if (isSeq(document.getIn([point, kind], true))) document.addIn([point, kind], text)
  else document.setIn([point, kind], [text])
  return document.toString({ lineWidth: 140 })
}
