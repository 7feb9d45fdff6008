import { useCommand, useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { DataMenu } from './DataMenu.tsx'
import { Icon } from './Icon.tsx'

/** Break, help and the candidate's data; where there is no interview, the seat. End Call stands beside it and does not depend on it. */
export function BottomBar() {
  const inSession = useKiosk((state) => state.screen?.kind === 'session' && state.view.ended === undefined)
  const seat = useKiosk((state) => state.station.seat)
  const pauses = useKiosk((state) => state.view.pauses)
  const helpCalled = useKiosk((state) => state.view.helpCalled)
  const command = useCommand()
  if (!inSession) return seat === undefined ? null : <p className="seat">{strings.band.seat(seat)}</p>
  const paused = pauses.includes('break') || pauses.includes('help') || pauses.includes('signal')
  return (
    <div className="bar-left">
      <button type="button" className={paused ? 'primary' : ''} aria-disabled={command.busy} onClick={() => void command.run({ do: paused ? 'resume' : 'break' })}>
        <Icon name={paused ? 'play' : 'pause'} />
        {paused ? strings.bar.resume : strings.bar.break}
      </button>
      <button type="button" aria-disabled={command.busy} onClick={() => void command.run({ do: 'call-help' })}>
        <Icon name={helpCalled ? 'check' : 'hand'} />
        {helpCalled ? strings.bar.helped : strings.bar.help}
      </button>
      <DataMenu />
      {command.failure !== undefined && (
        <p className="bar-failure" role="alert">
          {strings.bar.failed} {command.failure}
        </p>
      )}
    </div>
  )
}
