/** When each segment of the film was recorded, in session time. */
import type { StoredEvent } from '../../../shared/events.ts'
import { placed } from './events.ts'

export interface FilmPart { readonly from: number; readonly to: number; readonly file: string; readonly type: string }

/**
 * A segment is told when it is closed, so it began its length before that. Those that a crash left open are told together
 * when the session goes on: from the end backwards, each ends at the latest where the next one begins.
 */
export function filmParts(events: readonly StoredEvent[]): readonly FilmPart[] {
  const parts: FilmPart[] = []
  let next = Number.POSITIVE_INFINITY
  for (const { seq, at, body } of placed(events, 'segment-closed').toReversed()) {
    const to = Math.min(at, next)
    const from = Math.max(0, to - body.ms)
    if (body.ms <= 0 || to <= from) continue
    const type = placed(events, 'recording-started').findLast((started) => started.seq < seq)?.body.mime ?? 'video/webm'
    parts.push({ from, to, file: body.file, type })
    next = from
  }
  return parts.reverse()
}
