/** What a model says it understood, held against the answer: a quote that does not occur in it drops its point. */
import { z } from 'zod'
import type { PointReading } from '../../shared/events.ts'
import { acts, pointStatuses } from '../../shared/ids.ts'
import { pointsOf } from '../pack/schema.ts'
import { claimsIn } from './claimless.ts'
import { polaritiesOf } from './polarity.ts'
import { spanOf } from './quote.ts'
import { readText } from './text.ts'
import { isTopical } from './topic.ts'
import { speaksOfPoints } from './understanding.ts'
import type { Heard, Understood } from './understanding.ts'

const reading = z.object({ act: z.enum(acts), points: z.array(z.unknown()), particulars: z.array(z.unknown()).default([]) })
const claim = z.object({ id: z.string(), status: z.enum(pointStatuses), quote: z.string() })
type Claim = z.infer<typeof claim>

const MOST_PARTICULARS = 3
/** A quote without a word of the trade wants so many. */
const LEAST_WORDS = 3

/** So many points may rest on the same words; a model that shows all of them by one quote shows none. */
const MOST_ON_A_QUOTE = 2

/**
 * `embedded` is what was understood without a model, and the floor: what it read as settled and the model passes over stays, and with it
 * that the message is an answer. A claim that is malformed, names no point of the problem or
 * quotes what was not said is dropped alone; one whose quote claims nothing (pasted code, the interviewer's own words, a
 * question) shows at most what was spoken of. Throws a ZodError where the whole reply has another shape.
 */
export function checkClaims(reply: unknown, heard: Heard, embedded: Understood): Understood {
  const { act: given, points, particulars } = reading.parse(reply)
  const settled = embedded.points.filter(({ status }) => status !== 'touched')
  const act = settled.length > 0 && given !== 'unfinished' ? embedded.act : given
  // As in the embedded reading: only an answer to a question about the code speaks of points, and nobody earns one by steering.
  const known = heard.problem && speaksOfPoints.has(heard.expecting) && act !== 'steer' ? pointsOf(heard.problem) : []
  const claims = claimsIn(heard)
  const quoted = points.flatMap((given) => {
    const read = claim.safeParse(given)
    const quote = read.success ? spanOf(heard.text, read.data.quote) : undefined
    return !read.success || quote === undefined || !saysSomething(quote) ? [] : [{ ...read.data, quote }]
  })
  const shown = quoted.map((one) => {
    const overused = new Set(quoted.filter(({ quote }) => quote === one.quote).map(({ id }) => id)).size > MOST_ON_A_QUOTE
    return overused || !claims(one.quote) || isCutOut(one.quote, heard.text) ? { ...one, status: 'touched' as const } : one
  })
  const quotable = particulars.flatMap((given) => (typeof given === 'string' ? (spanOf(heard.text, given) ?? []) : []))
  return {
    act,
    points: known.flatMap(({ id }) => weigh(shown.filter((c) => c.id === id), embedded.points.find((p) => p.id === id))),
    particulars: quotable.length > 0 ? [...new Set(quotable)].slice(0, MOST_PARTICULARS) : embedded.particulars,
    areas: embedded.areas,
  }
}

/** Where one reading says that the point holds and another that it does not, neither is believed: a narrower question costs a turn and no mark. */
function weigh(shown: readonly Claim[], embedded: PointReading | undefined): readonly PointReading[] {
  const [first] = shown
  if (!first) return embedded && embedded.status !== 'touched' ? [embedded] : []
  const readings = new Set([...shown.map((c) => c.status), embedded?.status])
  return [{ ...first, status: readings.has('covered') && readings.has('contradicted') ? 'touched' : first.status }]
}

/** A quote such as "the" or "this" occurs in every answer and shows nothing. */
function saysSomething(quote: string): boolean {
  const { words } = readText(quote)
  return words.some((word) => isTopical(word)) || words.length >= LEAST_WORDS || /[^\p{L}\p{N}\s.,!?'’"“”-]/u.test(quote)
}

/** "d is a tuple" out of "I do not think that d is a tuple": what denies it was left outside. */
function isCutOut(quote: string, text: string): boolean {
  const at = text.indexOf(quote)
  const all = readText(text).words
  const whole = polaritiesOf(all)
  const inside = all.flatMap(({ start, end }, i) => (start >= at && end <= at + quote.length ? [whole[i]] : []))
  const alone = polaritiesOf(readText(quote).words)
  return inside.length === alone.length && inside.some((polarity, i) => polarity === 'denied' && alone[i] === 'stated')
}
