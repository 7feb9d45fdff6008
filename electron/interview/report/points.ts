/** What became of each point of a problem. */
import type { Assessment, Outcome } from '../../shared/assessment.ts'
import type { ReportPoint, Tally } from '../../shared/report.ts'
import { isCore, pointsOf, type Point, type Problem } from '../pack/schema.ts'
import { pointKey, type PointState } from '../state.ts'
import { noTrail, type PointTrail, type Trail } from './trail.ts'

const untouched: PointState = { step: 0, claim: undefined, corrected: false, told: false }

/** Everything beyond the open question counts as help, and so does a fact that was put beside a wrong claim. */
function outcomeOf({ step, covered, corrected }: PointState, { evidence }: PointTrail): Outcome {
  if (covered) return covered.step <= 1 && !corrected ? 'covered' : 'with-help'
  if (evidence.some(({ status }) => status === 'contradicted')) return 'contradicted'
  if (evidence.some(({ status }) => status === 'touched')) return 'touched'
  return step > 0 ? 'not-reached' : 'not-asked'
}

export function reportPoints(problem: Problem, { state, points }: Trail, assessments: readonly Assessment[]): ReportPoint[] {
  return pointsOf(problem).map((point) => {
    const key = pointKey(problem.id, point.id)
    return reportPoint(problem, point, state.points.get(key) ?? untouched, points.get(key) ?? noTrail, assessments)
  })
}

function reportPoint(problem: Problem, point: Point, state: PointState, trail: PointTrail, assessments: readonly Assessment[]): ReportPoint {
  const outcome = outcomeOf(state, trail)
  return {
    id: point.id,
    kind: isCore(point) ? 'core' : 'deeper',
    statement: point.point,
    lines: point.lines.map(([from, to]) => [from, to]),
    outcome,
    ...(state.covered && { neededStep: state.covered.step }),
    reachedStep: state.step,
    corrected: state.corrected,
    told: state.told,
    laterContradicted: trail.laterContradicted,
    evidence: [...trail.evidence],
    ...decisiveOf(outcome, trail),
    asked: [...trail.asked],
    overruled: assessments.flatMap(({ assessor, key, overrulings }) =>
      overrulings.filter((o) => o.problem === problem.id && o.point === point.id).map(({ now, reason, shownBy }) => ({ assessor, key, now, reason, shownBy }))),
  }
}

/** The message that decided: the one that covered it, or else the last one of the kind that counts. */
function decisiveOf(outcome: Outcome, { evidence, covering }: PointTrail): { decisive?: number } {
  if (covering !== undefined) return { decisive: covering }
  const last = evidence.findLast(({ status }) => status === outcome)
  return last ? { decisive: last.seq } : {}
}

const places: Readonly<Record<Outcome, Exclude<keyof Tally, 'points'>>> = {
  'covered': 'beforeHints', 'with-help': 'withHelp', 'contradicted': 'contradicted', 'touched': 'touched', 'not-reached': 'notReached', 'not-asked': 'notAsked',
}

export function tallyOf(points: readonly ReportPoint[]): Tally {
  const tally: Tally = { points: points.length, beforeHints: 0, withHelp: 0, contradicted: 0, touched: 0, notReached: 0, notAsked: 0 }
  for (const { outcome } of points) tally[places[outcome]] += 1
  return tally
}

/** The sentence that counts as shown for a point: its decisive message's words. */
export const decisiveEvidence = ({ evidence, decisive }: ReportPoint): ReportPoint['evidence'][number] | undefined =>
  evidence.find(({ seq, status }) => seq === decisive && status !== 'touched') ?? evidence.find(({ seq }) => seq === decisive)
