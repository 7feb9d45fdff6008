/** The events of a log that may be damaged: those that can be read, in the order that they name, each once. */
import type { EventOf, EventType, StoredEvent } from '../../shared/events.ts'
import { readStoredLine } from '../store/stored-line.ts'

export interface ReadLog {
  readonly events: readonly StoredEvent[]
  /** How many lines are no event that this program knows. */
  readonly unreadable: number
}

export function readEvents(lines: readonly Uint8Array[]): ReadLog {
  const events = new Map<number, StoredEvent>()
  let unreadable = 0
  for (const line of lines) {
    const event = readStoredLine(line)
    if (!event) unreadable += 1
    else if (!events.has(event.seq)) events.set(event.seq, event)
  }
  let last = 0
  // What was altered may go back in time; what is shown never does.
  const ordered = [...events.values()].sort((a, b) => a.seq - b.seq).map((event) => ({ ...event, at: (last = Math.max(event.at, last)) }))
  return { events: ordered, unreadable }
}

/** An event of one type, with its place. */
export interface Placed<T extends EventType> { readonly seq: number; readonly at: number; readonly body: EventOf<T> }

export const placed = <T extends EventType>(events: readonly StoredEvent[], type: T): readonly Placed<T>[] =>
  events.flatMap(({ seq, at, body }) => (body.type === type ? [{ seq, at, body: body as EventOf<T> }] : []))
