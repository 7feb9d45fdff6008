import type { ReactNode } from 'react'
import { useCommand, useKiosk } from '../store/context.ts'
import type { CommandState } from '../store/context.ts'
import { strings } from '../strings.ts'
import { DataMenu } from './DataMenu.tsx'
import { Icon } from './Icon.tsx'
import { Seat } from './StateBand.tsx'

/** Break, help and the candidate's data; where there is no interview, the seat and help. End Call stands beside it and does not depend on it. */
export function BottomBar() {
  const inSession = useKiosk((state) => state.screen?.kind === 'session' && state.view.ended === undefined)
  const screen = useKiosk((state) => state.screen?.kind)
  // What was refused on one screen is nothing to the next person.
  return <Bar key={`${screen} ${inSession}`} inSession={inSession} />
}

function Bar({ inSession }: { readonly inSession: boolean }) {
  const command = useCommand()
  return (
    <div className="bar-left">
      {inSession ? <During command={command} /> : <Around command={command} />}
      {command.failure !== undefined && (
        <p className="bar-failure" role="alert">
          {strings.bar.failed} {command.failure}
        </p>
      )}
    </div>
  )
}

function During({ command }: { readonly command: CommandState }): ReactNode {
  const pauses = useKiosk((state) => state.view.pauses)
  const helpCalled = useKiosk((state) => state.view.helpCalled)
  const paused = pauses.includes('break') || pauses.includes('help') || pauses.includes('signal')
  return (
    <>
      <button type="button" className={paused ? 'primary' : ''} aria-disabled={command.busy} onClick={() => void command.run({ do: paused ? 'resume' : 'break' })}>
        <Icon name={paused ? 'play' : 'pause'} />
        {paused ? strings.bar.resume : strings.bar.break}
      </button>
      <button type="button" aria-disabled={command.busy} onClick={() => void command.run({ do: 'call-help' })}>
        <Icon name={helpCalled ? 'check' : 'hand'} />
        {helpCalled ? strings.bar.helped : strings.bar.help}
      </button>
      <DataMenu />
    </>
  )
}

/** Before and after an interview. */
function Around({ command }: { readonly command: CommandState }): ReactNode {
  const called = useKiosk((state) => state.station.helpCalled)
  return (
    <>
      <Seat />
      <button type="button" aria-disabled={command.busy} onClick={() => void (command.busy || command.run({ do: called ? 'take-back-help' : 'call-help' }))}>
        <Icon name={called ? 'close' : 'hand'} />
        {called ? strings.bar.takeBack : strings.bar.help}
      </button>
      {called && <p className="hint">{strings.bar.comes}</p>}
    </>
  )
}
