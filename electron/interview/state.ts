/** What an interview is at a moment: a fold of its log, and nothing else decides what comes next. */
import type { EndReason, EventBody, EventOf, MoveKind, StoredEvent } from '../shared/events.ts'
import type { Phase, Step } from '../shared/ids.ts'
import { sentencesOf } from '../shared/sentences.ts'
import { packFor } from './allowance.ts'
import { budgetOf, give, pause, resume, stopped, used, type Clock } from './clock.ts'
import type { Pack } from './pack/schema.ts'
import type { Expecting } from './understanding/understanding.ts'

/** What is known of one point of one problem. */
export interface PointState {
  /** The highest step by which it was approached; 0 before its question was asked. */
  readonly step: Step | 0
  /** Set once it was covered: the step that had been needed, 0 when volunteered before it was asked. */
  readonly covered?: { readonly step: Step | 0; readonly quote: string }
  /** The last claim against it that was not answered yet. */
  readonly claim: string | undefined
  /** The fact was already put beside a wrong claim. */
  readonly corrected: boolean
  /** Given away at the end of the steps. */
  readonly told: boolean
}

export interface Answer {
  readonly seq: number
  readonly text: string
  readonly understood: EventOf<'answer-understood'>
}

/** Something that happened and that the interviewer has not spoken of yet. */
export type Occasion = 'share-back' | 'share-lost' | 'pause' | 'back' | 'help' | 'returned'

export interface InterviewState {
  /** With the times that this candidate gets. */
  readonly pack: Pack
  readonly opened: EventOf<'session-opened'>
  /** Of the last event. */
  readonly seq: number
  readonly at: number
  readonly clock: Clock
  readonly phase: Phase
  readonly problem: string | undefined
  /** Used time at which the present phase began. */
  readonly phaseAt: number
  readonly ended: EndReason | undefined
  /** And nobody came yet. */
  readonly helpCalled: boolean
  readonly share: 'none' | 'asked' | 'on' | 'lost'
  readonly shareFailure: EventOf<'share-lost'> | undefined
  readonly shown: ReadonlySet<string>
  readonly expecting: Expecting | undefined
  /** What the present question is about. */
  readonly asking: { readonly question?: string; readonly point?: string; readonly move: MoveKind; readonly line: string } | undefined
  /** Messages that nobody has understood yet, by id. */
  readonly unread: readonly EventOf<'candidate-said'>[]
  /** The last answer that still waits for a reply. */
  readonly answer: Answer | undefined
  readonly occasions: readonly { readonly what: Occasion; readonly seq: number }[]
  /** The focus that the candidate chose, by id; empty: none. */
  readonly areas: readonly string[]
  /** What was told of the candidate's work before it was asked for. */
  readonly early: Answer | undefined
  /** Keyed by `problem/point`. */
  readonly points: ReadonlyMap<string, PointState>
  /** Problems that were finished, in order. */
  readonly finished: readonly string[]
  readonly backgroundTurns: number
  /** The candidate's last answer: its words, what may be worth quoting of it, what was said last first, and where and to which question it was said. */
  readonly thought: { readonly said: string; readonly quotes: readonly string[]; readonly problem: string | undefined; readonly about: string | undefined } | undefined
  readonly lines: number
  /** `seq` of the interviewer's last line. */
  readonly spokeSeq: number
  readonly lastLine: string
  /** Every sentence that was spoken, so that none comes twice. */
  readonly sentences: ReadonlySet<string>
  /** Moves made since the candidate last spoke. */
  readonly since: readonly MoveKind[]
  /** How often each move was made since the present question was put. */
  readonly tries: ReadonlyMap<MoveKind, number>
  /** Session time at which anybody last did something; silence counts from here. */
  readonly activeAt: number
  /** It was said that the pauses have used up their allowance. */
  readonly pauseLimitSaid: boolean
  /** The candidate was told that the interview is complete. */
  readonly farewell: boolean
  /** Not from the log: a line is being worded, by its number. */
  readonly wording: number | undefined
}

const NOTHING: PointState = { step: 0, claim: undefined, corrected: false, told: false }

export const pointKey = (problem: string, point: string) => `${problem}/${point}`
export const pointState = (s: InterviewState, point: string, problem = s.problem ?? ''): PointState => s.points.get(pointKey(problem, point)) ?? NOTHING

/** The question that is being asked, or a point that has none. */
export const askedFor = (s: InterviewState): string | undefined => s.asking?.question ?? s.asking?.point

export function begin(pack: Pack, opened: EventOf<'session-opened'>): InterviewState {
  return {
    pack: packFor(pack, opened), opened, seq: 0, at: 0, clock: stopped, phase: 'welcome', problem: undefined, phaseAt: 0, ended: undefined,
    helpCalled: false, share: 'none', shareFailure: undefined, shown: new Set(), expecting: undefined, asking: undefined, unread: [], answer: undefined,
    occasions: [], areas: [], early: undefined, points: new Map(), finished: [], backgroundTurns: 0, thought: undefined, lines: 0, spokeSeq: 0, lastLine: '',
    sentences: new Set(), since: [], tries: new Map(), activeAt: 0, pauseLimitSaid: false, farewell: false, wording: undefined,
  }
}

export function replay(pack: Pack, events: readonly StoredEvent[]): InterviewState {
  const [first] = events
  if (first?.body.type !== 'session-opened') throw new Error('a session’s log begins with session-opened')
  return events.reduce((s, event) => evolve(s, event.body, event.at), begin(pack, first.body))
}

/** What the candidate is waited for after each move; moves that are missing leave it as it was. */
const expects: Partial<Record<MoveKind, Expecting | 'nothing'>> = {
  welcome: 'ready', 'ask-focus': 'focus', 'ask-share': 'share', 'ask-background': 'background', 'follow-up': 'background',
  'confirm-ready': 'ready', 'announce-problem': 'see', 'gate-read': 'read', ask: 'answer', narrow: 'answer', fact: 'answer', consequence: 'answer',
  change: 'answer', 'ask-deeper': 'answer', correct: 'answer', tell: 'nothing',
  close: 'questions',
}

function update(s: InterviewState, point: string, change: (p: PointState) => PointState, problem = s.problem ?? ''): InterviewState {
  const points = new Map(s.points)
  points.set(pointKey(problem, point), change(pointState(s, point, problem)))
  return { ...s, points }
}

/** Only the latest of a kind: what was said of it before is said of all. */
const occur = (s: InterviewState, what: Occasion): InterviewState => ({ ...s, occasions: [...s.occasions.filter((one) => one.what !== what), { what, seq: s.seq }] })

export function evolve(before: InterviewState, body: EventBody, at: number): InterviewState {
  const s: InterviewState = { ...before, seq: before.seq + 1, at }
  switch (body.type) {
    case 'interview-started':
      return { ...s, clock: { ...s.clock, startedAt: at }, activeAt: at }
    case 'phase-changed':
      return enter(s, body, at)
    case 'interviewer-said':
      return afterLine(s, body, at)
    case 'candidate-said':
      return { ...s, unread: [...s.unread, body], activeAt: at }
    case 'answer-understood':
      return afterAnswer(s, body)
    case 'snippet-shown':
      return { ...s, shown: new Set([...s.shown, body.problem]), activeAt: at }
    case 'share-requested':
      return { ...s, share: s.share === 'on' ? 'on' : 'asked' }
    case 'share-started':
    {
      // A screen that is shared before it was asked for is welcome, and waits for its turn.
      const shared: InterviewState = { ...s, share: 'on', shareFailure: undefined }
      return s.shareFailure === undefined ? shared : occur(shared, 'share-back')
    }
    case 'share-lost':
      return occur({ ...s, share: s.phase === 'share' ? 'asked' : 'lost', shareFailure: body }, 'share-lost')
    case 'paused': {
      const paused = { ...s, clock: pause(s.clock, body.why, at), activeAt: at }
      return body.why === 'break' ? occur(paused, 'pause') : paused
    }
    case 'resumed': {
      const resumed = { ...s, clock: resume(s.clock, body.why, at), activeAt: at, helpCalled: s.helpCalled && body.why !== 'help' }
      return body.why === 'share' ? resumed : occur(resumed, 'back')
    }
    case 'help-called':
      return occur({ ...s, helpCalled: true }, 'help')
    case 'help-answered':
      return { ...s, helpCalled: false }
    case 'time-added':
      return { ...s, clock: give(s.clock, body.minutes), activeAt: at }
    case 'session-resumed':
      return occur({ ...s, activeAt: at }, 'returned')
    case 'interview-ended':
      return { ...s, ended: body.reason, phase: 'ended', expecting: undefined, wording: undefined }
    default:
      return s
  }
}

function enter(s: InterviewState, body: EventOf<'phase-changed'>, at: number): InterviewState {
  const leaving = s.phase === 'problem' && s.problem !== undefined ? [...s.finished, s.problem] : s.finished
  // The last problem stays in view during the close: an answer that was on its way still counts for it.
  const problem = body.phase === 'close' ? s.problem : body.problem
  return { ...s, phase: body.phase, problem, finished: leaving, phaseAt: used(s.clock, budgetOf(s.pack), at), expecting: undefined, asking: undefined, tries: new Map() }
}

function afterLine(s: InterviewState, body: EventOf<'interviewer-said'>, at: number): InterviewState {
  const expected = expects[body.move]
  const question = expected !== undefined && expected !== 'nothing'
  const tries = question ? new Map<MoveKind, number>() : new Map(s.tries)
  if (!question) tries.set(body.move, (tries.get(body.move) ?? 0) + 1)
  let next: InterviewState = {
    ...s,
    lines: body.line, spokeSeq: s.seq, lastLine: body.text, activeAt: at, wording: undefined,
    sentences: new Set([...s.sentences, ...sentencesOf(body.text).map((x) => x.trim()), body.text]),
    since: [...s.since, body.move], tries,
    occasions: s.occasions.filter((o) => o.seq > body.after),
    // What is said during a pause is answered afterwards; after the farewell there is no afterwards.
    answer: s.answer && (s.answer.seq > body.after || (s.clock.pauses.length > 0 && !s.farewell)) ? s.answer : undefined,
    // An area that was only asked about was not chosen.
    areas: body.move === 'ask-share' && body.trigger.rule !== 'focus-chosen' ? [] : s.areas,
    farewell: s.farewell || body.move === 'farewell',
    pauseLimitSaid: s.pauseLimitSaid || body.trigger.rule === 'pause-limit',
    backgroundTurns: s.backgroundTurns + (body.move === 'ask-background' || body.move === 'follow-up' ? 1 : 0),
  }
  // Asked to hear it again, one expects the words that were used last.
  if (body.move === 'rephrase' && next.asking) next = { ...next, asking: { ...next.asking, line: body.text } }
  if (expected !== undefined) next = { ...next, expecting: expected === 'nothing' ? undefined : expected }
  if (question) {
    next = { ...next, asking: { move: body.move, line: body.text, ...(body.question && { question: body.question }), ...(body.point && { point: body.point }) } }
  }
  return afterStep(next, body)
}

/** The step by which a point was approached is what its mark will say was needed. */
function afterStep(s: InterviewState, body: EventOf<'interviewer-said'>): InterviewState {
  const step = body.step as Step | undefined
  if (step === undefined || s.problem === undefined) return s
  if (body.move === 'ask') {
    const problem = s.pack.problems.find((p) => p.id === s.problem)
    const points = problem?.core.filter((p) => p.question === body.question) ?? []
    return points.reduce((next, p) => update(next, p.id, (was) => ({ ...was, step: was.step === 0 ? 1 : was.step })), s)
  }
  if (body.point === undefined) return s
  return update(s, body.point, (was) => ({
    ...was,
    step: Math.max(was.step, step) as Step,
    told: was.told || body.move === 'tell',
    corrected: was.corrected || body.move === 'correct',
    claim: body.move === 'correct' ? undefined : was.claim,
  }))
}

function afterAnswer(s: InterviewState, body: EventOf<'answer-understood'>): InterviewState {
  const said = s.unread.find((m) => m.id === body.of)
  const quotes = body.particulars.toSorted((a, b) => (said?.text.lastIndexOf(b) ?? 0) - (said?.text.lastIndexOf(a) ?? 0))
  let next: InterviewState = {
    ...s,
    unread: s.unread.filter((m) => m.id !== body.of),
    answer: { seq: s.seq, text: said?.text ?? '', understood: body },
    since: [],
    // What is told of the work later is no choice, whatever areas it names.
    areas: s.expecting === 'focus' && body.areas.length > 0 ? body.areas : s.areas,
    early: s.expecting === 'focus' && body.act === 'answer' && body.particulars.length > 0 ? { seq: s.seq, text: said?.text ?? '', understood: body } : s.early,
    thought: body.act === 'answer' ? { said: said?.text ?? '', quotes, problem: s.problem, about: askedFor(s) } : s.thought,
  }
  for (const reading of body.points) {
    next = update(next, reading.id, (was) => {
      if (reading.status === 'covered') return was.covered || was.told ? was : { ...was, covered: { step: was.step, quote: reading.quote } }
      if (reading.status === 'contradicted' && !was.covered) return { ...was, claim: reading.quote }
      return was
    })
  }
  return next
}
