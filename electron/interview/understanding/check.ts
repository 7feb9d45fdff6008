/** What a model says it understood, held against the answer: a quote that does not occur in it drops its point. */
import { z } from 'zod'
import type { PointReading } from '../../shared/events.ts'
import { acts, pointStatuses, type PointStatus } from '../../shared/ids.ts'
import { pointsOf } from '../pack/schema.ts'
import { claimsIn } from './claimless.ts'
import { spanOf } from './quote.ts'
import { speaksOfPoints } from './understanding.ts'
import type { Heard, Understood } from './understanding.ts'

const reading = z.object({ act: z.enum(acts), points: z.array(z.unknown()), particulars: z.array(z.unknown()).default([]) })
const claim = z.object({ id: z.string(), status: z.enum(pointStatuses), quote: z.string() })
type Claim = z.infer<typeof claim>

const MOST_PARTICULARS = 3

/**
 * `embedded` is what was understood without a model. A claim that is malformed, names no point of the problem or
 * quotes what was not said is dropped alone; one whose quote claims nothing (pasted code, the interviewer's own words, a
 * question) shows at most what was spoken of. Throws a ZodError where the whole reply has another shape.
 */
export function checkClaims(reply: unknown, heard: Heard, embedded: Understood): Understood {
  const { act, points, particulars } = reading.parse(reply)
  // As in the embedded reading: only an answer to a question about the code speaks of points, and nobody earns one by steering.
  const known = heard.problem && speaksOfPoints.has(heard.expecting) && act !== 'steer' ? pointsOf(heard.problem) : []
  const claims = claimsIn(heard)
  const shown = points.flatMap((given) => {
    const read = claim.safeParse(given)
    const quote = read.success ? spanOf(heard.text, read.data.quote) : undefined
    if (!read.success || quote === undefined || !saysSomething(quote)) return []
    return [{ ...read.data, quote, status: claims(quote) ? read.data.status : 'touched' as const }]
  })
  const quotable = particulars.flatMap((given) => (typeof given === 'string' ? (spanOf(heard.text, given) ?? []) : []))
  return {
    act,
    points: known.flatMap(({ id }) => weigh(shown.filter((c) => c.id === id), embedded.points.find((p) => p.id === id)?.status)),
    particulars: quotable.length > 0 ? [...new Set(quotable)].slice(0, MOST_PARTICULARS) : embedded.particulars,
    areas: embedded.areas,
  }
}

/** Where one reading says that the point holds and another that it does not, neither is believed: a narrower question costs a turn and no mark. */
function weigh(shown: readonly Claim[], embedded: PointStatus | undefined): readonly PointReading[] {
  const [first] = shown
  if (!first) return []
  const readings = new Set([...shown.map((c) => c.status), embedded])
  return [{ ...first, status: readings.has('covered') && readings.has('contradicted') ? 'touched' : first.status }]
}

/** A quote such as "the" or "a" occurs in every answer and shows nothing. */
const saysSomething = (quote: string) => (quote.match(/[\p{L}\p{N}]/gu) ?? []).length >= 4 || /[^\p{L}\p{N}\s.,!?'’"“”-]/u.test(quote)
