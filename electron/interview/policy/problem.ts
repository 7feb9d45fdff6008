/** A problem: two gates, then questions from the whole to the detail, each gap climbed step by step, as long as its time lasts. */
import type { MoveKind } from '../../shared/events.ts'
import type { PointStatus, Step } from '../../shared/ids.ts'
import { corePointsOf, nextDeeper, nextQuestion, nextStep, openPoint, presentProblem, problemNumber, settled, wordingsFor } from '../agenda.ts'
import { budgetOf, used } from '../clock.ts'
import { isCore, type CorePoint, type DeeperPoint, type Question } from '../pack/schema.ts'
import { pointState, type Answer, type InterviewState } from '../state.ts'
import { listed, spell } from '../wording/numbers.ts'
import type { Part } from '../wording/speak.ts'
import { as, aside, astray, restated } from './asides.ts'
import { afterAskingBack, asksBack } from './beside-answers.ts'
import { closing } from './closing.ts'
import { answeredElsewhere } from './elsewhere.ts'
import { hearing } from './hearing.ts'
import { agrees, tellsOfReading } from './late-words.ts'
import { aboutProcess, yesAndMore } from './process-questions.ts'
import { lines } from '../wording/lines.en.ts'
import { asking, bridge, line, ways, type Move } from './move.ts'
import { announce } from './opening.ts'
import { claimed } from './quoting.ts'
import { ASIDES, GO_ONS } from './times.ts'

/** A deeper question is not opened any more when less than this is left for the problem. */
const DEEPER_NEEDS_MS = 90_000

export const problemTimeIsUp = (s: InterviewState, now: number, grace = 0) =>
  s.phase === 'problem' && used(s.clock, budgetOf(s.pack), now) - s.phaseAt >= budgetOf(s.pack).problem + grace

export function afterGate(s: InterviewState, answer: Answer): Move {
  // The word that was waited for, and a question besides: both are answered.
  if (answer.understood.act === 'process-question' && yesAndMore(answer)) {
    const next = afterGate(s, as(answer, 'ready'))
    return { ...next, parts: [aboutProcess(s, answer.text), ...next.parts] }
  }
  const { act } = answer.understood
  const shown = s.problem !== undefined && s.shown.has(s.problem)
  if (s.expecting === 'see') {
    if (act === 'ready' && shown && hasRead.test(answer.text)) return afterReading(s, answer)
    if (act === 'ready' && shown) {
      return { kind: 'gate-read', parts: [line('gateRead')], rule: 'sees-it', because: 'The candidate can see the snippet; reading comes next.' }
    }
    if (act === 'ready') return { kind: 'wait', parts: [line('snippetNotThere'), ...((s.tries.get('wait') ?? 0) > 1 ? [restated(s)] : [])], rule: 'not-shown-yet', because: 'The snippet has not been painted yet.' }
    // Whoever does not understand it yet sees it.
    if (act === 'not-ready' && shown && /\b(understand|get it|clear|makes? sense|follow)\b/i.test(answer.text)) {
      return { kind: 'gate-read', parts: [line('gateRead')], rule: 'sees-it', because: 'The candidate speaks of understanding the snippet, and so sees it; reading comes next.' }
    }
    if (act === 'not-ready' || act === 'does-not-know') {
      return { kind: 'wait', parts: [line(shown ? 'snippetIsThere' : 'snippetNotThere'), ...((s.tries.get('wait') ?? 0) > 1 ? [restated(s)] : [])], rule: 'does-not-see', because: 'The candidate does not see the snippet.' }
    }
    if (shown && isStray(s, answer)) return { kind: 'gate-read', parts: [besides(s, answer), line('gateRead')], rule: 'sees-it', because: 'The snippet is shown, and the messages speak of other things; reading comes next.' }
    return act === 'answer' && shown ? afterReading(s, answer) : aside(s, answer)
  }
  // The word of the gate before, which was open already.
  if (act === 'ready' && s.tries.size === 0 && onlySees(answer.text)) return { kind: 'wait', parts: [line('wait'), restated(s)], rule: 'late-word', because: 'The candidate sees the snippet, and did not say that it is read.' }
  if (act === 'not-ready') return { kind: 'wait', parts: [line('wait'), restated(s)], rule: 'still-reading', because: 'The candidate is still reading.' }
  if (isStray(s, answer)) return forward(s, [besides(s, answer)], 'has-read', 'The messages speak of other things; the question may bring the talk back.')
  // Who answers at the gate has read it, and what was said is heard.
  return act === 'ready' || act === 'answer' || act === 'unfinished' ? afterReading(s, answer) : aside(s, answer)
}

/** More than that it is there. */
const hasRead = /^(?!.*\b(?:not|n[’']t|will|going to|let me|still|yet|start)\b).*\b(?:(?:done|finished|through with) (?:with )?(?:the )?reading|(?:have|i[’']ve|already|just|ok|yes) (?:already |just )?read|^\W*read) ?/i
const onlySees = (text: string): boolean => /\b(see|visible|appear(s|ed)|(is|it[’']s) (here|there)|loaded|came up|shows up)\b/i.test(text) && !/\b(read|done|finished|through|ready|understand|understood|ask|go|start)\b/i.test(text)

function afterReading(s: InterviewState, answer: Answer): Move {
  const heard = answer.understood.act === 'ready' ? [] : hearing(s, answer)
  return forward(s, heard, 'has-read', 'The candidate has read the snippet.')
}

export function afterAnswer(s: InterviewState, said: Answer): Move {
  // A bare yes answers none of our questions, whatever it is read as.
  const answer = said.understood.points.length === 0 && agrees(said.text) ? as(said, 'ready') : said
  const { act, points } = answer.understood
  if (problemTimeIsUp(s, s.at)) return moveOn(s, hearing(s, answer), true)
  // The word of a gate that the interviewer has passed already.
  if (s.asking?.move === 'ask' && s.tries.size === 0 && points.length === 0 && tellsOfReading(answer.text)) {
    return { kind: 'wait', parts: [line('wait'), restated(s)], rule: 'late-word', because: 'The candidate confirms what is known by now; the answer is waited for.' }
  }
  if (asksBack(answer)) return afterAskingBack(s)
  // What the question wanted may be there already, however the answer ends.
  if (act === 'unfinished' && (s.tries.get('go-on') ?? 0) < GO_ONS && !nothingOpen(s)) return aside(s, answer)
  if (act === 'answer' || act === 'unfinished') return afterSubstance(s, answer)
  if (act === 'does-not-know') return deeperOrClimb(s, [line(s.lines % 2 === 0 ? 'noShame' : 'smaller')], 'does-not-know', 'The candidate does not know; one step down, without shame.')
  if (act === 'hint') return hint(s, answer)
  if (act === 'ready' && (s.tries.get('encourage') ?? 0) > 0) return deeperOrClimb(s, [], 'no-substance', 'The messages agree, but say nothing; a smaller question may help.')
  if (isStray(s, answer) && act !== 'process-question') {
    const move = deeperOrClimb(s, [], 'no-answer', `${spell(ASIDES + 1)} messages were no answer; the interview goes on.`)
    return { ...move, parts: [besides(s, answer), ...move.parts] }
  }
  return aside(s, answer)
}

/**
 * One more message beside the matter, after as many as the question takes. Who asks to hear it again or for time is still with it; who
 * wants to leave, or asks about the process, is told each time, and needed no help for that.
 */
const isStray = (s: InterviewState, { understood: { act } }: Answer): boolean =>
  ['off-topic', 'steer', 'process-question', 'clarification'].includes(act) && astray(s) >= ASIDES

/** What such a message itself is told, without what is waited for. */
const besides = (s: InterviewState, answer: Answer): Part => aside(s, answer).parts[0] ?? line('offTopic')

/** Nothing of what the present question leads to is open any more. */
function nothingOpen(s: InterviewState): boolean {
  const deeper = presentProblem(s).deeper.find((p) => p.id === s.asking?.point)
  return deeper ? settled(s, deeper) : openPoint(s) === undefined
}

function afterSubstance(s: InterviewState, answer: Answer): Move {
  return claimToCorrect(s, answer) ?? answeredElsewhere(s, answer) ?? deeperOrClimb(s, hearing(s, answer), 'answer', whatItGave(answer), answer)
}

function whatItGave({ understood: { points } }: Answer): string {
  const ids = (status: PointStatus) => points.filter((p) => p.status === status).map((p) => `“${p.id}”`)
  const [covered, touched, contradicted] = [ids('covered'), ids('touched'), ids('contradicted')]
  const gave = [
    ...(covered.length > 0 ? [`established ${listed(covered)}`] : []), ...(touched.length > 0 ? [`touched ${listed(touched)}`] : []),
    ...(contradicted.length > 0 ? [`contradicted ${listed(contradicted)}`] : []),
  ]
  return gave.length > 0 ? `The answer ${listed(gave)}.` : 'No point was recognised in the answer.'
}

/** A wrong claim about a point whose question has come gets the fact beside it; the conclusion stays with the candidate. */
function claimToCorrect(s: InterviewState, answer: Answer): Move | undefined {
  const problem = presentProblem(s)
  const asked = [...corePointsOf(problem, s.asking?.question ?? ''), ...problem.deeper.filter((p) => p.id === s.asking?.point)]
  for (const point of asked) {
    const state = pointState(s, point.id)
    const fact = isCore(point) ? point.steps.fact : point.fact
    if (state.claim === undefined || state.corrected || state.step >= 3 || settled(s, point) || fact === undefined) continue
    const reading = answer.understood.points.find((p) => p.id === point.id)?.status
    // Who is on the way by now is not held to what was said before.
    if (reading === 'touched') continue
    const quote = claimed(state.claim)
    const said = quote === '' ? [] : [line(reading === 'contradicted' ? 'claimed' : 'claimedBefore', { quote })]
    return {
      kind: 'correct', point: point.id, step: 3, ...questionOf(s, point), marks: point.lines, parts: [...said, line('besides'), ways(fact)],
      rule: 'contradicted', because: `The claim “${quote}” contradicts the point; the fact that leads to it stands beside it now.`,
    }
  }
  return undefined
}

const questionOf = (s: InterviewState, point: CorePoint | DeeperPoint) => (isCore(point) ? { question: point.question } : s.asking?.question ? { question: s.asking.question } : {})

function hint(s: InterviewState, answer: Answer): Move {
  const wantsAnswer = /\b(answer|solution|expected|what is it|just (say|tell)|tell me what (it|that|this) is|tell me what[’']?s (wrong|missing))\b/i.test(answer.text)
  return deeperOrClimb(s, [line(wantsAnswer ? 'withhold' : 'hintComes')], wantsAnswer ? 'asked-for-the-answer' : 'asked-for-a-hint',
    wantsAnswer ? 'The candidate asked for the answer; it is not given, but a smaller step is.' : 'The candidate asked for a hint.')
}

/** The next step for the point that is open in the present question, or the next thing on the agenda. `answer` is the substance that was said, if any was. */
function deeperOrClimb(s: InterviewState, before: readonly Part[], rule: string, because: string, answer?: Answer): Move {
  const point = openPoint(s)
  const next = point && nextStep(pointState(s, point.id).step)
  // A question outside of the core has one step: there is nothing smaller to offer, so it is left.
  if (!point || !next) return forward(s, before.length > 0 && (answer || nothingOpen(s)) ? before : [bridge(answer ? 'onward' : 'leaveIt')], rule, because)
  if (next.move === 'tell') return tell(s, point, answer ? before : [])
  return {
    kind: next.move, question: point.question, point: point.id, step: next.step, marks: point.lines,
    parts: [...leadIn(point, next.step, before, answer), asking(wordingsFor(point, next.move)), ...burden(s, next.move, wordingsFor(point, next.move))],
    rule, because: `${because} “${point.id}” is still open, so step ${next.step} follows.`,
  }
}

/** Between an answer that left the point open and the next step: what was heard of it, or else a few words that lead there. */
function leadIn(point: CorePoint, step: Step, before: readonly Part[], answer: Answer | undefined): readonly Part[] {
  if (before.length > 0 || !answer) return before
  const stands = answer.understood.points.some((p) => p.id === point.id && p.status === 'contradicted')
  return [bridge(stands && step === 4 ? 'tryOut' : 'closer')]
}

const tell = (s: InterviewState, point: CorePoint, before: readonly Part[]): Move => ({
  kind: 'tell', question: point.question, point: point.id, step: 6, marks: point.lines, parts: [...before, bridge('sayingIt'), ways(point.steps.tell)],
  rule: 'end-of-steps', because: `All steps for “${point.id}” were gone; the point is said and the interview goes on. Problem ${problemNumber(s)}.`,
})

/** Now and then, and where a change is asked for: an explanation is enough. Not where the question says so itself. */
const burden = (s: InterviewState, move: MoveKind, question: readonly string[]): readonly Part[] =>
  move === 'change' && s.lines % 2 === 0 && !question.some((way) => /\b(explanation|write code|in your own words)\b/i.test(way)) ? [bridge('burden')] : []

/** The next question; then deeper points while time lasts; then the next problem or the close. */
export function forward(s: InterviewState, before: readonly Part[], rule: string, because: string): Move {
  if (problemTimeIsUp(s, s.at)) return moveOn(s, before, true)
  const question = nextQuestion(s)
  const lead = before.length === 0 && s.since.includes('tell') ? [bridge('onward')] : before
  if (question) return ask(s, question, lead, rule, because)
  const left = budgetOf(s.pack).problem - (used(s.clock, budgetOf(s.pack), s.at) - s.phaseAt)
  const deeper = left > DEEPER_NEEDS_MS ? nextDeeper(s) : undefined
  if (deeper) {
    const leaning = deeper.areas.some((a) => s.areas.includes(a)) ? ', from the focus of the candidate' : ''
    return {
      kind: 'ask-deeper', point: deeper.id, step: 1 satisfies Step, marks: deeper.lines, parts: [...lead, asking(deeper.ask)],
      rule: 'deeper', because: `The core of the problem is done and there is time for “${deeper.id}”${leaning}.`,
    }
  }
  return moveOn(s, before, false)
}

function ask(s: InterviewState, question: Question, before: readonly Part[], rule: string, because: string): Move {
  const problem = presentProblem(s)
  const open = corePointsOf(problem, question.id).filter((p) => !settled(s, p))
  // Asked before and still open in part: the open question is not asked again, its open point is approached.
  const begun = open.find((p) => pointState(s, p.id).step > 0)
  if (begun && problem.questions.some((q) => q.id === question.id)) {
    const next = nextStep(pointState(s, begun.id).step)
    if (next && next.move !== 'tell') {
      return {
        kind: next.move, question: question.id, point: begun.id, step: next.step, marks: begun.lines, parts: [...before, asking(wordingsFor(begun, next.move))],
        rule, because: `${because} “${begun.id}” is still open, so step ${next.step} follows.`,
      }
    }
    if (next) return tell(s, begun, before)
  }
  const first = question === problem.questions[0]
  return {
    kind: 'ask', question: question.id, step: 1, parts: [...before, asking(question.ask), ...(first && s.finished.length === 0 ? [bridge('fewWords')] : [])],
    rule, because: `${because} The next question of the pack is “${question.id}”; open in it: ${open.map((p) => p.id).join(', ')}.`,
  }
}

/** Leaves the problem. `timeIsUp` says so; otherwise nothing is said about time. */
export function moveOn(s: InterviewState, heard: readonly Part[], timeIsUp: boolean): Move {
  // No next question is announced where the problem ends.
  const before = heard.filter((part) => part.ways !== lines.onward)
  const number = problemNumber(s)
  const done = line(timeIsUp ? 'problemTimeOut' : 'problemDone', { number: spell(number) })
  const next = s.pack.problems[number]
  const rule = timeIsUp ? 'problem-time' : 'problem-done'
  if (!next) return closing(s, [...before, ...(timeIsUp ? [done] : [])], timeIsUp)
  return announce(next.id, spell(number + 1), [...before, done], rule,
    timeIsUp ? 'The time of the problem is used.' : 'Everything of the problem was asked or established.')
}

