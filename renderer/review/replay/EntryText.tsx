import type { Entry } from '../../../electron/shared/review.ts'
import { Spoken, Written } from '../../chat/Text.tsx'
import { words } from '../words.ts'
import { piecesOf } from './finding.ts'

/** What was said, as text and never as markup; words that are looked for are marked, and then it is shown plainly. */
export function EntryText({ entry, find }: { readonly entry: Entry; readonly find: string }) {
  const pieces = piecesOf(entry.text, find)
  const text = pieces ? <p className="plain">{pieces.map((piece, index) => (piece.found ? <mark key={index}>{piece.text}</mark> : piece.text))}</p> : entry.kind === 'said' ? <Written text={entry.text} /> : <p><Spoken text={entry.text} /></p>
  if (entry.kind === 'note') return text
  return (
    <>
      {text}
      {entry.kind === 'line' && <p className="why" title={words.replay.why}>{entry.because}</p>}
      {entry.kind === 'said' && entry.citations.length > 0 && <p className="why">{words.replay.lines(entry.citations.map(({ lines }) => lines))}</p>}
    </>
  )
}
