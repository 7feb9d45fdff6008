/** When each segment of the film was recorded, in session time. */
import type { StoredEvent } from '../../../shared/events.ts'
import { timelinesOf } from '../../film/timeline.ts'

export interface FilmPart { readonly from: number; readonly to: number; readonly file: string }

/** Of the display that the interview was on; other tracks are in the record and not replayed. */
export function filmParts(events: readonly StoredEvent[]): readonly FilmPart[] {
  const timeline = timelinesOf(events).find(({ track }) => track === 'display')
  return timeline?.parts.filter(({ from, until }) => until > from).map(({ file, from, until }) => ({ from: Math.max(0, Math.round(timeline.begins + from)), to: Math.round(timeline.begins + until), file })) ?? []
}
