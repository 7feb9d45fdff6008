/** Finds phrases in an answer: all phrases of a vocabulary in one pass, by a tree of their stems. */
import { deniedAfter, negatedWords } from './polarity.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'

interface Node {
  readonly next: Map<string, Node>
  /** Concepts that end here; `inverse` says that the phrase means the concept's negation ("left open" for closed). */
  readonly ends: Array<{ readonly concept: string; readonly inverse: boolean }>
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
  readonly negated: boolean
}

export type Found = ReadonlyMap<string, readonly Occurrence[]>

const node = (): Node => ({ next: new Map(), ends: [] })
export const emptyLexicon = (): Lexicon => ({ spoken: node(), code: node() })

const WORD = /^[\p{L}\p{N}]/u

/** Adds a phrase; a leading `!` says that it means the opposite of the concept. */
export const addPhrase = (lexicon: Lexicon, concept: string, phrase: string): void => {
  const inverse = phrase.startsWith('!')
  const text = readText((inverse ? phrase.slice(1) : phrase).replaceAll('*', ' anyword '))
  const keys = text.pieces.map((piece) => (piece.key === 'anyword' ? '*' : piece.key))
  const isCode = keys.some((key) => key === '*' || !WORD.test(key))
  let here = isCode ? lexicon.code : lexicon.spoken
  for (const key of keys) {
    let next = here.next.get(key)
    if (!next) here.next.set(key, (next = node()))
    here = next
  }
  if (keys.length > 0 && !here.ends.some((end) => end.concept === concept)) here.ends.push({ concept, inverse })
}

/** Every occurrence of every concept of the lexicons, in order. */
export const findConcepts = (lexicons: readonly Lexicon[], text: Text): Found => {
  const found = new Map<string, Occurrence[]>()
  const negated = negatedWords(text.words)
  const note = (here: Node, from: number, to: number): void => {
    for (const { concept, inverse } of here.ends) {
      const denied = (negated[from] ?? false) || deniedAfter(text.words, to)
      const list = found.get(concept)
      const occurrence = { from, to, negated: denied !== inverse }
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
