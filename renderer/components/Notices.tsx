import { useKiosk, useKioskStore } from '../store/context.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'

const nothing: readonly string[] = []

/** More would hide the candidate's screen; the panel has them all. */
const AT_ONCE = 3

/** What the person in charge should read; never part of the session. What the check-in's own list says is not said twice. */
export function Notices() {
  const store = useKioskStore()
  const all = useKiosk((state) => state.notices)
  const atCheckIn = useKiosk(({ screen }) => (screen?.kind === 'check-in' ? screen.notices : nothing))
  const notices = all.filter(({ text, putAway }) => !putAway && !atCheckIn.includes(text)).slice(-AT_ONCE)
  return (
    <div className="notices" role="status">
      {notices.map(({ id, text }) => (
        <div key={id} className="notice">
          <Icon name="info" />
          <p>
            <strong>{strings.forStaff}:</strong> {text}
          </p>
          <button
            type="button"
            className="quiet"
            aria-label={strings.dismiss}
            onClick={() => store.setState((state) => ({ notices: state.notices.map((notice) => (notice.id === id ? { ...notice, putAway: true } : notice)) }))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
