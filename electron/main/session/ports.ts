/** What a running session needs from outside; each has one adapter in the app and one in the tests. */
import type { Effect, Input, Outcome } from '../../interview/inputs.ts'
import type { Pack, Problem } from '../../interview/pack/schema.ts'
import type { Heard, Understood } from '../../interview/understanding/understanding.ts'
import type { AskedQuestion } from '../../interview/wording/guard.ts'
import type { EventOf, StoredEvent } from '../../shared/events.ts'
import type { SequencedViewEvent, ViewEvent } from '../../shared/view.ts'

/** The pure interview. `S` is its state; a session only carries it. */
export interface Core<S> {
  readonly replay: (pack: Pack, events: readonly StoredEvent[]) => S
  readonly step: (state: S, input: Input, now: number) => Outcome<S>
  /** Told every event of the log in order; answers what the candidate may see of each. */
  readonly createProjection: (pack: Pack) => (event: StoredEvent) => readonly ViewEvent[]
}

/** Understanding and realisation, for all sessions of the app. */
export interface Engine {
  /** Stands in the log as what the session was begun with. */
  readonly name: string
  readonly attend: (session: Attended) => SessionEngine
}

/** What an engine is told of a session, and tells it. */
export interface Attended {
  /** What it will be about, so that an engine can make itself ready. */
  readonly problems?: readonly Problem[]
  /** The interviewer's lines that are in its log already, and sentences of one that a crash cut short. */
  readonly spoken: readonly string[]
  /** From now on somebody else understands and words; `why` is plain words with nothing of an answer or a key in it. */
  readonly switched: (to: EventOf<'engine-switched'>['to'], why: string) => void
}

/** What is answered at once is used in the same turn, before anything else happens. */
export interface SessionEngine {
  readonly understand: (of: string, heard: Heard) => Reading | Promise<Reading>
  /**
   * Words a line; `onSentence` is told each sentence as it is ready, and the whole line is answered. `lead` is the
   * beginning of the draft's text that only shows that the answer was heard, `asked` the question in it; everything else is spoken as it stands.
   */
  readonly say: (line: ToSay, onSentence: (text: string) => void) => string | Promise<string>
  /** The session is over; what is under way is broken off. */
  readonly close: () => void
}

export interface ToSay {
  readonly draft: EventOf<'interviewer-said'>
  readonly lead: string
  readonly asked?: AskedQuestion | undefined
}

export interface Reading {
  readonly understood: Understood
  /** Who understood it. */
  readonly by: string
}

export interface Clock {
  /** Milliseconds from any point, never backwards. */
  readonly steady: () => number
  /** Milliseconds since 1970. */
  readonly wall: () => number
  /** Milliseconds that the computer has slept unnoticed by `steady`, since any point; undefined while that cannot be told. Absent: never. */
  readonly slept?: () => number | undefined
}

export interface Timers {
  /** Both return the way to end it. */
  readonly after: (ms: number, then: () => void) => () => void
  readonly every: (ms: number, then: () => void) => () => void
}

export type Publish = (entry: SequencedViewEvent) => void
export type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>

export const systemClock: Clock = { steady: () => performance.now(), wall: () => Date.now() }

export const systemTimers: Timers = {
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
  every: (ms, then) => {
    const timer = setInterval(then, ms)
    return () => clearInterval(timer)
  },
}
