/** Shows that an answer was heard, by its particulars and never by bare praise. */
import { presentProblem } from '../agenda.ts'
import { pointsOf, type Point } from '../pack/schema.ts'
import { pointState, type Answer, type InterviewState } from '../state.ts'
import type { Part } from '../wording/speak.ts'
import { line } from './move.ts'
import { codeLike, marked, quotable } from './quoting.ts'

/** Points of the present problem that this answer established for the first time. */
export function newlyCovered(s: InterviewState, answer: Answer): readonly Point[] {
  const covered = new Map(answer.understood.points.filter((p) => p.status === 'covered').map((p) => [p.id, p.quote]))
  // Said a second time it is no news: the state keeps the words of the first time.
  return pointsOf(presentProblem(s)).filter((p) => covered.has(p.id) && pointState(s, p.id).covered?.quote === covered.get(p.id))
}

const lead = (part: Part): Part => ({ ...part, lead: true })

/** A name of code by which the candidate established just this point; the interviewer's own words do not say it already. */
function ownName(s: InterviewState, answer: Answer, point: Point): string | undefined {
  const shown = answer.understood.points.find((p) => p.id === point.id)?.quote ?? ''
  return quotable(s, answer).find((p) => codeLike(p) && shown.includes(p) && !point.heard.toLowerCase().includes(p.toLowerCase()))
}

/** Nothing for an answer without substance; otherwise one part. */
export function hearing(s: InterviewState, answer: Answer): readonly Part[] {
  const { act, points } = answer.understood
  if (act !== 'answer' && act !== 'unfinished') return []
  const contradicted = points.filter((p) => p.status === 'contradicted').map((p) => p.quote)
  // A wrong claim is not repeated as if it had been welcome.
  const [a, b] = quotable(s, answer).filter((p) => !contradicted.some((c) => c.includes(p)))
  const [one, two] = newlyCovered(s, answer)
  if (one && two) return [lead(line('heardTwo', { heard: one.heard, also: two.heard }))]
  if (one) {
    const own = s.lines % 3 === 0 ? undefined : ownName(s, answer, one)
    return [lead(own === undefined ? line('heardOne', { heard: one.heard }) : line('heardWith', { quote: marked(own), heard: one.heard }))]
  }
  if (a !== undefined && b !== undefined) return [lead(line('quotedTwo', { quote: marked(a), also: marked(b) }))]
  return a !== undefined ? [lead(line('quoted', { quote: marked(a) }))] : []
}
