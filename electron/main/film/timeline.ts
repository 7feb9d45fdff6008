/**
 * When each segment was filmed, by the log, and so where a moment of the log is found in the film that is made of them. Film time runs
 * as session time does: gaps keep their length, and the program's absence has none.
 */
import type { StoredEvent } from '../../shared/events.ts'

export interface Timeline {
  /** What was filmed: `display`, `display-2`, `microphone`. */
  readonly track: string
  /** The session time at which the film begins, milliseconds. */
  readonly begins: number
  /** In order, none over another. `from` and `until` are milliseconds of film. */
  readonly parts: readonly { readonly file: string; readonly from: number; readonly until: number }[]
}

/** The segments that a log speaks of, one timeline for each track that was filmed, in order of name. */
export function timelinesOf(events: readonly StoredEvent[]): readonly Timeline[] {
  const tracks = new Map<string, Closed[]>()
  for (const { at, body } of events) {
    if (body.type !== 'segment-closed' || body.ms <= 0) continue
    const track = 'track' in body && typeof body.track === 'string' ? body.track : 'display'
    tracks.set(track, [...(tracks.get(track) ?? []), { file: body.file, closed: at, ms: body.ms }])
  }
  return [...tracks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([track, closed]) => timelineOf(track, closed))
}

interface Closed { readonly file: string; readonly closed: number; readonly ms: number }

/**
 * A segment is told when it is closed, a little later on a busy machine: segments that seem to overlap by less than this
 * follow one another. More is an overlap indeed, and the later one is taken for it.
 */
const CLOSING_MS = 150

function timelineOf(track: string, closed: readonly Closed[]): Timeline {
  const placed: { file: string; from: number; until: number }[] = []
  for (const { file, from, ms } of begun(closed)) {
    const before = placed.at(-1)
    const begins = before && before.until - from < CLOSING_MS ? Math.max(from, before.until) : from
    if (before && before.until > begins) before.until = Math.max(before.from, begins)
    // A log that was made up may tell a segment before the ones that it followed.
    const placedFrom = before ? Math.max(begins, before.from) : begins
    placed.push({ file, from: placedFrom, until: Math.max(placedFrom, begins + ms) })
  }
  const begins = placed[0]?.from ?? 0
  return { track, begins, parts: placed.map(({ file, from, until }) => ({ file, from: from - begins, until: until - begins })) }
}

/** Those that a crash left open are told at one moment, when the session goes on: each ended when the next one began. */
function begun(closed: readonly Closed[]): readonly { readonly file: string; readonly from: number; readonly ms: number }[] {
  let next: { readonly from: number; readonly closed: number } | undefined
  const backwards = closed.toReversed().map((segment) => {
    const until = next?.closed === segment.closed ? next.from : segment.closed
    next = { from: until - segment.ms, closed: segment.closed }
    return { file: segment.file, from: next.from, ms: segment.ms }
  })
  return backwards.reverse()
}

/** Milliseconds of film at a session time; before the film its beginning, after it its end. In a gap the film shows the last picture before it. */
export function momentToFilm({ begins, parts }: Timeline, at: number): number {
  return Math.min(Math.max(0, at - begins), parts.at(-1)?.until ?? 0)
}

/** The session time of a moment of film. */
export const filmToMoment = ({ begins }: Timeline, ms: number): number => begins + ms

/** Whether something was filmed at that session time. */
export const wasFilmed = ({ begins, parts }: Timeline, at: number): boolean => parts.some(({ from, until }) => from <= at - begins && at - begins < until)
