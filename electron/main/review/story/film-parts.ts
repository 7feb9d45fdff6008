/** When each segment was recorded, in session time: of every display that was filmed, and of the microphone. */
import type { StoredEvent } from '../../../shared/events.ts'
import { timelinesOf } from '../../film/timeline.ts'
import type { Timeline } from '../../film/timeline.ts'

export interface FilmPart { readonly from: number; readonly to: number; readonly file: string }

export interface FilmTracks {
  /** The display that the interview was on comes first. */
  readonly displays: readonly { readonly track: string; readonly parts: readonly FilmPart[] }[]
  readonly sound: readonly FilmPart[]
}

export function filmTracks(events: readonly StoredEvent[]): FilmTracks {
  const tracks = timelinesOf(events).map((timeline) => ({ track: timeline.track, parts: partsOf(timeline) })).filter(({ parts }) => parts.length > 0)
  return { displays: tracks.filter(({ track }) => track !== 'microphone'), sound: tracks.find(({ track }) => track === 'microphone')?.parts ?? [] }
}

const partsOf = ({ begins, parts }: Timeline): readonly FilmPart[] => parts.filter(({ from, until }) => until > from)
  .map(({ file, from, until }) => ({ file, from: Math.max(0, Math.round(begins + from)), to: Math.round(begins + until) }))
