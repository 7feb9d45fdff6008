/** What a model says it understood, held against the answer: a quote that does not occur in it drops its point. */
import { z } from 'zod'
import type { PointReading } from '../../shared/events.ts'
import { acts, pointStatuses, type Act } from '../../shared/ids.ts'
import { pointsOf } from '../pack/schema.ts'
import { claimsIn } from './claimless.ts'
import { credibleAmong } from './credible.ts'
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

/** These take a message for no answer at all, and some of them are held against a candidate. */
const dismissing: ReadonlySet<Act> = new Set<Act>(['end', 'steer', 'off-topic'])

/**
 * `embedded` is what was understood without a model, and what it finds settled stands where the model says nothing of it. A claim that is
 * malformed, names no point of the problem or quotes what was not said is dropped alone. One whose quote claims nothing (pasted
 * code, the interviewer's own words, a question) or cannot carry it shows at most what was spoken of, unless the embedded
 * reading agrees. Throws a ZodError where the whole reply has another shape.
 */
export function checkClaims(reply: unknown, heard: Heard, embedded: Understood): Understood {
  const { act, points, particulars } = reading.parse(reply)
  const ruled = actOf(act, embedded)
  // As in the embedded reading: only an answer to a question about the code speaks of points, and nobody earns one by steering.
  const problem = speaksOfPoints.has(heard.expecting) && ruled !== 'steer' ? heard.problem : undefined
  const claims = claimsIn(heard)
  const quoted = points.flatMap((given) => {
    const read = claim.safeParse(given)
    const quote = read.success ? spanOf(heard.text, read.data.quote) : undefined
    return !read.success || quote === undefined || !saysSomething(quote) ? [] : [{ ...read.data, quote }]
  })
  const quotable = particulars.flatMap((given) => (typeof given === 'string' ? (spanOf(heard.text, given) ?? []) : []))
  const credible = problem && credibleAmong(quoted.filter(({ status }) => status === 'covered'), heard.text, problem)
  const shown = quoted.map((c): Claim => {
    const agreed = embedded.points.some((p) => p.id === c.id && p.status === c.status)
    const carried = claims(c.quote) && (c.status !== 'covered' || agreed || credible?.(c) === true)
    return carried ? c : { ...c, status: 'touched' }
  })
  return {
    act: ruled,
    points: (problem ? pointsOf(problem) : []).flatMap(({ id }) => weigh(shown.filter((c) => c.id === id), embedded.points.find((p) => p.id === id))),
    particulars: quotable.length > 0 ? [...new Set(quotable)].slice(0, MOST_PARTICULARS) : embedded.particulars,
    areas: embedded.areas,
  }
}

/** Who establishes a point answers, whatever else a model hears in it; and who speaks of one is not dismissed. */
function actOf(given: Act, { act, points }: Understood): Act {
  const answers = given === 'answer' || given === 'unfinished'
  if (answers || points.length === 0) return given
  return dismissing.has(given) || points.some(({ status }) => status !== 'touched') ? act : given
}

/**
 * Where one reading says that the point holds and another that it does not, neither is believed: a narrower question costs a turn
 * and no mark. What the embedded reading finds settled stands where the model is silent; what it finds only touched does not.
 */
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
