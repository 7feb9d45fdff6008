/** How the time was used: stretches of one phase or problem, in session time, and what of them counted. */
import type { StoredEvent } from '../../shared/events.ts'
import type { Stretch } from '../../shared/report.ts'
import { budgetOf, used } from '../clock.ts'
import type { Trail } from './trail.ts'

/** From the start of the interview to its end, or to the last event. Durations are milliseconds. */
export function stretchesOf(events: readonly StoredEvent[], { clocks, state }: Trail): Stretch[] {
  const budget = budgetOf(state.pack)
  const usedAfter = (index: number): number => {
    const [clock, event] = [clocks[index], events[index]]
    return clock && event ? Math.round(used(clock, budget, event.at)) : 0
  }
  const last = endOf(events)
  const changes = events.flatMap(({ body, at }, index) => (body.type === 'phase-changed' && index < last ? [{ phase: body.phase, problem: body.problem, at, index }] : []))
  return changes.map(({ phase, problem, at, index }, n) => {
    const end = changes[n + 1]?.index ?? last
    return { phase, ...(problem !== undefined && { problem }), from: at, to: Math.max(at, events[end]?.at ?? at), usedMs: Math.max(0, usedAfter(end) - usedAfter(index)) }
  })
}

/** The place of the end in the log; what comes after it belongs to nobody's time. */
export const endOf = (events: readonly StoredEvent[]): number => {
  const end = events.findIndex(({ body }) => body.type === 'interview-ended')
  return end < 0 ? events.length - 1 : end
}

export const sumUsed = (stretches: readonly Stretch[], which: (stretch: Stretch) => boolean): number => stretches.filter(which).reduce((sum, { usedMs }) => sum + usedMs, 0)
