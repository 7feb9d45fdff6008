/**
 * How far assessors agree over a set of sessions: the share of points that both gave the same outcome, and Cohen's kappa,
 * κ = (p_o − p_e) / (1 − p_e), where p_e is what the two would agree on by chance with the frequencies that each of them uses.
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
 */
import type { Assessment, Outcome } from '../../shared/assessment.ts'
import type { Report } from '../../shared/report.ts'
import { signerNames } from '../../shared/signers.ts'

export interface Agreement {
  readonly items: number
  readonly same: number
  /** Between 0 and 1; NaN without items. */
  readonly observed: number
  readonly expected: number
  /** `undefined` where both used one and the same outcome throughout: then chance explains everything. */
  readonly kappa: number | undefined
}

/** Each pair is what two people made of one item. */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const items = pairs.length
  const same = pairs.filter(([a, b]) => a === b).length
  const names = [...new Set(pairs.flat())]
  const share = (side: 0 | 1, name: string): number => pairs.filter((pair) => pair[side] === name).length / items
  const observed = same / items
  const expected = names.reduce((sum, name) => sum + share(0, name) * share(1, name), 0)
  return { items, same, observed, expected, kappa: items === 0 || expected === 1 ? undefined : (observed - expected) / (1 - expected) }
}

export interface Pairing extends Agreement {
  /** Names, with the key where two people have one; the interviewer is “the interviewer”. */
  readonly between: readonly [string, string]
  readonly keys: readonly [string, string]
  readonly sessions: number
}

export const INTERVIEWER = 'the interviewer'

/**
 * Every two assessors who signed for the same sessions, and each of them beside the interviewer. Points that nobody asked are left out,
 * unless one of the two judged them all the same.
 */
export function agreements(reports: readonly Report[]): Pairing[] {
  const people = signerNames(reports.flatMap(({ assessments }) => assessments))
  const keys = [...people.keys()].sort()
  const pairs = keys.flatMap((a, index) => [...keys.slice(index + 1).map((b) => [a, b] as const), [a, ''] as const])
  return pairs.flatMap(([a, b]) => {
    const common = reports.filter((report) => signedBy(report, a) && (b === '' || signedBy(report, b)))
    if (common.length === 0) return []
    const marks = common.flatMap((report) => judged(report, [a, b]).map(({ problem, id, outcome }) =>
      [outcomeBy(signedBy(report, a), problem, id, outcome), outcomeBy(signedBy(report, b), problem, id, outcome)] as const))
    return [{ between: [people.get(a) ?? '', people.get(b) ?? INTERVIEWER], keys: [a, b], sessions: common.length, ...agreementOf(marks) }]
  })
}

const signedBy = ({ assessments }: Report, key: string): Assessment | undefined => assessments.find((one) => one.key === key)

/** Where an assessor overruled nothing, the interviewer's mark was let stand. */
const outcomeBy = (assessment: Assessment | undefined, problem: string, point: string, was: Outcome): Outcome =>
  assessment?.overrulings.find((o) => o.problem === problem && o.point === point)?.now ?? was

const judged = ({ problems }: Report, pair: readonly string[]): { readonly problem: string; readonly id: string; readonly outcome: Outcome }[] =>
  problems.flatMap(({ id: problem, points }) => points.filter(({ outcome, overruled }) => outcome !== 'not-asked' || overruled.some(({ key }) => pair.includes(key)))
    .map(({ id, outcome }) => ({ problem, id, outcome })))
