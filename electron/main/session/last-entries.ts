/** What a session still tries to store when it closes, and the receipt that is shown then. Nothing here keeps it from closing. */
import type { EventBody } from '../../shared/events.ts'
import type { ViewEvent } from '../../shared/view.ts'
import type { SessionLog, Stamp } from '../store/log.ts'
import type { Reserve } from '../store/reserve.ts'
import { words } from '../words/words.ts'
import type { Backlog } from './backlog.ts'

interface LastEntriesParts {
  readonly log: SessionLog
  readonly reserve: Reserve
  readonly backlog: Backlog
  readonly stamp: () => Stamp
  readonly notice: (text: string) => void
}

export interface LastEntries {
  /** An end that could not be stored when it came; the room kept in reserve may take it now. */
  readonly store: (unstoredEnd: readonly EventBody[]) => readonly EventBody[]
  /** For a session that will be continued. */
  readonly keepAlive: () => void
}

export const createLastEntries = ({ log, reserve, backlog, stamp, notice }: LastEntriesParts): LastEntries => ({
  store: (unstoredEnd) => {
    if (backlog.isEmpty() && unstoredEnd.length === 0) return unstoredEnd
    let left = unstoredEnd
    try {
      reserve.release()
      log.append(unstoredEnd, stamp())
      left = []
      backlog.catchUp()
    } catch (error) {
      notice(words.notices.lastFactsNotStored)
      console.error('not stored at the close:', backlog.waiting(), error)
    }
    return left
  },
  keepAlive: () => {
    try {
      log.keepAlive(stamp())
    } catch (error) {
      console.error('the last moment of the session could not be stored:', error)
    }
  },
})

/** Shows what the interview comes to, where the kiosk can sign it. */
export function showReceipt(log: SessionLog, receipt: ((log: SessionLog) => ViewEvent) | undefined, show: (event: ViewEvent) => void, notice: (text: string) => void): void {
  try {
    if (receipt) show(receipt(log))
  } catch (error) {
    console.error('the session could not be closed:', error)
    notice(words.notices.noReceipt)
  }
}
