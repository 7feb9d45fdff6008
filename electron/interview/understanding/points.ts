/** Which points of a problem an answer establishes, touches or contradicts, each with the words that show it. */
import type { PointReading } from '../../shared/events.ts'
import { isCore } from '../pack/schema.ts'
import type { Point } from '../pack/schema.ts'
import type { Found } from './concepts.ts'
import type { Span } from './cues.ts'
import type { Stretch } from './borrowed.ts'
import { gatherEvidence } from './evidence.ts'
import type { Evidence, PointCues } from './evidence.ts'
import { featuresOf, markFeatures, NARROW, withoutWords } from './features.ts'
import type { Recogniser } from './recogniser.ts'
import { approved, conceded, selfActing, shrugsOff, wished } from './stance.ts'
import { disowned, openQuestions } from './questions.ts'
import { unclaimedIn } from './supposed.ts'
import type { Text } from './text.ts'

/**
 * How likely a place must be to count. A cue that is met where its point was asked needs less than one that comes unasked, and
 * several different cues less than one. Where no such cue is met, the words must be `near` the right examples. Over a claim to the
 * contrary only what is likelier than `denied` counts. Chosen as the values of most recall among those that keep a precision of
 * about .97 on the development answers and on the packs' examples, each left out in turn: doubt costs a turn, a false mark costs trust.
 */
const limits = { claim: 0.68, claimHere: 0.42, twice: 0.05, asked: 0.5, near: 0.85, denied: 0.7, touched: 0.3 }

const LONGEST_QUOTE = 240

/** The sentence around a span; in a long one the clauses around it. */
const quoteOf = (span: Span, text: Text): string => {
  const { words, raw, sentences } = text
  const [first, last] = [words[span.from], words[span.to]]
  if (!first || !last) return ''
  let start = sentences[first.sentence]?.[0] ?? first.start
  let end = sentences[last.sentence]?.[1] ?? last.end
  if (end - start > LONGEST_QUOTE) [start, end] = [first.start, Math.min(last.end, first.start + LONGEST_QUOTE)]
  return raw.slice(start, end).trim()
}

export interface Asked {
  readonly question?: string | undefined
  readonly point?: string | undefined
}

const isAsked = (point: Point, asked: Asked): boolean =>
  asked.point === point.id || asked.question === point.id || (isCore(point) && asked.question === point.question)

/** In words. */
const LONG_SENTENCE = 22
const isLong = (span: Span, { words }: Text): boolean =>
  words.reduce((sum, { sentence }) => sum + (sentence === words[span.from]?.sentence ? 1 : 0), 0) >= LONG_SENTENCE

const meets = (stretches: readonly Span[], { from, to }: Span): boolean => stretches.some((one) => one.from <= to && from <= one.to)

const withoutSpans = (evidence: Evidence, stretches: readonly Span[]): Evidence => {
  if (stretches.length === 0) return evidence
  const rest = (spans: readonly Span[]): readonly Span[] => spans.filter((span) => !meets(stretches, span))
  const claims = rest(evidence.claims)
  return { claims, strict: Math.min(evidence.strict, claims.length), whenAsked: rest(evidence.whenAsked), near: rest(evidence.near), denials: rest(evidence.denials) }
}

/** By word: is it not the candidate's own? */
const borrowedWords = ({ words }: Text, borrowed: readonly Stretch[]): readonly boolean[] => {
  const ordered = [...borrowed].sort(([a], [b]) => a - b)
  let next = 0
  let end = 0
  return words.map(({ start }) => {
    for (; (ordered[next]?.[0] ?? Infinity) <= start; next += 1) end = Math.max(end, ordered[next]?.[1] ?? 0)
    return start < end
  })
}

const inOneClause = (one: Span, other: Span, { words }: Text): boolean =>
  words[one.from]?.sentence === words[other.from]?.sentence &&
  !words.slice(Math.min(one.from, other.from) + 1, Math.max(one.from, other.from) + 1).some(({ afterComma }) => afterComma)

/** Places where what the cues find missing (`not close`) is advised against: "the connection must not be closed". */
const unwantedRemedies = ({ covered, asked }: PointCues, found: Found): readonly Span[] =>
  [...covered, ...asked].flatMap(({ terms }) => terms.flat()).flatMap(({ concept, polarity }) =>
    (polarity === 'denied' ? found.get(concept) ?? [] : []).filter((place) => place.polarity === 'unwanted'))

/**
 * `found`: the concepts of the vocabulary and of the recogniser's lexicon in `text`; `borrowed`: stretches of it that claim nothing
 * by themselves; `onlyAsks`: the answer is a question, and shows at most what it speaks of.
 */
export const readPoints = (recogniser: Recogniser, found: Found, text: Text, asked: Asked, borrowed: readonly Stretch[] = [], onlyAsks = false): readonly PointReading[] => {
  const silent = new Set([...openQuestions(text), ...disowned(text)])
  const { disclaimed, supposed } = unclaimedIn(text)
  const all = markFeatures(text, found, recogniser.names(), false)
  // What others may think is no sign of what the candidate does.
  const marked = disclaimed.length === 0 ? all : withoutWords(all, (i) => meets(disclaimed, { from: i, to: i }))
  const byItself = selfActing(found, text.words)
  const foreign = borrowedWords(text, borrowed)
  const claimsNothing = onlyAsks || foreign.every((one) => one)
  const own = ({ from, to }: Span): boolean => {
    if (claimsNothing || (foreign[from] === true && foreign[to] === true)) return false
    for (let i = text.words[from]?.sentence ?? 0; i <= (text.words[to]?.sentence ?? 0); i += 1) if (silent.has(i)) return false
    return !meets(disclaimed, { from, to })
  }
  const readings: PointReading[] = []
  for (const cues of recogniser.points) {
    const { point, likely, possible, firm, byHand } = cues
    const fine = byHand() ? [...marked.fine, ...byItself] : marked.fine
    const claimed = (span: Span): boolean => own(span) && (possible || !meets(supposed, span))
    const against = unwantedRemedies(cues, found)
    const advisedAgainst = (span: Span): boolean => against.some((place) => inOneClause(place, span, text))
    const met = gatherEvidence(cues, found, text, firm())
    const any = met.claims[0] ?? met.whenAsked[0] ?? met.near[0] ?? met.denials[0]
    if (!any) continue
    const evidence = withoutSpans(met, disclaimed)
    const { claims, whenAsked, near, denials } = evidence
    const here = isAsked(point, asked)
    // In a long sentence about many things, only what stands nearest speaks of the span.
    const shows = (span: Span, limit: number): boolean =>
      likely(featuresOf(evidence, span, marked)) >= limit ||
      (here && isLong(span, text) && likely(featuresOf(evidence, span, marked, NARROW)) >= limits.claim)
    const believed = (spans: readonly Span[], limit: number): Span | undefined =>
      spans.find((span) => !approved(span, fine, text.words) && !advisedAgainst(span) && claimed(span) && shows(span, limit))
    // Whoever waves the thing itself away is not credited for a lesser sign of it.
    const renounced = claims.length > 0 && claims.every((span) => approved(span, fine, text.words) || advisedAgainst(span))
    const asks = here && !renounced
    const shown = believed(claims, (here ? limits.claimHere : limits.claim) - (evidence.strict > 1 ? limits.twice : 0)) ?? (asks ? believed(whenAsked, limits.asked) : undefined) ?? (asks ? believed(near, limits.near) : undefined)
    const approvedHere = here ? [...claims, ...whenAsked, ...near].find((span) => !claimsNothing && (approved(span, fine, text.words) || (own(span) && advisedAgainst(span)))) : undefined
    // "It is never closed, but that is harmless": seen, and not held against it.
    const takenBack = (span: Span): boolean => conceded(span, [...claims, ...whenAsked], text.words)
    const accepted = approvedHere && !shrugsOff(approvedHere, fine, text.words) && !takenBack(approvedHere) ? approvedHere : undefined
    const reading = (status: PointReading['status'], span: Span): void => {
      readings.push({ id: point.id, status, quote: quoteOf(span, text) })
    }
    const denial = denials.find((span) => claimed(span) && !takenBack(span) && !wished(span, text.words))
    const denied = denial ?? (shown ? undefined : accepted)
    // A passing mention of a word is not yet talk of a point that nobody has asked for.
    const speaks = here || met.claims.length > 0 || likely(featuresOf(evidence, any, marked)) >= limits.touched
    if (shown && !denial) reading('covered', shown)
    else if (denied && (!shown || likely(featuresOf(evidence, shown, marked)) < limits.denied)) reading('contradicted', denied)
    else if (shown) reading('covered', shown)
    else if (speaks) reading('touched', any)
  }
  return readings
}
