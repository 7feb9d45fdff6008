import { useState } from 'react'
import type { Screen } from '../../electron/shared/view.ts'
import { Heading } from '../components/Heading.tsx'
import { useCommand } from '../store/context.ts'
import { strings } from '../strings.ts'

const words = strings.offer
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

export function OfferToContinue({ screen }: { readonly screen: Extract<Screen, { kind: 'offer-to-continue' }> }) {
  const command = useCommand()
  const [asking, setAsking] = useState(false)
  return (
    <main className="page">
      <div className="sheet">
        <p className="brand">{strings.product}</p>
        <Heading>{words.title(screen.candidate)}</Heading>
        <p className="lead">{words.body(screen.title)}</p>
        <p>
          {words.began(when.format(screen.startedWall))} {words.left(Math.floor(screen.remainingMs / 60_000))}
        </p>
        {command.failure !== undefined && (
          <p className="problem" role="alert">
            {command.failure}
          </p>
        )}
        {asking ? (
          <>
            <p className="callout">{words.againHow}</p>
            <div className="choices equal">
              <button type="button" autoFocus onClick={() => setAsking(false)}>
                {words.keep}
              </button>
              <button type="button" className="danger" aria-disabled={command.busy} onClick={() => void command.run({ do: 'start-over' })}>
                {words.againSure}
              </button>
            </div>
          </>
        ) : (
          <div className="choices stacked">
            <button type="button" className="primary" aria-disabled={command.busy} onClick={() => void command.run({ do: 'continue-interview' })}>
              {words.go}
            </button>
            <button type="button" onClick={() => setAsking(true)}>
              {words.again}
            </button>
          </div>
        )}
      </div>
    </main>
  )
}
