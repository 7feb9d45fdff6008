import { useKiosk } from '../store/context.ts'
import type { KioskState } from '../store/kiosk-store.ts'
import { isAnyFor } from '../store/notices.ts'
import { strings } from '../strings.ts'

/** What the invigilator must be able to read from across the room; nothing while all is well. */
export function StateBand() {
  const state = useKiosk(bandOf)
  const seat = useKiosk(({ station }) => station.seat)
  if (state === undefined) return null
  return (
    <div className={`band ${state}`} role="status" data-testid="band">
      {seat !== undefined && <span className="band-seat">{strings.band.seat(seat)}</span>}
      <span>{strings.band[state]}</span>
    </div>
  )
}

/** Stands wherever the band, which has it too, does not. */
export function Seat() {
  const seat = useKiosk((state) => (bandOf(state) === undefined ? state.station.seat : undefined))
  return seat === undefined ? null : <p className="seat">{strings.band.seat(seat)}</p>
}

const failures: readonly string[] = ['refused', 'failed', 'blank', 'broken-off']

function bandOf({ screen, view, station, notices }: KioskState): 'help' | 'problem' | 'held' | 'signal' | 'notice' | 'finished' | undefined {
  if (station.helpCalled) return 'help'
  const message = isAnyFor(screen, notices) ? 'notice' : undefined
  if (screen?.kind === 'check-in' && screen.blocked) return 'problem'
  if (screen?.kind !== 'session') return message
  if (view.ended !== undefined) return 'finished'
  if (view.helpCalled) return 'help'
  if (failures.includes(view.share.state)) return 'problem'
  if (view.pauses.includes('signal')) return 'signal'
  if (view.pauses.includes('invigilator')) return 'held'
  return message
}
