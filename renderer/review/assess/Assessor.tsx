import { useState } from 'react'
import { messageOf } from '../../store/kiosk-store.ts'
import { useReview, useReviewStore } from '../store/context.ts'
import { words } from '../words.ts'

const ANOTHER = 'another'

/** Who assesses: one of those whose keys are here and who knows its passphrase, or somebody new. */
export function Assessor() {
  const { stepBack } = useReviewStore()
  const assessors = useReview((state) => state.assessors)
  const as = useReview((state) => state.as)
  const [making, setMaking] = useState(false)
  if (making || assessors.length === 0) return <MakeKey onDone={() => setMaking(false)} first={assessors.length === 0} />
  if (as === undefined) return <Enter onAnother={() => setMaking(true)} />
  return (
    <p className="assessor">
      {words.assess.as} <b>{assessors.find(({ key }) => key === as)?.name}</b>
      <button type="button" onClick={() => void stepBack()}>{words.assess.change}</button>
    </p>
  )
}

function Enter({ onAnother }: { readonly onAnother: () => void }) {
  const { enter } = useReviewStore()
  const assessors = useReview((state) => state.assessors)
  const [who, setWho] = useState(assessors[0]?.key ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const begin = async (): Promise<void> => {
    setBusy(true)
    setFailure('')
    try {
      // Once somebody has entered this form is gone.
      await enter(who, passphrase)
    } catch (error) {
      setFailure(messageOf(error))
      setPassphrase('')
      setBusy(false)
    }
  }
  return (
    <form className="enter" onSubmit={(event) => {
      event.preventDefault()
      void begin()
    }}>
      <div className="sign-line">
        <label>
          {words.assess.name}
          <select value={who} onChange={({ target: { value } }) => (value === ANOTHER ? onAnother() : setWho(value))}>
            {assessors.map(({ name, key }) => <option key={key} value={key}>{name}</option>)}
            <option value={ANOTHER}>{words.assess.another}</option>
          </select>
        </label>
        <label>{words.assess.passphrase}<input type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} /></label>
        <button type="submit" className="primary" disabled={busy || passphrase === ''}>{busy ? words.assess.entering : words.assess.enter}</button>
      </div>
      {failure !== '' && <p className="failure" role="alert">{failure}</p>}
      <p className="hint">{words.assess.enterHint}</p>
    </form>
  )
}

/** The passphrase is forgotten by this page as soon as the key is made. */
function MakeKey({ first, onDone }: { readonly first: boolean; readonly onDone: () => void }) {
  const { makeAssessor } = useReviewStore()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const said = words.assess.make
  const make = async (): Promise<void> => {
    if (passphrase !== again) return setFailure(said.differ)
    setBusy(true)
    setFailure('')
    try {
      await makeAssessor(name, passphrase)
      onDone()
    } catch (error) {
      setFailure(messageOf(error))
    } finally {
      setPassphrase('')
      setAgain('')
      setBusy(false)
    }
  }
  return (
    <form className="make-key" onSubmit={(event) => {
      event.preventDefault()
      void make()
    }}>
      <h2>{said.title}</h2>
      <p className="hint">{said.text}</p>
      <label>{said.name}<input type="text" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} /></label>
      <label>{said.passphrase}<input type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} /></label>
      <label>{said.again}<input type="password" autoComplete="off" value={again} onChange={(event) => setAgain(event.target.value)} /></label>
      {failure !== '' && <p className="failure" role="alert">{failure}</p>}
      <div className="buttons">
        <button type="submit" className="primary" disabled={busy}>{said.make}</button>
        {!first && <button type="button" onClick={onDone}>{said.cancel}</button>}
      </div>
    </form>
  )
}
