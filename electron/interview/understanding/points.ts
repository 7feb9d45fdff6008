/** Which points of a problem an answer establishes, touches or contradicts, each with the words that show it. */
import type { PointReading } from '../../shared/events.ts'
import { isCore } from '../pack/schema.ts'
import type { Point } from '../pack/schema.ts'
import { findConcepts } from './concepts.ts'
import type { Found } from './concepts.ts'
import type { Span } from './cues.ts'
import type { Stretch } from './borrowed.ts'
import { gatherEvidence } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import { featuresOf, markFeatures, withoutWords } from './features.ts'
import type { Around, Marked } from './features.ts'
import type { PointReader, Recogniser } from './recogniser.ts'
import { approved, conceded, selfActing, shrugsOff, wished } from './stance.ts'
import { disowned, openQuestions } from './questions.ts'
import { unclaimedIn } from './supposed.ts'
import type { Text } from './text.ts'
import { unnegated } from './unnegated.ts'

/**
 * How likely a place must be to count. A cue that is met where its point was asked needs less than one that comes unasked, and
 * several different cues less than one. Where no such cue is met, the words must be `near` the right examples. Over a claim to the
 * contrary only what is likelier than `denied` counts, and in the same words than `deniedHere`. An answer denies a point that it would establish without its negations, by
 * words at least as likely as `turned`, unless as it stands it is as likely as `unsettled` to establish it. What seems to deny a point, or to approve of
 * it, must be as likely as `concerned` to speak of it at all. Chosen as the values of most recall among those that keep a precision of
 * about .97 on the development answers and on the packs' examples, each left out in turn: doubt costs a turn, a false mark costs trust.
 */
const limits = { claim: 0.68, claimHere: 0.42, twice: 0.05, asked: 0.5, near: 0.85, clause: 0.68, denied: 0.7, deniedHere: 0.9, touched: 0.3, turned: 0.5, unsettled: 0.6, concerned: 0.25, concernedHere: 0.08, acceptedHere: 0.1 }

const LONGEST_QUOTE = 240

/** The sentence around a span; in a long one the clauses around it. */
const quoteOf = (span: Span, { words, sentences }: Text, raw: string): string => {
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

const inOneClause = (one: Span, other: Span, { words }: Pick<Text, 'words'>): boolean =>
  words[one.from]?.sentence === words[other.from]?.sentence &&
  !words.slice(Math.min(one.from, other.from) + 1, Math.max(one.from, other.from) + 1).some(({ afterComma }) => afterComma)

/** "The id must never be dropped": what is not to be lost is wanted. */
const losing = /^(drop|lose|lost|forget|forgot|ignore|skip|remove|delete|discard|omit|miss|leave|throw)/
const HARM = 5
const isKept = (place: Span, { words }: Text): boolean =>
  words.slice(Math.max(0, place.from - HARM), place.to + HARM + 1).some(({ word, sentence }) => sentence === words[place.from]?.sentence && losing.test(word))

/** Is a place part of advice against the remedy? "The connection must not be closed", "it should not answer 201". */
const advisedAgainstIn = ({ covered, asked, sought, shunned }: PointReader, found: Found, text: Text): ((span: Span) => boolean) => {
  const choices = [...covered, ...asked].flatMap(({ terms }) => terms.flat())
  const unwanted = (concept: string): readonly Span[] => (shunned().has(concept) ? [] : (found.get(concept) ?? []).filter((place) => place.polarity === 'unwanted'))
  // What the cues find missing (`not close`), and what right answers advise.
  const missing = choices.flatMap(({ concept, polarity }) => (polarity === 'denied' ? unwanted(concept) : []))
  const advised = choices.flatMap(({ concept }) => (sought().has(concept) ? unwanted(concept).filter((place) => !isKept(place, text)) : []))
  return (span) => missing.some((place) => inOneClause(place, span, text)) || meets(advised, span)
}

/** An answer with all that decides what counts in it, whichever point is looked for. */
interface View {
  readonly text: Text
  readonly found: Found
  readonly marked: Marked
  readonly byItself: readonly Span[]
  /** Nothing in it is claimed. */
  readonly claimsNothing: boolean
  /** What others may think, or what is named to be left. */
  readonly disclaimed: readonly Span[]
  readonly supposed: readonly Span[]
  /** The candidate's own words, said as a statement. */
  readonly own: (span: Span) => boolean
}

const viewOf = (recogniser: Recogniser, found: Found, text: Text, borrowed: readonly Stretch[], onlyAsks: boolean): View => {
  const silent = new Set([...openQuestions(text), ...disowned(text)])
  const { disclaimed, supposed } = unclaimedIn(text)
  const all = markFeatures(text, found, recogniser.names(), false)
  const foreign = borrowedWords(text, borrowed)
  const claimsNothing = onlyAsks || foreign.every((one) => one)
  return {
    text, found, claimsNothing, disclaimed, supposed,
    // What others may think is no sign of what the candidate does.
    marked: disclaimed.length === 0 ? all : withoutWords(all, (i) => meets(disclaimed, { from: i, to: i })),
    byItself: selfActing(found, text.words),
    own: ({ from, to }) => {
      if (claimsNothing || (foreign[from] === true && foreign[to] === true)) return false
      for (let i = text.words[from]?.sentence ?? 0; i <= (text.words[to]?.sentence ?? 0); i += 1) if (silent.has(i)) return false
      return !meets(disclaimed, { from, to })
    },
  }
}

const sentencesWith = ({ words }: Text, spans: ReadonlyArray<Span | undefined>): ReadonlySet<number> =>
  new Set(spans.flatMap((span) => (span ? words.slice(span.from, span.to + 1).map(({ sentence }) => sentence) : [])))

/** A point of so many lines is about more than any one of them. */
const FEW_LINES = 2

/** "Nothing is wrong with line 6": approval of the line that the point is about. */
const approvedLine = ({ text: { words }, marked }: View, { lines }: Point): Span | undefined => {
  const here = new Set(lines.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String(first + i))))
  if (here.size > FEW_LINES) return undefined
  for (let i = 0; i + 1 < words.length; i += 1) {
    if (words[i]?.word !== 'line' || !here.has(words[i + 1]?.word ?? '')) continue
    const said = { from: i, to: i + 1 }
    const fine = marked.fine.find(({ from, to }) => inOneClause({ from, to }, said, { words }))
    if (fine) return { from: Math.min(i, fine.from), to: Math.max(i + 1, fine.to) }
  }
  return undefined
}

/** What one view of an answer holds for one point. */
interface Shown {
  /** Where it is established, as far as nothing denies it. */
  readonly shown?: Span | undefined
  /** Where it is called right as it is, or its remedy is advised against. */
  readonly accepted?: Span | undefined
  /** Where the contrary is claimed. */
  readonly denial?: Span | undefined
  /** Where it is spoken of. */
  readonly any: Span
  readonly claims: boolean
  readonly likely: (span: Span) => number
}

const showIn = (view: View, cues: PointReader, here: boolean): Shown | undefined => {
  const { text, found, marked, claimsNothing, own } = view
  const { possible, firm, byHand } = cues
  const fine = byHand() ? [...marked.fine, ...view.byItself] : marked.fine
  const claimed = (span: Span): boolean => own(span) && (possible || !meets(view.supposed, span))
  const advisedAgainst = advisedAgainstIn(cues, found, text)
  const met = gatherEvidence(cues, found, text, firm())
  const lineApproved = here ? approvedLine(view, cues.point) : undefined
  const any = met.claims[0] ?? met.whenAsked[0] ?? met.near[0] ?? met.denials[0] ?? lineApproved
  if (!any) return undefined
  const evidence = withoutSpans(met, view.disclaimed)
  const { claims, whenAsked, near, denials } = evidence
  const likely = (span: Span, around?: Around): number => cues.likely(featuresOf(evidence, span, marked, around))
  // What else the sentence says takes nothing from what its clause says; in a long one about many things, only what stands nearest speaks of the span.
  const shows = (span: Span, limit: number): boolean =>
    likely(span) >= limit || likely(span, 'clause') >= Math.max(limit, limits.clause) || (here && isLong(span, text) && likely(span, 'nearest') >= limits.claim)
  const believed = (spans: readonly Span[], limit: number): Span | undefined =>
    spans.find((span) => !approved(span, fine, text.words) && !advisedAgainst(span) && claimed(span) && shows(span, limit))
  // Whoever waves the thing itself away is not credited for a lesser sign of it.
  const renounced = claims.length > 0 && claims.every((span) => approved(span, fine, text.words) || advisedAgainst(span))
  const asks = here && !renounced
  const shown = believed(claims, (here ? limits.claimHere : limits.claim) - (evidence.strict > 1 ? limits.twice : 0)) ?? (asks ? believed(whenAsked, limits.asked) : undefined) ?? (asks ? believed(near, limits.near) : undefined)
  const concerned = (span: Span, limit: number): boolean => cues.concerns(featuresOf(evidence, span, marked)) >= limit
  const approvedHere = here ? [...claims, ...whenAsked, ...near].find((span) => !claimsNothing && concerned(span, limits.acceptedHere) && (approved(span, fine, text.words) || (own(span) && advisedAgainst(span)))) : undefined
  // "It is never closed, but that is harmless": seen, and not held against it.
  const takenBack = (span: Span): boolean => conceded(span, [...claims, ...whenAsked], text.words)
  return {
    shown, any, likely, claims: met.claims.length > 0,
    accepted: approvedHere && !shrugsOff(approvedHere, fine, text.words) && !takenBack(approvedHere) ? approvedHere : lineApproved && own(lineApproved) ? lineApproved : undefined,
    denial: denials.find((span) => concerned(span, here ? limits.concernedHere : limits.concerned) && claimed(span) && !takenBack(span) && !wished(span, text.words)),
  }
}

/**
 * `said`: the answer as it was said, from which the quotes are taken; `found`: the concepts of the vocabulary and of the recogniser's lexicon in `text`; `borrowed`: stretches of it that claim nothing
 * by themselves; `onlyAsks`: the answer is a question, and shows at most what it speaks of.
 */
export const readPoints = (recogniser: Recogniser, text: Text, asked: Asked, borrowed: readonly Stretch[] = [], onlyAsks = false, said = text.raw): readonly PointReading[] => {
  const read = (one: Text): View => viewOf(recogniser, findConcepts(recogniser.lexicons, one), one, borrowed, onlyAsks)
  const view = read(text)
  const plain = unnegated(text)
  const plainView = plain && read(plain.text)
  const readings: PointReading[] = []
  const shownOf = recogniser.points.map((cues) => {
    const here = isAsked(cues.point, asked)
    return { cues, here, met: showIn(view, cues, here) }
  })
  // A sentence that says something of what was asked is about that: it denies nothing else by the way.
  const spentOn = sentencesWith(text, shownOf.flatMap(({ here, met }) => (here && met ? [met.shown, met.denial, met.accepted] : [])))
  const settles = sentencesWith(text, shownOf.map(({ here, met }) => (here ? met?.shown : undefined)))
  for (const { cues, here, met } of shownOf) {
    const { point } = cues
    const reading = (status: PointReading['status'], span: Span, of = text): void => {
      readings.push({ id: point.id, status, quote: quoteOf(span, of, said) })
    }
    const { shown, accepted } = met ?? {}
    const denial = met?.denial && (here || !spentOn.has(text.words[met.denial.from]?.sentence ?? -1)) ? met.denial : undefined
    const denied = denial ?? (shown ? undefined : accepted)
    if (met && shown && !denial) reading('covered', shown)
    else if (met && denied && (!shown || met.likely(shown) < (meets([denied], shown) ? limits.deniedHere : limits.denied))) reading('contradicted', denied)
    else if (met && shown) reading('covered', shown)
    else {
      const turned = here && plain && plainView ? showIn(plainView, cues, here) : undefined
      if (turned?.shown && plain?.turned(turned.shown) && !settles.has(plain.text.words[turned.shown.from]?.sentence ?? -1) && turned.likely(turned.shown) >= limits.turned && !(met && (met.claims || met.likely(met.any) >= limits.unsettled))) reading('contradicted', turned.shown, plain.text)
      // A passing mention of a word is not yet talk of a point that nobody has asked for.
      else if (met && (here || met.claims || met.likely(met.any) >= limits.touched)) reading('touched', met.any)
    }
  }
  return readings
}
