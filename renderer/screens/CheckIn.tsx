import { useRef, useState } from 'react'
import type { InterviewOnOffer, Screen } from '../../electron/shared/view.ts'
import { Icon } from '../components/Icon.tsx'
import { useOrders } from '../invigilator/use-orders.ts'
import { useCommand, useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'

export function CheckIn({ screen }: { readonly screen: Extract<Screen, { kind: 'check-in' }> }) {
  const { interviews, interrupted, notices, blocked } = screen
  const command = useCommand()
  const name = useRef<HTMLInputElement>(null)
  const [candidate, setCandidate] = useState('')
  const [interview, setInterview] = useState<string>()
  const [missing, setMissing] = useState<string>()
  const only = interviews.length === 1 ? interviews[0] : undefined
  const chosen = only?.id ?? interview

  const submit = (): void => {
    if (candidate.trim() === '') {
      setMissing(strings.checkIn.missing)
      name.current?.focus()
    } else if (chosen === undefined) setMissing(strings.checkIn.missingInterview)
    else {
      setMissing(undefined)
      void command.run({ do: 'check-in', candidate: candidate.trim(), interview: chosen })
    }
  }
  const staff = notices.length > 0 && (
    <section className="staff" aria-label={strings.forStaff}>
      <h2>
        <Icon name="info" />
        {strings.forStaff}
      </h2>
      {notices.map((notice, index) => (
        <p key={index}>{notice}</p>
      ))}
    </section>
  )
  if (blocked || interviews.length === 0) {
    return (
      <main className="page">
        <div className="sheet">
          <p className="brand">{strings.product}</p>
          <h1>{strings.checkIn.blocked}</h1>
          <p>{blocked ? strings.checkIn.blockedHow : strings.checkIn.nothing}</p>
          {staff}
          <Leave />
        </div>
      </main>
    )
  }
  const problem = missing ?? command.failure
  return (
    <main className="page">
      <form
        className="sheet"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!command.busy) submit()
        }}
      >
        <p className="brand">{strings.product}</p>
        <h1>{strings.checkIn.title}</h1>
        <p className="lead">{strings.checkIn.intro}</p>
        {interrupted && (
          <p className="callout">
            <strong>{strings.checkIn.interrupted}</strong> {strings.checkIn.interruptedHow}
          </p>
        )}
        <label className="field">
          <span>{strings.checkIn.name}</span>
          <input
            ref={name}
            type="text"
            name="candidate"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            dir="auto"
            value={candidate}
            aria-invalid={missing === strings.checkIn.missing}
            aria-describedby={problem === undefined ? undefined : 'check-in-problem'}
            onChange={(event) => setCandidate(event.target.value)}
          />
        </label>
        {only ? (
          <div className="field">
            <span>{strings.checkIn.interview}</span>
            <Offer interview={only} />
          </div>
        ) : (
          <fieldset className="offers">
            <legend>{strings.checkIn.choose}</legend>
            {interviews.map((one) => (
              <label key={one.id} className="offer-choice">
                <input type="radio" name="interview" value={one.id} checked={interview === one.id} onChange={() => setInterview(one.id)} />
                <Offer interview={one} />
              </label>
            ))}
          </fieldset>
        )}
        {problem !== undefined && (
          <p className="problem" id="check-in-problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="primary wide" aria-disabled={command.busy}>
          {command.busy ? strings.checkIn.busy : strings.checkIn.next}
        </button>
        {staff}
      </form>
    </main>
  )
}

/** The way out of a kiosk that its policy keeps closed: whoever corrects the file has to get at the computer. */
function Leave() {
  const isFree = useKiosk((state) => state.station.isFree)
  const { order, busy, failure } = useOrders()
  if (!isFree) return null
  return (
    <div className="choices">
      <button type="button" aria-disabled={busy} onClick={() => void (busy || order({ do: 'quit' }))}>
        {strings.checkIn.leave}
      </button>
      {failure !== undefined && <p className="problem">{failure}</p>}
    </div>
  )
}

function Offer({ interview }: { readonly interview: InterviewOnOffer }) {
  return (
    <span className="offer">
      <strong lang={interview.language}>{interview.title}</strong>
      <small>{strings.checkIn.about(interview.minutes, interview.problems)}</small>
    </span>
  )
}
