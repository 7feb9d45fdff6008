/** What of a message tells its act: its words, the kinds of talk that they belong to, how they follow each other, and known phrases. */
import type { Act } from '../../shared/ids.ts'
import { phrasesMet } from './phrases.ts'
import type { Text } from './text.ts'
import { isTopical, topicalWords } from './topic.ts'
import type { OwnWords } from './topic.ts'
import type { Expecting } from './understanding.ts'
import { announcesMore, breaksOff } from './unfinished.ts'
import { kindsOf } from './vocabulary/talk.ts'

const gates: ReadonlySet<Expecting> = new Set<Expecting>(['ready', 'see', 'read', 'share'])
/** The interviewer waits for a yes, and an answer would be none. */
export const isGate = (expecting: Expecting): boolean => gates.has(expecting)
/** At a gate these make no sense. */
export const neverAtGate: ReadonlySet<Act> = new Set<Act>(['answer', 'unfinished', 'does-not-know'])

const MOST_WORDS = 40
const MOST_WORDS_OF_PHRASES = 120
const ENDS_OF_LENGTHS = [4, 9, 16]

/** The words as the patterns of phrases read them: sentences parted by " . ", commas by " , ". */
export const plainOf = (text: Text): string => {
  let plain = ''
  let sentence = 0
  for (const word of text.words.slice(0, MOST_WORDS_OF_PHRASES)) {
    if (word.sentence !== sentence) plain += ' .'
    else if (word.afterComma) plain += ' ,'
    sentence = word.sentence
    plain += plain === '' ? word.word : ` ${word.word}`
  }
  return /\?\s*$/.test(text.raw.slice(-30)) ? `${plain} ?` : plain
}

/** Features are kept as numbers of 30 bits: so many strings would take longer to make than to learn from. */
const BITS = 0x3fffffff
const hashes = new Map<string, number>()
const MOST_HASHES = 20_000

/** FNV-1a, of the letters alone: the same in every process. */
const hashOf = (name: string): number => {
  const known = hashes.get(name)
  if (known !== undefined) return known
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  if (hashes.size > MOST_HASHES) hashes.clear()
  hashes.set(name, hash & BITS)
  return hash & BITS
}
const then = (before: number, after: number): number => {
  const mixed = Math.imul(before ^ (after >>> 7), 0x85ebca6b) + Math.imul(after, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & BITS
}

const [FIRST, NO_WORD, TOPIC, WORD, ROW, KIND, KINDS, STEM, GAP, PHRASE] = ['^', '', '#', 'word', 'row', 'kind', 'kinds', 'stem', 'gap', 'phrase'].map(hashOf) as
  [number, number, number, number, number, number, number, number, number, number]

/** Some more than once. */
export const actFeatures = (text: Text, expecting: Expecting, own: OwnWords): readonly number[] => {
  const words = text.words.slice(0, MOST_WORDS)
  const where = hashOf(isGate(expecting) ? 'gate' : expecting)
  const features = [where, then(where, hashOf(expecting))]
  const tell = (feature: number): void => void features.push(feature, then(where, feature))
  const end = hashOf(/\?\s*$/.test(text.raw.slice(-20)) ? '?' : '$')
  const row = [FIRST, ...words.map(({ word }) => hashOf(word)), end]
  const topical = words.map((word) => isTopical(word, own))
  const kindsOfWords = words.map(({ stem }) => kindsOf(stem))
  // What is spoken of matters less than how: "what is # ?".
  const frame = [FIRST, ...words.map((_, i) => (topical[i] ? TOPIC : row[i + 1] ?? NO_WORD)), end]
  const kinds = [FIRST, ...words.map((_, i) => kindsOfWords[i]?.[0]).map((kind, i) => (kind !== undefined ? hashOf(kind) : topical[i] ? TOPIC : NO_WORD)).filter((kind) => kind !== NO_WORD), end]
  row.forEach((word, i) => {
    tell(then(WORD, word))
    features.push(then(ROW, then(row[i - 1] ?? NO_WORD, word)))
  })
  frame.forEach((word, i) => {
    const [before = NO_WORD, once = NO_WORD] = [frame[i - 1], frame[i - 2]]
    if (i > 0) features.push(then(ROW, then(before, word)))
    if (i > 1) features.push(then(ROW, then(then(once, before), word)), then(GAP, then(once, word)))
  })
  kinds.forEach((kind, i) => {
    const [before = NO_WORD, once = NO_WORD] = [kinds[i - 1], kinds[i - 2]]
    if (i > 0) features.push(then(KINDS, then(before, kind)))
    if (i > 1) features.push(then(KINDS, then(then(once, before), kind)))
  })
  words.forEach(({ stem }, i) => {
    features.push(then(STEM, hashOf(stem)))
    for (const kind of kindsOfWords[i] ?? []) tell(then(KIND, hashOf(kind)))
  })
  for (const phrase of phrasesMet(plainOf(text))) tell(then(PHRASE, hashOf(phrase)))
  tell(hashOf(`topical ${Math.min(topicalWords(text, own), 3)}`))
  features.push(hashOf(`length ${ENDS_OF_LENGTHS.filter((most) => words.length >= most).length}`))
  if (breaksOff(text)) tell(hashOf('breaks off'))
  if (announcesMore(words.map(({ word }) => word).join(' '))) tell(hashOf('announces more'))
  return features
}
