/**
 * The candidate's view: what main lets the page know of a session. It has a sequence of its own, and rubric points,
 * understanding and the policy's reasons never appear in it.
 */
import { z } from 'zod'
import { allowance, citation, endReasons, pauseReasons, shareFailures } from './events.ts'
import { lineRange, phases, slug } from './ids.ts'
import { signalKinds, signalStates } from './signals.ts'

export const viewEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), candidate: z.string(), title: z.string(), language: z.string().optional(), problems: z.int() }),
  z.strictObject({ type: z.literal('started'), totalMs: z.int() }),
  z.strictObject({ type: z.literal('phase'), phase: z.enum(phases), problem: z.int().optional() }),
  /** A sentence of a line still being worded. */
  z.strictObject({ type: z.literal('sentence'), line: z.int(), text: z.string() }),
  z.strictObject({ type: z.literal('line'), line: z.int(), text: z.string(), problem: slug.optional(), marks: z.array(lineRange) }),
  z.strictObject({ type: z.literal('said'), id: z.string(), text: z.string(), citations: z.array(citation) }),
  z.strictObject({ type: z.literal('snippet-loading'), problem: slug, number: z.int() }),
  z.strictObject({ type: z.literal('snippet'), problem: slug, number: z.int(), file: z.string(), code: z.string() }),
  z.strictObject({ type: z.literal('share'), state: z.enum(['asked', 'on', ...shareFailures]), detail: z.string() }),
  z.strictObject({ type: z.literal('recording'), on: z.boolean() }),
  z.strictObject({ type: z.literal('pause'), on: z.boolean(), why: z.enum(pauseReasons) }),
  /** How much of the interview's time was used when this was stored, and whether it was running from then on. */
  z.strictObject({ type: z.literal('clock'), usedMs: z.int(), running: z.boolean() }),
  z.strictObject({ type: z.literal('help'), called: z.boolean() }),
  z.strictObject({ type: z.literal('time-added'), minutes: z.int() }),
  z.strictObject({ type: z.literal('away'), ms: z.int() }),
  /** Session time stood still for so long, and the page's clock has to follow it. */
  z.strictObject({ type: z.literal('asleep'), ms: z.int() }),
  /** A signal that the policy wants the candidate to know of. */
  z.strictObject({ type: z.literal('signal'), kind: z.enum(signalKinds), state: z.enum(signalStates) }),
  z.strictObject({ type: z.literal('trouble'), text: z.string() }),
  z.strictObject({ type: z.literal('ended'), reason: z.enum(endReasons) }),
  /** The session is closed. `code` is the receipt; `qr` says the same, a row a string, 1 for a dark module. */
  z.strictObject({ type: z.literal('receipt'), session: z.string(), code: z.string(), qr: z.array(z.string().regex(/^[01]+$/)).max(200) }),
])
export type ViewEvent = z.infer<typeof viewEvent>

/** `at` is session time in milliseconds, the same measure as the log's. */
export const sequencedViewEvent = z.strictObject({ seq: z.int().min(1), at: z.int(), event: viewEvent })
export type SequencedViewEvent = z.infer<typeof sequencedViewEvent>

export const interviewOnOffer = z.strictObject({ id: slug, title: z.string(), language: z.string(), minutes: z.number(), problems: z.int(), consent: z.strictObject({ version: z.string(), text: z.string() }) })
export type InterviewOnOffer = z.infer<typeof interviewOnOffer>

/** Everything that the page shows hangs on this: main sends it whole when the screen changes or the page asks again. */
export const screen = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('check-in'),
    interviews: z.array(interviewOnOffer),
    /** An interview was cut off on this machine; whose it was is not said here. */
    interrupted: z.boolean(),
    /** Sentences for the person in charge: what is wrong with this kiosk. An interview may still be possible. */
    notices: z.array(z.string()),
    /** Set when nothing can start until a person has put it right. */
    blocked: z.boolean(),
    /** What the invigilator has granted to the candidate who checks in next; it is in the minutes of the interviews. */
    granted: allowance.optional(),
  }),
  /** The candidate who checked in has an interrupted interview: go on, or start again? */
  z.strictObject({ kind: z.literal('offer-to-continue'), candidate: z.string(), title: z.string(), remainingMs: z.int(), startedWall: z.int() }),
  z.strictObject({
    kind: z.literal('consent'),
    candidate: z.string(),
    interview: interviewOnOffer,
    /** The greater of what was granted and what the policy arranges for this candidate. */
    allowance: allowance.optional(),
    granted: allowance.optional(),
    arranged: allowance.optional(),
  }),
  z.strictObject({ kind: z.literal('declined') }),
  z.strictObject({
    kind: z.literal('session'),
    session: z.string(),
    /** Session time at sending, so that the page can run its clock from it. */
    now: z.int(),
    draft: z.string(),
    /** Lines that were put beside the draft. */
    citations: z.array(citation),
    view: z.array(sequencedViewEvent),
  }),
])
export type Screen = z.infer<typeof screen>
