import { useCallback, useEffect, useState } from 'react'
import type { PreflightLine } from '../../electron/shared/invigilator.ts'
import { Icon } from '../components/Icon.tsx'
import { useKioskStore } from '../store/context.ts'
import { messageOf } from '../store/kiosk-store.ts'
import { strings } from '../strings.ts'

/** `atOnce`: no candidate waits, so it is done without being asked for. */
export function Check({ atOnce }: { readonly atOnce: boolean }) {
  const { kiosk } = useKioskStore()
  const [checking, setChecking] = useState(atOnce)
  const [lines, setLines] = useState<readonly PreflightLine[]>([])
  const [failure, setFailure] = useState<string>()
  const check = useCallback(() => {
    kiosk.preflight().then(
      (found) => {
        setLines(found)
        setFailure(undefined)
        setChecking(false)
      },
      (error: unknown) => {
        setFailure(messageOf(error))
        setChecking(false)
      },
    )
  }, [kiosk])
  useEffect(() => {
    if (atOnce) check()
  }, [atOnce, check])
  return (
    <>
      <p className="hint">{strings.invigilator.checkHow}</p>
      <ul className="check-lines" aria-live="polite" aria-busy={checking}>
        {lines.map(({ what, state, found, todo }) => (
          <li key={what} className={`check-line ${state}`}>
            <Icon name={state === 'good' ? 'check' : 'info'} />
            <span>
              <span className="unseen">{strings.invigilator.state[state]}: </span>
              <strong>{what}:</strong> {found}
              {todo !== '' && <small>{todo}</small>}
            </span>
          </li>
        ))}
      </ul>
      {failure !== undefined && <p className="problem">{failure}</p>}
      <div className="choices">
        <button
          type="button"
          aria-disabled={checking}
          onClick={() => {
            if (checking) return
            setChecking(true)
            check()
          }}
        >
          {checking ? strings.invigilator.checking : lines.length > 0 ? strings.invigilator.checkAgain : strings.invigilator.checkStart}
        </button>
      </div>
    </>
  )
}
