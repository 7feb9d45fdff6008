/** How long the interviewer waits, in milliseconds. */
import type { Expecting } from '../understanding/understanding.ts'

/** Before silence is met with a gentle prompt, by what is waited for; each further prompt waits twice as long. */
export const PATIENCE_MS: Record<Expecting, number> = {
  ready: 60_000, focus: 60_000, share: 75_000, background: 90_000, see: 60_000, read: 240_000, answer: 90_000, questions: 60_000,
}
/** Prompts that one question can get. */
export const PROMPTS = 3
/** How often one question's answer is asked to go on; after that, what there is counts. */
export const GO_ONS = 2
/** Messages beside the matter that one question takes; with the next one a smaller question comes. */
export const ASIDES = 3
/** A problem or the opening that is over its time waits this long for somebody who is in the middle of an answer. */
export const GRACE_MS = 60_000
/** The close waits this long for questions. */
export const CLOSE_QUESTIONS_MS = 60_000
/** Kept at the end, so that the interview is said to be complete before its time is over. */
export const LAST_WORD_MS = 30_000
