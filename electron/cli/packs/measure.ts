/** How well a pack's example answers are understood, each example left out of the pack while it is tried. */
import { isCore, pointsOf } from '../../interview/pack/schema.ts'
import type { Point, Problem } from '../../interview/pack/schema.ts'
import type { Heard, Understand } from '../../interview/understanding/understanding.ts'

export interface PointFigures {
  readonly point: Point
  readonly right: number
  readonly wrong: number
  /** Right examples that were not read as covering the point. */
  readonly missed: readonly string[]
  /** Wrong examples that were. */
  readonly mistaken: readonly string[]
  /** Right examples that were read as claiming the contrary. */
  readonly opposed: readonly string[]
  /** Wrong examples that were. */
  readonly contradicted: number
}

/** An answer as it comes during the interview; `asked` is a question, or a point that is being asked for. */
export function answered(problem: Problem, text: string, asked: string | undefined): Heard {
  const question = problem.questions.find(({ id }) => id === asked)
  const point = pointsOf(problem).find(({ id }) => id === asked)
  return {
    text, citations: [], phase: 'problem', expecting: 'answer', problem, areas: [],
    ...(question === undefined ? {} : { question: question.id }),
    ...(point === undefined ? {} : { point: point.id, ...(isCore(point) ? { question: point.question } : {}) }),
  }
}

export function measureExamples(problem: Problem, understand: Understand): PointFigures[] {
  return pointsOf(problem).map((point) => {
    const { right = [], wrong = [] } = problem.examples[point.id] ?? {}
    const statusOf = (kind: 'right' | 'wrong', texts: readonly string[]) => (text: string): string | undefined => {
      const others = { right, wrong, [kind]: texts.filter((other) => other !== text) }
      const without: Problem = { ...problem, examples: { ...problem.examples, [point.id]: others } }
      const heard = answered(without, text, isCore(point) ? point.question : point.id)
      return understand(heard).points.find(({ id }) => id === point.id)?.status
    }
    const [ofRight, ofWrong] = [right.map(statusOf('right', right)), wrong.map(statusOf('wrong', wrong))]
    return {
      point, right: right.length, wrong: wrong.length,
      missed: right.filter((_, i) => ofRight[i] !== 'covered'), mistaken: wrong.filter((_, i) => ofWrong[i] === 'covered'),
      opposed: right.filter((_, i) => ofRight[i] === 'contradicted'), contradicted: ofWrong.filter((status) => status === 'contradicted').length,
    }
  })
}
