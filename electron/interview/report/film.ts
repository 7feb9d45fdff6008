/** Where a moment of the session stands in the film, when its segments are played one after the other. */
import type { StoredEvent } from '../../shared/events.ts'

interface Run {
  /** Session time at which this capture began. */
  readonly at: number
  /** Where it begins in the whole film, and how long it is, in milliseconds. */
  readonly from: number
  readonly ms: number
}

/** Every start of the recording begins a run; the segments noted before the next start are its film. */
function runsOf(events: readonly StoredEvent[]): readonly Run[] {
  const runs: Run[] = []
  for (const { at, body } of events) {
    // Other displays and the microphone run beside the film of the interview's own display.
    if (body.type === 'segment-closed' && (body.track ?? 'display') !== 'display') continue
    const last = runs.at(-1)
    const until = last ? last.from + last.ms : 0
    if (body.type === 'recording-started') runs.push({ at, from: until, ms: 0 })
    // Film without a start, of a log with holes, is played from its own beginning.
    else if (body.type === 'segment-closed') runs.splice(last ? -1 : 0, last ? 1 : 0, last ? { ...last, ms: last.ms + body.ms } : { at: Math.max(0, at - body.ms), from: 0, ms: body.ms })
  }
  return runs.filter(({ ms }) => ms > 0)
}

/** @returns session time → milliseconds of film, `undefined` while nothing was filmed; or `undefined` where there is no film at all */
export function filmClock(events: readonly StoredEvent[]): ((at: number) => number | undefined) | undefined {
  const runs = runsOf(events)
  if (runs.length === 0) return undefined
  return (at) => {
    const run = runs.findLast((one) => one.at <= at)
    return run === undefined || at - run.at > run.ms ? undefined : run.from + at - run.at
  }
}
