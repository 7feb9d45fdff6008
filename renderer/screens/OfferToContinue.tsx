import { useState } from 'react'
import type { Screen } from '../../electron/shared/view.ts'
import { Heading } from '../components/Heading.tsx'
import { useCommand } from '../store/context.ts'
import { strings } from '../strings.ts'

const dateOf = (wall: number): string => new Intl.DateTimeFormat(strings.locale, { dateStyle: 'long', timeStyle: 'short' }).format(wall)

export function OfferToContinue({ screen }: { readonly screen: Extract<Screen, { kind: 'offer-to-continue' }> }) {
  const command = useCommand()
  const [asking, setAsking] = useState(false)
  return (
    <main className="page">
      <div className="sheet">
        <p className="brand">{strings.product}</p>
        <Heading>{strings.offer.title(screen.candidate)}</Heading>
        <p className="lead">{strings.offer.body(screen.title)}</p>
        <p>
          {strings.offer.began(dateOf(screen.startedWall))} {strings.offer.left(Math.floor(screen.remainingMs / 60_000))}
        </p>
        {command.failure !== undefined && (
          <p className="problem" role="alert">
            {command.failure}
          </p>
        )}
        {asking ? (
          <>
            <p className="callout">{strings.offer.againHow}</p>
            <div className="choices equal">
              <button type="button" autoFocus onClick={() => setAsking(false)}>
                {strings.offer.keep}
              </button>
              <button type="button" className="danger" aria-disabled={command.busy} onClick={() => void command.run({ do: 'start-over' })}>
                {strings.offer.againSure}
              </button>
            </div>
          </>
        ) : (
          <div className="choices stacked">
            <button type="button" className="primary" aria-disabled={command.busy} onClick={() => void command.run({ do: 'continue-interview' })}>
              {strings.offer.go}
            </button>
            <button type="button" onClick={() => setAsking(true)}>
              {strings.offer.again}
            </button>
          </div>
        )}
      </div>
    </main>
  )
}
