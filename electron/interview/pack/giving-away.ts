/** Which points the interviewer's own lines say aloud: each is heard with the ears that hear answers. */
import { createUnderstanding } from '../understanding/index.ts'
import { plain } from '../wording/code-names.ts'
import { lines } from '../wording/lines.en.ts'
import { wordingsOf, type Advice } from './advice.ts'
import { isCore, pointsOf, type Pack, type Problem } from './schema.ts'

/** What a line leads to, by id. */
export interface Aim { readonly point?: string | undefined; readonly question?: string | undefined }

/** Ids of the points that an answer in the words of `line` would establish. */
export type Listen = (line: string, aim?: Aim) => readonly string[]

/** An answer that says the interviewer's words again claims nothing; here those words are what is judged. */
const withoutItsLines = (problem: Problem): Problem => ({
  ...problem,
  questions: problem.questions.map((question) => ({ ...question, topic: '', ask: [] })),
  core: problem.core.map((point) => ({ ...point, topic: '', steps: { narrow: [], fact: [], consequence: [], change: [], tell: [] } })),
  deeper: problem.deeper.map((point) => ({ ...point, topic: '', ask: [], fact: [] })),
})

export function listener(problem: Problem): Listen {
  // What the words of the problem mean is learned from all of it.
  const understand = createUnderstanding([problem])
  const judged = withoutItsLines(problem)
  return (line, { point, question } = {}) => understand({
    text: asAnswer(line), citations: [], phase: 'problem', expecting: 'answer', problem: judged, areas: [],
    ...(point !== undefined && { point }), ...(question !== undefined && { question }),
  }).points.filter(({ status }) => status === 'covered').map(({ id }) => id)
}

/** Questions claim nothing when candidates put them, and a message that only asks what something is claims nothing whatever its marks. */
const asAnswer = (line: string): string => `Listen. ${plain(line).replaceAll('?', '.')}`

interface Line {
  readonly field: string
  readonly text: string
  /** The sentences in which it is spoken, where it is not one itself. */
  readonly spoken?: readonly string[]
  readonly aim: Aim
  readonly step?: number
  /** How many questions are done by then at the least. */
  readonly after: number
}

type Filled = 'topic' | 'heard'

/** The interviewer's lines that are filled in with this alone. */
const framesOf = (name: Filled): readonly string[] => Object.values(lines).flat().filter((line) => line.match(/\{\w+\}/g)?.join() === `{${name}}`)
const frames: Readonly<Record<Filled, readonly string[]>> = { topic: framesOf('topic'), heard: framesOf('heard') }
const spokenAs = (name: Filled, text: string): readonly string[] => frames[name].map((frame) => frame.replace(`{${name}}`, () => text))

function linesOf(problem: Problem): readonly Line[] {
  const questionOf = new Map(problem.core.map(({ id, question }) => [id, question]))
  const to = (point: string): Aim => ({ point, question: questionOf.get(point) })
  const begun = ({ question }: Aim) => (question === undefined ? problem.questions.length : place(problem, question))
  return [
    ...wordingsOf(problem).map(({ field, text, step, point, question }): Line => {
      const aim = point === undefined ? { question } : to(point)
      return { field, text, step: step ?? 1, after: begun(aim), aim }
    }),
    ...problem.questions.map(({ id: question, topic }): Line => ({ field: `questions[${question}].topic`, text: topic, spoken: spokenAs('topic', topic), after: begun({ question }), aim: { question } })),
    ...pointsOf(problem).flatMap((point): Line[] => {
      const field = `${isCore(point) ? 'core' : 'deeper'}[${point.id}]`
      const aim = to(point.id)
      return [
        { field: `${field}.topic`, text: point.topic, spoken: spokenAs('topic', point.topic), after: begun(aim), aim },
        // A point may be established before its question.
        { field: `${field}.heard`, text: point.heard, spoken: spokenAs('heard', point.heard), step: 6, after: 0, aim: { point: point.id } },
      ]
    }),
    ...problem.terms.map(({ term, means }): Line => ({ field: `terms[${term}].means`, text: means, after: 0, aim: {} })),
  ]
}

const place = (problem: Problem, question: string) => problem.questions.findIndex(({ id }) => id === question)

/** What a line of step 6 is about is told by it, or was established. */
const stillToFind = (problem: Problem, { aim, step = 1, after }: Line) => (id: string): boolean => {
  if (id === aim.point) return step < 6
  const point = pointsOf(problem).find((each) => each.id === id)
  return point !== undefined && (!isCore(point) || place(problem, point.question) >= after)
}

/** Lines of steps 1 to 5, and what is spoken beside the steps, that say a point which the candidate has still to find. */
export const givenAwayIn = (pack: Pack): Advice[] => pack.problems.flatMap((problem) => {
  const listen = listener(problem)
  return linesOf(problem).flatMap((line) => {
    const heard = new Set((line.spoken ?? [line.text]).flatMap((sentence) => listen(sentence, line.aim)))
    const given = [...heard].filter(stillToFind(problem, line))
    const where = line.step === undefined || line.step === 6 ? '' : `step ${line.step} `
    return given.map((id) => ({ file: `${problem.id}.yaml`, field: line.field, text: `${where}gives the point “${id}” away; an answer in its words would establish it: “${line.text}”` }))
  })
})
