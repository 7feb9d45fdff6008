/** Spans of an answer worth quoting back: code names, tools, organisations, numbers with what they count. */
import { plainWords } from './vocabulary/plain.ts'
import { stance } from './vocabulary/stance.ts'
import { tools } from './vocabulary/tools.ts'
import type { Found } from './concepts.ts'
import type { Text, Word } from './text.ts'

const MOST = 6
const LONGEST = 60
const plain = new Set(plainWords)
const openers = new Set('i we my our the a an it this that there so and but then in on at for with from to as if when where well yes no ok okay first second also they he she you hi hello sure'.split(' '))
/** Words that begin sentences and name nothing; so do adverbs. */
const ordinary = new Set(
  ('could can may might must shall should will would do does did has have had is are was were be been let us thanks thank please maybe because before after during while since until most some ' +
    'many much all any each every other another one two three what which who how why now here there these those their his her its your than that not never nothing no none also still just even ' +
    'got get go went use used using work worked working made make did done built being having like love liked about into over under both either neither however although though once again soon ' +
    'today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday sorry great good nice right sir madam dear').split(' '),
)
const months = new Set('january february march april may june july august september october november december'.split(' '))
const namesNothing = (word: string): boolean => openers.has(word) || ordinary.has(word) || plain.has(word) || /ly$/.test(word)
/** Where all is in capitals, a capital is no sign of a name. */
const shouts = (raw: string): boolean => (raw.match(/\p{Lu}/gu) ?? []).length > (raw.match(/\p{Ll}/gu) ?? []).length
const stances = new Set(Object.keys(stance))
const units = /^(years?|rows?|records?|users?|requests?|services?|tables?|people|engineers?|gb|tb|mb|million|billion|thousand|k|customers?|jobs?|pipelines?|endpoints?|events?|hours?|minutes?|seconds?|ms|times?|months?|weeks?|countries|stores|clusters?|nodes?|teams?)$/

interface Candidate { readonly from: number; readonly to: number; readonly score: number }

const stitch = (text: Text, from: number, to: number): string => text.raw.slice(text.words[from]?.start ?? 0, text.words[to]?.end ?? 0)

const codeSpans = /[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)+(?:\(\))?|[A-Za-z][A-Za-z0-9]*_\w+(?:\(\))?|\b[a-z]\w*\(\)|`[^`\n]{1,40}`|\b[A-Z]{2,}[a-z]?\b(?:\s?\d+)?|\b[A-Z][a-z]+[A-Z]\w+/g

const capital = (word: Word, text: Text): boolean => /^(?!I['’])\p{Lu}/u.test(text.raw.slice(word.start, word.end))

const isNameLike = (word: Word, text: Text): boolean => word.word !== 'i' && capital(word, text)

/** Exactly as they stand in the answer, best first, none inside another. */
export const readParticulars = (text: Text, found: Found): readonly string[] => {
  const { words, raw } = text
  const candidates: Array<{ start: number; end: number; score: number }> = []
  const seen = raw.slice(0, 4000)
  const loud = shouts(seen)
  for (const match of loud ? [] : seen.matchAll(codeSpans)) candidates.push({ start: match.index, end: match.index + match[0].length, score: 5 })
  const add = ({ from, to, score }: Candidate): void => {
    const [first, last] = [words[from], words[to]]
    if (first && last && last.end - first.start <= LONGEST) candidates.push({ start: first.start, end: last.end, score })
  }
  for (let i = 0; i < Math.min(words.length, 400); i += 1) {
    const word = words[i]
    if (!word) continue
    if (tools.has(word.word)) add({ from: i, to: i, score: 5 })
    const sentenceStart = i === 0 || words[i - 1]?.sentence !== word.sentence
    // "It's" is two words, and the capital is that of the first.
    const contracted = words[i - 1]?.start === word.start
    if (!loud && capital(word, text) && word.end - word.start > 1 && !openers.has(word.word) && !months.has(word.word) && !((sentenceStart || contracted) && namesNothing(word.word))) {
      let j = i
      while (j + 1 < words.length && j - i < 3 && words[j + 1]?.sentence === word.sentence && words[j + 1]?.afterComma === false && isNameLike(words[j + 1] as Word, text) && /^[\s-]*$|^\. $/.test(raw.slice(words[j]?.end, words[j + 1]?.start))) j += 1
      add({ from: i, to: j, score: sentenceStart && j === i ? 2 : 6 })
      i = j
      continue
    }
    if (/^\d/.test(word.word) && units.test(words[i + 1]?.word ?? '')) add({ from: i, to: i + 1, score: 3 })
  }
  for (const [concept, places] of found) {
    const first = places[0]
    // "Should be fine" and "not returned" are nothing to ask about.
    if (stances.has(concept) || !first || words.slice(first.from, first.to + 1).some(({ word }) => /^(not|no|never|without|i|it|is|are)$/.test(word))) continue
    if (first.to > first.from && stitch(text, first.from, first.to).length <= LONGEST && !/[.!?]/.test(stitch(text, first.from, first.to))) add({ ...first, score: 2 })
  }
  candidates.sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken: typeof candidates = []
  const spoken = new Set<string>()
  for (const one of candidates) {
    const key = raw.slice(one.start, one.end).toLowerCase()
    if (spoken.has(key) || taken.some((other) => one.start < other.end && other.start < one.end)) continue
    spoken.add(key)
    taken.push(one)
    if (taken.length === MOST) break
  }
  return taken.map((one) => raw.slice(one.start, one.end).replace(/^`|`$/g, ''))
}
