/**
 * What of an answer is not the candidate's own: lines of the snippet pasted in, and sentences of the interviewer said again. They
 * show what is spoken of, and claim nothing by themselves.
 */
import { isCore, pointsOf } from '../pack/schema.ts'
import type { Problem } from '../pack/schema.ts'
import { plain } from '../wording/code-names.ts'

/** Offsets in the answer, the end not included. */
export type Stretch = readonly [from: number, to: number]

const SHORTEST_LINE = 8
const SHORTEST_SENTENCE = 4

const WORD = /\w/
/** In characters; longer answers are read at their ends only, each end by itself. */
const ENDS = [9000, 3000] as const

interface Folded { readonly text: string; readonly at: readonly number[] }

/** Code without the spaces that mean nothing, each character with its place. */
const foldCode = (raw: string): Folded => {
  let text = ''
  const at: number[] = []
  let space = false
  let before = ''
  for (let i = 0; i < raw.length; i += 1) {
    const one = raw.charAt(i)
    if (/\s/.test(one)) {
      space = true
      continue
    }
    if (space && WORD.test(one) && WORD.test(before)) {
      text += ' '
      at.push(i)
    }
    space = false
    before = one
    text += /["’‘“”]/.test(one) ? '\'' : one.toLowerCase().charAt(0)
    at.push(i)
  }
  return { text, at }
}

/** Words in lower case, with a space about each. */
const foldWords = (raw: string): Folded => {
  let text = ' '
  const at: number[] = [0]
  for (const { 0: word, index } of raw.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let i = 0; i < word.length; i += 1) at.push(index + i)
    text += `${word.toLowerCase().length === word.length ? word.toLowerCase() : word} `
    at.push(index + word.length)
  }
  return { text, at }
}

const places = (text: string, part: string): readonly number[] => {
  const found: number[] = []
  for (let i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) found.push(i)
  return found
}

/** With its comment, without it, and the comment alone. */
const linesOf = (code: string): readonly string[] => {
  const lines = code.split('\n').flatMap((line) => {
    const [statement = '', ...comment] = line.split(/\s+#\s*|^#\s*/)
    return [line, statement, ...comment]
  })
  return [...new Set(lines.filter((line) => line.trim().length >= SHORTEST_LINE).map((line) => foldCode(line).text))]
}

const sentencesOf = (texts: readonly string[]): readonly string[] => {
  const sentences = texts.flatMap((text) => plain(text).split(/[.?!]+(?=\s|$)|\n/)).map((sentence) => foldWords(sentence).text)
  return [...new Set(sentences.filter((sentence) => sentence.trim().split(' ').length >= SHORTEST_SENTENCE))]
}

/** All that the interviewer may have said about the problem before a point is given away. */
const wordingsOf = (problem: Problem): readonly string[] => [
  ...problem.questions.flatMap(({ topic, ask }) => [topic, ...ask]),
  ...pointsOf(problem).flatMap((point) => {
    if (!isCore(point)) return [point.topic, ...point.ask, ...(point.fact ?? [])]
    const { narrow, fact, consequence, change } = point.steps
    return [point.topic, ...narrow, ...fact, ...consequence, ...change]
  }),
]

interface Source { readonly lines: readonly string[]; readonly sentences: readonly string[] }
const sources = new WeakMap<Problem, Source>()
const sourceOf = (problem: Problem): Source => {
  const known = sources.get(problem)
  if (known) return known
  const made = { lines: linesOf(problem.code), sentences: sentencesOf(wordingsOf(problem)) }
  sources.set(problem, made)
  return made
}

/** `asked`: the interviewer's last line. */
export const borrowedIn = (raw: string, problem: Problem, asked: string | undefined): readonly Stretch[] => {
  const [head, tail] = ENDS
  if (raw.length <= head + tail) return borrowedOf(raw, problem, asked)
  const from = raw.length - tail
  return [...borrowedOf(raw.slice(0, head), problem, asked), ...borrowedOf(raw.slice(from), problem, asked).map(([start, end]): Stretch => [start + from, end + from])]
}

const borrowedOf = (raw: string, problem: Problem, asked: string | undefined): readonly Stretch[] => {
  const { lines, sentences } = sourceOf(problem)
  const stretches: Stretch[] = []
  const code = foldCode(raw)
  for (const line of lines) {
    for (const start of places(code.text, line)) {
      const [first, last] = [code.at[start] ?? 0, (code.at[start + line.length - 1] ?? 0) + 1]
      // "data = await resp.json" within "data = await resp.json()" is another line.
      if (/[\w.([]/.test(raw.charAt(first - 1)) || /^(\w|[([]|[.,]\w)/.test(raw.slice(last, last + 2))) continue
      stretches.push([first, last])
    }
  }
  const words = foldWords(raw)
  for (const sentence of [...sentences, ...sentencesOf(asked === undefined ? [] : [asked])]) {
    for (const start of places(words.text, sentence)) stretches.push([words.at[start + 1] ?? 0, words.at[start + sentence.length - 1] ?? 0])
  }
  return stretches
}
