/**
 * The session's events: the log is the session, and this file says what can stand in it.
 *
 * An event is stored as one UTF-8 JSON object. Events are versioned by `v`; a stored event is never rewritten, so a
 * change of shape adds a new `v` and a reader for the old one.
 */
import { z } from 'zod'
import { languages } from './buttons.ts'
import { acts, lineRange, phases, pointStatuses, slug, wallTime } from './ids.ts'
import { signalGrades, signalKinds, signalStates } from './signals.ts'

const pointReading = z.strictObject({
  id: slug,
  status: z.enum(pointStatuses),
  /** Words of the answer that show it, exactly as they stand there. */
  quote: z.string(),
})
export type PointReading = z.infer<typeof pointReading>

/** Lines of the shown snippet that a candidate selected and put beside the answer. */
export const citation = z.strictObject({ problem: slug, lines: lineRange })
export type Citation = z.infer<typeof citation>

export const moves = [
  'welcome', 'ask-focus', 'ask-share', 'ask-background', 'follow-up', 'confirm-ready',
  'announce-problem', 'gate-read', 'ask', 'narrow', 'fact', 'consequence', 'change', 'tell', 'ask-deeper',
  'go-on', 'correct', 'repeat', 'rephrase', 'explain-process', 'explain-word', 'lead-back', 'decline', 'withhold',
  'encourage', 'wait', 'resume', 'share-lost', 'take-break', 'help-called', 'close',
  'answer-question', 'farewell',
] as const
export type MoveKind = (typeof moves)[number]

/** Why a move was made: what an assessor reads when asking "why this question?". */
const trigger = z.strictObject({
  /** The rule of the policy that chose the move, by its stable name. */
  rule: z.string(),
  /** The rule's reason in one plain sentence. */
  because: z.string(),
})
export type Trigger = z.infer<typeof trigger>

export const endReasons = ['completed', 'end-call', 'another-time', 'consent-withdrawn', 'interrupted', 'invigilator'] as const
export type EndReason = (typeof endReasons)[number]

export const pauseReasons = ['break', 'share', 'help', 'invigilator', 'signal'] as const
export type PauseReason = (typeof pauseReasons)[number]

export const shareFailures = ['refused', 'failed', 'blank', 'broken-off'] as const
export type ShareFailure = (typeof shareFailures)[number]

export const adaptations = ['late', 'data', 'recovered', 'encoder'] as const
export type Adaptation = (typeof adaptations)[number]

/** What is recorded side by side: `display`, further ones as `display-2`, and `microphone`. */
export const recordingTrack = z.string().regex(/^(display(-\d{1,2})?|microphone)$/)

/** More time and patience for one candidate. */
export const allowance = z.strictObject({
  /** Of every time of the interview, its pauses among them. */
  extraTimePercent: z.int().min(0).max(200),
  /** How many times as long as usual silence lasts before the interviewer speaks. */
  patience: z.number().min(1).max(10),
})
export type Allowance = z.infer<typeof allowance>

const bodies = [
  /** First event of every session. The pack and the policy stand beside the log as they were on that day. */
  z.strictObject({
    type: z.literal('session-opened'),
    session: z.string(),
    candidate: z.string(),
    interview: slug,
    pack: z.strictObject({ id: slug, version: z.string(), sha256: z.string() }),
    /** The policy's text as it stands beside the log; absent in sessions of before it was noted. */
    policy: z.strictObject({ sha256: z.string() }).optional(),
    /** Fingerprint of the key that this kiosk closes sessions with; absent where it has none. */
    kiosk: z.string().optional(),
    app: z.string(),
    engine: z.string(),
    /** Seeds the choice among wordings; nothing else in the interview is random. */
    seed: z.int().nonnegative(),
    /** Absent: the interview's own times. */
    allowance: allowance.optional(),
    /** Of the kiosk's own screens, whose buttons the interviewer names; absent: English. */
    kioskLanguage: z.enum(languages).optional(),
  }),
  z.strictObject({ type: z.literal('consent-given'), version: z.string(), text: z.string() }),
  z.strictObject({ type: z.literal('consent-withdrawn') }),
  z.strictObject({ type: z.literal('interview-started'), minutes: z.number() }),
  /** `problem` is present in the phase `problem` only. */
  z.strictObject({ type: z.literal('phase-changed'), phase: z.enum(phases), problem: slug.optional() }),
  /**
   * A sentence of a line that is still being worded by a model; `interviewer-said` with the same `line` completes it.
   * A line that is worded at once has no sentences of its own.
   */
  z.strictObject({ type: z.literal('interviewer-sentence'), line: z.int(), text: z.string() }),
  z.strictObject({
    type: z.literal('interviewer-said'),
    /** Counts the interviewer's lines from 1. */
    line: z.int(),
    text: z.string(),
    /** Its beginning, which says that the answer was heard, is in the words of a model; absent: every word is ours. */
    worded: z.literal('model').optional(),
    move: z.enum(moves),
    problem: slug.optional(),
    question: slug.optional(),
    point: slug.optional(),
    step: z.int().min(1).max(6).optional(),
    /** Where names of code stand in `text`, as offsets with the end not included; the text itself is plain. */
    code: z.array(z.tuple([z.int(), z.int()])).optional(),
    /** Lines of the snippet that the line speaks of; the viewer marks them. */
    marks: z.array(lineRange).optional(),
    /** The last event that the interviewer had taken into account, by `seq`. */
    after: z.int(),
    trigger,
  }),
  z.strictObject({
    type: z.literal('candidate-said'),
    /** Made by the page; the same id is stored once, however often it is sent. */
    id: z.string().max(64),
    text: z.string(),
    citations: z.array(citation),
  }),
  z.strictObject({
    type: z.literal('answer-understood'),
    of: z.string(),
    act: z.enum(acts),
    points: z.array(pointReading),
    /** Short spans of the answer worth quoting, exactly as they stand there, best first. */
    particulars: z.array(z.string()),
    /** Focus areas named, by id; only where the focus was asked. */
    areas: z.array(slug),
    by: z.string(),
  }),
  z.strictObject({ type: z.literal('snippet-requested'), problem: slug }),
  z.strictObject({ type: z.literal('snippet-shown'), problem: slug, file: z.string(), sha256: z.string() }),
  z.strictObject({ type: z.literal('share-requested') }),
  z.strictObject({ type: z.literal('share-started'), display: z.string(), width: z.int(), height: z.int() }),
  z.strictObject({ type: z.literal('share-lost'), why: z.enum(shareFailures), detail: z.string() }),
  z.strictObject({ type: z.literal('recording-started'), mime: z.string() }),
  z.strictObject({
    type: z.literal('segment-closed'),
    file: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    ms: z.int(),
    /** Absent: the display that the interview is on. */
    track: recordingTrack.optional(),
    /** Frames that were taken and could not be encoded in time; absent: none. */
    dropped: z.int().positive().optional(),
    /** It was not closed before a crash, and so many of its bytes lie damaged behind what could be read: the rest is a beginning of what was filmed. Absent: none. */
    unread: z.int().positive().optional(),
  }),
  /**
   * From here on a display is filmed with at most so many frames a second; `late` frames were the reason, too much `data`, that it has `recovered`,
   * or that the machine's own `encoder` failed, in whose place a program goes on.
   */
  z.strictObject({ type: z.literal('recording-adapted'), track: recordingTrack, frameRate: z.number(), why: z.enum(adaptations) }),
  /** A display has another size, in pixels, and the film goes on with it. */
  z.strictObject({ type: z.literal('display-resized'), track: recordingTrack, width: z.int(), height: z.int() }),
  z.strictObject({ type: z.literal('recording-stopped'), why: z.string() }),
  z.strictObject({ type: z.literal('paused'), why: z.enum(pauseReasons) }),
  z.strictObject({ type: z.literal('resumed'), why: z.enum(pauseReasons) }),
  z.strictObject({ type: z.literal('help-called') }),
  z.strictObject({ type: z.literal('help-answered') }),
  /** Extra time from the invigilator. */
  z.strictObject({ type: z.literal('time-added'), minutes: z.int().min(1).max(120) }),
  /** The invigilator's panel was opened with the passphrase, or left; and a passphrase that was wrong, or was not looked at because it came too soon after such a one, with the wait that followed. */
  z.strictObject({ type: z.literal('invigilator-entered') }),
  z.strictObject({ type: z.literal('invigilator-left') }),
  z.strictObject({ type: z.literal('passphrase-refused'), waitMs: z.int().nonnegative(), tooSoon: z.literal(true).optional() }),
  /** The app was gone and is back; `awayMs` is wall time and is not counted against the candidate. */
  z.strictObject({ type: z.literal('session-resumed'), awayMs: z.int() }),
  /** The computer slept or held the program still; session time stood still with it. `ms` is how long. */
  z.strictObject({ type: z.literal('suspended'), ms: z.int().nonnegative() }),
  /** Somebody set the computer's clock, by so much; session time does not depend on it. */
  z.strictObject({ type: z.literal('clock-set'), byMs: z.int() }),
  /** The person in charge was told that the film will not fit for much longer; `minutes` is a forecast. */
  z.strictObject({ type: z.literal('disk-low'), minutes: z.int().nonnegative(), text: z.string() }),
  /** The model's endpoint was lost and the embedded interviewer took over, or it is back; `why` is plain words. */
  z.strictObject({ type: z.literal('engine-switched'), to: z.enum(['embedded', 'model']), why: z.string() }),
  /**
   * How many there were of each when the interview was first watched, which later counts are compared with: of input devices and connections by name, of displays without one.
   * Once for each kind that is looked for; absent in sessions of before it was noted.
   */
  z.strictObject({
    type: z.literal('surroundings-counted'),
    kind: z.enum(signalKinds),
    there: z.array(z.strictObject({ name: z.string().max(200), count: z.int().nonnegative() })),
  }),
  /** Something of the surroundings that an assessor may want to know, as `signals.ts` explains it; `what` is what was seen, in a sentence. */
  z.strictObject({
    type: z.literal('signal-noticed'),
    kind: z.enum(signalKinds),
    state: z.enum(signalStates),
    grade: z.enum(signalGrades),
    what: z.string().max(500),
    /** The name of the device, connection or program: tells several of one kind apart. Absent in older sessions. */
    cause: z.string().max(200).optional(),
    /** How long it lasted; where it is over. */
    ms: z.int().nonnegative().optional(),
    /** The candidate was told. */
    shown: z.literal(true).optional(),
  }),
  /** Something went wrong and a person was told; `text` is what they read. */
  z.strictObject({ type: z.literal('trouble'), what: z.string(), text: z.string() }),
  /** Simulated seconds for reading and typing, in rehearsals only. */
  z.strictObject({ type: z.literal('time-allowed'), seconds: z.number(), for: z.enum(['reading', 'typing']) }),
  z.strictObject({ type: z.literal('interview-ended'), reason: z.enum(endReasons) }),
] as const

export const eventBody = z.discriminatedUnion('type', bodies)
export type EventBody = z.infer<typeof eventBody>
export type EventType = EventBody['type']
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>

export const EVENT_VERSION = 1

/** What the log adds to a body: its place, and when it happened. */
const envelope = {
  v: z.literal(EVENT_VERSION),
  /** Position in the log, from 1, without gaps. */
  seq: z.int().min(1),
  /** Wall clock, milliseconds since 1970; may jump when the clock is set. */
  wall: wallTime,
  /** Session time in milliseconds; never runs backwards and stands still while the app is gone. */
  at: z.int().nonnegative(),
}

export const storedEvent = z.strictObject({ ...envelope, body: eventBody })
export type StoredEvent = z.infer<typeof storedEvent>
