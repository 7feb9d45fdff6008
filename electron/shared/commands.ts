/**
 * What the page may ask for. Everything a candidate does comes in through one of these; main answers a command when it
 * is stored, or rejects it with a sentence for a person.
 */
import { z } from 'zod'
import { citation } from './events.ts'
import { slug } from './ids.ts'

/** A megabyte of text and some room; a longer message is refused before it is read. */
export const MAX_MESSAGE = 2 * 1024 * 1024

const count = z.int().nonnegative().max(MAX_MESSAGE)

/**
 * How a message came to be, in counts; no keystroke and no time of one. Only what the page says of itself: evidence that may be lacking or wrong.
 */
export const writing = z.strictObject({
  /** Characters that were pasted, copied inside the program or outside it. */
  inside: count,
  outside: count,
  /** The most characters that came within a second in other ways. */
  fastest: count,
})
export type Writing = z.infer<typeof writing>

export const command = z.discriminatedUnion('do', [
  /** Check-in. The same candidate whose interview was interrupted may continue it. */
  z.strictObject({ do: z.literal('check-in'), candidate: z.string().trim().min(1).max(200), interview: slug }),
  z.strictObject({ do: z.literal('continue-interview') }),
  z.strictObject({ do: z.literal('start-over') }),
  z.strictObject({ do: z.literal('consent') }),
  z.strictObject({ do: z.literal('decline') }),
  z.strictObject({ do: z.literal('withdraw-consent') }),
  z.strictObject({ do: z.literal('say'), id: z.string().min(1).max(64), text: z.string().max(MAX_MESSAGE), citations: z.array(citation).max(20), writing: writing.optional() }),
  /** What stands in the input field and beside it; kept so that a crash does not lose it. */
  z.strictObject({ do: z.literal('keep-draft'), text: z.string().max(MAX_MESSAGE), citations: z.array(citation).max(20) }),
  z.strictObject({ do: z.literal('share-screen') }),
  z.strictObject({ do: z.literal('stop-sharing') }),
  /** The viewer has painted the snippet. */
  z.strictObject({ do: z.literal('snippet-painted'), problem: slug }),
  z.strictObject({ do: z.literal('break') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('call-help') }),
  /** Where no interview runs, or the page knows of none; one that it shows goes on with `resume`. */
  z.strictObject({ do: z.literal('take-back-help') }),
  z.strictObject({ do: z.literal('end-call') }),
  /** From the end screen back to check-in, for the next candidate. */
  z.strictObject({ do: z.literal('finish') }),
])
export type Command = z.infer<typeof command>
