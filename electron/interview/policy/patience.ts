/** Silence is met with patience, then with a gentle prompt that is no question. */
import { patienceOf } from '../allowance.ts'
import { whenUsed, budgetOf } from '../clock.ts'
import type { InterviewState } from '../state.ts'
import { restated } from './asides.ts'
import { line, type Move } from './move.ts'
import { CLOSE_QUESTIONS_MS, GRACE_MS, LAST_WORD_MS, PATIENCE_MS, PROMPTS } from './times.ts'

const prompts = (s: InterviewState) => s.since.filter((move) => move === 'encourage').length

/** Session time at which silence has lasted long enough, if it may be broken at all. */
function patienceEnds(s: InterviewState): number | undefined {
  if (s.expecting === undefined || s.expecting === 'questions' || prompts(s) >= PROMPTS) return undefined
  return s.activeAt + PATIENCE_MS[s.expecting] * patienceOf(s.opened) * 2 ** prompts(s)
}

/** How long the close waits for questions, in milliseconds. */
export const closeQuestionsMs = (s: InterviewState) => CLOSE_QUESTIONS_MS * patienceOf(s.opened)

export const patienceOver = (s: InterviewState, now: number) => now >= (patienceEnds(s) ?? Infinity)

export function silence(s: InterviewState): Move {
  const last = prompts(s) === PROMPTS - 1
  return {
    kind: 'encourage', parts: last ? [line('silent'), restated(s)] : [line('wait'), restated(s)],
    rule: 'silence', because: `The candidate has been silent; prompt ${prompts(s) + 1} of ${PROMPTS}.`,
  }
}

/** The next session time at which time alone may be a reason to act. */
export function nextWake(s: InterviewState, now: number): number | undefined {
  if (s.ended !== undefined || s.clock.startedAt === undefined) return undefined
  const budget = budgetOf(s.pack)
  const at = (value: number) => whenUsed(s.clock, budget, now, value)
  // An invigilator's pause has no end that could be foretold.
  if (s.clock.heldSince !== undefined) return undefined
  if (s.farewell) return at(budget.total)
  const questions = closeQuestionsMs(s)
  const moments = [at(budget.total - (s.phase === 'close' ? LAST_WORD_MS : budget.closing))]
  if (s.clock.pausedSince !== undefined) moments.push(s.clock.pausedSince + Math.max(0, budget.pause - s.clock.pausedMs))
  else {
    moments.push(patienceEnds(s) ?? Infinity)
    if (s.phase === 'close') moments.push(Math.max(at(s.phaseAt + questions), s.activeAt + questions))
    if (s.phase === 'problem') moments.push(Math.max(at(s.phaseAt + budget.problem + GRACE_MS), s.activeAt + GRACE_MS))
    if (s.phase === 'background') moments.push(Math.max(at(budget.opening + GRACE_MS), s.activeAt + GRACE_MS))
  }
  const due = moments.filter((m) => m > now)
  return due.length > 0 ? Math.min(...due) : undefined
}
