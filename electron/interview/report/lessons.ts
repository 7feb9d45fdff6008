/** What a pack can learn from being corrected: overrulings → example answers that its author may take over. */
import type { Outcome } from '../../shared/assessment.ts'
import type { Report, ReportPoint } from '../../shared/report.ts'
import type { Pack } from '../pack/schema.ts'

export interface Lesson {
  readonly problem: string
  readonly point: string
  /** `right`: it establishes the point and was not read so; `wrong`: it does not, and was. */
  readonly kind: 'right' | 'wrong'
  /** The candidate's whole message. */
  readonly text: string
  readonly session: string
  readonly assessor: string
  readonly reason: string
}

export interface Lessons {
  readonly proposed: readonly Lesson[]
  /** Overrulings that propose nothing, each with a sentence. */
  readonly passed: readonly string[]
}

const holds = (outcome: Outcome): boolean => outcome === 'covered' || outcome === 'with-help'

/** `pack` is the one that learns: what it has already, or does not know, is passed over. */
export function lessonsFrom(reports: readonly Report[], pack: Pack): Lessons {
  const proposed = new Map<string, Lesson>()
  const disputed = new Set<string>()
  const passed: string[] = []
  for (const report of reports) {
    for (const problem of report.problems) {
      for (const point of problem.points) {
        for (const { assessor, key: by, now, reason, shownBy } of point.overruled) {
          const about = `${report.session}: ${assessor} on ${problem.id}/${point.id}`
          const kind = holds(now) === holds(point.outcome) ? undefined : holds(now) ? 'right' : 'wrong'
          const known = pack.problems.find(({ id }) => id === problem.id)
          const others = report.assessments.filter(({ key }) => key !== by).map(({ key }) => point.overruled.find((other) => other.key === key)?.now ?? point.outcome)
          if (others.some((outcome) => holds(outcome) !== holds(now))) passed.push(`${about}: assessors disagree about this answer.`)
          else if (kind === undefined) passed.push(`${about}: whether the point was made is not in dispute.`)
          else if (!known || ![...known.core, ...known.deeper].some(({ id }) => id === point.id)) passed.push(`${about}: the pack has no such point.`)
          else {
            const texts = messagesOf(report, shownBy.length > 0 ? shownBy : shownFor(point))
            if (texts.length === 0) passed.push(`${about}: no message of the candidate was named that shows it.`)
            for (const text of texts) {
              const examples = known.examples[point.id]
              const [key, other] = [kind, kind === 'right' ? 'wrong' : 'right'].map((side) => JSON.stringify([problem.id, point.id, side, text])) as [string, string]
              if (examples?.right.includes(text) || examples?.wrong.includes(text)) passed.push(`${about}: the pack has this answer among its examples.`)
              else if (proposed.has(other) || disputed.has(key)) {
                proposed.delete(other)
                disputed.add(key).add(other)
                passed.push(`${about}: assessors disagree about this answer.`)
              } else if (!proposed.has(key)) proposed.set(key, { problem: problem.id, point: point.id, kind, text, session: report.session, assessor, reason })
            }
          }
        }
      }
    }
  }
  return { proposed: [...proposed.values()], passed }
}

/** Where the assessor named nothing: the message that decided the mark. */
const shownFor = ({ decisive }: ReportPoint): readonly number[] => (decisive === undefined ? [] : [decisive])

/** A half character can be typed, and cannot be written into a file. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd')

const messagesOf = ({ conversation }: Report, seqs: readonly number[]): string[] =>
  [...new Set(conversation.flatMap((line) => (line.who === 'candidate' && seqs.includes(line.seq) ? [wellFormed(line.text).trim()] : [])))].filter((text) => text !== '')
