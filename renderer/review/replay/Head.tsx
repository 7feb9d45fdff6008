import type { Story } from '../../../electron/shared/review.ts'
import type { ReportFormat } from '../../../electron/shared/review-assess.ts'
import { SaveMenu } from '../SaveMenu.tsx'
import { BackButton } from '../BackButton.tsx'
import { clock, day } from '../format.ts'
import { Standing } from '../Standing.tsx'
import { useReview, useReviewStore } from '../store/context.ts'
import { words } from '../words.ts'
import { entryOf } from './moments.ts'

const reportFormats: readonly ReportFormat[] = ['html', 'pdf', 'md', 'json', 'vtt']

interface Props { readonly story: Story; readonly assessing: boolean; readonly onAssess: (on: boolean) => void; readonly onHelp: () => void; readonly onGo: (at: number, seq: number) => void }

/** Whose session this is, and whether the record can be relied on. */
export function Head({ story, assessing, onAssess, onHelp, onGo }: Props) {
  const { review } = useReviewStore()
  const as = useReview((state) => state.as)
  const checked = useReview((state) => state.checked)
  const findings = checked?.findings ?? story.findings
  const receipt = checked?.receipt ?? story.receipt
  const about = [story.title, day(story.wall), clock(story.endsAt)].filter((part) => part !== '').join(' · ')
  return (
    <header className="replay-head">
      <BackButton />
      <div className="whose">
        <h1 title={story.candidate}>{story.candidate === '' ? words.sessions.nobody : story.candidate}</h1>
        <p className="hint" title={about}>{about}</p>
      </div>
      <nav className="places" aria-label={words.assess.tabs}>
        <button type="button" aria-current={assessing ? undefined : 'page'} onClick={() => onAssess(false)}>{words.assess.replay}</button>
        <button type="button" aria-current={assessing ? 'page' : undefined} onClick={() => onAssess(true)}>{words.assess.title}</button>
      </nav>
      <div className="record">
        {receipt !== undefined && <span className="receipt-code">{words.receipt} <b>{receipt}</b></span>}
        {checked ? <Standing standing={checked.standing} /> : <span className="hint">{words.checking}</span>}
        {findings.length > 0 && (
          <details className="findings">
            <summary>{words.findings(findings.length)}</summary>
            <ul>{findings.map((each) => <Finding key={`${each.code} ${each.where}`} found={each} story={story} onGo={onGo} />)}</ul>
          </details>
        )}
        <SaveMenu name={words.save} formats={reportFormats} onSave={(format) => review.saveReport({ key: story.key, ...(as !== undefined && { as }), format })} />
        <button type="button" className="quiet" onClick={onHelp}>{words.replay.help} <kbd>?</kbd></button>
      </div>
    </header>
  )
}

/** One that is about an event leads to its moment: that of its own line, or of what was said before it. */
function Finding({ found, story, onGo }: { readonly found: Story['findings'][number]; readonly story: Story; readonly onGo: Props['onGo'] }) {
  const entry = entryOf(found, story)
  return (
    <li>
      <b>{found.where}</b> {found.text}
      {entry && <button type="button" className="quiet" title={words.assess.go} onClick={() => onGo(entry.at, entry.seq)}>{clock(entry.at)}</button>}
    </li>
  )
}
