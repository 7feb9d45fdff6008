/** The candidate's view of one session, with a sequence of its own: everything that was shown, so that it can be sent whole. */
import type { SequencedViewEvent, ViewEvent } from '../../shared/view.ts'
import type { Publish } from './ports.ts'

export interface ViewLog {
  /** `at` is session time in milliseconds. */
  readonly show: (at: number, events: readonly ViewEvent[]) => void
  /** As `show`, for what the page will get with the whole screen. */
  readonly fill: (at: number, events: readonly ViewEvent[]) => void
  readonly all: () => SequencedViewEvent[]
}

export function createViewLog(publish: Publish): ViewLog {
  const entries: SequencedViewEvent[] = []
  const add = (at: number, event: ViewEvent): SequencedViewEvent => {
    const entry = { seq: entries.length + 1, at, event }
    entries.push(entry)
    return entry
  }
  return {
    show: (at, events) => {
      for (const event of events) publish(add(at, event))
    },
    fill: (at, events) => {
      for (const event of events) add(at, event)
    },
    all: () => [...entries],
  }
}
