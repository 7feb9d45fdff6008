/** What one more example would change, on the examples that are there: measured as `packs -- check` does, each left out while it is tried. */
import { isCore, pointsOf } from '../../interview/pack/schema.ts'
import type { Problem } from '../../interview/pack/schema.ts'
import type { Lesson } from '../../interview/report/lessons.ts'
import type { Understand } from '../../interview/understanding/understanding.ts'
import { answered, measureExamples } from './measure.ts'
import type { PointFigures } from './measure.ts'

export interface Figures {
  /** Examples that establish a point, those of them that are read so, and those read so that do not establish it. */
  readonly right: number
  readonly found: number
  readonly mistaken: number
}

export interface Effect {
  /** Whether the answer itself is read as it should be, by the pack as it is. */
  readonly readAlready: boolean
  readonly point: { readonly before: Figures; readonly after: Figures }
  readonly problem: { readonly before: Figures; readonly after: Figures }
}

export function withLesson(problem: Problem, { point, kind, text }: Pick<Lesson, 'point' | 'kind' | 'text'>): Problem {
  const { right = [], wrong = [] } = problem.examples[point] ?? {}
  const own = { right, wrong, [kind]: [...(kind === 'right' ? right : wrong), text] }
  // A point may be named `constructor`.
  return { ...problem, examples: Object.assign(Object.create(null) as Problem['examples'], problem.examples, { [point]: own }) }
}

/** `before`: the figures of the problem as it is, so that they are measured once for several lessons. */
export function effectOf(problem: Problem, lesson: Lesson, understand: Understand, before: readonly PointFigures[] = measureExamples(problem, understand)): Effect {
  const after = measureExamples(withLesson(problem, lesson), understand)
  const target = pointsOf(problem).find(({ id }) => id === lesson.point)
  const heard = answered(problem, lesson.text, target && isCore(target) ? target.question : lesson.point)
  const covered = understand(heard).points.some(({ id, status }) => id === lesson.point && status === 'covered')
  const own = (all: readonly PointFigures[]): PointFigures[] => all.filter(({ point }) => point.id === lesson.point)
  return {
    readAlready: covered === (lesson.kind === 'right'),
    point: { before: sum(own(before)), after: sum(own(after), lesson) },
    problem: { before: sum(before), after: sum(after, lesson) },
  }
}

/** Without the new example itself, so that both sides speak of the same answers. */
function sum(all: readonly PointFigures[], added?: Lesson): Figures {
  return all.reduce((total, { point, right, missed, mistaken }) => {
    const own = added?.point === point.id ? added : undefined
    const there = right - (own?.kind === 'right' ? 1 : 0)
    const lost = missed.filter((text) => text !== own?.text).length
    return { right: total.right + there, found: total.found + there - lost, mistaken: total.mistaken + mistaken.filter((text) => text !== own?.text).length }
  }, { right: 0, found: 0, mistaken: 0 })
}
