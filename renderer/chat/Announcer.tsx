import type { Entry } from '../../electron/shared/fold.ts'
import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { plain } from './plain-text.ts'

/** How far back something new can stand, and how much stays in the page for a screen reader that is still speaking. */
const RECENT = 8
const KEPT = 3

/** Reads each of the interviewer's lines once, when it is whole, and each trouble. What was there before stays silent. */
export function Announcer() {
  const entries = useKiosk((state) => state.view.entries)
  const restoredLine = useKiosk((state) => state.restoredLine)
  const language = useKiosk((state) => state.view.language)
  const restoredSeq = useKiosk((state) => state.restoredSeq)
  const news = entries.slice(-RECENT).flatMap((entry) => newsIn(entry, restoredLine, restoredSeq))
  return (
    <div className="unseen" aria-live="polite" aria-atomic="false" data-testid="announcer">
      {news.slice(-KEPT).map(({ key, by, text }) => (
        <p key={key}>
          {by !== undefined && `${by}: `}
          <span lang={by === undefined ? undefined : language}>{text}</span>
        </p>
      ))}
    </div>
  )
}

function newsIn(entry: Entry, restoredLine: number, restoredSeq: number): readonly { readonly key: string; readonly by?: string; readonly text: string }[] {
  if (entry.kind === 'line' && entry.whole && entry.line > restoredLine) {
    return [{ key: entry.key, by: strings.chat.interviewer, text: plain(entry.sentences.join(' ')) }]
  }
  if (entry.kind === 'note' && entry.note.type === 'trouble' && entry.seq > restoredSeq) return [{ key: entry.key, text: entry.note.text }]
  return []
}
