import { useEffect, useRef, useState } from 'react'
import { clock } from '../format.ts'
import { useReviewStore } from '../store/context.ts'
import { words } from '../words.ts'

/** A note for the moment at which it was begun, however far the replay has gone on since. */
export function NoteBox({ at, onClose }: { readonly at: number; readonly onClose: () => void }) {
  const { pin } = useReviewStore()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const save = (): void => {
    if (text.trim() === '') return
    void pin(Math.round(at), text.trim())
    onClose()
  }
  return (
    <form className="note-box" onSubmit={(event) => {
      event.preventDefault()
      save()
    }}>
      <label>
        {words.replay.pinAt(clock(at))}
        <textarea ref={field} rows={3} maxLength={4000} aria-label={words.replay.pinText} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          save()
        }} />
      </label>
      <div className="buttons">
        <button type="submit" className="primary">{words.replay.save}</button>
        <button type="button" onClick={onClose}>{words.replay.cancel}</button>
      </div>
    </form>
  )
}
