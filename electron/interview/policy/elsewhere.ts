/** An answer that belongs to other points, rightly or wrongly: they are credited or noted, and the open question stays what it is, without a step of help. */
import { corePointsOf, openPoint, presentProblem, settled } from '../agenda.ts'
import { isCore, pointsOf } from '../pack/schema.ts'
import type { Answer, InterviewState } from '../state.ts'
import { listed } from '../wording/numbers.ts'
import { unspokenRewordings } from './asides.ts'
import { hearing, newlyCovered } from './hearing.ts'
import { ways, type Move } from './move.ts'

/** Undefined where the open point was tried, nothing was said of another point, or all wordings of the question were heard: then a smaller one helps more. */
export function answeredElsewhere(s: InterviewState, answer: Answer): Move | undefined {
  const problem = presentProblem(s)
  const asked = pointsOf(problem).find((p) => p.id === s.asking?.point)
  // What was asked is answered: the next open point gets a question of its own.
  if (asked && s.asking?.move !== 'ask' && settled(s, asked)) return undefined
  const point = asked && !isCore(asked) ? asked : openPoint(s)
  if (!point) return undefined
  // The open question wants all of its points; a step wants its own.
  const wanted = s.asking?.move === 'ask' && isCore(point) ? corePointsOf(problem, point.question).map(({ id }) => id) : [point.id]
  const others = newlyCovered(s, answer).filter(({ id }) => !wanted.includes(id))
  const claims = answer.understood.points.filter(({ id, status }) => status === 'contradicted' && !wanted.includes(id))
  if (others.length + claims.length === 0 || answer.understood.points.some(({ id }) => wanted.includes(id))) return undefined
  const unspoken = unspokenRewordings(s)
  if (unspoken.length === 0) return undefined
  return {
    kind: 'rephrase', marks: point.lines,
    ...(s.asking?.question !== undefined && { question: s.asking.question }), ...(s.asking?.point !== undefined && { point: s.asking.point }),
    parts: [...hearing(s, answer), ways(unspoken)],
    rule: 'answered-another', because: `The answer ${others.length > 0 ? 'established' : 'spoke wrongly of'} ${listed((others.length > 0 ? others : claims).map(({ id }) => `“${id}”`))} and did not try “${point.id}”; the same question stays, without a step of help.`,
  }
}
