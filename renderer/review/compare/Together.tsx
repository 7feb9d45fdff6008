import { useEffect, useState } from 'react'
import { recordText } from '../../../electron/shared/record-of-two.ts'
import type { SideBySide, TableFormat, Together as Read } from '../../../electron/shared/review-assess.ts'
import { messageOf } from '../../store/kiosk-store.ts'
import { Assessor } from '../assess/Assessor.tsx'
import { Outcome } from '../assess/Outcome.tsx'
import { BackButton } from '../BackButton.tsx'
import { capital, clock, day } from '../format.ts'
import { SaveMenu } from '../SaveMenu.tsx'
import { useReview, useReviewStore } from '../store/context.ts'
import { words } from '../words.ts'
import { Agreement } from './Agreement.tsx'

/** So wide that outcomes can be read; what does not fit on the screen is scrolled to. */
const [POINT_REM, CANDIDATE_REM] = [22, 9]

const tableFormats: readonly TableFormat[] = ['html', 'md', 'json']

/** Several sessions point by point, and how far those who assessed them agree. */
export function Together({ keys }: { readonly keys: readonly string[] }) {
  const { review, backToSessions } = useReviewStore()
  const as = useReview((state) => state.as)
  const assessors = useReview((state) => state.assessors)
  const [read, setRead] = useState<Read>()
  const [failure, setFailure] = useState('')
  useEffect(() => {
    let gone = false
    const only = <T,>(use: (value: T) => void) => (value: T): void => {
      if (!gone) use(value)
    }
    review.together({ keys: [...keys], ...(as !== undefined && { as }) }).then(only(setRead), only((error: unknown) => setFailure(messageOf(error))))
    return () => {
      gone = true
    }
  }, [review, keys, as])
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') backToSessions()
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [backToSessions])
  return (
    <main className="together">
      <header className="replay-head">
        <BackButton />
        <h1>{words.together.title}</h1>
        <div className="record"><SaveMenu name={words.saveTable} formats={tableFormats} onSave={(format) => review.saveTogether({ keys: [...keys], ...(as !== undefined && { as }), format })} /></div>
      </header>
      {failure !== '' && <p className="failure" role="alert">{failure}</p>}
      {!read && failure === '' && <p className="wait late">{words.together.reading}</p>}
      {read && (
        <div className="together-page" tabIndex={0}>
          <p className="hint">{words.together.noRanking}</p>
          {assessors.length > 0 && (as !== undefined || read.withheld > 0) && <Assessor />}
          {read.withheld > 0 && <p className="notice">{words.together.withheld(read.withheld, as !== undefined)}</p>}
          {read.told.map((text) => <p key={text} className="notice">{text}</p>)}
          {read.comparisons.map((each) => <Table key={each.pack.sha256} {...each} />)}
          <Agreement pairings={read.pairings} />
        </div>
      )}
    </main>
  )
}

function Table({ title, pack, candidates, problems }: SideBySide) {
  return (
    <table className="points-table side-by-side" style={{ minWidth: `${POINT_REM + CANDIDATE_REM * candidates.length}rem` }}>
      <caption>{title} <span className="hint">{pack.id} {pack.version}</span></caption>
      <thead>
        <tr>
          <th scope="col">{words.assess.columns.point}</th>
          {candidates.map(({ session, candidate, wall, usedMs, damaged, record }) => (
            <th key={session + (record?.hash ?? '')} scope="col">
              <span className="name" title={candidate}>{candidate === '' ? words.sessions.nobody : candidate}</span>
              <span className="hint">{[wall === undefined ? '' : day(wall), words.together.used(clock(usedMs)), damaged ? words.together.notIntact : '', ...(record ? recordText(record) : [])].filter((part) => part !== '').join(', ')}</span>
            </th>
          ))}
        </tr>
      </thead>
      {problems.map(({ id, name, points }) => (
        <tbody key={id}>
          <tr><th colSpan={candidates.length + 1} scope="colgroup" className="problem-name">{capital(name)}</th></tr>
          {points.map((point) => (
            <tr key={point.id}>
              <th scope="row">{point.statement}{point.kind === 'deeper' && <span className="hint"> {words.assess.deeper}</span>}</th>
              {point.cells.map(({ outcome, neededStep, overruled }, index) => (
                <td key={index}>
                  <Outcome outcome={outcome} />
                  {outcome === 'with-help' && neededStep !== undefined && <span className="hint">{words.assess.step(neededStep)}</span>}
                  {overruled.map(({ assessor, now }) => <p key={assessor} className="their-mark"><Outcome outcome={now} /> {words.assess.says(assessor)}</p>)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
