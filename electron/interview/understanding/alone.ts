/** "The string by itself is no sequence": between what is spoken of and its verb, by itself means alone, and not of its own accord. */
import type { Word } from './text.ts'

const phrases = /^(by itself|by themselves|on its own|on their own)$/
const verbs = /^(is|are|was|were|be|has|have|do|does|will|would|can|could|should|may|might|cannot)$/

/** `from`, `to`: the words of the phrase, both included. */
export const meansAlone = (words: readonly Word[], from: number, to: number): boolean => {
  const [before, next] = [words[from - 1], words[to + 1]]
  return phrases.test(words.slice(from, to + 1).map(({ word }) => word).join(' ')) &&
    before?.sentence === words[from]?.sentence && next?.sentence === words[to]?.sentence && next?.afterComma === false && verbs.test(next.word)
}
