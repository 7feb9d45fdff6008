import { useRef, useState } from 'react'
import { Heading } from '../components/Heading.tsx'
import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { Messages } from './Messages.tsx'
import { Panel } from './Panel.tsx'
import { useOrders } from './use-orders.ts'

/** Over everything but the bar with End Call, which the candidate keeps. */
export function InvigilatorDesk() {
  const panel = useKiosk((state) => state.station.panel)
  if (panel === 'closed') return null
  return (
    <main className="invigilator" aria-label={strings.invigilator.title}>
      {panel === 'open' ? <Panel /> : panel === 'asked' ? <Passphrase /> : <Without />}
    </main>
  )
}

function Passphrase() {
  const { order, busy, failure } = useOrders()
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const enter = async (): Promise<void> => {
    if (busy || passphrase === '') return
    setPassphrase('')
    if (!(await order({ do: 'enter', passphrase }))) field.current?.focus()
  }
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <h1>{strings.invigilator.ask}</h1>
      <p className="lead">{strings.invigilator.askHow}</p>
      <label className="field">
        <span>{strings.invigilator.passphrase}</span>
        <input
          ref={field}
          type="password"
          autoFocus
          autoComplete="off"
          maxLength={400}
          value={passphrase}
          aria-describedby={failure === undefined ? undefined : 'passphrase-problem'}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
      {failure !== undefined && (
        <p className="problem" id="passphrase-problem" role="alert">
          {failure}
        </p>
      )}
      <div className="choices">
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy ? strings.invigilator.checking : strings.invigilator.enter}
        </button>
        <button type="button" onClick={() => void order({ do: 'leave' })}>
          {strings.invigilator.close}
        </button>
      </div>
    </form>
  )
}

function Without() {
  const orders = useOrders()
  return (
    <div className="sheet">
      <Heading>{strings.invigilator.without}</Heading>
      <p>{strings.invigilator.withoutHow}</p>
      <Messages orders={orders} />
      <div className="choices">
        <button type="button" className="primary" onClick={() => void orders.order({ do: 'leave' })}>
          {strings.invigilator.close}
        </button>
      </div>
    </div>
  )
}
