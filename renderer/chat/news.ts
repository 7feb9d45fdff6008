/** What a screen reader is told of a conversation: each of the interviewer's lines once, when it is whole, and what happens beside it. */
import type { Entry, Note } from '../../electron/shared/fold.ts'
import { noteText } from './note-text.ts'
import { plain } from './plain-text.ts'

export interface News {
  /** The same for as long as it stands there; what keeps its key is not read again. */
  readonly key: string
  readonly by: 'interviewer' | 'nobody'
  readonly text: string
}

/** How far back something new can stand, and how much stays in the page for a screen reader that is still speaking. */
const RECENT = 8
const KEPT = 3
/** What the candidate did, or what a card of its own says aloud, is no news. */
const HEARD = new Set<Note['type']>(['trouble', 'signal', 'time-added', 'away', 'asleep'])

/** Oldest first. What was there before, up to that line and that event, stays silent. */
export const newsOf = (entries: readonly Entry[], restored: { readonly line: number; readonly seq: number }): readonly News[] =>
  entries.slice(-RECENT).flatMap((entry) => newsIn(entry, restored)).slice(-KEPT)

function newsIn(entry: Entry, restored: { readonly line: number; readonly seq: number }): readonly News[] {
  if (entry.kind === 'line' && entry.whole && entry.line > restored.line) return [{ key: entry.key, by: 'interviewer', text: plain(entry.sentences.join(' ')) }]
  if (entry.kind === 'note' && HEARD.has(entry.note.type) && entry.seq > restored.seq) return [{ key: entry.key, by: 'nobody', text: noteText(entry.note) }]
  return []
}
