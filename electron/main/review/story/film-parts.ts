/** When each segment of the film was recorded, in session time. */
import type { StoredEvent } from '../../../shared/events.ts'
import { timelinesOf } from '../../film/timeline.ts'
import { placed } from './events.ts'

export interface FilmPart { readonly from: number; readonly to: number; readonly file: string; readonly type: string }

/** Of the display that the interview was on; other tracks are in the record and not replayed. */
export function filmParts(events: readonly StoredEvent[]): readonly FilmPart[] {
  const timeline = timelinesOf(events).find(({ track }) => track === 'display')
  const closed = placed(events, 'segment-closed')
  const started = placed(events, 'recording-started')
  return timeline?.parts.filter(({ from, until }) => until > from).map(({ file, from, until }) => {
    const seq = closed.find(({ body }) => body.file === file)?.seq ?? 0
    const type = started.findLast((each) => each.seq < seq)?.body.mime ?? 'video/webm'
    return { from: Math.max(0, Math.round(timeline.begins + from)), to: Math.round(timeline.begins + until), file, type }
  }) ?? []
}
