/** The close: thanks by name, questions about the process, and leave to go. Finishing early never claims that time is out. */
import { problemNumber } from '../agenda.ts'
import { isCore, pointsOf } from '../pack/schema.ts'
import { pointKey, type Answer, type InterviewState } from '../state.ts'
import { listed } from '../wording/numbers.ts'
import type { Part } from '../wording/speak.ts'
import { as, aside } from './asides.ts'
import { line, type Move } from './move.ts'

/** The problems that were taken up, by their spoken names. */
function names(s: InterviewState): readonly string[] {
  const number = problemNumber(s)
  return s.pack.problems.slice(0, Math.max(0, number)).map((p) => p.name)
}

/** One point of the interview that the candidate established without help, or else with the least; not what was just said back. */
function best(s: InterviewState, said: readonly Part[]): string | undefined {
  const covered = s.pack.problems.flatMap((problem) => pointsOf(problem).flatMap((point) => {
    const state = s.points.get(pointKey(problem.id, point.id))
    return state?.covered && !state.told && !said.some((part) => Object.values(part.with ?? {}).includes(point.heard)) ? [{ point, step: state.covered.step, heard: point.heard, first: isCore(point) && point.question === problem.questions[0]?.id }] : []
  }))
  // The first question is everybody's first point; anything else is worth more thanks.
  const rank = ({ point, step, first }: (typeof covered)[number]) => (first ? 100 : 0) + (isCore(point) ? 0 : 10) + step
  return covered.toSorted((a, b) => rank(a) - rank(b))[0]?.heard
}

export function closing(s: InterviewState, before: readonly Part[], timeIsUp: boolean): Move {
  const went = listed(names(s))
  const heard = best(s, before)
  const thanks = went === '' ? line('thanksPlain') : heard === undefined ? line('thanksNames', { names: went }) : line('thanksCovered', { names: went, heard })
  return {
    kind: 'close', first: [{ type: 'phase-changed', phase: 'close' }],
    // After a question that was never answered the invitation is a statement: two questions do not follow each other.
    parts: [...before, ...(timeIsUp ? [] : [line('thatWasAll')]), thanks, line(s.since.length > 0 ? 'inviteQuestionsLate' : 'inviteQuestions')],
    rule: timeIsUp ? 'time' : 'agenda-done', because: timeIsUp ? 'The time for questions is used; the close begins.' : 'All problems were gone through.',
  }
}

export const farewell = (because: string, before: readonly Part[] = []): Move => ({ kind: 'farewell', parts: [...before, line('farewell')], rule: 'farewell', because })

export function afterClose(s: InterviewState, answer: Answer): Move {
  const { act, points } = answer.understood
  // Whatever is asked here is taken as a question about the process: it was invited.
  const asks = act === 'process-question' || (act === 'answer' && answer.text.includes('?'))
  if (s.farewell && !asks) return { kind: 'answer-question', parts: [line('afterFarewell'), line('leaveWith')], rule: 'after-farewell', because: 'The interview is complete already.' }
  if (asks) {
    const reply = aside(s, as(answer, 'process-question'))
    // After the farewell nothing is waited for any more, so the answer itself and the way out are said.
    return { ...reply, kind: 'answer-question', parts: s.farewell ? [...reply.parts.slice(0, 1), line('leaveWith')] : reply.parts }
  }
  if (act === 'clarification' || act === 'steer') return aside(s, answer)
  if (act === 'answer' && points.length > 0) return farewell('A late answer was noted, and nothing more is waited for.', [line('noted')])
  return farewell('The candidate has no more questions.')
}
