/**
 * What an act looks like beyond the known phrases: a softmax classifier over words and pairs of words, learned from `messages`
 * at its first use, the same way every time. Asked where no phrase decides.
 */
import type { Act } from '../../shared/ids.ts'
import { messages } from './messages.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'
import { isTopical, noWords, topicalWords } from './topic.ts'
import type { OwnWords } from './topic.ts'
import type { Expecting } from './understanding.ts'
import { announcesMore, breaksOff } from './unfinished.ts'

const gates: ReadonlySet<Expecting> = new Set<Expecting>(['ready', 'see', 'read', 'share'])
const MOST_WORDS = 40
const ROUNDS = 10
const RATE = 2
/** A message that is surely understood teaches nothing more. */
const SURE = 0.97

const featuresOf = (text: Text, expecting: Expecting, own: OwnWords): ReadonlySet<string> => {
  const words = text.words.slice(0, MOST_WORDS)
  const where = gates.has(expecting) ? 'gate' : expecting
  const features = new Set([`@${where}`, `@@${expecting}`])
  const end = /\?\s*$/.test(text.raw.slice(-20)) ? '?' : '$'
  const row = ['^', ...words.map(({ word }) => word), end]
  // What is spoken of matters less than how: "what is # ?".
  const frame = ['^', ...words.map((word) => (isTopical(word, own) ? '#' : word.word)), end]
  row.forEach((word, i) => features.add(word).add(`${where}:${word}`).add(`${row[i - 1] ?? ''} ${word}`))
  frame.forEach((word, i) => {
    if (i > 0) features.add(`${frame[i - 1] ?? ''} ${word}`)
    if (i > 1) features.add(`${frame[i - 2] ?? ''} ${frame[i - 1] ?? ''} ${word}`).add(`${frame[i - 2] ?? ''} _ ${word}`)
  })
  for (const { stem } of words) features.add(`~${stem}`)
  const topical = Math.min(topicalWords(text, own), 3)
  features.add(`topical${topical}`).add(`topical${topical}:${where}`)
  features.add(`length${words.length < 4 ? 0 : words.length < 9 ? 1 : words.length < 16 ? 2 : 3}`)
  if (breaksOff(text)) features.add('breaks off').add('breaks off 2')
  if (announcesMore(row.join(' '))) features.add('more').add('more 2')
  return features
}

interface Learned { readonly acts: readonly Act[]; readonly index: ReadonlyMap<string, number>; readonly weights: Float64Array }

/** Probabilities of the acts, for features by their numbers. */
const softmax = (at: Int32Array, count: number, weights: Float64Array, into: Float64Array): Float64Array => {
  into.fill(0)
  for (let k = 0; k < at.length; k += 1) {
    const first = (at[k] ?? 0) * count
    for (let a = 0; a < count; a += 1) into[a] = (into[a] ?? 0) + (weights[first + a] ?? 0)
  }
  const scale = 1 / Math.sqrt(Math.max(1, at.length))
  let most = -Infinity
  for (let a = 0; a < count; a += 1) most = Math.max(most, into[a] ?? 0)
  let total = 0
  for (let a = 0; a < count; a += 1) total += into[a] = Math.exp(((into[a] ?? 0) - most) * scale)
  for (let a = 0; a < count; a += 1) into[a] = (into[a] ?? 0) / total
  return into
}

const learn = (): Learned => {
  const index = new Map<string, number>()
  const acts = [...new Set(messages.map(({ act }) => act))]
  const rows = messages.map(({ text, expecting, act }) => ({
    target: acts.indexOf(act),
    at: Int32Array.from(featuresOf(readText(text), expecting, noWords), (feature) => {
      const known = index.get(feature) ?? index.size
      index.set(feature, known)
      return known
    }),
  }))
  const count = acts.length
  const weights = new Float64Array(index.size * count)
  const likely = new Float64Array(count)
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * 0.15)
    for (const { at, target } of rows) {
      softmax(at, count, weights, likely)
      if ((likely[target] ?? 0) > SURE) continue
      const step = rate / Math.sqrt(Math.max(1, at.length))
      for (let a = 0; a < count; a += 1) likely[a] = step * ((a === target ? 1 : 0) - (likely[a] ?? 0))
      for (let k = 0; k < at.length; k += 1) {
        const first = (at[k] ?? 0) * count
        for (let a = 0; a < count; a += 1) weights[first + a] = (weights[first + a] ?? 0) + (likely[a] ?? 0)
      }
    }
  }
  return { acts, index, weights }
}

let learned: Learned | undefined
export const learnActs = (): void => { learned ??= learn() }

/** The likeliest act and its probability. */
export const guessAct = (text: Text, expecting: Expecting, own: OwnWords = noWords): { readonly act: Act; readonly likely: number } => {
  learned ??= learn()
  const { acts, index, weights } = learned
  const features = featuresOf(text, expecting, own)
  const at = Int32Array.from([...features].flatMap((feature) => index.get(feature) ?? []))
  const likely = softmax(at, acts.length, weights, new Float64Array(acts.length))
  const best = Math.max(...likely)
  return { act: acts[likely.indexOf(best)] ?? 'answer', likely: best }
}
