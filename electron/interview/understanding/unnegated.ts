/** An answer as it would read without its negations: what would establish a point then, denies it as it was said. */
import type { Span } from './cues.ts'
import { polaritiesOf, polarityAfter } from './polarity.ts'
import type { Text, Word } from './text.ts'

/** Words that turn round what they stand beside, and leave a statement behind where they are taken out. */
const negations = new Set('not never hardly doubt doubts unlikely nothing nobody cannot'.split(' '))
/** "No need to check it"; but "it must hold no duplicates" asks for something. */
const needless = new Set('need reason point way'.split(' '))
/** "Created at the start, not on import", "those that are not greater": these set one thing against another. */
const contrasts = new Set('on in at by as from with to greater bigger larger more less smaller above below'.split(' '))

const negates = (words: readonly Word[], i: number): boolean => {
  const [word, next] = [words[i]?.word ?? '', words[i + 1]?.word ?? '']
  if (word === 'not' && contrasts.has(next)) return false
  return negations.has(word) || (word === 'no' && needless.has(next))
}

export interface Unnegated {
  readonly text: Text
  /** Is this place, which is one of `text`, in the scope of what was taken out? */
  readonly turned: (span: Span) => boolean
}

/** Undefined where nothing is negated. */
export const unnegated = (said: Text): Unnegated | undefined => {
  const kept = said.words.map((_, i) => !negates(said.words, i))
  if (kept.every((one) => one)) return undefined
  const stood = said.words.flatMap((_, i) => (kept[i] === true ? [i] : []))
  const now = new Map(stood.map((before, i) => [before, i]))
  const polarities = polaritiesOf(said.words)
  return {
    text: {
      ...said,
      words: said.words.filter((_, i) => kept[i]),
      pieces: said.pieces.flatMap((piece) => {
        const at = now.get(piece.at)
        if (at !== undefined) return [{ ...piece, at }]
        // A symbol before a word that was taken out stands before the next one.
        return piece.key === said.words[piece.at]?.stem ? [] : [{ ...piece, at: stood.findIndex((before) => before > piece.at) }].filter((one) => one.at >= 0)
      }),
    },
    turned: ({ from, to }) => {
      const [first, last] = [stood[from] ?? 0, stood[to] ?? 0]
      return polarities.slice(first, last + 1).some((polarity) => polarity !== 'stated') || polarityAfter(said.words, last) !== 'stated'
    },
  }
}
