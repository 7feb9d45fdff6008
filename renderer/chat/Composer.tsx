import { useEffect, useRef } from 'react'
import { Icon } from '../components/Icon.tsx'
import { useKiosk, useKioskStore } from '../store/context.ts'
import { isPaused, numberOf } from '../store/selectors.ts'
import { strings } from '../strings.ts'
import { directionOf } from './direction.ts'
import { MAX_MESSAGE } from './limits.ts'
import { useOutbox } from './use-outbox.ts'

export function Composer() {
  const draft = useKiosk((state) => state.draft)
  const citations = useKiosk((state) => state.citations)
  const view = useKiosk((state) => state.view)
  const { writing } = useKioskStore()
  const outbox = useOutbox()
  const box = useRef<HTMLTextAreaElement>(null)
  const words = strings.chat
  const tooLong = draft.length > MAX_MESSAGE

  // A restored draft is written on at its end.
  useEffect(() => {
    const end = box.current?.value.length ?? 0
    box.current?.setSelectionRange(end, end)
  }, [])
  // The candidate's turn: the box takes the focus, unless the person is doing something elsewhere.
  const lines = view.entries.filter((entry) => entry.kind === 'line').length
  const paused = isPaused(view)
  useEffect(() => {
    if (!paused && (document.activeElement === null || document.activeElement === document.body)) box.current?.focus()
  }, [lines, paused, view.share.state])
  // A citation was just added: the next thing is to write about it.
  const cited = citations.length
  const before = useRef(cited)
  useEffect(() => {
    if (cited > before.current) box.current?.focus()
    before.current = cited
  }, [cited])

  const onKeyDown = (event: React.KeyboardEvent): void => {
    // While an input method is composing, Enter belongs to it; 229 is what some of them report for it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    if (!tooLong) void outbox.send()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        if (!tooLong) void outbox.send()
        box.current?.focus()
      }}
    >
      {outbox.failure !== undefined && (
        <div className="failure" role="alert">
          <p>
            <strong>{words.failed}</strong> {outbox.failure}
          </p>
          <button type="submit">{words.retry}</button>
        </div>
      )}
      {citations.length > 0 && (
        <ul className="chips" aria-label={words.cites}>
          {citations.map((citation, index) => {
            const what = words.cited(numberOf(view, citation.problem), ...citation.lines)
            return (
              <li key={index} className="chip">
                {what}
                <button
                  type="button"
                  aria-label={words.removeCite(what)}
                  onClick={() => {
                    outbox.cite(citations.filter((other) => other !== citation))
                    box.current?.focus()
                  }}
                >
                  <Icon name="close" />
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <div className="entry">
        <textarea
          ref={box}
          aria-label={words.box}
          aria-describedby="composer-hint"
          placeholder={words.placeholder}
          dir={directionOf(draft)}
          rows={2}
          spellCheck={false}
          value={draft}
          readOnly={outbox.sending}
          onChange={(event) => {
            if (event.nativeEvent instanceof InputEvent) writing.took(event.nativeEvent, event.target.value.length - draft.length)
            outbox.write(event.target.value)
          }}
          onBlur={outbox.keep}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="primary send" disabled={outbox.sending || tooLong || draft.trim() === ''}>
          {words.send}
        </button>
      </div>
      <p className="hint" id="composer-hint">
        {tooLong ? <strong role="alert">{words.tooLong}</strong> : outbox.sending ? <span className="late">{words.sending}</span> : words.hint}
      </p>
    </form>
  )
}
