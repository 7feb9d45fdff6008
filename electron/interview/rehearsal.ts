/**
 * An interview in virtual time, without a screen: the same steps as in the app, with every effect carried out at once.
 * Pack authors rehearse with it, and simulated candidates take whole interviews in it.
 */
import type { Allowance, EventBody, EventOf, StoredEvent } from '../shared/events.ts'
import { EVENT_VERSION } from '../shared/events.ts'
import { problemOf } from './agenda.ts'
import type { Effect, Input } from './inputs.ts'
import type { Pack } from './pack/schema.ts'
import { begin, step, type InterviewState } from './step.ts'
import { evolve } from './state.ts'
import type { Understand } from './understanding/understanding.ts'

/** Reading aloud speed of a line, typing speed of an answer, and time for a line of code. */
const READING_CHARS_PER_SECOND = 25
const TYPING_CHARS_PER_SECOND = 5
const SECONDS_PER_LINE_OF_CODE = 2
/** A text that is longer than this takes was pasted; it must not use up the interview before it is said. */
const MOST_SECONDS = 180

export interface Rehearsal {
  state: () => InterviewState
  /** Session time in milliseconds. */
  now: () => number
  consent: () => void
  /** Takes the reading and typing allowance, then says it. */
  say: (text: string) => void
  act: (input: Extract<Input, { type: 'share-started' | 'share-failed' | 'break' | 'resume' | 'call-help' | 'end-call' | 'withdraw-consent' }>) => void
  advance: (seconds: number) => void
}

/** `emit` receives every event as it would be stored; `wall` starts at 0 and is virtual too. */
export function rehearse(pack: Pack, understand: Understand, seed: number, emit: (event: StoredEvent) => void, { consentText = pack.consent.text, allowance }: { readonly consentText?: string; readonly allowance?: Allowance } = {}): Rehearsal {
  const opened: EventOf<'session-opened'> = {
    type: 'session-opened', session: 'rehearsal', candidate: 'rehearsal', interview: pack.id, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 },
    app: 'rehearsal', engine: 'embedded', seed, ...(allowance && { allowance }),
  }
  let state = begin(pack, opened)
  let now = 0
  let wake: number | undefined
  let seq = 0
  let said = 0
  const store = (body: EventBody) => emit({ v: EVENT_VERSION, seq: ++seq, wall: now, at: now, body })
  const note = (body: EventBody) => {
    state = evolve(state, body, now)
    store(body)
  }

  const take = (first: Input) => {
    const queue: Input[] = [first]
    for (let input = queue.shift(); input !== undefined; input = queue.shift()) {
      const outcome = step(state, input, now)
      state = outcome.state
      outcome.events.forEach(store)
      for (const effect of outcome.effects) queue.push(...carryOut(effect))
      if (outcome.events.some((event) => event.type === 'snippet-requested') && state.problem) queue.push({ type: 'snippet-painted', problem: state.problem })
    }
  }
  const carryOut = (effect: Effect): readonly Input[] => {
    if (effect.type === 'wake') wake = effect.at
    if (effect.type === 'understand') return [{ type: 'understood', of: effect.of, understood: understand(effect.heard), by: 'embedded' }]
    if (effect.type === 'say') return [{ type: 'worded', draft: effect.draft, text: effect.draft.text }]
    return []
  }
  /** Lets time pass; `busy` means that the candidate reads or types and is not silent. */
  const pass = (ms: number, busy: boolean) => {
    const until = now + ms
    if (busy) take({ type: 'typing' })
    while (wake !== undefined && wake <= until && state.ended === undefined) {
      now = Math.max(now, wake)
      wake = undefined
      if (busy) take({ type: 'typing' })
      take({ type: 'tick' })
    }
    now = until
    if (busy) take({ type: 'typing' })
  }
  const allow = (seconds: number, what: 'reading' | 'typing') => {
    const rounded = Math.round(Math.min(seconds, MOST_SECONDS) * 10) / 10
    if (rounded <= 0 || state.ended !== undefined) return
    note({ type: 'time-allowed', seconds: rounded, for: what })
    pass(rounded * 1000, true)
  }

  note(opened)
  return {
    state: () => state,
    now: () => now,
    consent: () => {
      if (state.clock.startedAt !== undefined) return
      note({ type: 'consent-given', version: pack.consent.version, text: consentText })
      take({ type: 'begin' })
    },
    say: (text) => {
      const code = state.expecting === 'read' ? (problemOf(state)?.code.split('\n').length ?? 0) * SECONDS_PER_LINE_OF_CODE : 0
      allow(state.lastLine.length / READING_CHARS_PER_SECOND + code, 'reading')
      allow(text.length / TYPING_CHARS_PER_SECOND, 'typing')
      take({ type: 'said', id: `m${++said}`, text, citations: [] })
    },
    act: take,
    advance: (seconds) => pass(seconds * 1000, false),
  }
}
