import { useState } from 'react'
import { words } from '../words.ts'
import type { Marks } from './use-assessment.ts'

interface Props {
  readonly marks: Marks
  /** How many notes are pinned to the session. */
  readonly pins: number
  readonly failure: string
  readonly onRecommend: (text: string) => void
  readonly onSign: (passphrase: string, pins: boolean) => Promise<boolean>
}

/** The recommendation in words, and the signature. The passphrase is forgotten by this page as soon as it was used. */
export function SignBox({ marks, pins, failure, onRecommend, onSign }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [withPins, setWithPins] = useState(true)
  const [busy, setBusy] = useState(false)
  const missing = marks.overrulings.filter(({ reason }) => reason.trim() === '').length
  const sign = async (): Promise<void> => {
    setBusy(true)
    // Once it is signed this box is gone.
    if (await onSign(passphrase, withPins && pins > 0)) return
    setPassphrase('')
    setBusy(false)
  }
  return (
    <form className="sign-box" onSubmit={(event) => {
      event.preventDefault()
      void sign()
    }}>
      <label>
        <b>{words.assess.recommendation}</b>
        <textarea rows={5} maxLength={10_000} placeholder={words.assess.recommendationHint} value={marks.recommendation} onChange={(event) => onRecommend(event.target.value)} />
      </label>
      {pins > 0 && <label className="check"><input type="checkbox" checked={withPins} onChange={(event) => setWithPins(event.target.checked)} /> {words.assess.pins(pins)}</label>}
      <div className="sign-line">
        <label>{words.assess.passphrase}<input type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} /></label>
        <button type="submit" className="primary" disabled={busy || missing > 0 || passphrase === '' || marks.recommendation.trim() === ''}>{busy ? words.assess.signing : words.assess.sign}</button>
      </div>
      {missing > 0 && <p className="hint" role="status">{words.assess.missingReasons(missing)}</p>}
      {failure !== '' && <p className="failure" role="alert">{failure}</p>}
      <p className="hint">{words.assess.signHint} {words.assess.kept}</p>
    </form>
  )
}
