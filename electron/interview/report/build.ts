/** The log and the pack → the report. The same log makes the same report on every machine. */
import type { Assessment } from '../../shared/assessment.ts'
import type { StoredEvent } from '../../shared/events.ts'
import { doubtedIn, eventOf } from '../../shared/doubted.ts'
import { REPORT_VERSION } from '../../shared/report.ts'
import type { Report, ReportProblem, Stretch, Verification } from '../../shared/report.ts'
import { budgetOf, used } from '../clock.ts'
import type { Pack } from '../pack/schema.ts'
import { conversationOf } from './conversation.ts'
import { limitsOf, madeBy } from './made.ts'
import { reportPoints, tallyOf } from './points.ts'
import { signalsOf } from './signals.ts'
import { endOf, stretchesOf, sumUsed } from './times.ts'
import { follow, type Trail } from './trail.ts'

export interface Circumstances {
  readonly verification: Verification
  /** Addenda that hold and that the reader may see. */
  readonly assessments: readonly Assessment[]
  /** Addenda that do not hold, each in a sentence. */
  readonly refused?: readonly string[]
  /** How many hold and may not be seen by the reader yet. */
  readonly withheld?: number
  /** What the session's copy of the interview has lost, in a sentence. */
  readonly missing?: string | undefined
}

export const unverified: Circumstances = { verification: { state: 'not-verified', findings: [] }, assessments: [] }

/**
 * `pack` is the session's own copy. Throws where the log does not begin with `session-opened`; a log with holes gives the report of
 * what is there.
 */
export function buildReport(pack: Pack, events: readonly StoredEvent[], { verification, assessments, refused = [], withheld = 0, missing }: Circumstances = unverified): Report {
  const doubted = doubtedIn(verification.findings)
  const trail = follow(pack, events, doubted)
  const { state } = trail
  const budget = budgetOf(state.pack)
  const stretches = stretchesOf(events, trail)
  const problems = pack.problems.map((_, index) => problemOf(pack, index, events, trail, stretches, assessments))
  const points = problems.flatMap((problem) => problem.points)
  const end = endOf(events)
  const moment = (index: number) => {
    const { seq, at, wall } = events[index] ?? { seq: 1, at: 0, wall: 0 }
    return { seq, at, wall }
  }
  const begun = events.findIndex(({ body }) => body.type === 'interview-started')
  const conversation = conversationOf(events, doubted)
  const whole: Omit<Report, 'limits'> = {
    v: REPORT_VERSION,
    type: 'walkthrough-report',
    session: state.opened.session,
    candidate: state.opened.candidate,
    interview: pack.title,
    areas: state.areas.map((id) => pack.areas.find((area) => area.id === id)?.name ?? id),
    ...(begun >= 0 && { started: moment(begun) }),
    ...(state.ended !== undefined && { ended: { ...moment(end), reason: state.ended } }),
    until: events[end]?.at ?? 0,
    usedMs: Math.max(0, Math.round(used(trail.clocks[end] ?? state.clock, budget, events[end]?.at ?? 0))),
    budgetMs: Math.round(budget.total),
    ...(state.opened.allowance && { allowance: state.opened.allowance }),
    openingMs: { used: sumUsed(stretches, ({ phase }) => phase !== 'problem' && phase !== 'close'), budget: Math.round(budget.opening) },
    closingMs: { used: sumUsed(stretches, ({ phase }) => phase === 'close'), budget: Math.round(budget.closing) },
    core: tallyOf(points.filter(({ kind }) => kind === 'core')),
    deeper: tallyOf(points.filter(({ kind }) => kind === 'deeper')),
    problems,
    stretches,
    signals: signalsOf(events),
    conversation,
    assessments: [...assessments],
    ...(refused.length > 0 && { refused: [...refused] }),
    ...(withheld > 0 && { withheld }),
    ...(missing !== undefined && { missing }),
    made: madeBy(pack, events, trail, conversation, withMoments(verification, events)),
  }
  return { ...whole, limits: limitsOf(whole) }
}

function withMoments(verification: Verification, events: readonly StoredEvent[]): Verification {
  const moments = new Map(events.map(({ seq, at }) => [seq, at]))
  return {
    ...verification,
    findings: verification.findings.map((found) => {
      const at = moments.get(eventOf(found) ?? 0)
      return { ...found, ...(at !== undefined && { at }) }
    }),
  }
}

function problemOf(pack: Pack, index: number, events: readonly StoredEvent[], trail: Trail, stretches: readonly Stretch[], assessments: readonly Assessment[]): ReportProblem {
  const problem = pack.problems[index]
  if (problem === undefined) throw new RangeError(`there is no problem ${index}`)
  const { id, name, file, sha256, code } = problem
  const shown = events.find(({ body }) => body.type === 'snippet-shown' && body.problem === id)
  const points = reportPoints(problem, trail, assessments)
  return {
    id, number: index + 1, name, file, sha256, code,
    ...(shown && { shown: { seq: shown.seq, at: shown.at, wall: shown.wall } }),
    usedMs: sumUsed(stretches, (stretch) => stretch.problem === id),
    budgetMs: Math.round(budgetOf(trail.state.pack).problem),
    core: tallyOf(points.filter(({ kind }) => kind === 'core')),
    deeper: tallyOf(points.filter(({ kind }) => kind === 'deeper')),
    points,
  }
}
