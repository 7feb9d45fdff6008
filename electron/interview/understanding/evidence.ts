/** What an answer holds about one point: the places where its cues are met. */
import type { Point } from '../pack/schema.ts'
import type { Found } from './concepts.ts'
import { meetCue } from './cues.ts'
import type { Cue, Span } from './cues.ts'
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

const none: ReadonlySet<string> = new Set()

/** `firm`: concepts that nobody claims by denying them. */
export const gatherEvidence = (cues: PointCues, found: Found, text: Text, firm = none): Evidence => {
  let strict = 0
  const meet = (list: readonly Cue[], held = firm): readonly Span[] => list.flatMap((cue) => meetCue(cue, found, text.words, held).slice(0, MOST_A_CUE)).slice(0, MOST)
  const claims = cues.covered.flatMap((cue) => {
    const spans = meetCue(cue, found, text.words, firm).slice(0, MOST_A_CUE)
    if (spans.length > 0) strict += 1
    return spans
  }).slice(0, MOST)
  return { claims, strict, whenAsked: meet(cues.asked), near: meet(cues.touched, none), denials: meet(cues.contradicted, none) }
}
