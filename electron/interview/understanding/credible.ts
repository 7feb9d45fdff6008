/** Whether the words that a model quotes can carry its claim that a point is settled: a mark rests on them. */
import { pointsOf } from '../pack/schema.ts'
import type { PointStatus } from '../../shared/ids.ts'
import type { Problem } from '../pack/schema.ts'
import { findConcepts } from './concepts.ts'
import { isCutOut } from './denied.ts'
import { gatherEvidence } from './evidence.ts'
import { featuresOf, markFeatures } from './features.ts'
import { ownVocabularyOf } from './own-words.ts'
import { recogniserOf } from './recogniser.ts'
import { readText } from './text.ts'
import { isTopical } from './topic.ts'
import { correct } from './vocabulary.ts'

/** A name alone says nothing of what it names: its sentence says more. And one quote shows several points only where it has words enough for each of them. */
const WORDS_A_POINT = 2
/** How likely the sentence must be to speak of the point, rightly or wrongly. */
const CONCERNED = 0.5
/** And how likely to establish it: what the examples speak against is not covered by a model's word alone. */
const POSSIBLE = 0.25

interface Vocabulary {
  /** Stems of the words about code in a text, each once. */
  readonly topical: (text: string) => ReadonlySet<string>
  /** By point: such stems in what the pack says of it, in its cues and in its right examples. */
  readonly about: ReadonlyMap<string, ReadonlySet<string>>
}

const vocabularies = new WeakMap<Problem, Vocabulary>()
function vocabularyOf(problem: Problem): Vocabulary {
  const known = vocabularies.get(problem)
  if (known) return known
  const own = ownVocabularyOf(problem, correct)
  const topical = (text: string): ReadonlySet<string> =>
    new Set(readText(text, own.correct).words.filter((word) => isTopical(word, own.words)).map(({ stem }) => stem))
  const about = new Map(pointsOf(problem).map((point) => {
    const cues = problem.cues[point.id]
    const material = [JSON.stringify(point), ...[cues?.covered, cues?.asked, cues?.touched].flatMap((list) => list ?? []), ...(problem.examples[point.id]?.right ?? [])]
    return [point.id, new Set(material.flatMap((text) => [...topical(text)]))] as const
  }))
  const made = { topical, about }
  vocabularies.set(problem, made)
  return made
}

export interface Claimed { readonly id: string; readonly status: PointStatus; readonly quote: string }

/** The sentences of `text` that hold the quote, which occurs in it. */
function sentencesAround(quote: string, text: string): string {
  const at = text.indexOf(quote)
  const before = Math.max(text.lastIndexOf('\n', at), ...[...text.slice(0, at).matchAll(/[.!?](?=\s)/g)].map(({ index }) => index))
  const after = /[.!?](?=\s|$)|\n/.exec(text.slice(at + quote.length))?.index
  return text.slice(before + 1, after === undefined ? text.length : at + quote.length + after)
}

/** Whether words speak of the point, and, where they are claimed to establish it, may well do so. */
function mayCarry(problem: Problem, { id, status }: Claimed, quote: string): boolean {
  const recogniser = recogniserOf(problem)
  const cues = recogniser.points.find(({ point }) => point.id === id)
  if (!cues) return false
  const text = recogniser.essence(readText(quote, recogniser.own.correct))
  const found = findConcepts(recogniser.lexicons, text)
  const evidence = gatherEvidence(cues, found, text)
  const span = evidence.claims[0] ?? evidence.whenAsked[0] ?? evidence.near[0] ?? evidence.denials[0]
  const features = featuresOf(evidence, span, markFeatures(text, found, recogniser.names(), false))
  return cues.concerns(features) >= CONCERNED && (status !== 'covered' || cues.likely(features) >= POSSIBLE)
}

/** For the claims of one reply: which of them their quotes can carry, in `text` as it was said. */
export function credibleAmong(claims: readonly Claimed[], text: string, problem: Problem): (claim: Claimed) => boolean {
  const { topical, about } = vocabularyOf(problem)
  return (claim) => {
    const { id, quote } = claim
    const words = topical(quote)
    const shares = new Set(claims.filter((each) => each.quote === quote).map((each) => each.id)).size
    const ofPoint = (said: Iterable<string>): number => [...said].filter((stem) => about.get(id)?.has(stem) === true).length
    if (ofPoint(words) === 0 || (shares > 1 && words.size < shares * WORDS_A_POINT) || isCutOut(quote, text)) return false
    const whole = sentencesAround(quote, text)
    return ofPoint(topical(whole)) >= WORDS_A_POINT && (mayCarry(problem, claim, whole) || mayCarry(problem, claim, quote))
  }
}
