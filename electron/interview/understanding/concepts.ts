/** Finds phrases in an answer: all phrases of a vocabulary in one pass, by a tree of their stems. */
import { meansAlone } from './alone.ts'
import { polaritiesOf, polarityAfter } from './polarity.ts'
import type { Polarity } from './polarity.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'

interface Node {
  readonly next: Map<string, Node>
  readonly ends: End[]
}

/** A concept that ends at a node. */
interface End {
  readonly concept: string
  /** The phrase means the concept's negation ("left open" for closed). */
  readonly inverse: boolean
  /** The words in the one form that counts. */
  readonly exactly?: readonly string[]
}

export interface Lexicon {
  readonly spoken: Node
  /** Phrases that hold symbols; `*` in them stands for any one word. */
  readonly code: Node
}

export interface Occurrence {
  /** Indexes of words, both included. */
  readonly from: number
  readonly to: number
  readonly polarity: Polarity
  /** What a negation makes of it that stands before it. */
  readonly before: Polarity
}

export type Found = ReadonlyMap<string, readonly Occurrence[]>

const node = (): Node => ({ next: new Map(), ends: [] })
export const emptyLexicon = (): Lexicon => ({ spoken: node(), code: node() })

const WORD = /^[\p{L}\p{N}]/u

/** What ought not to stay open ought to be closed. */
const opposite: Readonly<Record<Polarity, Polarity>> = { stated: 'denied', denied: 'stated', unwanted: 'stated' }

/** Adds a phrase; before it `!` says that it means the opposite of the concept, `=` that only these forms of its words count. */
export const addPhrase = (lexicon: Lexicon, concept: string, phrase: string): void => {
  const [, sign = '', plain = phrase] = /^(!|=(?=[a-z]))?(.*)$/s.exec(phrase) ?? []
  const inverse = sign === '!'
  const text = readText(plain.replaceAll('*', ' anyword '))
  const keys = text.pieces.map((piece) => (piece.key === 'anyword' ? '*' : piece.key))
  const isCode = keys.some((key) => key === '*' || !WORD.test(key))
  let here = isCode ? lexicon.code : lexicon.spoken
  for (const key of keys) {
    let next = here.next.get(key)
    if (!next) here.next.set(key, (next = node()))
    here = next
  }
  if (keys.length > 0 && !here.ends.some((end) => end.concept === concept)) here.ends.push({ concept, inverse, ...(sign === '=' ? { exactly: text.words.map(({ word }) => word) } : {}) })
}

/** Every occurrence of every concept of the lexicons, in order. */
export const findConcepts = (lexicons: readonly Lexicon[], text: Text): Found => {
  const found = new Map<string, Occurrence[]>()
  const polarities = polaritiesOf(text.words, (sentence) => text.raw.charAt((text.sentences[sentence]?.[1] ?? 0) - 1) === '?')
  const inverted: Array<readonly [concept: string, place: Occurrence]> = []
  const note = (here: Node, from: number, to: number): void => {
    for (const { concept, inverse, exactly } of here.ends) {
      if (exactly?.some((word, i) => text.words[from + i]?.word !== word)) continue
      if (concept === 'automatic' && meansAlone(text.words, from, to)) continue
      const before = polarities[from] ?? 'stated'
      const polarity = before === 'stated' ? polarityAfter(text.words, to) : before
      const list = found.get(concept)
      const occurrence = { from, to, polarity: inverse ? opposite[polarity] : polarity, before }
      if (inverse) inverted.push([concept, occurrence])
      if (list) list.push(occurrence)
      else found.set(concept, [occurrence])
    }
  }
  for (const { spoken, code } of lexicons) {
    for (let i = 0; i < text.words.length; i += 1) {
      let here: Node | undefined = spoken
      for (let j = i; j < text.words.length; j += 1) {
        here = here.next.get(text.words[j]?.stem ?? '')
        if (!here) break
        note(here, i, j)
      }
    }
    for (let i = 0; i < text.pieces.length; i += 1) walkCode(code, text, i, i, note)
  }
  // "No attribute error" holds "no attribute", and says the opposite.
  for (const [concept, place] of inverted) {
    found.set(concept, (found.get(concept) ?? []).filter((one) => one === place || one.from < place.from || one.to > place.to))
  }
  return found
}

const walkCode = (here: Node, text: Text, first: number, at: number, note: (here: Node, from: number, to: number) => void): void => {
  const piece = text.pieces[at]
  if (!piece) return
  const from = text.pieces[first]?.at ?? 0
  const step = (next: Node | undefined): void => {
    if (!next) return
    const to = Math.max(from, WORD.test(piece.key) ? piece.at : piece.at - 1)
    const last = text.words.length - 1
    if (next.ends.length > 0 && last >= 0) note(next, Math.min(from, last), Math.min(to, last))
    walkCode(next, text, first, at + 1, note)
  }
  step(here.next.get(piece.key))
  if (WORD.test(piece.key)) step(here.next.get('*'))
}
