/** Names that appear in more than one event, and the shapes that they may have. */
import { z } from 'zod'

/** Stable names given by pack authors: lower case words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens').max(64)

/** A range of lines, both ends included, counted from 1. */
export const lineRange = z.tuple([z.int().min(1), z.int().min(1)]).refine(([from, to]) => from <= to, 'the first line comes after the last')
export type LineRange = readonly [from: number, to: number]

export const phases = ['welcome', 'focus', 'share', 'background', 'problem', 'close', 'ended'] as const
export type Phase = (typeof phases)[number]

/** What a candidate does with an answer, in the vocabulary of dialogue systems. `packs -- try` prints these names. */
export const acts = [
  'ready', 'not-ready', 'answer', 'unfinished', 'does-not-know', 'repeat', 'hint',
  'process-question', 'clarification', 'off-topic', 'end', 'steer',
] as const
export type Act = (typeof acts)[number]

/** How far an answer establishes a point; a point that is absent is not listed. */
export const pointStatuses = ['covered', 'touched', 'contradicted'] as const
export type PointStatus = (typeof pointStatuses)[number]

/** The six steps by which a gap is approached: 1 the open question … 6 the point told. */
export const steps = [1, 2, 3, 4, 5, 6] as const
export type Step = (typeof steps)[number]

/** Milliseconds since 1970 that a calendar has a day for: what JavaScript’s Date can hold. */
export const wallTime = z.int().min(-8.64e15).max(8.64e15)
