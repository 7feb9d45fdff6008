import { useKiosk, useKioskStore } from '../store/context.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'

/** What the person in charge should read; never part of the session. */
export function Notices() {
  const store = useKioskStore()
  const notices = useKiosk((state) => state.notices)
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
            onClick={() => store.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
