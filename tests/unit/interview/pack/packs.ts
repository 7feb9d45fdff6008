/** A small pack to break in one place at a time. */
import { packTools } from '../../../../electron/main/pack-folder.ts'
import { formatFault, parsePack } from '../../../../electron/interview/pack/parse.ts'
import type { PackOrProblems } from '../../../../electron/interview/pack/parse.ts'

const encoder = new TextEncoder()

export const small: Readonly<Record<string, string>> = {
  'pack.yaml': `pack: small
version: "1"
title: A small interview
language: en
minutes:
  opening: 2
  problem: 5
  closing: 1
areas:
  - id: backend
    name: backend
    words: [backend]
    background: What was your part in a service of yours?
background: What have you worked on?
problems: [sum]
consent:
  version: "1"
  text: The screen and the chat are recorded.
`,
  'sum.py': 'def total(xs):\n    return sum(xs) / len(xs)\n',
  'sum.yaml': `problem: sum
name: the sum
questions:
  - id: q1
    topic: line 2
    ask: What does line 2 do?
core:
  - id: empty-list
    question: q1
    lines: 2
    point: An empty list divides by zero.
    heard: that a list may be empty
    topic: line 2
    steps:
      narrow: Which lists can come in?
      fact: A list may have no entries. What is its length then?
      consequence: What would happen with no entries at all?
      change: How would you write it?
      tell: An empty list divides by zero.
deeper:
  - id: name
    lines: [1, 1-2]
    areas: [backend]
    point: The function is a mean and not a total.
    heard: that the name misleads
    topic: the name
    ask: What do you think of the name?
terms:
  - term: len
    means: "\`len\` counts entries."
`,
  'sum.cues.yaml': 'empty-list:\n  covered: [zero]\n',
  'sum.examples.yaml': 'empty-list:\n  right: [it divides by zero]\n  wrong: [it is slow]\n',
}

type Content = string | Uint8Array | undefined

/** The small pack with other content for some files; `undefined` takes a file away. */
export function parseSmall(changes: Readonly<Record<string, Content>> = {}): PackOrProblems {
  const files = new Map(Object.entries({ ...small, ...changes }).flatMap(([name, content]): [string, Uint8Array][] =>
    content === undefined ? [] : [[name, typeof content === 'string' ? encoder.encode(content) : content]]))
  return parsePack(files, 'snippets/small', packTools)
}

/** One replacement in one file, which must be there to be replaced. */
export function changed(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = small[file] ?? ''
  if (text.split(from).length !== 2) throw new Error(`${file} holds “${from}” ${text.split(from).length - 1} times`)
  return { [file]: text.replace(from, () => to) }
}

export function faultsOf(result: PackOrProblems): string[] {
  return 'problems' in result ? result.problems.map(formatFault) : []
}
