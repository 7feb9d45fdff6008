/** Where a sentence goes on to another statement: "… returns a context manager, and json is never called". What is said there says nothing of what stands before. */
import type { Word } from './text.ts'

const links = new Set('and but so because since while whereas yet then or'.split(' '))
/** Behind these another statement begins, with a comma and without. */
const turns = new Set('but because whereas although though yet'.split(' '))
/** Behind a comma these are the subject of one. */
const subjects = new Set('i we you he she they it there nobody'.split(' '))

/** By word: the number of its clause, counted through all sentences. */
export const clauseNumbers = (words: readonly Word[]): readonly number[] => {
  let clause = 0
  return words.map(({ word, sentence, afterComma }, i) => {
    const before = words[i - 1]
    if (before && (before.sentence !== sentence || turns.has(word) || (afterComma && (links.has(word) || subjects.has(word))))) clause += 1
    return clause
  })
}
