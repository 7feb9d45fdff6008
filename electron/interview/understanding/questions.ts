/** Sentences that only ask: "is it closed?" claims nothing, "isn't it a tuple?" does. */
import type { Text } from './text.ts'

const verbs = new Set('is are was were does do did can could will has have'.split(' '))
const subjects = new Set('it this that they there he she we you i cursor connection session response'.split(' '))

/** Numbers of the sentences that are plain yes-no questions. */
export const openQuestions = (text: Text): ReadonlySet<number> => {
  const open = new Set<number>()
  for (let i = 0; i + 1 < text.words.length; i += 1) {
    const [word, next] = [text.words[i], text.words[i + 1]]
    if (!word || !next || next.sentence !== word.sentence || open.has(word.sentence)) continue
    const end = text.sentences[word.sentence]?.[1] ?? 0
    if (text.raw.charAt(end - 1) !== '?') continue
    const begins = i === 0 || text.words[i - 1]?.sentence !== word.sentence || word.afterComma || /^(but|and|so|or)$/.test(text.words[i - 1]?.word ?? '')
    if (begins && verbs.has(word.word) && subjects.has(next.word)) open.add(word.sentence)
  }
  // "is not it", "it is a row, is it not": a wish to be told that one is right.
  for (const { word, sentence } of text.words) if (word === 'not') open.delete(sentence)
  return open
}
