import { useEffect, useRef, useState } from 'react'
import { useCommand, useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'

/** Not a modal dialog: End Call stays in reach while it is open. */
export function DataMenu() {
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const shared = useKiosk((state) => state.view.share.state === 'on')
  const command = useCommand()
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  const close = (): void => {
    setOpen(false)
    setAsking(false)
    button.current?.focus()
  }
  return (
    <div className="data-menu" ref={frame} onKeyDown={(event) => event.key === 'Escape' && open && close()}>
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-controls="data-panel"
        onClick={() => {
          setOpen(!open)
          setAsking(false)
        }}
      >
        <Icon name="data" />
        {strings.bar.data}
      </button>
      {open && (
        <section id="data-panel" className="panel" aria-label={strings.data.title}>
          <h2>{strings.data.title}</h2>
          <p>{asking ? strings.data.sureBody : strings.data.body}</p>
          {command.failure !== undefined && <p role="alert">{command.failure}</p>}
          {asking ? (
            <div className="choices">
              <button type="button" autoFocus onClick={() => setAsking(false)}>
                {strings.data.keep}
              </button>
              <button type="button" className="danger" aria-disabled={command.busy} onClick={() => void command.run({ do: 'withdraw-consent' })}>
                {strings.data.sure}
              </button>
            </div>
          ) : (
            <div className="choices">
              {shared && (
                <button type="button" title={strings.data.stopShareHow} onClick={() => void command.run({ do: 'stop-sharing' }).then((done) => done && close())}>
                  {strings.data.stopShare}
                </button>
              )}
              <button type="button" onClick={() => setAsking(true)}>
                {strings.data.withdraw}
              </button>
              <button type="button" className="quiet" onClick={close}>
                {strings.data.close}
              </button>
            </div>
          )}
        </section>
      )}
    </div>
  )
}
