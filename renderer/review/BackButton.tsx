import { useReview, useReviewStore } from './store/context.ts'
import { words } from './words.ts'

/** Absent where one bundle alone was opened: there is nothing to go back to. */
export function BackButton() {
  const { backToSessions } = useReviewStore()
  const only = useReview((state) => state.library?.only)
  if (only !== undefined) return null
  return (
    <button type="button" className="quiet back" onClick={backToSessions}>
      ← {words.back}
    </button>
  )
}
