/** What can come into an interview, and what it asks the world to do. Results of effects come back as inputs. */
import type { Citation, EventBody, EventOf, ShareFailure } from '../shared/events.ts'
import type { Heard, Understood } from './understanding/understanding.ts'
import type { AskedQuestion } from './wording/guard.ts'

export type Input =
  /** Consent was given: the interviewer may speak. */
  | { readonly type: 'begin' }
  | { readonly type: 'said'; readonly id: string; readonly text: string; readonly citations: readonly Citation[] }
  | { readonly type: 'understood'; readonly of: string; readonly understood: Understood; readonly by: string }
  /** A sentence of the line that is being worded; and the whole line, which completes it. */
  | { readonly type: 'sentence'; readonly line: number; readonly text: string }
  | { readonly type: 'worded'; readonly draft: EventOf<'interviewer-said'>; readonly text: string }
  | { readonly type: 'share-started'; readonly display: string; readonly width: number; readonly height: number }
  | { readonly type: 'share-failed'; readonly why: ShareFailure; readonly detail: string }
  | { readonly type: 'snippet-painted'; readonly problem: string }
  | { readonly type: 'break' }
  | { readonly type: 'resume' }
  | { readonly type: 'call-help' }
  /** A person came to the candidate who had called. */
  | { readonly type: 'help-answered' }
  /** The invigilator holds the interview, lets it go on, adds to its time, or ends it. */
  | { readonly type: 'hold' }
  | { readonly type: 'release' }
  | { readonly type: 'add-time'; readonly minutes: number }
  | { readonly type: 'dismiss' }
  /** Something of the surroundings was noticed; `pauses`: the interview waits until it is over or somebody lets it go on. */
  | { readonly type: 'noticed'; readonly signal: EventOf<'signal-noticed'>; readonly pauses: boolean }
  /** Nothing that was noticed keeps the interview any more. */
  | { readonly type: 'cleared' }
  | { readonly type: 'end-call' }
  | { readonly type: 'withdraw-consent' }
  /** The candidate is writing. Not stored: it only puts off a prompt that silence would bring. */
  | { readonly type: 'typing' }
  /** A wake-up that was asked for, or any other moment at which time alone may be a reason to act. */
  | { readonly type: 'tick' }
  /** The app was gone and the log has been replayed; `awayMs` is wall time. */
  | { readonly type: 'returned'; readonly awayMs: number }
  /** Facts of main that concern the log and not the conversation: recording, engine, troubles, allowances of a rehearsal. */
  | { readonly type: 'noted'; readonly event: EventOf<'recording-started' | 'segment-closed' | 'recording-adapted' | 'display-resized' | 'recording-stopped' | 'engine-switched' | 'trouble' | 'suspended' | 'clock-set' | 'disk-low' | 'time-allowed' | 'invigilator-entered' | 'invigilator-left' | 'passphrase-refused' | 'surroundings-counted'> }

export type Effect =
  /** Understand this; comes back as `understood` with the same `of`. */
  | { readonly type: 'understand'; readonly of: string; readonly heard: Heard }
  /**
   * Word this line; comes back as `worded`. The draft can be spoken as it is; `lead` is the beginning of its text that
   * only shows that the answer was heard, and `asked` the question in it that may be put in other words.
   */
  | { readonly type: 'say'; readonly draft: EventOf<'interviewer-said'>; readonly lead: string; readonly asked?: AskedQuestion }
  /** Make ready to take a screen share (the candidate starts it); the page already shows the button. */
  | { readonly type: 'await-share' }
  /** End the capture and close the recording. */
  | { readonly type: 'stop-share' }
  /** Send a `tick` at this session time (milliseconds); replaces the wake-up asked for before. `undefined`: none. */
  | { readonly type: 'wake'; readonly at: number | undefined }
  /** The interview is over; the log can be closed. */
  | { readonly type: 'close' }

export interface Outcome<S> {
  readonly state: S
  /** To be stored, in this order, before anything of them is shown. */
  readonly events: readonly EventBody[]
  readonly effects: readonly Effect[]
}
