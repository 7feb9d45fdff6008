/** The part of the assessor's window's contract that decides: marks, signing, saving reports, and several sessions side by side. */
import { z } from 'zod'
import { draft, draftedOverruling, outcomes, overruling } from './assessment.ts'
import { slug } from './ids.ts'
import { report } from './report.ts'

/** Names an entry of the library, as in the rest of the contract. */
const key = z.string().min(1).max(400)
/** The fingerprint of an assessor's key, whose owner has entered their passphrase. Absent: nobody has said yet who reads, and what others signed is not shown. */
export const as = z.string().regex(/^[0-9a-f]{64}$/)
const passphrase = z.string().max(1000)

const assessor = z.strictObject({ name: z.string(), key: as })
export type KnownAssessor = z.infer<typeof assessor>

const sheet = z.strictObject({
  report,
  /** Assessments that are not shown before one's own is signed. */
  withheld: z.int(),
  /** Addenda that do not hold, each in a sentence. */
  refused: z.array(z.string()),
  /** Only what was closed with a signature can be assessed with one. */
  closed: z.boolean(),
  draft: draft.optional(),
})
export type Sheet = z.infer<typeof sheet>

export const reportFormats = ['html', 'pdf', 'md', 'json', 'vtt'] as const
export type ReportFormat = (typeof reportFormats)[number]
export const tableFormats = ['html', 'md', 'json'] as const
export type TableFormat = (typeof tableFormats)[number]

const cell = z.strictObject({
  outcome: z.enum(outcomes),
  neededStep: z.int().optional(),
  overruled: z.array(z.strictObject({ assessor: z.string(), now: z.enum(outcomes) })).readonly(),
})
const comparison = z.strictObject({
  title: z.string(),
  pack: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  candidates: z.array(z.strictObject({ session: z.string(), candidate: z.string(), wall: z.int().optional(), usedMs: z.int(), damaged: z.boolean(), record: z.strictObject({ hash: z.string(), closed: z.boolean(), leftOut: z.array(z.string()).readonly() }).optional() })).readonly(),
  problems: z.array(z.strictObject({
    id: slug,
    name: z.string(),
    points: z.array(z.strictObject({ id: slug, kind: z.enum(['core', 'deeper']), statement: z.string(), cells: z.array(cell).readonly() })).readonly(),
  })).readonly(),
})
export type SideBySide = z.infer<typeof comparison>

/** `observed` is a share between 0 and 1; `kappa` is absent where it is not defined. */
const pairing = z.strictObject({ between: z.tuple([z.string(), z.string()]).readonly(), sessions: z.int(), items: z.int(), same: z.int(), observed: z.number(), kappa: z.number().optional() })

const together = z.strictObject({
  comparisons: z.array(comparison),
  pairings: z.array(pairing),
  withheld: z.int(),
  /** What was left out and why, and what else has to be known of the sessions, each in a sentence. */
  told: z.array(z.string()),
})
export type Together = z.infer<typeof together>

const saved = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('saved'), file: z.string() }), z.strictObject({ kind: z.literal('cancelled') })])
/** Sessions that can be laid side by side. */
export const MOST_TOGETHER = 200
const keys = z.array(key).min(1).max(MOST_TOGETHER)

export const assessCalls = {
  assessors: { input: z.void(), output: z.array(assessor) },
  /** A key of one's own, made at first use. */
  makeAssessor: { input: z.strictObject({ name: z.string().max(200), passphrase }), output: assessor },
  /** For as long as the window is open. */
  enter: { input: z.strictObject({ as, passphrase }), output: z.void() },
  assess: { input: z.strictObject({ key, as: as.optional() }), output: sheet },
  /** Kept until it is signed. */
  keepDraft: { input: z.strictObject({ key, as, overrulings: z.array(draftedOverruling).max(500), recommendation: z.string().max(10_000) }), output: z.void() },
  /** `pins`: the pinned notes go with it. */
  sign: { input: z.strictObject({ key, as, passphrase, overrulings: z.array(overruling).max(500), recommendation: z.string().max(10_000), pins: z.boolean() }), output: sheet },
  /** Asks where in a dialog of the system. */
  saveReport: { input: z.strictObject({ key, as: as.optional(), format: z.enum(reportFormats) }), output: saved },
  together: { input: z.strictObject({ keys, as: as.optional() }), output: together },
  saveTogether: { input: z.strictObject({ keys, as: as.optional(), format: z.enum(tableFormats) }), output: saved },
} as const
