/**
 * What an author writes: a pack is a folder with `pack.yaml` and, for every problem, `NAME.yaml` (the conversation),
 * `NAME.py` (the snippet), `NAME.cues.yaml` and `NAME.examples.yaml` (how answers are recognised; both may be missing). This file says what can stand in them; `snippets/README.md` says it for authors.
 */
import { z } from 'zod'
import { lineRange, slug } from '../../shared/ids.ts'

const text = z.string().trim().min(1)

/** One way or several ways to say the same; the interviewer never uses one twice in a session. */
const wordings = z.union([text, z.array(text).min(1)], 'must be a text, or a list of texts').transform((w) => (typeof w === 'string' ? [w] : w))

const howLines = 'must be a line such as 16, lines such as 5-8, or a list of these: [8, 12-14]'
const lineNumber = z.union([z.int().min(1), z.string().regex(/^\d{1,6}-\d{1,6}$/, howLines)], howLines)
/** In YAML: a number, or a list of numbers and "from-to" strings. */
const lineNumbers = z
  .union([lineNumber, z.array(lineNumber).min(1)], howLines)
  .transform((given) => (Array.isArray(given) ? given : [given]).map((part): [number, number] => {
    if (typeof part === 'number') return [part, part]
    const [from = 0, to = 0] = part.split('-').map(Number)
    return [from, to]
  }))
  .pipe(z.array(lineRange))

export const area = z.strictObject({
  id: slug,
  /** As spoken: "data engineering". */
  name: text,
  /** Words by which a candidate names it. */
  words: z.array(text).min(1),
  /** The background question for somebody who chose it. */
  background: wordings,
})

export const packFile = z.strictObject({
  pack: slug,
  version: z.string().min(1),
  title: text,
  /** BCP 47. */
  language: text,
  /** `pause`: for how long breaks, calls for help and lost shares may stop the clock, taken together. */
  minutes: z.strictObject({ opening: z.number().positive(), problem: z.number().positive(), closing: z.number().positive(), pause: z.number().nonnegative().default(15) }),
  areas: z.array(area).min(1),
  /** Asked where no area was named. */
  background: wordings,
  /** Names of the problems' files without ending, in the order in which they are shown. */
  problems: z.array(slug).min(1),
  consent: z.strictObject({ version: text, text }),
})
export type Area = z.infer<typeof area>

export const question = z.strictObject({
  id: slug,
  /** Completes "we were at …" and "tell me about …": "how the data moves between the functions". Gives nothing away. */
  topic: text,
  /** Step 1: the open question. */
  ask: wordings,
})
export type Question = z.infer<typeof question>

/**
 * What embedded understanding recognises a point by; `understanding/cues.ts` says how a cue is read.
 */
export const cues = z.strictObject({
  /** Each entry is one way to establish the point. */
  covered: z.array(text).default([]),
  /** Establishes the point only where this point or its question was asked; elsewhere it touches it. */
  asked: z.array(text).default([]),
  /** Said of the right matter, but not the point itself. */
  touched: z.array(text).default([]),
  /** The claim that the point does not hold. */
  contradicted: z.array(text).default([]),
})
export type Cues = z.infer<typeof cues>
/** `NAME.cues.yaml`: point id → its cues. */
export const cuesFile = z.record(slug, cues)

const climb = z.strictObject({
  /** Step 2: a narrower question. */
  narrow: wordings,
  /** Step 3: the fact that leads there, and a question that uses it. */
  fact: wordings,
  /** Step 4: what would happen? */
  consequence: wordings,
  /** Step 5: how to change it? */
  change: wordings,
  /** Step 6: the point in one sentence, given away. */
  tell: wordings,
})

const pointBase = {
  id: slug,
  lines: lineNumbers,
  /** The point for assessors, in one sentence. */
  point: text,
  /** Completes "you have seen …": "that `fetchall` gives tuples". Spoken once the point is covered. */
  heard: text,
  /** Completes "we were at …" without giving the point away. */
  topic: text,
}

export const corePoint = z.strictObject({ ...pointBase, question: slug, steps: climb })
export const deeperPoint = z.strictObject({
  ...pointBase,
  /** Focus areas that it belongs to; asked first for candidates who chose them. */
  areas: z.array(slug).default([]),
  /** Asked once, where time is left. */
  ask: wordings,
  /** The fact put beside a wrong claim, once it has been asked. */
  fact: wordings.optional(),
})

export const problemFile = z.strictObject({
  problem: slug,
  /** Spoken when the problem is finished: "the daily pipeline". */
  name: text,
  questions: z.array(question).min(1),
  /** Each leads from one of the questions; climbed step by step. */
  core: z.array(corePoint).min(1),
  deeper: z.array(deeperPoint).default([]),
  /** Words of the code that a candidate may ask the meaning of, each with a neutral explanation. */
  terms: z.array(z.strictObject({ term: text, means: text })).default([]),
})

const example = z.strictObject({
  right: z.array(text).default([]),
  wrong: z.array(text).default([]),
})
/** Point id → example answers that establish it, and answers that do not although they speak of it. */
export const examplesFile = z.record(slug, example)
export type Examples = z.infer<typeof examplesFile>

export type CorePoint = z.infer<typeof corePoint>
export type DeeperPoint = z.infer<typeof deeperPoint>
export type Point = CorePoint | DeeperPoint
export type PackFile = z.infer<typeof packFile>
export type ProblemFile = z.infer<typeof problemFile>

export interface Problem extends Omit<ProblemFile, 'problem'> {
  /** The name of its files. */
  readonly id: string
  readonly file: string
  /** The snippet, exactly as it stands in the file. */
  readonly code: string
  readonly sha256: string
  readonly cues: Readonly<Record<string, Cues>>
  readonly examples: Examples
}

export interface Pack extends Omit<PackFile, 'pack' | 'problems'> {
  readonly id: string
  readonly problems: readonly Problem[]
  /** The SHA-256 of what `sha256sum` prints for its files in order of name. */
  readonly sha256: string
}

export const isCore = (point: Point): point is CorePoint => 'question' in point
export const pointsOf = (problem: Problem): readonly Point[] => [...problem.core, ...problem.deeper]
