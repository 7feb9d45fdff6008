/** Which words of an answer stand under a negation: "is never closed", "no retries", "close isn't called". */
import type { Word } from './text.ts'

const before = new Set('not no never without nothing none nobody neither nor lack lacks lacking missing misses forgot forgets forget forgotten fails fail failed hardly nowhere absent omits omitted avoid avoids skips skipped'.split(' '))
/** These negate a whole list: "no retries, logging or alerts". */
const listing = new Set('no without neither nor lack lacks lacking missing misses none'.split(' '))
const after = new Set('not never missing absent lacking nowhere forgotten omitted'.split(' '))
const between = new Set('is are was were be been being has have had does do did gets get ever there seems totally completely simply call calls'.split(' '))
const breaks = new Set('but because since so which who then if when while although though however therefore hence until unless'.split(' '))
const REACH = 6
const LIST_REACH = 3

const isNegator = (words: readonly Word[], i: number): boolean => {
  const word = words[i]?.word ?? ''
  if (!before.has(word)) return false
  const next = words[i + 1]?.word ?? ''
  if (word === 'not' && (next === 'only' || next === 'sure' || next === 'certain' || next === 'necessarily')) return false
  if ((word === 'no' || word === 'not') && words[i + 1]?.afterComma === true) return false
  // "no wait …", "no it is …": the answer to a question, or a thought taken back.
  if (word === 'no' && /^(matter|doubt|wait|sorry|actually|i|it|that|this|we|they|he|she)$/.test(next)) return false
  if (/^fail/.test(word) && next !== 'to') return false
  return true
}

/** For every word: is it in the scope of a negation that stands before it? */
export const negatedWords = (words: readonly Word[]): readonly boolean[] => {
  const negated = words.map(() => false)
  for (let i = 0; i < words.length; i += 1) {
    if (!isNegator(words, i)) continue
    let reach = REACH
    const list = listing.has(words[i]?.word ?? '')
    for (let j = i + 1; j < words.length && reach > 0; j += 1) {
      const word = words[j]
      if (!word || word.sentence !== words[i]?.sentence || breaks.has(word.word)) break
      if (word.afterComma || word.word === 'or' || word.word === 'and') {
        if (!list && (word.afterComma || word.word === 'and')) break
        if (list) reach = LIST_REACH + 1
      }
      negated[j] = true
      reach -= 1
    }
  }
  return negated
}

/** Is what ends at word `last` denied by what comes after it: "close is never called"? */
export const deniedAfter = (words: readonly Word[], last: number): boolean => {
  const sentence = words[last]?.sentence
  for (let i = last + 1; i <= last + 4 && i < words.length; i += 1) {
    const word = words[i]
    if (!word || word.sentence !== sentence || word.afterComma) return false
    if (after.has(word.word)) return !(word.word === 'not' && (words[i + 1]?.word === 'only' || words[i + 1]?.word === 'sure'))
    if (!between.has(word.word)) return false
  }
  return false
}
