import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Command } from '../../electron/shared/commands.ts'
import type { KioskState, KioskStore } from '../store/kiosk-store.ts'
import { strings } from '../strings.ts'

/** Main answers within milliseconds; when it does not, the candidate is told that they can leave. */
const PATIENCE_MS = 6_000

type Stage = 'lobby' | 'continued' | 'early' | 'middle' | 'closing' | 'over'

/**
 * End Call. It stands outside of everything that may fail: it is given the store instead of finding it, reads it with
 * care, and needs nothing but the one command.
 */
export function EndCall({ store }: { readonly store: KioskStore }) {
  const stage = useSyncExternalStore(store.subscribe, () => stageOf(store.getState()))
  const dialog = useRef<HTMLDialogElement>(null)
  const [progress, setProgress] = useState<'idle' | 'ending' | 'stuck'>('idle')
  const leaving = stage === 'lobby' || stage === 'continued' || stage === 'over'

  useEffect(() => {
    if (progress !== 'ending') return
    const timer = window.setTimeout(() => setProgress('stuck'), PATIENCE_MS)
    return () => window.clearTimeout(timer)
  }, [progress])

  const end = async (): Promise<void> => {
    setProgress('ending')
    const order: Command = stage === 'over' ? { do: 'finish' } : { do: 'end-call' }
    try {
      await store.kiosk.command(order)
      setProgress('idle')
      dialog.current?.close()
      // The next screen was drawn while the dialog kept the focus, and closing it gives the focus to the button.
      document.querySelector<HTMLElement>('.content :is(h1[tabindex], input[type=text])')?.focus()
    } catch {
      // Whatever the reason, the person in front of the screen learns the one thing that matters to them.
      setProgress('stuck')
    }
  }
  return (
    <div className="end-call">
      <button type="button" className="end" onClick={() => dialog.current?.showModal()}>
        {strings.bar.end}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="end-title" aria-describedby="end-body" onClose={() => progress === 'stuck' && setProgress('idle')}>
        {progress === 'stuck' ? (
          <>
            <h2 id="end-title">{strings.end.stuckTitle}</h2>
            <p id="end-body" role="alert">
              {strings.end.stuck}
            </p>
          </>
        ) : (
          <>
            <h2 id="end-title">{leaving ? strings.end.titleLeave : strings.end.title}</h2>
            <p id="end-body">{strings.end[stage]}</p>
          </>
        )}
        <div className="choices">
          <button type="button" autoFocus onClick={() => dialog.current?.close()}>
            {strings.end.stay}
          </button>
          <button type="button" className="danger" aria-disabled={progress === 'ending'} onClick={() => void (progress !== 'ending' && end())}>
            {progress === 'stuck' ? strings.end.again : progress === 'ending' ? strings.end.ending : leaving ? strings.end.confirmLeave : strings.end.confirm}
          </button>
        </div>
      </dialog>
    </div>
  )
}

function stageOf({ screen, view }: KioskState): Stage {
  switch (screen?.kind) {
    case 'offer-to-continue':
      return 'continued'
    case 'declined':
      return 'over'
    case 'session':
      if (view.ended !== undefined) return 'over'
      if (view.phase === undefined || view.phase === 'welcome') return 'early'
      return view.phase === 'close' ? 'closing' : 'middle'
    case 'check-in':
    case 'consent':
    case undefined:
      return 'lobby'
  }
}
