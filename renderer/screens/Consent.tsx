import type { Screen } from '../../electron/shared/view.ts'
import { Heading } from '../components/Heading.tsx'
import { useCommand } from '../store/context.ts'
import { strings } from '../strings.ts'

export function Consent({ screen }: { readonly screen: Extract<Screen, { kind: 'consent' }> }) {
  const { consent, language, title, minutes } = screen.interview
  const { extraTimePercent = 0, patience = 1 } = screen.allowance ?? {}
  const command = useCommand()
  return (
    <main className="page">
      <div className="sheet broad">
        <p className="brand">{strings.product}</p>
        <Heading>{strings.consent.title}</Heading>
        <p className="lead">{strings.consent.intro(title)}</p>
        {extraTimePercent > 0 && <p>{strings.consent.extraTime(Math.round(minutes), extraTimePercent)}</p>}
        {patience > 1 && <p>{strings.consent.patience}</p>}
        <section className="consent-text" aria-label={strings.consent.text} tabIndex={0} lang={language} data-testid="consent-text">
          {consent.text.trim().split(/\n\s*\n/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </section>
        <p className="hint">{strings.consent.version(consent.version)}</p>
        {command.failure !== undefined && (
          <p className="problem" role="alert">
            {command.failure}
          </p>
        )}
        <div className="choices equal">
          <button type="button" aria-disabled={command.busy} onClick={() => void (command.busy || command.run({ do: 'decline' }))}>
            {strings.consent.decline}
          </button>
          <button type="button" aria-disabled={command.busy} onClick={() => void (command.busy || command.run({ do: 'consent' }))}>
            {strings.consent.agree}
          </button>
        </div>
      </div>
    </main>
  )
}
