import type { Story } from '../../../electron/shared/review.ts'
import { BackButton } from '../BackButton.tsx'
import { clock, day } from '../format.ts'
import { Standing } from '../Standing.tsx'
import { useReview } from '../store/context.ts'
import { words } from '../words.ts'

/** Whose session this is, and whether the record can be relied on. */
export function Head({ story, onHelp }: { readonly story: Story; readonly onHelp: () => void }) {
  const checked = useReview((state) => state.checked)
  const findings = checked?.findings ?? story.findings
  const receipt = checked?.receipt ?? story.receipt
  return (
    <header className="replay-head">
      <BackButton />
      <h1>{story.candidate === '' ? words.sessions.nobody : story.candidate}</h1>
      <p className="hint">{[story.title, day(story.wall), clock(story.endsAt)].filter((part) => part !== '').join(' · ')}</p>
      <div className="record">
        {receipt !== undefined && <span className="receipt-code">{words.receipt} <b>{receipt}</b></span>}
        {checked ? <Standing standing={checked.standing} /> : <span className="hint">{words.checking}</span>}
        {findings.length > 0 && (
          <details className="findings">
            <summary>{words.findings(findings.length)}</summary>
            <ul>{findings.map(({ code, where, text }) => <li key={`${code} ${where}`}><b>{where}</b> {text}</li>)}</ul>
          </details>
        )}
        <button type="button" className="quiet" onClick={onHelp}>{words.replay.help} <kbd>?</kbd></button>
      </div>
    </header>
  )
}
