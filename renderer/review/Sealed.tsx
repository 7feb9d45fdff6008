import type { Opening } from '../../electron/shared/review.ts'
import { BackButton } from './BackButton.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { useReviewStore } from './store/context.ts'
import { words } from './words.ts'

/** The passphrase is typed here and forgotten as soon as it was used; the identity is read and kept by main alone. */
export function Sealed({ opening: { key, session, receipt, damage } }: { readonly opening: Extract<Opening, { kind: 'sealed' }> }) {
  const { review, open } = useReviewStore()
  const unlock = async (passphrase: string): Promise<void> => {
    const answer = await review.unlock({ key, passphrase })
    if (answer.kind === 'not') throw new Error(answer.text)
    if (answer.kind === 'opened') await open(key)
  }
  return (
    <main className="message-page">
      <BackButton />
      <h1>{words.sealed.title}</h1>
      <p className="file-name">{session}{receipt !== undefined && ` · ${words.receipt} ${receipt}`}</p>
      {damage.map((text) => <p key={text} className="notice">{text}</p>)}
      <p>{words.sealed.text}</p>
      <PassphraseForm className="unlock" label={words.sealed.passphrase} action={words.sealed.choose} optional onUse={unlock} />
    </main>
  )
}
