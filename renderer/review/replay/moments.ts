/** Which moments there are to jump to, and which are worth no waiting. Pure. */
import { eventOf } from '../../../electron/shared/doubted.ts'
import type { Entry, Pinned, Story } from '../../../electron/shared/review.ts'

export const kinds = ['points', 'signals', 'messages', 'questions', 'chapters', 'notes', 'found'] as const
export type Kind = (typeof kinds)[number]

export interface Moment { readonly at: number; readonly seq: number | undefined }

/** In order of time; `found` are the entries in which the words that are looked for stand. */
export function momentsOf(kind: Kind, story: Story, pins: readonly Pinned[], found: readonly Entry[]): readonly Moment[] {
  switch (kind) {
    case 'points':
      return story.reached
    case 'signals':
      return story.signals
    case 'messages':
      return story.entries.filter((entry) => entry.kind === 'said')
    case 'questions':
      return story.entries.filter((entry) => entry.kind === 'line')
    case 'chapters':
      return story.chapters.map(({ from }) => ({ at: from, seq: undefined }))
    case 'notes':
      return pins.map(({ at }) => ({ at, seq: undefined }))
    case 'found':
      return found
  }
}

/** Where to go for what verification found of an event: its own line, or what was said before it; `undefined` where it is about no event. */
export function entryOf(found: Story['findings'][number], { entries }: Pick<Story, 'entries'>): Entry | undefined {
  const seq = eventOf(found)
  return seq === undefined ? undefined : entries.findLast((each) => each.seq <= seq) ?? entries[0]
}

/** The nearest moment before (−1) or after (1) this one. Moments of the same time count as one. */
export function neighbour<M extends Moment>(moments: readonly M[], now: number, direction: -1 | 1): M | undefined {
  // A jump lands on the moment itself, give or take a rounding.
  const margin = 50
  return direction > 0 ? moments.find(({ at }) => at > now + margin) : moments.findLast(({ at }) => at < now - margin)
}

/** What is said, or happens, at a moment: the last entry that is there by then, or of several at that time the one that was chosen. */
export function entryAt(entries: readonly Entry[], now: number, chosen: number | undefined): Entry | undefined {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.at ?? 0) <= now) low = middle + 1
    else high = middle
  }
  const last = entries[low - 1]
  return entries.find(({ seq, at }) => seq === chosen && at === last?.at) ?? last
}

/** Longer than this without anything is silence. */
const SILENCE_MS = 6_000
/** What stays of it on both sides. */
const BEFORE_MS = 2_000

/** Where to go on when nothing happens for a while from now on; `undefined` where it is worth waiting. */
export function silenceAfter({ entries, turns }: Pick<Story, 'entries' | 'turns'>, now: number): number | undefined {
  // What the timeline draws a bar for, a line that is read or a message that is typed, is no silence.
  if (turns.some(({ from, to }) => from <= now && now < to)) return undefined
  const next = Math.min(...[entries.find(({ at }) => at > now)?.at, turns.find(({ from }) => from > now)?.from].filter((at) => at !== undefined))
  return Number.isFinite(next) && next - now >= SILENCE_MS ? next - BEFORE_MS : undefined
}
