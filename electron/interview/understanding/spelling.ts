/** Misspelt words of the vocabulary: "tupel", "conection", "serialze". A word of plain English stays as it is, however near it comes: "extract reminds me of it" rebinds nothing. */
import { basesOf } from './inflections.ts'
import { stemOf } from './text.ts'
import type { Correct } from './text.ts'

const SHORTEST = 5
/** From this length on two slips are forgiven, where the word begins right. */
const LONG = 8
const MOST_CACHED = 5000

/** Edits (insert, delete, replace, swap neighbours) between two words, or 3 when there are more than 2. */
export const editDistance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      let best = Math.min((last[j] ?? 9) + 1, (row[j - 1] ?? 9) + 1, (last[j - 1] ?? 9) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) best = Math.min(best, (before[j - 2] ?? 9) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 3, 3)
}

/** The letters of a word as bits; an edit changes two of them at most. */
const lettersOf = (word: string): number => {
  let letters = 0
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) - 97)
  return letters
}

const bitsIn = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/**
 * Makes a corrector from the words that matter. `plain` are words that are never changed, nor is what has the same stem; of the words of
 * `english`, which are many, only regular forms go with them, for slips share stems as well ("concurency" and "concur").
 */
export const createCorrector = (wanted: Iterable<string>, plain: Iterable<string>, english: Iterable<string> = []): Correct => {
  const targets = new Map<string, Array<{ readonly target: string; readonly letters: number }>>()
  const list = [...new Set(wanted)]
  const stems = new Set<string>()
  const words = new Set<string>([...plain, ...list])
  for (const word of words) stems.add(stemOf(word))
  for (const word of english) words.add(word)
  const isWord = (word: string): boolean => words.has(word) || stems.has(stemOf(word)) || basesOf(word).some((base) => words.has(base))
  for (const word of list) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue
    const first = word.charAt(0)
    const forms = targets.get(first) ?? []
    targets.set(first, forms)
    const inflected = [word, `${word}s`, word.endsWith('e') ? `${word}d` : `${word}ed`, word.endsWith('e') ? `${word.slice(0, -1)}ing` : `${word}ing`]
    for (const target of inflected) forms.push({ target, letters: lettersOf(target) })
  }
  const seen = new Map<string, string>()
  return (word) => {
    if (word.length < SHORTEST || word.length > 24 || !/^[a-z]+$/.test(word)) return word
    const known = seen.get(word)
    if (known !== undefined) return known
    let best = word
    let least = isWord(word) ? 0 : word.length >= LONG ? 3 : 2
    const own = lettersOf(word)
    for (const { target, letters } of targets.get(word.charAt(0)) ?? []) {
      if (Math.abs(target.length - word.length) >= least || bitsIn(own ^ letters) > 2 * (least - 1)) continue
      const distance = editDistance(word, target)
      if (distance === 2 && word.slice(0, 3) !== target.slice(0, 3)) continue
      if (distance < least) [best, least] = [target, distance]
    }
    if (seen.size > MOST_CACHED) seen.clear()
    seen.set(word, best)
    return best
  }
}
