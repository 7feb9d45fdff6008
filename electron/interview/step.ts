/** The interview as a pure transition: what happens is stored as events, and what is wanted comes out as effects. */
import type { EndReason, EventBody, EventOf, PauseReason } from '../shared/events.ts'
import { problemOf } from './agenda.ts'
import { budgetOf, used } from './clock.ts'
import type { Effect, Input, Outcome } from './inputs.ts'
import { decide } from './policy/decide.ts'
import type { Move } from './policy/move.ts'
import { nextWake } from './policy/patience.ts'
import { evolve, type InterviewState } from './state.ts'
import type { Heard } from './understanding/understanding.ts'
import { codeIn } from './wording/code-names.ts'
import type { AskedQuestion } from './wording/guard.ts'
import { speak } from './wording/speak.ts'

export { begin, replay, type InterviewState } from './state.ts'

/**
 * One step at session time `now` (milliseconds, never less than that of the last event). The returned state has the
 * events applied. Inputs that make no sense at the time (a second End Call, a line nobody waits for) give no events.
 */
export function step(before: InterviewState, input: Input, now: number): Outcome<InterviewState> {
  const events: EventBody[] = []
  const effects: Effect[] = []
  let s = before
  const emit = (body: EventBody) => {
    events.push(body)
    s = evolve(s, body, now)
  }

  if (input.type === 'typing') return { state: { ...s, activeAt: now }, events, effects: [] }
  for (const body of take(s, input)) emit(body)

  for (const message of s.unread) {
    if (!before.unread.includes(message) || input.type === 'returned') effects.push({ type: 'understand', of: message.id, heard: hear(s, message) })
  }
  const move = s.clock.startedAt === undefined ? undefined : decide(s, now)
  if (move) {
    const after = s.seq
    for (const body of move.first ?? []) emit(body)
    if (move.first?.some((body) => body.type === 'share-requested')) effects.push({ type: 'await-share' })
    const { draft, lead, asked } = drafted(s, move, after)
    s = { ...s, wording: draft.line }
    effects.push({ type: 'say', draft, lead, ...(asked && { asked }) })
  }
  if (s.ended === undefined && s.farewell && used(s.clock, budgetOf(s.pack), now) >= budgetOf(s.pack).total) emit({ type: 'interview-ended', reason: 'completed' })
  if (s.ended !== undefined && before.ended === undefined) effects.push({ type: 'stop-share' }, { type: 'close' })
  effects.push({ type: 'wake', at: s.wording === undefined ? nextWake(s, now) : undefined })
  return { state: s, events, effects }
}

/** The facts of an input, as events. */
function take(s: InterviewState, input: Input): readonly EventBody[] {
  if (s.ended !== undefined) return input.type === 'noted' ? [input.event] : []
  switch (input.type) {
    case 'begin':
      return s.clock.startedAt === undefined ? [{ type: 'interview-started', minutes: budgetOf(s.pack).total / 60_000 }, { type: 'phase-changed', phase: 'welcome' }] : []
    case 'said':
      return [{ type: 'candidate-said', id: input.id, text: input.text, citations: [...input.citations] }]
    case 'understood': {
      if (!s.unread.some((m) => m.id === input.of)) return []
      const { act, points, particulars, areas } = input.understood
      return [{ type: 'answer-understood', of: input.of, act, points: [...points], particulars: [...particulars], areas: [...areas], by: input.by }]
    }
    case 'sentence':
      return s.wording === input.line ? [{ type: 'interviewer-sentence', line: input.line, text: input.text }] : []
    case 'worded':
    {
      if (s.wording !== input.draft.line) return []
      const { code, ...draft } = input.draft
      const moved = input.text === draft.text ? (code ?? []) : codeIn(draft.text, code ?? [], input.text)
      return [{ ...draft, text: input.text, ...(input.text !== draft.text && { worded: 'model' as const }), ...(moved.length > 0 && { code: moved }) }]
    }
    case 'share-started': {
      const on: EventBody = { type: 'share-started', display: input.display, width: input.width, height: input.height }
      return s.clock.pauses.includes('share') ? [on, { type: 'resumed', why: 'share' }] : [on]
    }
    case 'share-failed': {
      const lost: EventBody = { type: 'share-lost', why: input.why, detail: input.detail }
      if (s.share === 'none') return []
      const stops = !s.farewell && s.clock.startedAt !== undefined && !s.clock.pauses.includes('share')
      return stops ? [lost, { type: 'paused', why: 'share' }] : [lost]
    }
    case 'snippet-painted': {
      const problem = problemOf(s)
      if (!problem || problem.id !== input.problem || s.shown.has(problem.id)) return []
      return [{ type: 'snippet-shown', problem: problem.id, file: problem.file, sha256: problem.sha256 }]
    }
    case 'break':
      return s.clock.pauses.includes('break') || s.clock.startedAt === undefined ? [] : [{ type: 'paused', why: 'break' }]
    case 'call-help':
      if (s.helpCalled) return []
      return s.clock.pauses.includes('help') ? [{ type: 'help-called' }] : [{ type: 'help-called' }, { type: 'paused', why: 'help' }]
    case 'help-answered':
      return s.helpCalled ? [{ type: 'help-answered' }] : []
    case 'hold':
      return s.clock.pauses.includes('invigilator') || s.clock.startedAt === undefined ? [] : [{ type: 'paused', why: 'invigilator' }]
    case 'release':
      return going(s, ['invigilator', 'signal'])
    case 'add-time':
      return s.clock.startedAt === undefined ? [] : [{ type: 'time-added', minutes: input.minutes }]
    case 'dismiss':
      return [{ type: 'interview-ended', reason: s.farewell ? 'completed' : 'invigilator' }]
    case 'resume':
      return going(s, ['break', 'help', 'signal'])
    case 'noticed': {
      const stops = input.pauses && !s.farewell && s.clock.startedAt !== undefined && !s.clock.pauses.includes('signal')
      return stops ? [input.signal, { type: 'paused', why: 'signal' }] : [input.signal]
    }
    case 'cleared':
      return going(s, ['signal'])
    case 'end-call':
      return [{ type: 'interview-ended', reason: reasonToLeave(s) }]
    case 'withdraw-consent':
      return [{ type: 'consent-withdrawn' }, { type: 'interview-ended', reason: 'consent-withdrawn' }]
    case 'returned': {
      // What still lasts is noticed anew, and pauses anew.
      const back: readonly EventBody[] = [{ type: 'session-resumed', awayMs: Math.max(0, Math.round(input.awayMs)) }, ...going(s, ['signal'])]
      if (s.share !== 'on') return back
      const lost: EventBody = { type: 'share-lost', why: 'broken-off', detail: 'the app was gone' }
      return s.clock.pauses.includes('share') ? [...back, lost] : [...back, lost, { type: 'paused', why: 'share' }]
    }
    case 'noted':
      return [input.event]
    case 'tick':
    case 'typing':
      return []
  }
}

/** These pauses are over, as far as they lasted. */
const going = (s: InterviewState, whys: readonly PauseReason[]): readonly EventBody[] => s.clock.pauses.filter((why) => whys.includes(why)).map((why) => ({ type: 'resumed', why }))

/** Leaving before the first snippet costs nothing: the interview can be taken another time. */
function reasonToLeave(s: InterviewState): EndReason {
  if (s.farewell) return 'completed'
  return s.phase === 'welcome' || s.phase === 'focus' || s.phase === 'share' || s.phase === 'background' ? 'another-time' : 'end-call'
}

function hear(s: InterviewState, message: EventOf<'candidate-said'>): Heard {
  const problem = problemOf(s)
  return {
    text: message.text,
    citations: message.citations.filter((c) => c.problem === problem?.id).map((c) => c.lines),
    phase: s.phase, expecting: s.expecting ?? 'answer', areas: s.pack.areas,
    ...(problem && { problem }),
    ...(s.asking?.question && { question: s.asking.question }),
    ...(s.asking?.point && { point: s.asking.point }),
    ...(s.lastLine && { asked: s.lastLine }),
  }
}

function drafted(s: InterviewState, move: Move, after: number): { draft: EventOf<'interviewer-said'>; lead: string; asked?: AskedQuestion } {
  const { text, code, lead, asked } = speak(s, move.parts)
  const marks = marksFor(s, move, text)
  const draft: EventOf<'interviewer-said'> = {
    type: 'interviewer-said', line: s.lines + 1, text, move: move.kind,
    ...(s.problem && s.phase === 'problem' && { problem: s.problem }),
    ...(move.question && { question: move.question }), ...(move.point && { point: move.point }), ...(move.step && { step: move.step }),
    ...(code.length > 0 && { code: code.map(([from, to]): [number, number] => [from, to]) }),
    ...(marks.length > 0 && { marks }),
    after, trigger: { rule: move.rule, because: move.because },
  }
  return { draft, lead, ...(asked && { asked }) }
}

/** The lines of the snippet that a line speaks of: those it names in words, or else those of its point. A mark over everything marks nothing. */
function marksFor(s: InterviewState, move: Move, text: string): [number, number][] {
  const named = [...text.matchAll(/\blines? (\d+)(?: (?:and|to) (\d+))?/g)].map(([, from, to]): [number, number] => [Number(from), Number(to ?? from)])
  const count = problemOf(s)?.code.trimEnd().split('\n').length ?? 0
  const marks = named.length > 0 && move.question !== undefined ? named : (move.marks ?? []).map(([from, to]): [number, number] => [from, to])
  return marks.filter(([from, to]) => from <= to && to <= count && to - from + 1 < count * 0.6)
}
