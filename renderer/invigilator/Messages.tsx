import type { Message } from '../../electron/shared/invigilator.ts'
import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import type { Orders } from './use-orders.ts'

const dateOf = (wall: number): string => new Intl.DateTimeFormat(strings.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(wall)

/** What the kiosk had to say and nobody has read, also of an interview before, and what a candidate has put away. */
export function Messages({ orders: { order, busy } }: { readonly orders: Orders }) {
  const notices = useKiosk((state) => state.notices)
  const here = useKiosk(({ screen }) => (screen?.kind === 'session' ? screen.session : undefined))
  const last = notices.at(-1)
  if (!last) return null
  const whose = ({ about, text }: Message): string | undefined => {
    // Many name the folder themselves.
    if (about === undefined || text.includes(about)) return undefined
    return about === here ? strings.invigilator.aboutThis : strings.invigilator.about(about)
  }
  return (
    <section aria-labelledby="desk-messages">
      <h2 id="desk-messages">{strings.invigilator.messages}</h2>
      <ul className="desk-messages">
        {notices.map((one) => (
          <li key={one.id}>
            <span className="when">
              <time dateTime={new Date(one.wall).toISOString()}>{dateOf(one.wall)}</time>
              {whose(one) !== undefined && `, ${whose(one)}`}
            </span>{' '}
            {one.text}
          </li>
        ))}
      </ul>
      <div className="choices">
        <button type="button" aria-disabled={busy} onClick={() => void (busy || order({ do: 'read-messages', upTo: last.id }))}>
          {strings.invigilator.messagesRead}
        </button>
      </div>
    </section>
  )
}
