import { useCallback, useEffect, useRef, useState } from 'react'
import type { Citation } from '../../electron/shared/events.ts'
import { useKioskStore } from '../store/context.ts'
import { messageOf } from '../store/kiosk-store.ts'

const DRAFT_MS = 300

export interface Outbox {
  readonly sending: boolean
  readonly failure: string | undefined
  readonly send: () => Promise<void>
  readonly write: (text: string) => void
  readonly cite: (citations: readonly Citation[]) => void
  /** Keeps the draft now instead of in a moment. */
  readonly keep: () => void
}

/**
 * From the message box to storage. The text stays in the box until it is stored; a message that may have been stored is
 * sent again under the same id, so that it cannot stand in the log twice.
 */
export function useOutbox(): Outbox {
  const store = useKioskStore()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string>()
  const attempt = useRef<{ readonly id: string; readonly text: string; readonly citations: readonly Citation[] }>(undefined)
  const busy = useRef(false)
  const timer = useRef<number>(undefined)
  const kept = useRef<{ readonly draft: string; readonly citations: readonly Citation[] }>(undefined)

  const keep = useCallback((): void => {
    window.clearTimeout(timer.current)
    timer.current = undefined
    const { draft, citations, screen } = store.getState()
    if (busy.current || screen?.kind !== 'session' || (kept.current?.draft === draft && kept.current.citations === citations)) return
    kept.current = { draft, citations }
    store.kiosk.command({ do: 'keep-draft', text: draft, citations: [...citations] }).catch(() => {
      // Tried again with the next change; the text itself is still in the box.
      kept.current = undefined
    })
  }, [store])

  useEffect(() => {
    // Lines are cited in the code as well as here.
    const end = store.subscribe((state, before) => {
      if (state.draft === before.draft && state.citations === before.citations) return
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(keep, DRAFT_MS)
    })
    return () => {
      end()
      window.clearTimeout(timer.current)
    }
  }, [store, keep])

  const write = (text: string): void => store.setState({ draft: text })

  const send = async (): Promise<void> => {
    const { draft, citations } = store.getState()
    if (busy.current || draft.trim() === '') return
    const last = attempt.current
    const message = last && last.text === draft && last.citations === citations ? last : { id: crypto.randomUUID(), text: draft, citations }
    attempt.current = message
    busy.current = true
    window.clearTimeout(timer.current)
    setSending(true)
    setFailure(undefined)
    try {
      await store.kiosk.command({ do: 'say', id: message.id, text: message.text, citations: [...message.citations], writing: store.writing.counts() })
      store.writing.forget()
      attempt.current = undefined
      busy.current = false
      // The box is locked while a message is being stored, but a citation may have been added meanwhile.
      store.setState((state) => ({ draft: state.draft === message.text ? '' : state.draft, citations: state.citations === message.citations ? [] : state.citations }))
      keep()
    } catch (error) {
      busy.current = false
      setFailure(messageOf(error))
    }
    setSending(false)
  }

  return { sending, failure, send, write, cite: (citations) => store.setState({ citations }), keep }
}
