/** What an assessor adds to a session: overrulings, notes and a recommendation, as they are signed. */
import { z } from 'zod'
import { slug, wallTime } from './ids.ts'

/** What became of a point: `with-help` took a step beyond the open question, `not-reached` was asked in vain, `not-asked` was never put. */
export const outcomes = ['covered', 'with-help', 'contradicted', 'touched', 'not-reached', 'not-asked'] as const
export type Outcome = (typeof outcomes)[number]

const words = z.string().trim().min(1).max(10_000)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const overruling = z.strictObject({
  problem: slug,
  point: slug,
  /** What the interviewer had made of it. */
  was: z.enum(outcomes),
  now: z.enum(outcomes),
  reason: words,
  /** The candidate's messages that show it, by their `seq` in the log; empty where the assessor named none. */
  shownBy: z.array(z.int().min(1)).max(50),
})
export type Overruling = z.infer<typeof overruling>

/** Pinned to a moment of the session. */
export const note = z.strictObject({ at: z.int().nonnegative(), text: words })
export type Note = z.infer<typeof note>

const judged = {
  overrulings: z.array(overruling).max(500).refine((all) => new Set(all.map((o) => `${o.problem}/${o.point}`)).size === all.length, 'a point is overruled once'),
  notes: z.array(note).max(1000),
}

/** A mark whose reason may still be missing. */
export const draftedOverruling = overruling.extend({ reason: z.string().max(10_000) })
export type DraftedOverruling = z.infer<typeof draftedOverruling>

/** What lies on the disk before it is signed; reasons and the recommendation may still be missing. */
export const draft = z.strictObject({ v: z.literal(1), session: z.string(), key: hash, overrulings: z.array(draftedOverruling).max(500), notes: judged.notes, recommendation: z.string().max(10_000) })
export type AssessmentDraft = z.infer<typeof draft>

/** What is signed. */
export const assessment = z.strictObject({
  v: z.literal(1),
  /** Tells this from everything else that a key signs. */
  type: z.literal('walkthrough-addendum'),
  session: z.string(),
  /** Hex: the final hash of the session's log, and the number of its events. */
  head: hash,
  count: z.int().min(1),
  assessor: z.string().trim().min(1).max(200),
  /** Fingerprint of the assessor's key. */
  key: hash,
  /** Milliseconds since 1970. */
  wall: wallTime,
  ...judged,
  /** In words. */
  recommendation: words,
})
export type Assessment = z.infer<typeof assessment>
