import type { Screen } from '../../electron/shared/view.ts'
import { Heading } from '../components/Heading.tsx'
import { useCommand } from '../store/context.ts'
import { strings } from '../strings.ts'

const words = strings.consent

export function Consent({ screen }: { readonly screen: Extract<Screen, { kind: 'consent' }> }) {
  const { consent, title, minutes } = screen.interview
  const { extraTimePercent = 0, patience = 1 } = screen.allowance ?? {}
  const command = useCommand()
  return (
    <main className="page">
      <div className="sheet broad">
        <p className="brand">{strings.product}</p>
        <Heading>{words.title}</Heading>
        <p className="lead">{words.intro(title)}</p>
        {extraTimePercent > 0 && <p>{words.extraTime(Math.round(minutes), extraTimePercent)}</p>}
        {patience > 1 && <p>{words.patience}</p>}
        <section className="consent-text" aria-label={words.text} tabIndex={0} data-testid="consent-text">
          {consent.text.trim().split(/\n\s*\n/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </section>
        <p className="hint">{words.version(consent.version)}</p>
        {command.failure !== undefined && (
          <p className="problem" role="alert">
            {command.failure}
          </p>
        )}
        <div className="choices equal">
          <button type="button" aria-disabled={command.busy} onClick={() => void (command.busy || command.run({ do: 'decline' }))}>
            {words.decline}
          </button>
          <button type="button" aria-disabled={command.busy} onClick={() => void (command.busy || command.run({ do: 'consent' }))}>
            {words.agree}
          </button>
        </div>
      </div>
    </main>
  )
}
