/**
 * What of an answer can speak about the code. Left out are sentences without one word of the trade (thanks, praise of oneself, the
 * weather), clauses of that kind within a sentence, sentences said before, and whatever is taken back before its sentence ends; they
 * can neither help nor harm.
 */
import { gapIn, isAside } from './passing.ts'
import type { Text, Word } from './text.ts'
import { isTopical, noWords } from './topic.ts'
import type { OwnWords } from './topic.ts'

/** "I'd close it, no wait, …"; "there is no wait between them" and "they wait no longer" take nothing back. */
const second: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['no', new Set(['wait', 'sorry'])], ['wait', new Set(['no'])], ['sorry', new Set(['no'])], ['scratch', new Set(['that'])],
])
const belongsBefore = /^(is|are|was|were|be|has|have|with|there|do|does|need|needs|or|and)$/
const pronoun = /^(i|it|that|this|we|they)$/

/** How many words of a sentence, from its first on, are taken back, with those that say so. */
const takenBack = (words: readonly Word[]): number => {
  let taken = 0
  words.forEach(({ word, afterComma }, i) => {
    if (second.get(word)?.has(words[i + 1]?.word ?? '') !== true || (i > 0 && belongsBefore.test(words[i - 1]?.word ?? ''))) return
    const after = words[i + 2]
    if (i === 0 || afterComma || word === 'no' || word === 'scratch' || after?.afterComma === true || pronoun.test(after?.word ?? '')) taken = i + 2
  })
  return taken
}

const opinion = /^i (think|believe|guess|reckon|feel|would say|would guess)( that)? (?=\S+ \S)(?!(so|not|of|about|through|back|over|as|like|i|we|you) )/
/** How many words only say that an opinion follows: "I think that …". */
const introducing = (words: readonly Word[]): number => (opinion.exec(`${words.slice(0, 6).map(({ word }) => word).join(' ')} `)?.[0].trim().split(' ').length ?? 0)

/** For every word of a sentence, whether it speaks of its speaker alone. A sentence of one clause is not said in passing. */
const saidOfOneself = (words: readonly Word[], own: OwnWords): readonly boolean[] => {
  const clauses: Word[][] = []
  for (const word of words) {
    if (word.afterComma || clauses.length === 0) clauses.push([])
    clauses.at(-1)?.push(word)
  }
  return clauses.flatMap((clause) => {
    const told = clauses.length > 1 && isAside(clause, own) ? clause.length : gapIn(clause, words)
    return clause.map((_, i) => i < told)
  })
}

export const essenceOf = (text: Text, own: OwnWords = noWords): Text => {
  const said = new Set<string>()
  const kept = text.words.map(() => false)
  for (let from = 0; from < text.words.length;) {
    const sentence = text.words[from]?.sentence ?? 0
    let to = from
    while (to < text.words.length && text.words[to]?.sentence === sentence) to += 1
    const words = text.words.slice(from, to)
    const key = words.map(({ stem }) => stem).join(' ')
    if (words.some((word) => isTopical(word, own)) && !said.has(key)) {
      const back = takenBack(words)
      const taken = back + introducing(words.slice(back))
      saidOfOneself(words, own).forEach((ofOneself, i) => void (kept[from + i] = i >= taken && !ofOneself))
    }
    said.add(key)
    from = to
  }
  if (kept.every((one) => one)) return text
  const at: number[] = []
  let count = 0
  for (const one of kept) {
    at.push(count)
    if (one) count += 1
  }
  at.push(count)
  const speaks = new Set(text.words.filter((_, i) => kept[i]).map(({ sentence }) => sentence))
  return {
    ...text,
    words: text.words.filter((_, i) => kept[i]).map((word, i, rest) => (word.afterComma && rest[i - 1]?.sentence !== word.sentence ? { ...word, afterComma: false } : word)),
    // A symbol goes with the word after it, or with its sentence where that was the last.
    pieces: text.pieces.filter(({ at: i, sentence }) => (text.words[i]?.sentence === sentence ? kept[i] : speaks.has(sentence))).map((piece) => ({ ...piece, at: at[piece.at] ?? 0 })),
  }
}
