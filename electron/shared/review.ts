/**
 * The contract between the assessor's window and main: call → shapes. Times named `at`, `from` and `to` are session time
 * in milliseconds; `wall` is milliseconds since 1970. Moments are named by the `seq` of an event.
 */
import { z } from 'zod'
import { acts, lineRange, phases, pointStatuses } from './ids.ts'
import { citation, moves } from './events.ts'
import { as, assessCalls } from './review-assess.ts'

/** Names an entry of the library; main opens nothing that it did not list itself. */
const key = z.string().min(1).max(400)

export const sessionStates = ['open', 'closed', 'exported', 'sealed', 'damaged', 'unreadable'] as const
export type SessionState = (typeof sessionStates)[number]

/**
 * How far the record was checked: `log` the log against its signed close, `whole` every file too; `changed` something
 * does not fit; `partly` some of it could not be looked at; `unclosed` nothing was signed yet; `none` nothing can be said.
 */
export const standings = ['none', 'unclosed', 'log', 'partly', 'whole', 'changed'] as const
export type Standing = (typeof standings)[number]

const about = {
  key,
  session: z.string(),
  candidate: z.string(),
  interview: z.string(),
  title: z.string(),
  /** When it began; 0 where that cannot be read. */
  wall: z.int(),
  state: z.enum(sessionStates),
}

const row = z.strictObject({
  ...about,
  durationMs: z.int(),
  standing: z.enum(standings),
  bytes: z.int(),
  segments: z.int(),
  /** Why it cannot be opened, or what is wrong with it; empty where nothing is. */
  trouble: z.string(),
  /** Words around what was searched for, in pieces; those that were found are marked. Empty without a search. */
  excerpt: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
})
export type Row = z.infer<typeof row>

export const orders = ['newest', 'oldest', 'candidate', 'largest'] as const
export type Order = (typeof orders)[number]

const query = z.strictObject({
  words: z.string().max(400),
  states: z.array(z.enum(sessionStates)),
  interview: z.string().max(200),
  /** Days as YYYY-MM-DD of this computer's calendar, both included; empty for no bound. */
  since: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  until: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  order: z.enum(orders),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(500),
})
export type Query = z.infer<typeof query>

const progress = z.strictObject({ read: z.int(), of: z.int() })

const library = z.strictObject({
  /** The folder or file that is shown, for a person to read. */
  place: z.string(),
  /** Where a single bundle was named, it is opened at once. */
  only: key.optional(),
  progress,
  notices: z.array(z.string()),
})
export type Library = z.infer<typeof library>

const found = z.strictObject({ total: z.int(), rows: z.array(row), interviews: z.array(z.strictObject({ id: z.string(), title: z.string() })) })
export type Found = z.infer<typeof found>

const moment = { seq: z.int(), at: z.int() }

export const noteTones = ['plain', 'stop', 'signal'] as const

const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line'), ...moment,
    line: z.int(),
    text: z.string(),
    move: z.enum(moves),
    problem: z.string().optional(),
    point: z.string().optional(),
    step: z.int().optional(),
    marks: z.array(lineRange),
    /** Where names of code stand in `text`. */
    code: z.array(z.tuple([z.int(), z.int()])),
    because: z.string(),
  }),
  z.strictObject({
    kind: z.literal('said'), ...moment,
    text: z.string(),
    citations: z.array(citation),
    act: z.enum(acts).optional(),
    points: z.array(z.strictObject({ id: z.string(), status: z.enum(pointStatuses), quote: z.string() })),
  }),
  /** Something that happened beside the conversation. */
  z.strictObject({ kind: z.literal('note'), ...moment, tone: z.enum(noteTones), text: z.string() }),
])
export type Entry = z.infer<typeof entry>

export const reaches = [...pointStatuses, 'told'] as const
export type Reach = (typeof reaches)[number]

/** In order and without overlaps. Each part is a film by itself, whose first picture or sound belongs to `from`. */
const filmed = z.array(z.strictObject({ from: z.int(), to: z.int(), url: z.string() }))
export type FilmedPart = z.infer<typeof filmed>[number]

const story = z.strictObject({
  ...about,
  /** Session time of the last event. */
  endsAt: z.int(),
  receipt: z.string().optional(),
  entries: z.array(entry),
  chapters: z.array(z.strictObject({ from: z.int(), to: z.int(), phase: z.enum(phases), problem: z.string().optional(), name: z.string() })),
  /** One for each time that the candidate spoke: from what they answered to when they sent it. */
  turns: z.array(z.strictObject({ seq: z.int(), who: z.enum(['interviewer', 'candidate']), from: z.int(), to: z.int() })),
  reached: z.array(z.strictObject({ ...moment, problem: z.string(), point: z.string(), says: z.string(), how: z.enum(reaches), step: z.int(), quote: z.string(), lines: z.array(lineRange) })),
  /** The clock stood still, or the program was gone (`away`, which takes no session time). */
  stops: z.array(z.strictObject({ seq: z.int(), from: z.int(), to: z.int(), why: z.enum(['break', 'share', 'help', 'invigilator', 'signal', 'away']), text: z.string() })),
  /** With the grade, where there is one, and how it may be read. */
  signals: z.array(z.strictObject({ ...moment, text: z.string(), means: z.string() })),
  snippets: z.array(z.strictObject({ problem: z.string(), name: z.string(), from: z.int(), file: z.string(), code: z.string().optional() })),
  /** Every display that was filmed, the one that the interview was on first. */
  displays: z.array(z.strictObject({ track: z.string(), parts: filmed })),
  /** The microphone. */
  sound: filmed,
  /** What is wrong with the record, as far as is known before everything was checked. */
  findings: z.array(z.strictObject({ code: z.string(), where: z.string(), text: z.string() })),
})
export type Story = z.infer<typeof story>

const opening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('story'), story }),
  /** Nobody can look into it without an identity. */
  z.strictObject({ kind: z.literal('sealed'), key, session: z.string(), receipt: z.string().optional(), damage: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('refused'), key, text: z.string() }),
])
export type Opening = z.infer<typeof opening>

const checked = z.strictObject({
  standing: z.enum(standings),
  receipt: z.string().optional(),
  /** Fingerprint of the key that signed. */
  signer: z.string().optional(),
  findings: z.array(z.strictObject({ code: z.string(), where: z.string(), text: z.string() })),
})
export type Checked = z.infer<typeof checked>

const pinned = z.strictObject({ id: z.string(), at: z.int(), wall: z.int(), by: z.string(), text: z.string() })
export type Pinned = z.infer<typeof pinned>

/** Window → main, answered. */
export const calls = {
  library: { input: z.void(), output: library },
  find: { input: query, output: found },
  open: { input: z.strictObject({ key }), output: opening },
  /** Asks for the identity's file in a dialog of the system; `passphrase` opens a file that is protected with one. */
  unlock: { input: z.strictObject({ key, passphrase: z.string().max(1000) }), output: z.discriminatedUnion('kind', [z.strictObject({ kind: z.enum(['opened', 'cancelled']) }), z.strictObject({ kind: z.literal('not'), text: z.string() })]) },
  /** Everything is read for this, the film too. */
  check: { input: z.strictObject({ key }), output: checked },
  /** Each assessor has notes of their own. */
  pinned: { input: z.strictObject({ key, as: as.optional() }), output: z.array(pinned) },
  pin: { input: z.strictObject({ key, as: as.optional(), at: z.int().nonnegative(), text: z.string().trim().min(1).max(4000) }), output: z.array(pinned) },
  unpin: { input: z.strictObject({ key, as: as.optional(), id: z.string().max(64) }), output: z.array(pinned) },
  ...assessCalls,
} as const
export type Calls = { [K in keyof typeof calls]: { input: z.infer<(typeof calls)[K]['input']>; output: z.infer<(typeof calls)[K]['output']> } }

/** Main → window: the library was read further, or what it holds has changed. */
export const published = z.strictObject({ type: z.literal('progress'), progress })
export type Published = z.infer<typeof published>

/** What the preload puts on `window.review`. */
export type Review = { readonly [K in keyof Calls]: (input: Calls[K]['input']) => Promise<Calls[K]['output']> } & {
  readonly onPublished: (listener: (message: Published) => void) => () => void
}
