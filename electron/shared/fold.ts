/**
 * The candidate's screen as a fold of the candidate's view. Pure: the page folds with it what main publishes, and main's
 * tests fold with it what main projects.
 */
import type { Citation, EndReason, PauseReason, ShareFailure } from './events.ts'
import type { LineRange, Phase } from './ids.ts'
import type { SignalKind, SignalState } from './signals.ts'
import type { SequencedViewEvent, ViewEvent } from './view.ts'

export type ShareState = 'off' | 'asked' | 'on' | ShareFailure

/** What stands in the conversation, in the order in which it was stored. `at` is session time in milliseconds. */
export type Entry =
  /** `sentences` holds what is there of a line; once `whole` is set it is the one string of the finished line. */
  | { readonly kind: 'line'; readonly key: string; readonly at: number; readonly line: number; readonly sentences: readonly string[]; readonly whole: boolean }
  | { readonly kind: 'said'; readonly key: string; readonly at: number; readonly id: string; readonly text: string; readonly citations: readonly Citation[] }
  | { readonly kind: 'note'; readonly key: string; readonly at: number; readonly seq: number; readonly note: Note }

export type Note =
  | { readonly type: 'share-on' }
  | { readonly type: 'share-lost' }
  | { readonly type: 'pause'; readonly on: boolean; readonly why: PauseReason }
  | { readonly type: 'help'; readonly called: boolean }
  | { readonly type: 'time-added'; readonly minutes: number }
  | { readonly type: 'away'; readonly ms: number }
  | { readonly type: 'asleep'; readonly ms: number }
  | { readonly type: 'signal'; readonly kind: SignalKind; readonly state: SignalState }
  | { readonly type: 'trouble'; readonly text: string }

export interface Snippet {
  readonly problem: string
  readonly number: number
  /** Absent while the snippet is on its way. */
  readonly content?: { readonly file: string; readonly code: string }
}

export interface Receipt {
  readonly session: string
  readonly code: string
  /** A row a string, `1` for a dark module. */
  readonly qr: readonly string[]
}

export interface ViewState {
  /** The last event folded; 0 before the first. */
  readonly seq: number
  readonly candidate: string
  readonly title: string
  /** Of the interview; absent: not known. */
  readonly language: string | undefined
  readonly problems: number
  readonly phase: Phase | undefined
  /** Number of the problem from 1, in the phase `problem` only. */
  readonly problem: number | undefined
  /** Absent until the interview has started. */
  readonly totalMs: number | undefined
  /** `usedMs` was used at session time `at`. */
  readonly clock: { readonly usedMs: number; readonly running: boolean; readonly at: number }
  readonly entries: readonly Entry[]
  readonly snippets: readonly Snippet[]
  readonly marks: { readonly problem: string; readonly ranges: readonly LineRange[] } | undefined
  /** `seq` tells one asking, or one failure, from the next. */
  readonly share: { readonly state: ShareState; readonly detail: string; readonly seq: number }
  readonly recording: boolean
  readonly pauses: readonly PauseReason[]
  readonly helpCalled: boolean
  readonly ended: EndReason | undefined
  /** Absent until the session is closed. */
  readonly receipt: Receipt | undefined
}

export const emptyView: ViewState = {
  seq: 0,
  candidate: '',
  title: '',
  language: undefined,
  problems: 0,
  phase: undefined,
  problem: undefined,
  totalMs: undefined,
  clock: { usedMs: 0, running: false, at: 0 },
  entries: [],
  snippets: [],
  marks: undefined,
  share: { state: 'off', detail: '', seq: 0 },
  recording: false,
  pauses: [],
  helpCalled: false,
  ended: undefined,
  receipt: undefined,
}

/** Whether an event is the next one, one that was folded already, or shows that some are missing before it. */
export function placeOf(state: ViewState, entry: SequencedViewEvent): 'next' | 'known' | 'gap' {
  if (entry.seq <= state.seq) return 'known'
  return entry.seq === state.seq + 1 ? 'next' : 'gap'
}

/** An event that is known leaves the state as it is. Throws a RangeError at a gap: a screen with holes is never shown. */
export function foldView(state: ViewState, entry: SequencedViewEvent): ViewState {
  const place = placeOf(state, entry)
  if (place === 'known') return state
  if (place === 'gap') throw new RangeError(`view event ${entry.seq} came after ${state.seq}`)
  return { ...state, ...change(state, entry.event, entry.at, entry.seq), seq: entry.seq }
}

export const foldAll = (entries: readonly SequencedViewEvent[]): ViewState => entries.reduce(foldView, emptyView)

function change(state: ViewState, event: ViewEvent, at: number, seq: number): Partial<ViewState> {
  const noted = (note: Note): Partial<ViewState> => ({ entries: [...state.entries, { kind: 'note', key: `note-${seq}`, at, seq, note }] })
  switch (event.type) {
    case 'opened':
      return { candidate: event.candidate, title: event.title, language: event.language, problems: event.problems }
    case 'started':
      return { totalMs: event.totalMs }
    case 'phase':
      return { phase: event.phase, problem: event.problem }
    case 'sentence':
      return { entries: withSentence(state.entries, event.line, event.text, at) }
    case 'line':
      return {
        entries: withLine(state.entries, event.line, event.text, at),
        // A line about no problem ("take your time") leaves the marks of the question that still stands.
        ...(event.problem === undefined ? {} : { marks: { problem: event.problem, ranges: event.marks } }),
      }
    case 'said':
      return { entries: [...state.entries, { kind: 'said', key: `said-${seq}`, at, id: event.id, text: event.text, citations: event.citations }] }
    case 'snippet-loading':
      return { snippets: withSnippet(state.snippets, { problem: event.problem, number: event.number }) }
    case 'snippet':
      return { snippets: withSnippet(state.snippets, { problem: event.problem, number: event.number, content: { file: event.file, code: event.code } }) }
    case 'share':
      return { share: { state: event.state, detail: event.detail, seq }, ...shareNote(state, event.state, noted) }
    case 'recording':
      return { recording: event.on }
    case 'pause':
      return {
        pauses: event.on ? [...state.pauses.filter((why) => why !== event.why), event.why] : state.pauses.filter((why) => why !== event.why),
        // Whoever goes on does not wait for the invigilator any more.
        ...(event.why === 'help' && !event.on ? { helpCalled: false } : {}),
        ...(event.why === 'break' || event.why === 'invigilator' ? noted({ type: 'pause', on: event.on, why: event.why }) : {}),
      }
    case 'clock':
      return { clock: { usedMs: event.usedMs, running: event.running, at } }
    case 'help':
      return { helpCalled: event.called, ...noted({ type: 'help', called: event.called }) }
    case 'time-added':
      return noted({ type: 'time-added', minutes: event.minutes })
    case 'away':
      return noted({ type: 'away', ms: event.ms })
    case 'asleep':
      return noted({ type: 'asleep', ms: event.ms })
    case 'signal':
      return noted({ type: 'signal', kind: event.kind, state: event.state })
    case 'trouble':
      return noted({ type: 'trouble', text: event.text })
    case 'ended':
      return { ended: event.reason }
    case 'receipt':
      return { receipt: { session: event.session, code: event.code, qr: event.qr } }
  }
}

function shareNote(state: ViewState, next: ShareState, noted: (note: Note) => Partial<ViewState>): Partial<ViewState> {
  if (next === 'on') return state.share.state === 'on' ? {} : noted({ type: 'share-on' })
  return state.share.state === 'on' && next !== 'asked' ? noted({ type: 'share-lost' }) : {}
}

function withSentence(entries: readonly Entry[], line: number, text: string, at: number): readonly Entry[] {
  const index = indexOfLine(entries, line)
  const before = entries[index]
  if (before?.kind !== 'line') return [...entries, { kind: 'line', key: `line-${line}`, at, line, sentences: [text], whole: false }]
  return entries.with(index, { ...before, sentences: [...before.sentences, text] })
}

function withLine(entries: readonly Entry[], line: number, text: string, at: number): readonly Entry[] {
  const index = indexOfLine(entries, line)
  const entry: Entry = { kind: 'line', key: `line-${line}`, at: entries[index]?.at ?? at, line, sentences: [text], whole: true }
  return index < 0 ? [...entries, entry] : entries.with(index, entry)
}

/** Looks from the end: only the newest line can still be growing. */
const indexOfLine = (entries: readonly Entry[], line: number): number => entries.findLastIndex((entry) => entry.kind === 'line' && entry.line === line)

/** A snippet that is there stays there when it is announced again. */
function withSnippet(snippets: readonly Snippet[], snippet: Snippet): readonly Snippet[] {
  const index = snippets.findIndex(({ problem }) => problem === snippet.problem)
  if (index < 0) return [...snippets, snippet]
  return snippet.content === undefined && snippets[index]?.content !== undefined ? snippets : snippets.with(index, snippet)
}
