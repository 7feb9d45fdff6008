/**
 * An answer as a row of words and symbols, each with its place in the answer, so that whatever is found can be quoted exactly.
 * Long answers are read at their beginning and end only: time stays bounded whatever is pasted in.
 */
import { stemmer } from 'stemmer'
import { contractions, fillerAtStart, fillerBefore, fillers, spokenSymbols } from './spoken.ts'

const HEAD = 9000
const TAIL = 3000
const LONGEST_WORD = 40

export interface Word {
  /** Lower case, contractions expanded, spelling corrected. */
  readonly word: string
  readonly stem: string
  readonly start: number
  readonly end: number
  /** Counts sentences from 0. */
  readonly sentence: number
  /** A comma, colon, dash or bracket stands before it. */
  readonly afterComma: boolean
}

/** A word or a symbol; `at` is the index of the word, and for a symbol of the word that comes after it. */
export interface Piece {
  readonly key: string
  readonly at: number
  readonly sentence: number
}

export interface Text {
  readonly raw: string
  readonly words: readonly Word[]
  readonly pieces: readonly Piece[]
  /** For every sentence its place in the answer. */
  readonly sentences: ReadonlyArray<readonly [start: number, end: number]>
}

export type Correct = (word: string) => string

const stems = new Map<string, string>()

/** British and American spellings get one stem. */
export const stemOf = (word: string): string => {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = stemmer(word.replace(/is(e|ed|es|er|ers|ing|ation|able)$/, 'iz$1'))
  if (stems.size > 20_000) stems.clear()
  stems.set(word, stem)
  return stem
}

interface Scan { readonly text: string; readonly start: number; readonly end: number; readonly kind: 'word' | 'symbol' | 'stop' }

const scanner = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?|\n\s*|[^\s\p{L}\p{N}]/gu

const scan = (raw: string, from: number, to: number, out: Scan[]): void => {
  scanner.lastIndex = from
  const part = to === raw.length ? raw : raw.slice(0, to)
  for (let found = scanner.exec(part); found; found = scanner.exec(part)) {
    const [text] = found
    const start = found.index
    const end = start + text.length
    const next = raw.charAt(end)
    if (text.charAt(0) === '\n') out.push({ text: '\n', start, end: start, kind: 'stop' })
    else if (/^[\p{L}\p{N}]/u.test(text)) splitCamel(text, start, out)
    else if (text === '.' && /[\p{L}_]/u.test(next)) out.push({ text, start, end, kind: 'symbol' })
    else if (text === '.' && /\d/.test(next) && /\d/.test(raw.charAt(start - 1))) out.push({ text, start, end, kind: 'symbol' })
    // Something left out of a call: "get_records(sql, parameters=...)".
    else if (text === '.' && /^\.*[)\]}]/.test(raw.slice(end, end + 4))) out.push({ text, start, end, kind: 'symbol' })
    else if (text === '.' && /^ [\p{L}]/u.test(raw.slice(end, end + 2)) && abbreviated.test(raw.slice(Math.max(0, start - LONGEST_ABBREVIATION), start))) out.push({ text, start, end, kind: 'symbol' })
    else if (/^[.!?…;]$/.test(text)) out.push({ text, start, end, kind: 'stop' })
    else if (!/^['"`’“”*]$/.test(text)) out.push({ text, start, end, kind: 'symbol' })
  }
}

/** "St. Anna", "Dr. Oetker", "the U.S. office": the stop belongs to the name. */
const abbreviated = /(?:\b(?:St|Dr|Mr|Mrs|Ms|Prof)|\b\p{Lu}\.\p{Lu})$/u
const LONGEST_ABBREVIATION = 6

/** The brackets of "d.upper()" part nothing. */
const isCall = ({ text, start }: Scan, raw: string): boolean =>
  (text === '(' && /\w/.test(raw.charAt(start - 1))) || (text === ')' && raw.charAt(start - 1) === '(')

const splitCamel = (text: string, start: number, out: Scan[]): void => {
  if (text.length > LONGEST_WORD) return
  let from = 0
  for (const part of text.split(/(?<=\p{Ll})(?=\p{Lu})/u)) {
    out.push({ text: part.toLowerCase().replace('’', "'"), start: start + from, end: start + from + part.length, kind: 'word' })
    from += part.length
  }
}

const spokenAt = (scans: readonly Scan[], at: number): readonly [count: number, symbol: string] | undefined => {
  for (const [words, symbol] of spokenSymbols) {
    if (words.every((word, i) => scans[at + i]?.kind === 'word' && scans[at + i]?.text === word)) return [words.length, symbol]
  }
  return undefined
}

const expand = (word: string): readonly string[] => contractions.get(word) ?? [word.replace(/'s$/, '')]

/** Reads an answer or a cue. `correct` may replace a misspelt word. */
export const readText = (raw: string, correct: Correct = (word) => word): Text => {
  const scans: Scan[] = []
  if (raw.length <= HEAD + TAIL) scan(raw, 0, raw.length, scans)
  else {
    scan(raw, 0, HEAD, scans)
    scans.push({ text: '\n', start: HEAD, end: HEAD, kind: 'stop' })
    scan(raw, raw.length - TAIL, raw.length, scans)
  }
  const words: Word[] = []
  const pieces: Piece[] = []
  const sentences: Array<[number, number]> = []
  let sentence = 0
  let open: [number, number] | undefined
  let afterComma = false
  for (let i = 0; i < scans.length; i += 1) {
    const item = scans[i]
    if (!item) continue
    if (item.kind === 'stop') {
      if (open) {
        open[1] = item.end
        sentences.push(open)
        open = undefined
        sentence += 1
      }
      continue
    }
    open ??= [item.start, item.end]
    open[1] = item.end
    const spoken = item.kind === 'word' ? spokenAt(scans, i) : undefined
    if (spoken) {
      const [count, symbol] = spoken
      if (symbol !== '_') pieces.push({ key: symbol, at: words.length, sentence })
      i += count - 1
      open[1] = scans[i]?.end ?? open[1]
      continue
    }
    if (item.kind === 'symbol') {
      if (item.text !== '_' && item.text !== '-' && item.text !== '/') pieces.push({ key: item.text, at: words.length, sentence })
      if (/^[,:(){}–—-]$/.test(item.text) && !isCall(item, raw)) afterComma = true
      continue
    }
    for (const part of expand(item.text)) {
      const word = part === item.text ? correct(part) : part
      if (fillers.has(word) || (fillerBefore.has(word) && fillerBefore.get(word) === scans[i + 1]?.text)) continue
      if (fillerAtStart.has(word) && (afterComma || words.at(-1)?.sentence !== sentence)) continue
      const stem = stemOf(word)
      pieces.push({ key: stem, at: words.length, sentence })
      words.push({ word, stem, start: item.start, end: item.end, sentence, afterComma })
      afterComma = false
    }
  }
  if (open) sentences.push(open)
  return { raw, words, pieces, sentences }
}
