/** The signals that the window shows as such: on the timeline and in the conversation. */
import { signalsOf as reportedSignals } from '../../../interview/report/signals.ts'
import type { StoredEvent } from '../../../shared/events.ts'
import type { Signal } from '../../../shared/report.ts'
import type { Story } from '../../../shared/review.ts'

/** Pauses and calls for help are drawn as stops, and an end as the end. */
const elsewhere: ReadonlySet<string> = new Set(['pause', 'help', 'ended-early'])

/** The same that the report lists, in its words. */
export const shownSignals = (events: readonly StoredEvent[]): readonly Signal[] => reportedSignals(events).filter(({ kind }) => !elsewhere.has(kind))

export const signalsOf = (events: readonly StoredEvent[]): Story['signals'] => shownSignals(events)
  .map(({ seq, at, text, grade, means }) => ({ seq, at, text: `${text}${grade === undefined ? '' : ` (${grade})`}`, means }))
