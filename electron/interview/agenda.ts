/** What is still to be asked of a problem, and by which step: points before questions, core before deeper. */
import type { MoveKind } from '../shared/events.ts'
import type { Step } from '../shared/ids.ts'
import { pointsOf, type CorePoint, type DeeperPoint, type Point, type Problem, type Question } from './pack/schema.ts'
import { pointState, type InterviewState } from './state.ts'

export function problemOf(s: InterviewState): Problem | undefined {
  return s.pack.problems.find((p) => p.id === s.problem)
}

/** Throws where the phase has no problem: a caller asked at the wrong time. */
export function presentProblem(s: InterviewState): Problem {
  const problem = problemOf(s)
  if (!problem) throw new Error(`no problem in the phase ${s.phase}`)
  return problem
}

/** Counts from 1. */
export const problemNumber = (s: InterviewState, id = s.problem) => s.pack.problems.findIndex((p) => p.id === id) + 1

/** Covered, or given away: no question leads there any more. */
export function settled(s: InterviewState, point: Point): boolean {
  const state = pointState(s, point.id)
  return state.covered !== undefined || state.told
}

export const corePointsOf = (problem: Problem, question: string) => problem.core.filter((p) => p.question === question)

/** The point that the present answer leaves open, in the question that is being asked: the one that was last approached, or the first. */
export function openPoint(s: InterviewState): CorePoint | undefined {
  const question = s.asking?.question
  if (question === undefined) return undefined
  const open = corePointsOf(presentProblem(s), question).filter((p) => !settled(s, p))
  return open.find((p) => p.id === s.asking?.point) ?? open[0]
}

/** The first question with an open core point. */
export function nextQuestion(s: InterviewState): Question | undefined {
  const problem = presentProblem(s)
  return problem.questions.find((q) => corePointsOf(problem, q.id).some((p) => !settled(s, p)))
}

/** A deeper point that was neither asked nor volunteered; those of the candidate's focus areas first. */
export function nextDeeper(s: InterviewState): DeeperPoint | undefined {
  const open = presentProblem(s).deeper.filter((p) => !settled(s, p) && pointState(s, p.id).step === 0)
  return open.find((p) => p.areas.some((a) => s.areas.includes(a))) ?? open[0]
}

export type Climb = Extract<MoveKind, 'narrow' | 'fact' | 'consequence' | 'change' | 'tell'>

/** The next step for a point, or undefined when it was told. */
export function nextStep(step: Step | 0): { readonly move: Climb; readonly step: Step } | undefined {
  const climb = { 1: 'narrow', 2: 'fact', 3: 'consequence', 4: 'change', 5: 'tell' } as const
  if (step === 6) return undefined
  const from = step === 0 ? 1 : step
  return { move: climb[from], step: (from + 1) as Step }
}

export function wordingsFor(point: CorePoint, move: Climb): readonly string[] {
  return point.steps[move]
}

/** What is being asked, as a phrase that completes "we were at …". */
export function topicOf(s: InterviewState): string | undefined {
  const problem = problemOf(s)
  if (!problem || !s.asking) return undefined
  const point = pointsOf(problem).find((p) => p.id === s.asking?.point)
  // The topic of a core point is narrower than its question: it is named only once that point is being climbed.
  if (point) return point.topic
  return problem.questions.find((q) => q.id === s.asking?.question)?.topic
}
