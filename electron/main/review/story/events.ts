/** The events of a log that may be damaged: those that can be read, in the order in which they lie there. */
import type { EventOf, EventType, StoredEvent } from '../../../shared/events.ts'
import { readStoredLine } from '../../store/stored-line.ts'

export interface ReadLog {
  readonly events: readonly StoredEvent[]
  /** How many lines are no event that this program knows. */
  readonly unreadable: number
}

export function readEvents(lines: readonly Uint8Array[]): ReadLog {
  const events = lines.flatMap((line) => readStoredLine(line) ?? [])
  // What was altered may go back in time; what is shown never does.
  const ordered = events.reduce<StoredEvent[]>((before, event) => {
    before.push({ ...event, at: Math.max(event.at, before.at(-1)?.at ?? 0) })
    return before
  }, [])
  return { events: ordered, unreadable: lines.length - events.length }
}

/** An event of one type, with its place. */
export interface Placed<T extends EventType> { readonly seq: number; readonly at: number; readonly body: EventOf<T> }

export const placed = <T extends EventType>(events: readonly StoredEvent[], type: T): readonly Placed<T>[] =>
  events.flatMap(({ seq, at, body }) => (body.type === type ? [{ seq, at, body: body as EventOf<T> }] : []))
