/** What a model says it understood, held against the answer: a quote that does not occur in it drops its point. */
import { z } from 'zod'
import type { PointReading } from '../../shared/events.ts'
import { acts, pointStatuses, type Act } from '../../shared/ids.ts'
import { pointsOf } from '../pack/schema.ts'
import { isGate } from './acts-features.ts'
import { claimsIn } from './claimless.ts'
import { credibleAmong } from './credible.ts'
import { spanOf } from './quote.ts'
import { readText } from './text.ts'
import { isTopical } from './topic.ts'
import { speaksOfPoints } from './understanding.ts'
import type { Heard, Understood } from './understanding.ts'

/** More claims than points in any problem, each said several times, are no reading; and to look for them takes time that the turn has not. */
const MOST_CLAIMS = 200
const LONGEST_QUOTE = 4000
const word = z.string().transform((said) => said.trim().toLowerCase())
const list = z.array(z.unknown()).max(MOST_CLAIMS).nullish().transform((given) => given ?? [])
const reading = z.object({ act: word.pipe(z.enum(acts)), points: list, particulars: list })
const claim = z.object({ id: z.string(), status: word.pipe(z.enum(pointStatuses)), quote: z.string().max(LONGEST_QUOTE) })
type Claim = z.infer<typeof claim>

const MOST_PARTICULARS = 3
/** A quote without a word of the trade wants so many. */
const LEAST_WORDS = 3

/** These are held against a candidate, or send them away: no model's word is enough. */
const grave: ReadonlySet<Act> = new Set<Act>(['end', 'steer'])
/** This takes a message for no answer at all. */
const dismissing: Act = 'off-topic'

/**
 * `embedded` is what was understood without a model, and what it finds settled stands unless the model finds the contrary. A claim that is
 * malformed, names no point of the problem or quotes what was not said is dropped alone. One whose quote claims nothing (pasted
 * code, the interviewer's own words, a question) or cannot carry it shows at most what was spoken of, unless the embedded
 * reading agrees. Throws a ZodError where the whole reply has another shape.
 */
export function checkClaims(reply: unknown, heard: Heard, embedded: Understood): Understood {
  const { act, points, particulars } = reading.parse(reply)
  const ruled = actOf(act, embedded, heard)
  // As in the embedded reading: only an answer to a question about the code speaks of points, and nobody earns one by steering.
  const problem = speaksOfPoints.has(heard.expecting) && ruled !== 'steer' ? heard.problem : undefined
  const claims = claimsIn(heard)
  const quoted = points.flatMap((given) => {
    const read = claim.safeParse(given)
    const quote = read.success ? spanOf(heard.text, read.data.quote) : undefined
    return !read.success || quote === undefined || !saysSomething(quote) ? [] : [{ ...read.data, quote }]
  })
  const quotable = particulars.flatMap((given) => (typeof given === 'string' ? (spanOf(heard.text, given) ?? []) : []))
  const credible = problem && credibleAmong(quoted.filter(({ status }) => status !== 'touched'), heard.text, problem)
  const shown = quoted.map((c): Claim => {
    const agreed = embedded.points.some((p) => p.id === c.id && p.status === c.status)
    const carried = claims(c.quote) && (c.status === 'touched' || agreed || credible?.(c) === true)
    return carried ? c : { ...c, status: 'touched' }
  })
  return {
    act: ruled,
    points: (problem ? pointsOf(problem) : []).flatMap(({ id }) => weigh(shown.filter((c) => c.id === id), embedded.points.find((p) => p.id === id))),
    particulars: quotable.length > 0 ? [...new Set(quotable)].slice(0, MOST_PARTICULARS) : embedded.particulars,
    areas: embedded.areas,
  }
}

/**
 * Who establishes a point answers, whatever else a model hears in it; who speaks of one, or names something, is not dismissed; and where
 * a yes is waited for, the embedded reading alone says whether it came: one that is misheard cannot be taken back.
 */
function actOf(given: Act, { act, points, particulars }: Understood, { expecting }: Heard): Act {
  if (isGate(expecting) || grave.has(given) || act === 'steer') return act
  const answers = given === 'answer' || given === 'unfinished'
  if (answers) return given
  if (given === dismissing && points.length + particulars.length > 0) return act
  return points.some(({ status }) => status !== 'touched') ? act : given
}

/**
 * Where one reading says that the point holds and another that it does not, neither is believed: a narrower question costs a turn
 * and no mark. A model that is in doubt takes no credit away; a claim against the candidate it may soften.
 */
function weigh(shown: readonly Claim[], embedded: PointReading | undefined): readonly PointReading[] {
  const [first] = shown
  if (!first) return embedded && embedded.status !== 'touched' ? [embedded] : []
  const readings = new Set([...shown.map((c) => c.status), embedded?.status])
  if (readings.has('covered') && readings.has('contradicted')) return [{ ...first, status: 'touched' }]
  return embedded?.status === 'covered' && first.status === 'touched' ? [embedded] : [first]
}

/** A quote such as "the" or "this" occurs in every answer and shows nothing. */
function saysSomething(quote: string): boolean {
  const { words } = readText(quote)
  return words.some((word) => isTopical(word)) || words.length >= LEAST_WORDS || /[^\p{L}\p{N}\s.,!?'’"“”-]/u.test(quote)
}
