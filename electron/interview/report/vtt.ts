/** The conversation as WebVTT (https://www.w3.org/TR/webvtt1/), to be read beside the film. */
import type { StoredEvent } from '../../shared/events.ts'
import { conversationOf } from './conversation.ts'
import { visible } from './visible.ts'

const SECOND = 1000
const LONGEST = 30 * SECOND
/** An easy reading speed for subtitles, about seventeen characters a second. */
const MS_A_CHARACTER = 60

/** Which stretch of the session the film shows, in session time (ms); the film keeps the length of its gaps. */
export interface FilmStretch { readonly begins: number; readonly until: number }

/**
 * Timed to the film where there is one, else to the session's own time. A line stands until it can have been read: the interviewer answers
 * within a moment, so what comes next stands beside it.
 */
export function conversationVtt(events: readonly StoredEvent[], film: FilmStretch | undefined): string {
  const lines = conversationOf(events)
  const placed = lines.flatMap(({ at, who, text }) => {
    return film && (at < film.begins || at > film.until) ? [] : [{ from: at - (film?.begins ?? 0), who, text: payload(text) }]
  })
  const cues = placed.map(({ from, who, text }, index) => {
    const until = from + Math.min(LONGEST, Math.max(2 * SECOND, text.length * MS_A_CHARACTER))
    return `${index + 1}\n${stamp(from)} --> ${stamp(until)}\n<v ${who === 'candidate' ? 'Candidate' : 'Interviewer'}>${text}`
  })
  const unplaced = lines.length - placed.length
  const told = [
    film ? 'NOTE Times are those of the film of the whole interview, in which gaps keep their length.' : 'NOTE There is no film. Times are those of the session.',
    ...(unplaced > 0 ? [`NOTE ${unplaced} lines of the conversation fell before or after the film, and are not here.`] : []),
  ]
  return `${['WEBVTT', ...told, ...cues].join('\n\n')}\n`
}

/** A cue ends at an empty line and is markup otherwise. */
const payload = (text: string): string =>
  (visible(text).split(/[\r\n\u2028\u2029]+/).map((line) => line.trim()).filter((line) => line !== '').join('\n') || '\u2026')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function stamp(ms: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / SECOND) % 60)}.${String(Math.floor(ms % SECOND)).padStart(3, '0')}`
}
