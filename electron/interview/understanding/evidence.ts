/** What an answer holds about one point: the places where its cues are met, and the features of the words around them. */
import type { Point } from '../pack/schema.ts'
import type { Found } from './concepts.ts'
import { meetCue } from './cues.ts'
import type { Cue, Span } from './cues.ts'
import { approved } from './stance.ts'
import type { Text } from './text.ts'

export interface PointCues {
  readonly point: Point
  readonly covered: readonly Cue[]
  readonly asked: readonly Cue[]
  readonly touched: readonly Cue[]
  readonly contradicted: readonly Cue[]
}

export interface Evidence {
  readonly claims: readonly Span[]
  /** How many different cues the claims meet. */
  readonly strict: number
  readonly whenAsked: readonly Span[]
  readonly near: readonly Span[]
  readonly denials: readonly Span[]
}

/** Saying a thing again and again makes it no truer, and costs no time. */
const MOST_A_CUE = 3
const MOST = 18

export const gatherEvidence = (cues: PointCues, found: Found, text: Text): Evidence => {
  let strict = 0
  const meet = (list: readonly Cue[]): readonly Span[] => list.flatMap((cue) => meetCue(cue, found, text.words).slice(0, MOST_A_CUE)).slice(0, MOST)
  const claims = cues.covered.flatMap((cue) => {
    const spans = meetCue(cue, found, text.words).slice(0, MOST_A_CUE)
    if (spans.length > 0) strict += 1
    return spans
  }).slice(0, MOST)
  return { claims, strict, whenAsked: meet(cues.asked), near: meet(cues.touched), denials: meet(cues.contradicted) }
}

const windowOf = (span: Span | undefined, text: Text): readonly [from: number, to: number] => {
  const { words } = text
  if (!span) return [0, Math.min(words.length, 80) - 1]
  const first = words[span.from]?.sentence ?? 0
  const last = words[span.to]?.sentence ?? 0
  let { from, to } = span
  while (from > 0 && words[from - 1]?.sentence === first && span.from - from < 14) from -= 1
  while (to + 1 < words.length && words[to + 1]?.sentence === last && to - span.to < 14) to += 1
  return [from, to]
}

/** Concepts by the word at which they begin, so that a window's features need no search. */
export type ConceptsAt = ReadonlyArray<readonly string[]>

export const conceptsAt = (found: Found, text: Text): ConceptsAt => {
  const at: string[][] = text.words.map(() => [])
  for (const [concept, places] of found) {
    if (concept.startsWith('"')) continue
    for (const { from, negated } of places) at[from]?.push(negated ? `~${concept}` : `+${concept}`)
  }
  return at
}

export const featuresOf = (evidence: Evidence, span: Span | undefined, text: Text, at: ConceptsAt, fine: readonly Span[]): readonly string[] => {
  const [from, to] = windowOf(span, text)
  const features = new Set<string>()
  for (let i = from; i <= to; i += 1) {
    features.add(text.words[i]?.stem ?? '')
    for (const concept of at[i] ?? []) features.add(concept)
    if (i > from) features.add(`${text.words[i - 1]?.stem ?? ''} ${text.words[i]?.stem ?? ''}`)
  }
  if (evidence.claims.length > 0) features.add('#claim').add('#claim2')
  if (evidence.strict > 1) features.add('#claims')
  if (evidence.whenAsked.length > 0) features.add('#asked').add('#asked2')
  if (evidence.near.length > 0) features.add('#near')
  if (evidence.denials.length > 0) features.add('#denial').add('#denial2')
  if (span && approved(span, fine, text.words)) features.add('#fine').add('#fine2')
  return [...features]
}
