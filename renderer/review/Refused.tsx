import { BackButton } from './BackButton.tsx'
import { words } from './words.ts'

/** A file that cannot be opened at all, and why. */
export function Refused({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    <main className="message-page">
      <BackButton />
      <h1>{words.refused}</h1>
      <p className="file-name">{name}</p>
      <p>{text}</p>
    </main>
  )
}
