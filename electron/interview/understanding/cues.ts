/**
 * Cues: how an author says by which words a point is recognised.
 *
 * A cue is a list of terms separated by commas; it is met where all its terms stand near each other (about 14 words).
 * - A term is a name from the vocabulary (`tuple`) or words (`start date`); inflections count as the same word.
 * - `a | b | c` is met by any of them.
 * - `not x` is met only where x is denied ("never closed", "no retries"); `is x` only where it is not denied. What is advised against
 *   ("never pass the string") is not denied; in a cue with the term `should` it meets nothing.
 * - `=x` is met by x in this form alone, with no other ending.
 * - `without x | y` fails the cue where the sentence speaks of x or y near by as well.
 * - Code is written as code, without quotation marks and with no space after a comma; `*` stands for any word: `(*[0],*[1].upper`.
 * - `/8` at the end narrows the distance to about 8 words; `/60` widens it.
 */
import { addPhrase } from './concepts.ts'
import type { Found, Lexicon, Occurrence } from './concepts.ts'
import type { Word } from './text.ts'

/** `free`: whatever comes after it, no negation before it reaches it. */
type Wanted = 'any' | 'free' | 'denied' | 'stated'
interface Choice { readonly concept: string; readonly polarity: Wanted }
export interface Cue {
  readonly source: string
  readonly terms: ReadonlyArray<readonly Choice[]>
  readonly without: readonly Choice[]
  readonly window: number
  /** It says what ought to be done: who advises against the same does not meet it. */
  readonly advises: boolean
}

export interface Span { readonly from: number; readonly to: number }

const WINDOW = 14
/** A new sentence counts as this many words more. */
const SENTENCE = 5
/** In a run-on sentence, what was said further away than this belongs to something else. */
const NEAR = 10

const choice = (written: string, lexicon: Lexicon, named: ReadonlySet<string>, plain: Wanted): Choice => {
  const [, prefix, rest = ''] = /^(?:(not|is)\s+)?(.*)$/.exec(written.trim()) ?? []
  const polarity = prefix === 'not' ? 'denied' : prefix === 'is' ? 'stated' : plain
  const name = rest.trim()
  if (named.has(name)) return { concept: name, polarity }
  const concept = `"${name}"`
  addPhrase(lexicon, concept, name)
  return { concept, polarity }
}

/** Reads a cue; words that the vocabulary does not name are added to `lexicon`. `plain`: what a term without `not` or `is` is met by. */
export const parseCue = (source: string, lexicon: Lexicon, named: ReadonlySet<string>, plain: 'any' | 'free' = 'any'): Cue => {
  const [, body = '', size] = /^(.*?)(?:\s*\/(\d+))?$/s.exec(source.trim()) ?? []
  const choices = (term: string, otherwise = plain): readonly Choice[] => term.split('|').map((written) => choice(written, lexicon, named, otherwise))
  const parts = body.split(/,\s+/)
  const terms = parts.filter((part) => !part.startsWith('without ')).map((term) => choices(term))
  return {
    source, terms,
    advises: terms.some((term) => term.some(({ concept }) => concept === 'should')),
    without: parts.filter((part) => part.startsWith('without ')).flatMap((part) => choices(part.slice('without '.length), 'any')),
    window: size === undefined ? WINDOW : Number(size),
  }
}

/** "It does not leak": a thing that is so, and not one that ought to be. */
const isDoubled = ({ polarity, before }: Occurrence): boolean => polarity === 'stated' && before === 'denied'

const fits = (occurrence: Occurrence, wanted: Wanted, advises: boolean): boolean => {
  if (advises && (occurrence.polarity === 'unwanted' || isDoubled(occurrence))) return false
  if (wanted === 'free') return occurrence.before === 'stated'
  return wanted === 'any' || (wanted === 'denied') === (occurrence.polarity === 'denied')
}

const place = (words: readonly Word[], index: number): number => index + SENTENCE * (words[index]?.sentence ?? 0)

/** The narrowest places where the cue is met, one for each occurrence of its rarest term; empty where it is not met. `firm`: concepts that meet no plain term where they are denied. */
export const meetCue = (cue: Cue, found: Found, words: readonly Word[], firm: ReadonlySet<string> = new Set()): readonly Span[] => {
  if (!cue.terms.every((term) => term.some(({ concept }) => found.has(concept)))) return []
  const candidates: Occurrence[][] = []
  for (const term of cue.terms) {
    const list = term.flatMap(({ concept, polarity }) => (found.get(concept) ?? []).filter((occurrence) =>
      fits(occurrence, polarity, cue.advises) && !(polarity === 'any' && occurrence.polarity === 'denied' && firm.has(concept))))
    if (list.length === 0) return []
    candidates.push(list)
  }
  candidates.sort((a, b) => a.length - b.length)
  const spans: Span[] = []
  for (const anchor of (candidates[0] ?? []).slice(0, 24)) {
    let { from, to } = anchor
    for (const list of candidates.slice(1)) {
      let best: Occurrence | undefined
      let least = Infinity
      for (const one of list) {
        const width = place(words, Math.max(to, one.to)) - place(words, Math.min(from, one.from))
        if (width < least) [best, least] = [one, width]
      }
      if (best) [from, to] = [Math.min(from, best.from), Math.max(to, best.to)]
    }
    if (place(words, to) - place(words, from) > cue.window) continue
    const [first, last] = [words[from]?.sentence ?? 0, words[to]?.sentence ?? 0]
    const spoilt = cue.without.some((one) => (found.get(one.concept) ?? []).some((other) => {
      const sentence = words[other.from]?.sentence ?? 0
      const near = other.to >= from - NEAR && other.from <= to + NEAR
      return near && fits(other, one.polarity, false) && sentence >= first && sentence <= last
    }))
    if (!spoilt) spans.push({ from, to })
  }
  return spans
}
