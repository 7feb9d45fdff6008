import type { DraftedOverruling } from '../../../electron/shared/assessment.ts'
import type { Report, ReportPoint, ReportProblem } from '../../../electron/shared/report.ts'
import { signerNames } from '../../../electron/shared/signers.ts'
import { capital, clock } from '../format.ts'
import { words } from '../words.ts'
import { Mark } from './Mark.tsx'
import { Outcome } from './Outcome.tsx'

interface Props {
  readonly problem: ReportProblem
  readonly report: Report
  readonly overrulings: readonly DraftedOverruling[]
  /** The fingerprint of who assesses: their own mark is told once. */
  readonly as: string | undefined
  readonly editable: boolean
  readonly onMark: (overrulings: readonly DraftedOverruling[]) => void
  readonly onGo: (at: number, seq: number) => void
}

export function ProblemTable({ problem, report, overrulings, as, editable, onMark, onGo }: Props) {
  const answers = answersTo(problem, report)
  const names = signerNames(report.assessments)
  return (
    <table className="points-table">
      <caption>{problem.number}. {capital(problem.name)}</caption>
      <thead>
        <tr>{Object.values(words.assess.columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr>
      </thead>
      <tbody>
        {problem.points.map((point) => {
          const mine = overrulings.find((each) => each.problem === problem.id && each.point === point.id)
          return (
            <tr key={point.id} data-point={point.id} className={mine ? 'overruled' : undefined}>
              <th scope="row">{point.statement}{point.kind === 'deeper' && <span className="hint"> {words.assess.deeper}</span>}</th>
              <td>
                <Outcome outcome={point.outcome} />
                <span className="hint">{howOf(point)}</span>
              </td>
              <td><Quote point={point} onGo={onGo} /></td>
              <td>
                <Mark
                  point={point} problem={problem.id} mine={mine} answers={answers} editable={editable}
                  onChange={(next) => onMark([...overrulings.filter((each) => each !== mine), ...(next ? [next] : [])])}
                />
                {point.overruled.filter(({ key }) => key !== as).map(({ key, assessor, now, reason }) => (
                  <p key={key} className="their-mark"><Outcome outcome={now} /> {words.assess.says(names.get(key) ?? assessor)}: {reason}</p>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What was said about it, or else the question that went unanswered. */
function Quote({ point, onGo }: { readonly point: ReportPoint; readonly onGo: (at: number, seq: number) => void }) {
  const shown = point.evidence.find(({ seq, status }) => seq === point.decisive && status !== 'touched') ?? point.evidence.find(({ seq }) => seq === point.decisive) ?? point.evidence.at(-1)
  const asked = point.asked[0]
  if (shown) return <button type="button" className="quote" title={words.assess.go} onClick={() => onGo(shown.at, shown.seq)}>“{shown.quote}” <span className="hint">{clock(shown.at)}</span>{shown.altered && <span className="altered">{words.replay.altered}</span>}</button>
  return (
    <>
      <span className="hint">{words.assess.noQuote}</span>
      {asked && <button type="button" className="quote" title={words.assess.go} onClick={() => onGo(asked.at, asked.seq)}><span className="hint">{clock(asked.at)}</span></button>}
    </>
  )
}

function howOf({ outcome, neededStep, reachedStep, corrected, told }: ReportPoint): string {
  if (outcome === 'not-asked') return ''
  const step = neededStep !== undefined && (outcome === 'covered' || outcome === 'with-help') ? words.assess.step(neededStep) : words.assess.steps(reachedStep)
  return [step, ...(corrected ? [neededStep === undefined ? words.assess.factBeside : words.assess.wrongFirst] : []), ...(told ? [words.assess.told] : [])].join(', ')
}

export interface Answer { readonly seq: number; readonly at: number; readonly text: string }

function answersTo(problem: ReportProblem, { stretches, conversation }: Report): readonly Answer[] {
  const own = stretches.filter((stretch) => stretch.problem === problem.id)
  return conversation.filter(({ who, at }) => who === 'candidate' && own.some(({ from, to }) => from <= at && at <= to))
}
