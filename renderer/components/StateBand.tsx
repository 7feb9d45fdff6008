import { useKiosk } from '../store/context.ts'
import type { KioskState } from '../store/kiosk-store.ts'
import { strings } from '../strings.ts'

/** What the invigilator must be able to read from across the room; nothing while all is well. */
export function StateBand() {
  const state = useKiosk(stateOf)
  const seat = useKiosk(({ station }) => station.seat)
  if (state === undefined) return null
  return (
    <div className={`band ${state}`} role="status" data-testid="band">
      {seat !== undefined && <span className="band-seat">{strings.band.seat(seat)}</span>}
      <span>{strings.band[state]}</span>
    </div>
  )
}

const failures: readonly string[] = ['refused', 'failed', 'blank', 'broken-off']

function stateOf({ screen, view }: KioskState): 'help' | 'problem' | 'held' | 'signal' | 'finished' | undefined {
  if (screen?.kind === 'check-in') return screen.blocked ? 'problem' : undefined
  if (screen?.kind !== 'session') return undefined
  if (view.ended !== undefined) return 'finished'
  if (view.helpCalled) return 'help'
  if (failures.includes(view.share.state)) return 'problem'
  if (view.pauses.includes('signal')) return 'signal'
  return view.pauses.includes('invigilator') ? 'held' : undefined
}
