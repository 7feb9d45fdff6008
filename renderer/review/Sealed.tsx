import { useState } from 'react'
import type { Opening } from '../../electron/shared/review.ts'
import { messageOf } from '../store/kiosk-store.ts'
import { BackButton } from './BackButton.tsx'
import { useReviewStore } from './store/context.ts'
import { words } from './words.ts'

/** The passphrase and the identity never leave main's memory; this page forgets the first as soon as it is used. */
export function Sealed({ opening: { key, session, receipt } }: { readonly opening: Extract<Opening, { kind: 'sealed' }> }) {
  const { review, open } = useReviewStore()
  const [passphrase, setPassphrase] = useState('')
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)

  const unlock = async (): Promise<void> => {
    setBusy(true)
    setFailure('')
    try {
      const answer = await review.unlock({ key, passphrase })
      if (answer.kind === 'opened') return await open(key)
      if (answer.kind === 'not') setFailure(answer.text)
    } catch (error) {
      setFailure(messageOf(error))
    } finally {
      setPassphrase('')
      setBusy(false)
    }
  }
  return (
    <main className="message-page">
      <BackButton />
      <h1>{words.sealed.title}</h1>
      <p className="file-name">{session}{receipt !== undefined && ` · ${words.receipt} ${receipt}`}</p>
      <p>{words.sealed.text}</p>
      <form onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}>
        <label>
          {words.sealed.passphrase}
          <input type="password" value={passphrase} autoComplete="off" onChange={(event) => setPassphrase(event.target.value)} />
        </label>
        <button type="submit" className="primary" disabled={busy}>{words.sealed.choose}</button>
      </form>
      {failure !== '' && <p className="failure" role="alert">{failure}</p>}
    </main>
  )
}
