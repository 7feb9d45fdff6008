import { useRef, useState } from 'react'
import { Heading } from '../components/Heading.tsx'
import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { Panel } from './Panel.tsx'
import { useOrders } from './use-orders.ts'

const words = strings.invigilator

/** Over everything but the bar with End Call, which the candidate keeps. */
export function InvigilatorDesk() {
  const panel = useKiosk((state) => state.station.panel)
  if (panel === 'closed') return null
  return (
    <section className="invigilator" aria-label={words.title}>
      {panel === 'open' ? <Panel /> : panel === 'asked' ? <Passphrase /> : <Without />}
    </section>
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
      <h1>{words.ask}</h1>
      <p className="lead">{words.askHow}</p>
      <label className="field">
        <span>{words.passphrase}</span>
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
          {busy ? words.checking : words.enter}
        </button>
        <button type="button" onClick={() => void order({ do: 'leave' })}>
          {words.close}
        </button>
      </div>
    </form>
  )
}

function Without() {
  const { order } = useOrders()
  return (
    <div className="sheet">
      <Heading>{words.without}</Heading>
      <p>{words.withoutHow}</p>
      <div className="choices">
        <button type="button" className="primary" onClick={() => void order({ do: 'leave' })}>
          {words.close}
        </button>
      </div>
    </div>
  )
}
