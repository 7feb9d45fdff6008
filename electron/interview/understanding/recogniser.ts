/** What recognises the points of one problem: its cues, and what was learned from its example answers. */
import { pointsOf } from '../pack/schema.ts'
import type { Cues, Examples, Problem } from '../pack/schema.ts'
import { trainClassifier } from './classifier.ts'
import type { Classify, Sample } from './classifier.ts'
import { emptyLexicon, findConcepts } from './concepts.ts'
import type { Found, Lexicon } from './concepts.ts'
import { parseCue } from './cues.ts'
import type { Cue, Span } from './cues.ts'
import { essenceOf } from './essence.ts'
import { conceptsAt, featuresOf, gatherEvidence } from './evidence.ts'
import type { ConceptsAt, PointCues } from './evidence.ts'
import { approvals } from './stance.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'
import { baseLexicon, conceptNames, correct } from './vocabulary.ts'

interface PointReader extends PointCues {
  /** How likely it is that the words around a place establish the point. Learned at its first use. */
  readonly likely: Classify
}

export interface Recogniser {
  /** Phrases of this problem's cues that the vocabulary does not name. */
  readonly lexicon: Lexicon
  readonly points: readonly PointReader[]
  /** Learns everything now, so that no answer has to wait for it. */
  readonly prepare: () => void
}

interface Reading { readonly text: Text; readonly found: Found; readonly at: ConceptsAt; readonly fine: readonly Span[] }
interface Drawn { readonly features: readonly string[]; readonly claims: boolean }

/** What does not change when examples are left out. */
interface Basis {
  readonly lexicon: Lexicon
  readonly points: readonly PointCues[]
  readonly read: (answer: string) => Reading
  readonly draw: (cues: PointCues, answer: string, own: boolean) => Drawn
}

/** Right examples are few among those of all points, wrong ones of the same point tell most of the others. */
const RIGHT = 10
const WRONG = 2
/** An example of another point may establish this one too; more so where it meets a cue. */
const OTHER = 0.6
const OTHER_CLAIMING = 0.3

const createBasis = (problem: Problem): Basis => {
  const lexicon = emptyLexicon()
  const parse = (sources: readonly string[] | undefined): readonly Cue[] => (sources ?? []).map((source) => parseCue(source, lexicon, conceptNames))
  const points = pointsOf(problem).map((point): PointCues => {
    const cues = problem.cues[point.id]
    return { point, covered: parse(cues?.covered), asked: parse(cues?.asked), touched: parse(cues?.touched), contradicted: parse(cues?.contradicted) }
  })
  const readings = new Map<string, Reading>()
  const drawn = new Map<PointCues, Map<string, Drawn>>(points.map((cues) => [cues, new Map()]))
  const read = (answer: string): Reading => {
    const known = readings.get(answer)
    if (known) return known
    const text = essenceOf(readText(answer, correct))
    const found = findConcepts([baseLexicon, lexicon], text)
    const reading = { text, found, at: conceptsAt(found, text), fine: approvals(found, text.words) }
    readings.set(answer, reading)
    return reading
  }
  const draw = (cues: PointCues, answer: string, own: boolean): Drawn => {
    const known = drawn.get(cues)?.get(answer)
    if (known) return known
    const { text, found, at, fine } = read(answer)
    const evidence = gatherEvidence(cues, found, text)
    const span = evidence.claims[0] ?? (own ? evidence.whenAsked[0] : undefined) ?? evidence.near[0]
    const made = { features: featuresOf(evidence, span, text, at, fine), claims: evidence.claims.length > 0 }
    drawn.get(cues)?.set(answer, made)
    return made
  }
  return { lexicon, points, read, draw }
}

const samplesFor = (cues: PointCues, examples: Examples, basis: Basis): readonly Sample[] =>
  Object.entries(examples).flatMap(([id, { right, wrong }]) => {
    const own = id === cues.point.id
    return [...right, ...wrong].map((answer, i): Sample => {
      const { features, claims } = basis.draw(cues, answer, own)
      const positive = own && i < right.length
      return { features, positive, weight: positive ? RIGHT : own ? WRONG : claims ? OTHER_CLAIMING : OTHER }
    })
  })

/** A problem without examples goes by its cues alone. */
const certain: Classify = () => 0.5

const bases = new WeakMap<Readonly<Record<string, Cues>>, Basis>()

export const createRecogniser = (problem: Problem): Recogniser => {
  const basis = bases.get(problem.cues) ?? createBasis(problem)
  bases.set(problem.cues, basis)
  const points = basis.points.map((cues): PointReader => {
    let learned: Classify | undefined
    const learn = (): Classify => ((problem.examples[cues.point.id]?.right.length ?? 0) < 3 ? certain : trainClassifier(samplesFor(cues, problem.examples, basis)))
    return { ...cues, likely: (features) => (learned ??= learn())(features) }
  })
  return { lexicon: basis.lexicon, points, prepare: () => { for (const { likely } of points) likely([]) } }
}
