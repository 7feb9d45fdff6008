import { useKiosk, useKioskStore } from '../store/context.ts'
import { noticesOn } from '../store/notices.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'

/** What the person in charge should read; never part of the session. */
export function Notices() {
  const store = useKioskStore()
  const screen = useKiosk((state) => state.screen)
  const all = useKiosk((state) => state.notices)
  return (
    <div className="notices" role="status">
      {noticesOn(screen, all).map(({ id, text }) => (
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
