import { useState } from 'react'
import { PassphraseForm } from '../PassphraseForm.tsx'
import { words } from '../words.ts'
import type { Marks } from './use-assessment.ts'

interface Props {
  readonly marks: Marks
  /** How many notes are pinned to the session. */
  readonly pins: number
  readonly onRecommend: (text: string) => void
  /** Rejects with a sentence for the assessor. */
  readonly onSign: (passphrase: string, pins: boolean) => Promise<void>
}

/** The recommendation in words, and the signature. Once it is signed this box is gone. */
export function SignBox({ marks, pins, onRecommend, onSign }: Props) {
  const [withPins, setWithPins] = useState(true)
  const missing = marks.overrulings.filter(({ reason }) => reason.trim() === '').length
  const said = words.assess
  return (
    <PassphraseForm
      className="sign-box" label={said.passphrase} action={said.sign} acting={said.signing} ready={missing === 0 && marks.recommendation.trim() !== ''}
      onUse={(passphrase) => onSign(passphrase, withPins && pins > 0)}
      above={(
        <>
          <label>
            <b>{said.recommendation}</b>
            <textarea rows={5} maxLength={10_000} placeholder={said.recommendationHint} value={marks.recommendation} onChange={(event) => onRecommend(event.target.value)} />
          </label>
          {pins > 0 && <label className="check"><input type="checkbox" checked={withPins} onChange={(event) => setWithPins(event.target.checked)} /> {said.pins(pins)}</label>}
        </>
      )}
      below={(
        <>
          {missing > 0 && <p className="hint" role="status">{said.missingReasons(missing)}</p>}
          <p className="hint">{said.signHint} {said.kept}</p>
        </>
      )}
    />
  )
}
