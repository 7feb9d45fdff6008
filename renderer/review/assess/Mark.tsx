import type { DraftedOverruling, Outcome as Is } from '../../../electron/shared/assessment.ts'
import type { ReportPoint } from '../../../electron/shared/report.ts'
import { clock } from '../format.ts'
import { words } from '../words.ts'
import { Outcome } from './Outcome.tsx'
import type { Answer } from './ProblemTable.tsx'

const outcomes = Object.keys(words.outcomes) as Is[]

interface Props {
  readonly point: ReportPoint
  readonly problem: string
  readonly mine: DraftedOverruling | undefined
  readonly answers: readonly Answer[]
  readonly editable: boolean
  readonly onChange: (next: DraftedOverruling | undefined) => void
}

/** The assessor's own mark: none, or another outcome with its reason and the answer that shows it. */
export function Mark({ point: { id, outcome, statement, decisive }, problem, mine, answers, editable, onChange }: Props) {
  if (!editable) return mine ? <p><Outcome outcome={mine.now} /><span className="mark-reason">{mine.reason}</span></p> : <span className="hint">{words.assess.agree}</span>
  const pick = (value: string): void => {
    const now = outcomes.find((each) => each === value)
    if (now === undefined) return onChange(undefined)
    const known = answers.some(({ seq }) => seq === decisive) ? decisive : undefined
    onChange(mine ? { ...mine, now } : { problem, point: id, was: outcome, now, reason: '', shownBy: known === undefined ? [] : [known] })
  }
  return (
    <div className="mark">
      <select aria-label={words.assess.markFor(statement)} value={mine?.now ?? ''} onChange={(event) => pick(event.target.value)}>
        <option value="">{words.assess.agree}</option>
        {outcomes.filter((each) => each !== outcome).map((each) => <option key={each} value={each}>{words.outcomes[each]}</option>)}
      </select>
      {mine && (
        <>
          <textarea rows={2} maxLength={10_000} placeholder={words.assess.reason} aria-label={words.assess.reasonFor(statement)} value={mine.reason} onChange={(event) => onChange({ ...mine, reason: event.target.value })} />
          <label className="hint">
            {words.assess.shownBy}
            <select aria-label={words.assess.shownByFor(statement)} value={mine.shownBy[0] ?? ''} onChange={(event) => onChange({ ...mine, shownBy: event.target.value === '' ? [] : [Number(event.target.value)] })}>
              <option value="">{words.assess.noAnswer}</option>
              {answers.map(({ seq, at, text }) => <option key={seq} value={seq}>{clock(at)} {text.slice(0, 60)}</option>)}
            </select>
          </label>
        </>
      )}
    </div>
  )
}
