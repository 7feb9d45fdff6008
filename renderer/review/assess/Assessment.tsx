import { useRef } from 'react'
import type { Assessment as Signed } from '../../../electron/shared/assessment.ts'
import type { Pinned } from '../../../electron/shared/review.ts'
import { day } from '../format.ts'
import { useReview } from '../store/context.ts'
import { words } from '../words.ts'
import { Assessor } from './Assessor.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { SignBox } from './SignBox.tsx'
import { useAssessment } from './use-assessment.ts'

interface Props { readonly sessionKey: string; readonly pins: readonly Pinned[]; readonly onGo: (at: number, seq: number) => void }

/** What the interviewer read of every point, and what the assessor makes of it. The original mark stays in sight. */
export function Assessment({ sessionKey, pins, onGo }: Props) {
  const as = useReview((state) => state.as)
  const { sheet, marks, failure, change, sign } = useAssessment(sessionKey)
  const page = useRef<HTMLElement>(null)
  if (!sheet) return failure === '' ? <p className="wait late">{words.assess.reading}</p> : <p className="failure" role="alert">{failure}</p>
  const { report, withheld, refused, closed } = sheet
  const own = report.assessments.find(({ key }) => key === as)
  const others = report.assessments.filter(({ key }) => key !== as)
  const { core } = report
  const signed = async (passphrase: string, withPins: boolean): Promise<void> => {
    await sign(passphrase, withPins)
    // What was signed stands at the top.
    page.current?.scrollTo({ top: 0 })
  }
  return (
    <section ref={page} className="assessment" aria-label={words.assess.title}>
      <div className="assessment-page">
        <div className="assessment-head">
          <p>{core.points > 0 && words.assess.tally(core.beforeHints, core.points)}</p>
          <Assessor />
        </div>
        {report.missing !== undefined && <p className="notice">{report.missing}</p>}
        {withheld > 0 && <p className="notice">{words.assess.withheld(withheld, as !== undefined)}</p>}
        {!closed && <p className="notice">{words.assess.unclosed}</p>}
        {refused.map((text) => <p key={text} className="notice">{text}</p>)}
        {[...(own ? [own] : []), ...others].map((each) => <SignedCard key={each.key} signed={each} own={each === own} />)}
        {report.problems.map((problem) => (
          <ProblemTable
            key={problem.id} problem={problem} report={report} as={as} onGo={onGo}
            overrulings={own?.overrulings ?? marks.overrulings} editable={own === undefined && as !== undefined && closed}
            onMark={(overrulings) => change({ overrulings })}
          />
        ))}
        {failure !== '' && <p className="failure" role="alert">{failure}</p>}
        {own === undefined && as !== undefined && closed && <SignBox marks={marks} pins={pins.length} onRecommend={(recommendation) => change({ recommendation })} onSign={signed} />}
      </div>
    </section>
  )
}

function SignedCard({ signed: { assessor, key, wall, recommendation, overrulings }, own }: { readonly signed: Signed; readonly own: boolean }) {
  return (
    <article className={own ? 'signed-card own' : 'signed-card'}>
      <h2>{own ? words.assess.own : words.assess.other}</h2>
      <p className="signed-words">{recommendation}</p>
      <p className="hint">{words.assess.signedBy(assessor, day(wall))} · {words.assess.overruled(overrulings.length)} · {words.assess.key} <code title={key}>{key.slice(0, 16)}</code></p>
    </article>
  )
}
