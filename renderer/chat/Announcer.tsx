import { useEffect, useState } from 'react'
import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { newsOf } from './news.ts'

/** The page's only voice for the conversation; the log beside it is silent. */
export function Announcer() {
  const entries = useKiosk((state) => state.view.entries)
  const line = useKiosk((state) => state.restoredLine)
  const seq = useKiosk((state) => state.restoredSeq)
  const language = useKiosk((state) => state.view.language)
  // A live region is heard for what comes into it, and not for what it comes with.
  const [listening, setListening] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setListening(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const news = listening ? newsOf(entries, { line, seq }) : []
  return (
    <div className="unseen" aria-live="polite" aria-atomic="false" data-testid="announcer">
      {news.map(({ key, by, text }) => (
        <p key={key}>
          {by === 'interviewer' && `${strings.chat.interviewer}: `}
          <span lang={by === 'interviewer' ? language : undefined}>{text}</span>
        </p>
      ))}
    </div>
  )
}
