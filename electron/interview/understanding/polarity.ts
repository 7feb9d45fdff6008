/**
 * Which words of an answer stand under a negation, and of which kind. "Is never closed" and "no retries" say what is not so: what
 * stands under them is denied. "You should never pass the string" and "don't put it in one go" say what ought not to be: what stands
 * under them is unwanted, which is said of what the code does.
 */
import type { Word } from './text.ts'

export type Polarity = 'stated' | 'denied' | 'unwanted'
/** What a negation makes of the words in its scope. */
type Negation = Exclude<Polarity, 'stated'>

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const before = setOf('not no never without nothing none nobody neither nor lack lacks lacking missing misses forgot forgets forget forgotten fails fail failed hardly nowhere absent omits omitted avoid avoids avoiding skips skipped doubt doubts unlikely')
/** These negate a whole list: "no retries, logging or alerts". */
const listing = setOf('no without neither nor lack lacks lacking missing misses none')
const after = setOf('not never missing absent lacking nowhere forgotten omitted')
const modals = setOf('would should could will can may might must shall ought')
const between = setOf(`is are was were be been being has have had does do did gets get ever there seems totally completely simply call calls ${[...modals].join(' ')}`)
const breaks = setOf('but because since so which who then if when while although though however therefore hence until unless')
/** After "or" these begin a statement of their own: "isn't JSON or has the wrong type". */
const finite = setOf('is are was were has had does did gets comes goes raises returns throws fails it they that this we i you')
/** "Don't return the row directly, make a model": what is to be done instead. */
const instead = setOf('use make add put create')
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
  if (word === 'doubt' && before.has(words[i - 1]?.word ?? '')) return false
  return true
}

/** Words that say what ought to be; "may not" and "cannot" say what is possible. */
const deontic = setOf('should must ought shall better')
const speaker = setOf('i we you one 1 nobody')
const emphatic = setOf('really definitely certainly absolutely ever simply therefore rather to be')
const startsSentence = (words: readonly Word[], i: number): boolean => words[i - 1]?.sentence !== words[i]?.sentence
const baseForm = (word: string): boolean => !/(s|ed|ing)$/.test(word) || /^(pass|process|access|address|use|miss|discuss|feed|need|embed)$/.test(word)

/** What is made of the words after the negator at `i`. */
const negationOf = (words: readonly Word[], i: number): Negation => {
  const word = words[i]?.word ?? ''
  if (/^avoid/.test(word)) return 'unwanted'
  if (word !== 'not' && word !== 'never') return 'denied'
  let next = i + 1
  while (emphatic.has(words[next]?.word ?? '')) next += 1
  const verb = words[next]?.word ?? ''
  let last = i - 1
  while (emphatic.has(words[last]?.word ?? '')) last -= 1
  const modal = words[last]?.sentence === words[i]?.sentence ? (words[last]?.word ?? '') : ''
  if (deontic.has(modal)) return 'unwanted'
  if (modal === 'would') return speaker.has(words[last - 1]?.word ?? '') && verb !== 'say' && verb !== 'call' ? 'unwanted' : 'denied'
  // An order: "do not pass it", "never pass it"; but "never closed" describes.
  const imperative = word === 'not' ? modal === 'do' && (startsSentence(words, last) || words[last]?.afterComma === true) : startsSentence(words, i)
  return imperative && verb !== '' && baseForm(verb) && words[next]?.sentence === words[i]?.sentence ? 'unwanted' : 'denied'
}

/** For every word: what a negation before it, whose scope it is in, makes of it. `asks`: "isn't it left open?" denies nothing. */
export const polaritiesOf = (words: readonly Word[], asks: (sentence: number) => boolean = () => false): readonly Polarity[] => {
  const polarities: Polarity[] = words.map(() => 'stated')
  for (let i = 0; i < words.length; i += 1) {
    if (!isNegator(words, i) || (i > 0 && startsSentence(words, i - 1) && asks(words[i]?.sentence ?? 0))) continue
    let reach = REACH
    const list = listing.has(words[i]?.word ?? '')
    const negation = negationOf(words, i)
    for (let j = i + 1; j < words.length && reach > 0; j += 1) {
      const word = words[j]
      if (!word || word.sentence !== words[i]?.sentence || breaks.has(word.word)) break
      if (negation === 'unwanted' && j > i + 2 && instead.has(word.word)) break
      if (word.afterComma || word.word === 'or' || word.word === 'and') {
        if (!list && (word.afterComma || word.word === 'and')) break
        if (finite.has(words[word.word === 'or' || word.word === 'and' ? j + 1 : j]?.word ?? '')) break
        if (list) reach = LIST_REACH + 1
      }
      polarities[j] = negation
      reach -= 1
    }
  }
  return polarities
}

/** "It is not off": what is not so is itself the contrary. */
const contrary = setOf('off disabled deactivated')

/** What comes after word `last` and makes of it what it says: "close is never called", "close must not be called". */
export const polarityAfter = (words: readonly Word[], last: number): Polarity => {
  const sentence = words[last]?.sentence
  for (let i = last + 1; i <= last + 4 && i < words.length; i += 1) {
    const word = words[i]
    if (!word || word.sentence !== sentence || word.afterComma) return 'stated'
    if (after.has(word.word)) {
      if (word.word === 'not' && (words[i + 1]?.word === 'only' || words[i + 1]?.word === 'sure' || contrary.has(words[i + 1]?.word ?? ''))) return 'stated'
      return word.word === 'not' || word.word === 'never' ? negationOf(words, i) : 'denied'
    }
    if (!between.has(word.word)) return 'stated'
  }
  return 'stated'
}
