/** The words of an answer as numbered features, counted once an answer, so that many places of it can be described quickly. */
import { clauseNumbers } from './clauses.ts'
import type { Found } from './concepts.ts'
import type { Span } from './cues.ts'
import type { Evidence } from './evidence.ts'
import type { Polarity } from './polarity.ts'
import { approvals, approved } from './stance.ts'
import type { Approval } from './stance.ts'
import type { Text } from './text.ts'

/** No classifier knows it. */
export const NO_FEATURE = -1

/** Numbers features in the order in which examples bring them. */
export type FeatureNames = Map<string, number>

const signs = ['#claim', '#claim2', '#claims', '#asked', '#asked2', '#near', '#denial', '#denial2', '#fine', '#fine2']
export const firstNames = (): FeatureNames => new Map(signs.map((sign, i) => [sign, i]))

export interface Marked {
  readonly text: Text
  readonly found: Found
  /** Where something is said to be as it should be. */
  readonly fine: readonly Approval[]
  /** By word: the number of its clause. */
  readonly clauses: readonly number[]
  /** By word: its stem and the concepts that begin there; and the pair that it makes with the word before. */
  readonly words: ReadonlyArray<readonly number[]>
  readonly pairs: readonly number[]
  /** By word and feature: the word at which the feature was met before, -1 where it was not. */
  readonly wordsBefore: ReadonlyArray<readonly number[]>
  readonly pairsBefore: readonly number[]
  readonly number: (feature: string) => number
}

const places = (words: Marked['words'], pairs: Marked['pairs']): Pick<Marked, 'words' | 'pairs' | 'wordsBefore' | 'pairsBefore'> => {
  const last = new Map<number, number>()
  const before = (feature: number, i: number): number => {
    const place = last.get(feature) ?? -1
    last.set(feature, i)
    return place
  }
  return { words, pairs, wordsBefore: words.map((features, i) => features.map((one) => before(one, i))), pairsBefore: pairs.map(before) }
}

/** The same with some words left out. */
export const withoutWords = (marked: Marked, silent: (word: number) => boolean): Marked => ({
  ...marked,
  ...places(marked.words.map((one, i) => (silent(i) ? [] : one)), marked.pairs.map((one, i) => (silent(i) ? NO_FEATURE : one))),
})

const signOf: Readonly<Record<Polarity, string>> = { stated: '+', denied: '~', unwanted: '+' }

/** `learns`: names not met before are added; otherwise they get numbers below zero, which no classifier knows. */
export const markFeatures = (text: Text, found: Found, names: FeatureNames, learns: boolean): Marked => {
  const strange = new Map<string, number>()
  const number = (feature: string): number => {
    const known = names.get(feature) ?? strange.get(feature)
    if (known !== undefined) return known
    const next = learns ? names.size : NO_FEATURE - 1 - strange.size
    ;(learns ? names : strange).set(feature, next)
    return next
  }
  const words = text.words.map(({ stem }) => [number(stem)])
  for (const [concept, places] of found) {
    if (concept.startsWith('"')) continue
    for (const { from, polarity } of places) words[from]?.push(number(`${signOf[polarity]}${concept}`))
  }
  const pairs = text.words.map(({ stem }, i) => number(`${text.words[i - 1]?.stem ?? ''} ${stem}`))
  return { text, found, fine: approvals(found, text.words), clauses: clauseNumbers(text.words), ...places(words, pairs), number }
}

/** How much around a span speaks of it: its sentence, its clause, or, in a long sentence about many things, the nearest words alone. */
export type Around = 'sentence' | 'clause' | 'nearest'
/** In words to either side. */
const reaches: Readonly<Record<Around, number>> = { sentence: 14, clause: 14, nearest: 3 }

/** Without a span the beginning of the answer. */
const windowOf = (span: Span | undefined, { text: { words }, clauses }: Marked, around: Around): readonly [from: number, to: number] => {
  if (!span) return [0, Math.min(words.length, 80) - 1]
  const part = (i: number): number | undefined => (around === 'clause' ? clauses[i] : words[i]?.sentence)
  let { from, to } = span
  while (from > 0 && part(from - 1) === part(span.from) && span.from - from < reaches[around]) from -= 1
  while (to + 1 < words.length && part(to + 1) === part(span.to) && to - span.to < reaches[around]) to += 1
  return [from, to]
}

/** What the words around a span say of a point, for its classifier. What weighs more stands there twice. */
export const featuresOf = (evidence: Evidence, span: Span | undefined, marked: Marked, around: Around = 'sentence'): readonly number[] => {
  const [from, to] = windowOf(span, marked, around)
  const features: number[] = []
  for (let i = from; i <= to; i += 1) {
    const [words, before, pair] = [marked.words[i] ?? [], marked.wordsBefore[i] ?? [], marked.pairs[i] ?? NO_FEATURE]
    for (let k = 0; k < words.length; k += 1) if ((before[k] ?? -1) < from) features.push(words[k] ?? NO_FEATURE)
    if (i > from && pair !== NO_FEATURE && (marked.pairsBefore[i] ?? -1) <= from) features.push(pair)
  }
  const { number } = marked
  if (evidence.claims.length > 0) features.push(number('#claim'), number('#claim2'))
  if (evidence.strict > 1) features.push(number('#claims'))
  if (evidence.whenAsked.length > 0) features.push(number('#asked'), number('#asked2'))
  if (evidence.near.length > 0) features.push(number('#near'))
  if (evidence.denials.length > 0) features.push(number('#denial'), number('#denial2'))
  if (span && approved(span, marked.fine, marked.text.words)) features.push(number('#fine'), number('#fine2'))
  return features
}
