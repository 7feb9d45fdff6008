import type { Entry } from '../../../electron/shared/review.ts'
import { Spoken, Written } from '../../chat/Text.tsx'
import { words } from '../words.ts'

/** What was said, as text and never as markup; words that are looked for are marked, and then it is shown plainly. */
export function EntryText({ entry, find }: { readonly entry: Entry; readonly find: string }) {
  const pieces = piecesOf(entry.text, find)
  const text = pieces ? <p className="plain">{pieces}</p> : entry.kind === 'said' ? <Written text={entry.text} /> : <p><Spoken text={entry.text} /></p>
  if (entry.kind === 'note') return text
  return (
    <>
      {text}
      {entry.kind === 'line' && <p className="why" title={words.replay.why}>{entry.because}</p>}
      {entry.kind === 'said' && entry.citations.length > 0 && <p className="why">{words.replay.lines(entry.citations.map(({ lines }) => lines))}</p>}
    </>
  )
}

function piecesOf(text: string, find: string): React.ReactNode[] | undefined {
  const wanted = find.trim().toLocaleLowerCase()
  const low = text.toLocaleLowerCase()
  // Lower case may be longer than what it was made from; offsets would then lie.
  if (wanted === '' || low.length !== text.length || !low.includes(wanted)) return undefined
  const pieces: React.ReactNode[] = []
  let from = 0
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, from)) {
    pieces.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>)
    from = at + wanted.length
  }
  return [...pieces, text.slice(from)]
}
