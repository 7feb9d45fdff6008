/** What recognises the points of one problem: its cues, and what was learned from its example answers. */
import { once } from '../../shared/once.ts'
import { pointsOf } from '../pack/schema.ts'
import type { Cues, Examples, Problem } from '../pack/schema.ts'
import { trainClassifier } from './classifier.ts'
import type { Classify, Sample } from './classifier.ts'
import { emptyLexicon, findConcepts } from './concepts.ts'
import type { Lexicon, Occurrence } from './concepts.ts'
import { parseCue } from './cues.ts'
import type { Cue } from './cues.ts'
import { essenceOf } from './essence.ts'
import { gatherEvidence } from './evidence.ts'
import type { PointCues } from './evidence.ts'
import { featuresOf, firstNames, markFeatures } from './features.ts'
import type { FeatureNames, Marked } from './features.ts'
import { joinedBy, writtenIn } from './joined.ts'
import { ownVocabularyOf } from './own-words.ts'
import type { OwnVocabulary } from './own-words.ts'
import { partedBy, partsOf } from './parts.ts'
import { subjectIn, withSubject } from './subject.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'
import { stance } from './vocabulary/stance.ts'
import { baseLexicon, conceptNames, correct } from './vocabulary.ts'

export interface PointReader extends PointCues {
  /** How likely it is that the words around a place establish the point. Learned at its first use. */
  readonly likely: Classify
  /** How likely it is that the words around a place speak of the point at all, rightly or wrongly. Learned at its first use. */
  readonly concerns: Classify
  /** The point is about what may happen ("if one request fails"): to suppose it is to claim it. */
  readonly possible: boolean
  /** No right answer says that it happens by itself, so whoever does denies the point. */
  readonly byHand: () => boolean
  /** Concepts that no right answer denies. Learned at its first use. */
  readonly firm: () => ReadonlySet<string>
  /** Concepts that right answers advise. Learned at its first use. */
  readonly sought: () => ReadonlySet<string>
  /** Concepts that right answers advise against. Learned at its first use. */
  readonly shunned: () => ReadonlySet<string>
}

export interface Recogniser {
  readonly own: OwnVocabulary
  /** What of an answer speaks about the code, with its names as the code writes them. */
  readonly essence: (text: Text) => Text
  /** The same, with the function that `point`, which is being asked, is about where the answer leaves it out. */
  readonly complete: (essence: Text, point: string | undefined) => Text
  /** The vocabulary, and the phrases of this problem's cues that it does not name. */
  readonly lexicons: readonly Lexicon[]
  /** The names in all examples: an answer is marked with them before any point is learned. */
  readonly names: () => FeatureNames
  readonly points: readonly PointReader[]
  /** What it learns from its examples, point by point; whatever was not learned before is learned at the first answer that needs it. */
  readonly lessons: ReadonlyArray<() => void>
}

interface Drawn { readonly features: readonly number[]; readonly claims: boolean }

/** What does not change when examples are left out. */
interface Basis {
  readonly own: OwnVocabulary
  readonly essence: Recogniser['essence']
  readonly complete: Recogniser['complete']
  readonly lexicon: Lexicon
  readonly points: readonly PointCues[]
  readonly names: FeatureNames
  readonly read: (answer: string) => Marked
  readonly draw: (cues: PointCues, answer: string, own: boolean) => Drawn
}

/** Right examples are few among those of all points, wrong ones of the same point tell most of the others. */
const RIGHT = 14
const WRONG = 1.4
/** An example of another point may establish this one too; more so where it meets a cue. */
const OTHER = 0.6
const OTHER_CLAIMING = 0.3

const createBasis = (problem: Problem): Basis => {
  const own = ownVocabularyOf(problem, correct)
  const parts = partsOf(problem.code)
  const written = writtenIn(problem.code)
  const lexicon = emptyLexicon()
  const parse = (sources: readonly string[] | undefined, plain: 'any' | 'free' = 'any'): readonly Cue[] => (sources ?? []).map((source) => parseCue(source, lexicon, conceptNames, plain))
  const points = pointsOf(problem).map((point): PointCues => {
    const cues = problem.cues[point.id]
    return { point, covered: parse(cues?.covered), asked: parse(cues?.asked), touched: parse(cues?.touched), contradicted: parse(cues?.contradicted, 'free') }
  })
  const subjects = new Map(points.map(({ point: { id, topic } }) => [id, subjectIn(topic, parts)]))
  const essence = (text: Text): Text => essenceOf(partedBy(parts, joinedBy(written, text)), own.words)
  const complete = (text: Text, point: string | undefined): Text => withSubject(text, point === undefined ? undefined : subjects.get(point), parts)
  const names = firstNames()
  const readings = new Map<string, Marked>()
  const drawn = new Map<PointCues, Map<string, Drawn>>(points.map((cues) => [cues, new Map()]))
  const read = (answer: string): Marked => {
    const known = readings.get(answer)
    if (known) return known
    const text = essence(readText(answer, own.correct))
    const reading = markFeatures(text, findConcepts([baseLexicon, lexicon], text), names, true)
    readings.set(answer, reading)
    return reading
  }
  const draw = (cues: PointCues, answer: string, belongs: boolean): Drawn => {
    const known = drawn.get(cues)?.get(answer)
    if (known) return known
    const reading = read(answer)
    const evidence = gatherEvidence(cues, reading.found, reading.text)
    const span = evidence.claims[0] ?? (belongs ? evidence.whenAsked[0] : undefined) ?? evidence.near[0]
    const made = { features: featuresOf(evidence, span, reading), claims: evidence.claims.length > 0 }
    drawn.get(cues)?.set(answer, made)
    return made
  }
  return { own, essence, complete, lexicon, points, names, read, draw }
}

/** In a rightly or wrongly told example the matter is the same. */
const MATTER = 5

type Judged = Omit<Sample, 'features'>
interface Told { readonly own: boolean; readonly right: boolean; readonly claims: boolean }
/** Does an example establish the point? */
const establishing = ({ own, right, claims }: Told): Judged => ({ positive: own && right, weight: own ? (right ? RIGHT : WRONG) : claims ? OTHER_CLAIMING : OTHER })
/** Does it speak of the point at all? */
const concerning = ({ own }: Told): Judged => ({ positive: own, weight: own ? MATTER : 1 })

const samplesFor = (cues: PointCues, examples: Examples, basis: Basis, judge: (told: Told) => Judged): readonly Sample[] =>
  Object.entries(examples).flatMap(([id, { right, wrong }]) => {
    const own = id === cues.point.id
    return [...right, ...wrong].map((answer, i): Sample => {
      const { features, claims } = basis.draw(cues, answer, own)
      return { features, ...judge({ own, right: i < right.length, claims }) }
    })
  })

const CONDITIONS = 0.25
const isAboutWhatMayHappen = (right: readonly string[]): boolean =>
  right.filter((answer) => /\b(if|when|whenever|unless|in case|once|suppose|might|may)\b/i.test(answer)).length >= CONDITIONS * Math.max(1, right.length)

/** Of the right examples that hold a concept, how many may seem to deny it. */
const SLIPS = 0.15
const FEW = 2
/** Concepts of the cues that right examples state, and never deny: "no AttributeError" does not say that there is one. */
const firmIn = (right: readonly string[], { covered, asked }: PointCues, { read }: Basis): ReadonlySet<string> => {
  const named = new Set([...covered, ...asked].flatMap(({ terms }) => terms.flat().map(({ concept }) => concept)))
  const readings = right.map((answer) => read(answer).found)
  return new Set([...named].filter((concept) => {
    const places = readings.map((found) => found.get(concept) ?? []).filter((each) => each.length > 0)
    const denying = places.filter((each) => each.some(({ polarity }) => polarity === 'denied'))
    return places.length >= FEW && denying.length <= SLIPS * places.length
  }))
}

/** In words, from what advises to what it advises. */
const ADVICE = 4
/** Of the right examples, how many advise it. */
const SOUGHT = 0.1
const advises = /^(should|must|ought|use|using|add|need|needs|set|put|return|make|want|introduce|give)$/

/** Concepts of the cues that right examples advise, more often than they deny them: who says that they should not be denies the point. */
const soughtIn = (right: readonly string[], { covered, asked }: PointCues, { read }: Basis): ReadonlySet<string> => {
  const named = new Set([...covered, ...asked].flatMap(({ terms }) => terms.flat().map(({ concept }) => concept)))
  const readings = right.map((answer) => read(answer))
  const count = (of: (places: readonly Occurrence[], words: Marked['text']['words']) => boolean, concept: string): number =>
    readings.filter(({ found, text: { words } }) => of(found.get(concept) ?? [], words)).length
  return new Set([...named].filter((concept) => {
    if (concept in stance && concept !== 'guard') return false
    const advised = count((places, words) => places.some(({ from, polarity }) => polarity === 'stated' &&
      words.slice(Math.max(0, from - ADVICE), from).some(({ word, sentence }) => sentence === words[from]?.sentence && advises.test(word))), concept)
    return advised >= Math.max(FEW, SOUGHT * right.length) && advised > count((places) => places.some(({ polarity }) => polarity !== 'stated'), concept)
  }))
}

/** Advice against a thing is rarer than talk of it: each counts as so many answers that only name it. */
const AGAINST = 8
const shunnedIn = (right: readonly string[], { read }: Basis): ReadonlySet<string> => {
  const balance = new Map<string, number>()
  for (const answer of right) {
    for (const [concept, places] of read(answer).found) {
      const against = places.some(({ polarity }) => polarity === 'unwanted')
      balance.set(concept, (balance.get(concept) ?? 0) + (against ? AGAINST : -1))
    }
  }
  return new Set([...balance].filter(([, sum]) => sum > 0).map(([concept]) => concept))
}

const isByHand = (right: readonly string[], { read }: Basis): boolean =>
  right.length >= 3 && right.every((answer) => !(read(answer).found.get('automatic') ?? []).some(({ polarity }) => polarity !== 'denied'))

/** A problem without examples goes by its cues alone. */
const certain: Classify = () => 0.5

/** In examples. */
const A_STEP = 25

const bases = new WeakMap<Readonly<Record<string, Cues>>, Basis>()

export const createRecogniser = (problem: Problem): Recogniser => {
  const basis = bases.get(problem.cues) ?? createBasis(problem)
  bases.set(problem.cues, basis)
  const points = basis.points.map((cues): PointReader => {
    const right = problem.examples[cues.point.id]?.right ?? []
    const learned = (judge: (told: Told) => Judged): Classify => trainClassifier(samplesFor(cues, problem.examples, basis, judge))
    const likely = once(() => (right.length < 3 ? certain : learned(establishing)))
    const concerns = once(() => learned(concerning))
    return {
      ...cues, possible: isAboutWhatMayHappen(right), likely: (features) => likely()(features), concerns: (features) => concerns()(features),
      firm: once(() => firmIn(right, cues, basis)), sought: once(() => soughtIn(right, cues, basis)), shunned: once(() => shunnedIn(right, basis)), byHand: once(() => isByHand(right, basis)),
    }
  })
  const answers = Object.values(problem.examples).flatMap(({ right, wrong }) => [...right, ...wrong])
  let read = 0
  const readMore = (count: number): void => {
    for (const end = Math.min(read + count, answers.length); read < end; read += 1) basis.read(answers[read] ?? '')
  }
  const names = (): FeatureNames => {
    readMore(answers.length - read)
    return basis.names
  }
  const reading = Array.from({ length: Math.ceil(answers.length / A_STEP) }, () => () => readMore(A_STEP))
  return { own: basis.own, essence: basis.essence, complete: basis.complete, lexicons: [baseLexicon, basis.lexicon], names, points, lessons: [...reading, ...points.flatMap(({ likely, concerns }) => [() => void likely([]), () => void concerns([])])] }
}

const recognisers = new WeakMap<Problem, Recogniser>()
/** One for each problem; nothing is learned by making it. */
export const recogniserOf = (problem: Problem): Recogniser => {
  const known = recognisers.get(problem)
  if (known) return known
  const made = createRecogniser(problem)
  recognisers.set(problem, made)
  return made
}
