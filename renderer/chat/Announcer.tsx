import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { newsOf } from './news.ts'

/** The page's only voice for the conversation; the log beside it is silent. */
export function Announcer() {
  const entries = useKiosk((state) => state.view.entries)
  const line = useKiosk((state) => state.restoredLine)
  const seq = useKiosk((state) => state.restoredSeq)
  const language = useKiosk((state) => state.view.language)
  return (
    <div className="unseen" aria-live="polite" aria-atomic="false" data-testid="announcer">
      {newsOf(entries, { line, seq }).map(({ key, by, text }) => (
        <p key={key}>
          {by === 'interviewer' && `${strings.chat.interviewer}: `}
          <span lang={by === 'interviewer' ? language : undefined}>{text}</span>
        </p>
      ))}
    </div>
  )
}
