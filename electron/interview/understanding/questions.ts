/** Sentences that only ask: "is it closed?" claims nothing, "isn't it a tuple?" does. */
import type { Text } from './text.ts'

const verbs = new Set('is are was were does do did can could will has have'.split(' '))
/** "What if …?", "what is …?"; "what about …?" proposes. */
const asking = new Set('if is are does do did happens would will'.split(' '))

/** Numbers of the sentences that are plain yes-no questions. */
export const openQuestions = (text: Text): ReadonlySet<number> => {
  const open = new Set<number>()
  for (let i = 0; i + 1 < text.words.length; i += 1) {
    const [word, next] = [text.words[i], text.words[i + 1]]
    if (!word || !next || next.sentence !== word.sentence || open.has(word.sentence)) continue
    const end = text.sentences[word.sentence]?.[1] ?? 0
    if (text.raw.charAt(end - 1) !== '?') continue
    const begins = i === 0 || text.words[i - 1]?.sentence !== word.sentence || word.afterComma || /^(but|and|so|or)$/.test(text.words[i - 1]?.word ?? '')
    if (begins && verbs.has(word.word)) open.add(word.sentence)
    if (begins && word.word === 'what' && asking.has(next.word)) open.add(word.sentence)
  }
  // "is not it", "it is a row, is it not", "does it not need …": a wish to be told that one is right.
  text.words.forEach(({ word, sentence }, i) => {
    const [before, after] = [text.words[i - 1], text.words[i + 1]]
    const leads = /^(is|are|was|were)$/.test(text.words[i - 2]?.word ?? '') && after?.sentence === sentence && after.word !== 'that'
    if (word === 'not' && !(leads && before?.sentence === sentence)) open.delete(sentence)
  })
  return open
}

const takesBack = /^\s*((oh|hm+|um|ah|well),? )?(no,? (no,? )?wait|wait,? no|no,? sorry|sorry,? no|actually,? no|scratch that|correction|i take that back|forget (that|what i said)|i was wrong)\b/i

/** Numbers of the sentences that are taken back: "Some would say that it is closed. That is not true.", "I'd close it. No wait, it is closed." */
export const disowned = ({ raw, sentences }: Text): ReadonlySet<number> => {
  const taken = new Set<number>()
  sentences.forEach(([start, end], i) => {
    const sentence = raw.slice(start, end)
    if (/[,–-] *(but )?(that|this|it)( is|['’]s) (not true|untrue|not the case|a myth)\W*$/i.test(sentence)) taken.add(i)
    if (/\b(but|yet) (they|those people|he|she|everyone) (are|is|would be|were|was) (wrong|mistaken)\W*$/i.test(sentence)) taken.add(i)
    if (i > 0 && /^\s*(but )?(i|we) (would not|wouldn['’]t|do not|don['’]t|will not|won['’]t|disagree)( do (that|it|so)| agree)?\W*$/i.test(sentence)) taken.add(i - 1)
    if (i > 0 && takesBack.test(sentence)) taken.add(i - 1)
    if (i > 0 && /^\s*(but )?(that|this|it|which)( is|['’]s) (of course |simply |just )?(not true|untrue|not the case|false|a myth|nonsense)\b/i.test(sentence)) taken.add(i - 1)
  })
  return taken
}

const WORDS_OF_A_QUESTION = 9

/** The whole message asks what something is: "whats a link table", "what does raise_for_status do?". */
export const asksWhatItIs = ({ raw, words, sentences }: Text): boolean =>
  sentences.length === 1 && words.length <= WORDS_OF_A_QUESTION &&
  /^\W*((sorry|ok|okay|and|so|um|well|but|hm+),? )*(what|wat)(['’]?s|s| is| are| was| does| do) [^,:]+$/i.test(raw.trim()) && !/\b(because|since|so that)\b/i.test(raw)
