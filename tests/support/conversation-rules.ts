/** What must hold of every conversation, whoever the candidate is. Each rule answers with the places where it is broken. */
import { corePointsOf } from '../../electron/interview/agenda.ts'
import { budgetOf, used } from '../../electron/interview/clock.ts'
import { wordingsOf } from '../../electron/interview/pack/advice.ts'
import { listener, type Aim, type Listen } from '../../electron/interview/pack/giving-away.ts'
import type { Pack, Problem } from '../../electron/interview/pack/schema.ts'
import { begin, evolve, pointKey, type InterviewState } from '../../electron/interview/state.ts'
import { plain } from '../../electron/interview/wording/code-names.ts'
import type { EventOf, StoredEvent } from '../../electron/shared/events.ts'
import { sentencesOf } from '../../electron/shared/sentences.ts'

const questions = (text: string) => text.replaceAll(/`[^`]*`/g, '').split('?').length - 1
/** Of a line that comes again behind other words; what is shorter, such as "Please go on.", may end another line. */
const LONG_LINE = 40
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
  let closed = false
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
      const again = lines.has(body.text) || [...lines].some((line) => line.length >= LONG_LINE && body.text.endsWith(` ${line}`))
      if (again && body.move !== 'repeat') breach('a line came twice', body.text)
      lines.add(body.text)
      if (n > 1) breach('two questions in one line', body.text)
      asked += n
      if (n > 0 && asked > 1) breach('two questions without an answer between', body.text)
      checkQuestion(s, body, breach)
    }
    s = evolve(s, body, event.at)
    if (body.type === 'phase-changed' && body.phase === 'close') {
      closed = true
      const budget = budgetOf(pack)
      const late = used(s.clock, budget, event.at) - (budget.total - budget.closing)
      if (late > 1000) breach('the close was not reached in time', `${late / 1000} s late`)
    }
  }
  const budget = budgetOf(pack)
  if (!closed && used(s.clock, budget, s.at) > budget.total - budget.closing + 1000) found.push({ rule: 'the close was not reached in time', seq: s.seq, text: 'never' })
  if (s.ended === undefined) found.push({ rule: 'the interview did not end', seq: s.seq, text: '' })
  if (unanswered && s.ended !== undefined && events.at(-1)?.body.type !== 'interview-ended') found.push({ rule: 'an answer got no reply', seq: unanswered.seq, text: '' })
  return found
}

function checkQuestion(s: InterviewState, body: EventOf<'interviewer-said'>, breach: (rule: Rule, text: string) => void): void {
  const problem = s.pack.problems.find((p) => p.id === body.problem)
  if (!problem) return
  const open = (id: string) => {
    const state = s.points.get(pointKey(problem.id, id))
    return state?.covered === undefined && state?.told !== true && !(body.move === 'tell' && body.point === id)
  }
  // An announcement says back what was heard of the problem before.
  if (body.move !== 'announce-problem') for (const id of saidIn(problem, body, s.answer?.text ?? '', { point: body.point, question: body.question })) if (open(id)) breach('a point was given away before its steps', `${id}: ${body.text}`)
  const settled = (id: string) => s.points.get(pointKey(problem.id, id))?.covered !== undefined
  if (body.move === 'ask' && corePointsOf(problem, body.question ?? '').every((p) => settled(p.id))) breach('a covered point was asked', body.text)
  if (body.point === undefined) return
  if ((body.move === 'ask-deeper' || body.move === 'correct' || body.move === 'rephrase' || body.move === 'wait' || climbs.some((c) => c === body.move)) && settled(body.point)) breach('a covered point was asked', body.text)
  if (body.move === 'tell' && (s.points.get(pointKey(problem.id, body.point))?.step ?? 0) < 5) breach('a point was given away before its steps', body.text)
}

interface Ears { readonly listen: Listen; readonly wordings: readonly string[]; readonly known: Map<string, readonly string[]> }
const ears = new WeakMap<Problem, Ears>()
const earsFor = (problem: Problem): Ears => {
  const made = ears.get(problem) ?? { listen: listener(problem), wordings: wordingsOf(problem).map(({ text }) => plain(text)), known: new Map<string, readonly string[]>() }
  ears.set(problem, made)
  return made
}

/** The points that a line says aloud, in words that are not the candidate's said back. What the pack has as one is heard as one. */
function saidIn(problem: Problem, { text, code = [] }: EventOf<'interviewer-said'>, answer: string, aim: Aim): ReadonlySet<string> {
  const { listen, wordings, known } = earsFor(problem)
  const own = wordings.find((wording) => text.endsWith(wording)) ?? ''
  const saidBack = code.map(([from, to]) => text.slice(from, to)).filter((name) => answer.includes(name))
  const around = saidBack.reduce((rest, name) => rest.replaceAll(name, '…'), text.slice(0, text.length - own.length).replaceAll(/“[^”]*”/g, '…'))
  const stretches = [...sentencesOf(around), ...(own === '' ? [] : [own])]
  return new Set(stretches.flatMap((stretch) => {
    const key = JSON.stringify([stretch, aim])
    const given = known.get(key) ?? listen(stretch, aim)
    known.set(key, given)
    return given
  }))
}
