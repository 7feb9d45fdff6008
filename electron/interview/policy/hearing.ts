/** Shows that an answer was heard, by its particulars and never by bare praise. */
import { presentProblem } from '../agenda.ts'
import { pointsOf, type Point } from '../pack/schema.ts'
import { pointState, type Answer, type InterviewState } from '../state.ts'
import { listed } from '../wording/numbers.ts'
import { tools } from '../understanding/vocabulary/tools.ts'
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

/** Names of this code and of products that say something of what was heard. */
function telling(s: InterviewState, answer: Answer): readonly string[] {
  const { code } = presentProblem(s)
  const everywhere = importsOf(code)
  return quotable(s, answer).filter((p) => ofCode(p, code) && !everywhere.has(p.toLowerCase()))
}

/** A name by which the candidate established just this point; the interviewer's own words do not say it already. */
function ownName(s: InterviewState, answer: Answer, point: Point): string | undefined {
  const shown = answer.understood.points.find((p) => p.id === point.id)?.quote ?? ''
  return telling(s, answer).find((p) => shown.includes(p) && !point.heard.toLowerCase().includes(p.toLowerCase()))
}

/** What a snippet imports is named in any answer about it, and marks out none. */
const importsOf = (code: string): ReadonlySet<string> =>
  new Set(code.split('\n').filter((row) => /^(import|from)\b/.test(row)).flatMap((row) => row.toLowerCase().match(/\w+/g) ?? []))

/** Names of code and of products: any other capital may be a weekday, and shows nothing of what was heard. A word of everyday Python says nothing by itself either. */
const ofCode = (p: string, code: string): boolean =>
  codeLike(p) || (/^\p{L}[\p{L}\d]{2,}$/u.test(p) && !everydayPython.has(p.toLowerCase()) && (tools.has(p.toLowerCase()) || namesIn(code).has(p)))
const namesIn = (code: string): ReadonlySet<string> => new Set(code.match(/[A-Za-z_]\w*/g) ?? [])
const everydayPython = new Set('list dict set tuple optional union any none true false python line error exception string strings value values code script function class requests beam hive presto excel'.split(' '))

const MOST_BESIDE = 2

/** Nothing for an answer without substance. */
export function hearing(s: InterviewState, answer: Answer): readonly Part[] {
  const { act, points } = answer.understood
  if (act !== 'answer' && act !== 'unfinished') return []
  const contradicted = points.filter((p) => p.status === 'contradicted').map((p) => p.quote)
  // A wrong claim is not repeated as if it had been welcome.
  const [a, b] = telling(s, answer).filter((p) => !contradicted.some((c) => c.includes(p)))
  const [one, two, ...more] = newlyCovered(s, answer)
  // Whatever is not asked any more has been said back: nobody wonders where its question went.
  const beside = more.length > 0 ? [line('heardBeside', { heard: listed(more.slice(0, MOST_BESIDE).map((point) => point.heard)) })] : []
  if (one && two) return [lead(line('heardTwo', { heard: one.heard, also: two.heard })), ...beside]
  if (one) {
    // “what the script collects” fits whatever was said of it: the candidate's own word makes it theirs.
    const own = /^(what|how|which|where)\b/.test(one.heard) || s.lines % 3 > 0 ? ownName(s, answer, one) : undefined
    return [lead(own === undefined ? line('heardOne', { heard: one.heard }) : line('heardWith', { quote: marked(own), heard: one.heard }))]
  }
  if (a !== undefined && b !== undefined) return [lead(line('quotedTwo', { quote: marked(a), also: marked(b) }))]
  return a !== undefined ? [lead(line('quoted', { quote: marked(a) }))] : []
}
