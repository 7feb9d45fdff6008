/**
 * The report of a session: what became of every point, and what shows it. `resources/report.schema.json` is this schema,
 * published. Times: `at` is session time and `wall` is since 1970, both in milliseconds; `seq` is the place in the log.
 */
import { z } from 'zod'
import { assessment, outcomes } from './assessment.ts'
import { allowance, citation, endReasons, moves } from './events.ts'
import { acts, lineRange, phases, pointStatuses, slug } from './ids.ts'
import { signalGrades } from './signals.ts'

export const REPORT_VERSION = 1

const moment = { seq: z.int().min(1), at: z.int().nonnegative(), wall: z.int() }
const step = z.int().min(0).max(6)
const ms = z.int().nonnegative()

/** Words of the candidate, and what they were taken for. */
export const evidence = z.strictObject({
  ...moment,
  status: z.enum(pointStatuses),
  quote: z.string(),
  /** Lines that the candidate put beside the answer. */
  cited: z.array(lineRange),
  /** The step that the point had been brought to when this was said; 0 before it was asked. */
  step,
  /** Who understood it. */
  by: z.string(),
  /** The words, or what they were taken for, come from an event that was altered. Absent: they do not. */
  altered: z.literal(true).optional(),
})
export type Evidence = z.infer<typeof evidence>

/** A line of the interviewer, and why it was spoken. */
export const asked = z.strictObject({
  ...moment,
  text: z.string(),
  move: z.enum(moves),
  step: step.optional(),
  rule: z.string(),
  because: z.string(),
})
export type Asked = z.infer<typeof asked>

export const reportPoint = z.strictObject({
  id: slug,
  kind: z.enum(['core', 'deeper']),
  /** The point in one sentence. */
  statement: z.string(),
  /** The lines of the snippet that it is about. */
  lines: z.array(lineRange),
  /** What the interviewer made of it; overrulings leave it as it is. */
  outcome: z.enum(outcomes),
  /** Where it was covered: the step that had been needed, 0 where it came unasked, 1 after the open question. */
  neededStep: step.optional(),
  /** The highest step by which it was approached; 0 where it was not asked. */
  reachedStep: step,
  /** A wrong claim had been answered with a fact. */
  corrected: z.boolean(),
  /** It was given away in the end. */
  told: z.boolean(),
  /** It was covered, and something said later was taken for the opposite. */
  laterContradicted: z.boolean(),
  /** In the order of the log; the one that decided the outcome is `decisive`. */
  evidence: z.array(evidence),
  decisive: z.int().min(1).optional(),
  asked: z.array(asked),
  overruled: z.array(z.strictObject({ assessor: z.string(), key: z.string(), now: z.enum(outcomes), reason: z.string(), shownBy: z.array(z.int()) })),
})
export type ReportPoint = z.infer<typeof reportPoint>

/** How many points there are, and what became of them. */
const tally = z.strictObject({
  points: ms,
  /** Covered without more than the open question. */
  beforeHints: ms,
  withHelp: ms,
  contradicted: ms,
  touched: ms,
  notReached: ms,
  notAsked: ms,
})
export type Tally = z.infer<typeof tally>

export const reportProblem = z.strictObject({
  id: slug,
  number: z.int().min(1),
  name: z.string(),
  file: z.string(),
  sha256: z.string(),
  code: z.string(),
  /** Absent where it was never on the screen. */
  shown: z.strictObject(moment).optional(),
  usedMs: ms,
  budgetMs: ms,
  core: tally,
  deeper: tally,
  points: z.array(reportPoint),
})
export type ReportProblem = z.infer<typeof reportProblem>

/** A stretch of the interview. `usedMs` is what of it counted against the time. */
export const stretch = z.strictObject({
  phase: z.enum(phases),
  problem: slug.optional(),
  from: ms,
  to: ms,
  usedMs: ms,
})
export type Stretch = z.infer<typeof stretch>

export const signalKinds = ['pause', 'help', 'share', 'film', 'away', 'clock', 'engine', 'trouble', 'silence', 'ended-early', 'surroundings'] as const
export type SignalKind = (typeof signalKinds)[number]

/** Something out of the ordinary, what it was, and how it may be read. */
export const signal = z.strictObject({
  ...moment,
  kind: z.enum(signalKinds),
  /** Where it is an integrity signal; a grade says how much it deserves a look, and nothing of a person. */
  grade: z.enum(signalGrades).optional(),
  /** How long it lasted, where it has a length. */
  ms: ms.optional(),
  text: z.string(),
  means: z.string(),
})
export type Signal = z.infer<typeof signal>

/** The line's event was altered. Absent: it was not. */
const doubt = { altered: z.literal(true).optional() }

const spoken = z.discriminatedUnion('who', [
  z.strictObject({
    who: z.literal('interviewer'), ...moment, text: z.string(), move: z.enum(moves), problem: slug.optional(), point: slug.optional(), step: step.optional(),
    rule: z.string(), because: z.string(),
    /** The acknowledgement was worded by a model. */
    byModel: z.boolean(),
    ...doubt,
  }),
  z.strictObject({ who: z.literal('candidate'), ...moment, text: z.string(), citations: z.array(citation), act: z.enum(acts).optional(), ...doubt }),
])
export type Spoken = z.infer<typeof spoken>

export const verificationStates = ['intact', 'intact-as-far-as-seen', 'damaged', 'not-closed', 'not-verified'] as const

export const verification = z.strictObject({
  state: z.enum(verificationStates),
  receipt: z.string().optional(),
  /** Fingerprint of the kiosk's key. */
  key: z.string().optional(),
  /** Hex: the final hash, as it was signed at the close. */
  head: z.string().optional(),
  /** Hex: the last hash of the log as it is there, where no close can be believed. */
  lastHash: z.string().optional(),
  /** What the record was compared with when it was verified; findings say what does not fit. Absent: nothing. */
  compared: z.array(z.enum(['receipt', 'key'])).optional(),
  /** `at`: the moment of the event that it is about, where there is one. */
  findings: z.array(z.strictObject({ code: z.string(), where: z.string(), text: z.string(), at: ms.optional() })),
})
export type Verification = z.infer<typeof verification>

const made = z.strictObject({
  app: z.string(),
  engine: z.string(),
  /** Who understood how many of the candidate's messages. */
  understoodBy: z.array(z.strictObject({ by: z.string(), messages: ms })),
  /** Lines of the interviewer, and how many of them a model had a part in wording. */
  lines: ms,
  linesByModel: ms,
  pack: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string(), title: z.string() }),
  policy: z.string().optional(),
  consent: z.string().optional(),
  recording: z.strictObject({
    /** Of all tracks. */
    segments: ms,
    bytes: ms,
    /** How long the film of the interview's own display is. */
    ms,
    /** `display` is the one that the interview was on. */
    tracks: z.array(z.string()),
    formats: z.array(z.string()),
    displays: z.array(z.strictObject({ name: z.string(), width: z.int(), height: z.int() })),
  }),
  events: ms,
  verification,
})

export const report = z.strictObject({
  v: z.literal(REPORT_VERSION),
  type: z.literal('walkthrough-report'),
  session: z.string(),
  candidate: z.string(),
  interview: z.string(),
  /** Names of the focus areas that the candidate chose. */
  areas: z.array(z.string()),
  /** Absent where it never began. */
  started: z.strictObject(moment).optional(),
  ended: z.strictObject({ ...moment, reason: z.enum(endReasons) }).optional(),
  /** Session time of the last event. */
  until: ms,
  usedMs: ms,
  budgetMs: ms,
  /** More time and patience, arranged before it began; the budgets have it in them. Absent: none. */
  allowance: allowance.optional(),
  openingMs: z.strictObject({ used: ms, budget: ms }),
  closingMs: z.strictObject({ used: ms, budget: ms }),
  core: tally,
  deeper: tally,
  problems: z.array(reportProblem),
  stretches: z.array(stretch),
  signals: z.array(signal),
  conversation: z.array(spoken),
  assessments: z.array(assessment),
  /** Assessments that lie beside the session and do not count, each with the reason. Absent: none. */
  refused: z.array(z.string()).optional(),
  /** Assessments that hold and are not part of it, because whoever had it written may not see them yet. Absent: none. */
  withheld: z.int().positive().optional(),
  /** What the session's copy of the interview has lost, in a sentence; all budgets are then 0. Absent: nothing. */
  missing: z.string().optional(),
  made,
  /** What the report cannot know, in sentences. */
  limits: z.array(z.string()),
})
export type Report = z.infer<typeof report>
