import { useState } from 'react'
import type { ReactNode } from 'react'
import { messageOf } from '../store/kiosk-store.ts'

interface Props {
  readonly className: string
  readonly label: string
  /** Typed once more, where a passphrase is new. */
  readonly again?: { readonly label: string; readonly differ: string }
  readonly action: string
  /** While it is done. */
  readonly acting?: string
  /** Whether all else is there that it needs. */
  readonly ready?: boolean
  /** It may also be done without a passphrase. */
  readonly optional?: boolean
  /** Rejects with a sentence for the assessor. */
  readonly onUse: (passphrase: string) => Promise<void>
  /** Above the passphrase, beside it, beside the button, and below. */
  readonly above?: ReactNode
  readonly beside?: ReactNode
  readonly otherwise?: ReactNode
  readonly below?: ReactNode
}

/** What ends with a passphrase. This page forgets it as soon as it was used. */
export function PassphraseForm({ className, label, again, action, acting = action, ready = true, optional = false, onUse, above, beside, otherwise, below }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const use = async (): Promise<void> => {
    if (again && passphrase !== repeated) return setFailure(again.differ)
    setBusy(true)
    setFailure('')
    try {
      await onUse(passphrase)
    } catch (error) {
      setFailure(messageOf(error))
    } finally {
      setPassphrase('')
      setRepeated('')
      setBusy(false)
    }
  }
  return (
    <form className={`passphrase-form ${className}`} onSubmit={(event) => {
      event.preventDefault()
      void use()
    }}>
      {above}
      <div className="sign-line">
        {beside}
        <label>{label}<input type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} /></label>
        {again && <label>{again.label}<input type="password" autoComplete="off" value={repeated} onChange={(event) => setRepeated(event.target.value)} /></label>}
        <button type="submit" className="primary" disabled={busy || !ready || (passphrase === '' && !optional)}>{busy ? acting : action}</button>
        {otherwise}
      </div>
      {failure !== '' && <p className="failure" role="alert">{failure}</p>}
      {below}
    </form>
  )
}
