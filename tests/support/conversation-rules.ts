/** What must hold of every conversation, whoever the candidate is. Each rule answers with the places where it is broken. */
import { corePointsOf } from '../../electron/interview/agenda.ts'
import { budgetOf, used } from '../../electron/interview/clock.ts'
import type { Pack } from '../../electron/interview/pack/schema.ts'
import { begin, evolve, pointKey, type InterviewState } from '../../electron/interview/state.ts'
import type { EventOf, StoredEvent } from '../../electron/shared/events.ts'

const questions = (text: string) => text.replaceAll(/`[^`]*`/g, '').split('?').length - 1
const climbs = ['narrow', 'fact', 'consequence', 'change', 'tell'] as const

export const rules = [
  'a line came twice', 'two questions in one line', 'two questions without an answer between', 'a covered point was asked',
  'a point was given away before its steps', 'the close was not reached in time', 'the interview did not end', 'an answer got no reply',
] as const
export type Rule = (typeof rules)[number]
export type Breach = { readonly rule: Rule; readonly seq: number; readonly text: string }

export function breaches(pack: Pack, events: readonly StoredEvent[]): Breach[] {
  const found: Breach[] = []
  const opened = events[0]?.body
  if (opened?.type !== 'session-opened') throw new Error('no session-opened')
  let s = begin(pack, opened)
  const lines = new Set<string>()
  let asked = 0
  let unanswered: StoredEvent | undefined
  for (const event of events) {
    const { body, seq } = event
    const breach = (rule: Rule, text: string) => void found.push({ rule, seq, text })
    if (body.type === 'candidate-said') {
      asked = 0
      unanswered = event
    }
    if (body.type === 'interviewer-said') {
      unanswered = undefined
      const n = questions(body.text)
      if (lines.has(body.text) && body.move !== 'repeat') breach('a line came twice', body.text)
      lines.add(body.text)
      if (n > 1) breach('two questions in one line', body.text)
      asked += n
      if (n > 0 && asked > 1) breach('two questions without an answer between', body.text)
      checkQuestion(s, body, breach)
    }
    s = evolve(s, body, event.at)
    if (body.type === 'phase-changed' && body.phase === 'close') {
      const budget = budgetOf(pack)
      const late = used(s.clock, budget, event.at) - (budget.total - budget.closing)
      if (late > 1000) breach('the close was not reached in time', `${late / 1000} s late`)
    }
  }
  if (s.ended === undefined) found.push({ rule: 'the interview did not end', seq: s.seq, text: '' })
  if (unanswered && s.ended !== undefined && events.at(-1)?.body.type !== 'interview-ended') found.push({ rule: 'an answer got no reply', seq: unanswered.seq, text: '' })
  return found
}

function checkQuestion(s: InterviewState, body: EventOf<'interviewer-said'>, breach: (rule: Rule, text: string) => void): void {
  const problem = s.pack.problems.find((p) => p.id === body.problem)
  if (!problem) return
  const settled = (id: string) => s.points.get(pointKey(problem.id, id))?.covered !== undefined
  if (body.move === 'ask' && corePointsOf(problem, body.question ?? '').every((p) => settled(p.id))) breach('a covered point was asked', body.text)
  if (body.point === undefined) return
  if ((body.move === 'ask-deeper' || body.move === 'correct' || climbs.some((c) => c === body.move)) && settled(body.point)) breach('a covered point was asked', body.text)
  if (body.move === 'tell' && (s.points.get(pointKey(problem.id, body.point))?.step ?? 0) < 5) breach('a point was given away before its steps', body.text)
}
