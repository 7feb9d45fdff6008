/**
 * What an act looks like beyond the known phrases: a softmax classifier over words and pairs of words, learned from `messages`
 * at its first use, the same way every time. Asked where no phrase decides.
 */
import type { Act } from '../../shared/ids.ts'
import { messages } from './messages.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'
import { isTopical, topicalWords } from './topic.ts'
import type { Expecting } from './understanding.ts'
import { announcesMore, breaksOff } from './unfinished.ts'

const gates: ReadonlySet<Expecting> = new Set<Expecting>(['ready', 'see', 'read', 'share'])
const MOST_WORDS = 40
const ROUNDS = 10
const RATE = 2
/** A message that is surely understood teaches nothing more. */
const SURE = 0.97

const featuresOf = (text: Text, expecting: Expecting): ReadonlySet<string> => {
  const words = text.words.slice(0, MOST_WORDS)
  const where = gates.has(expecting) ? 'gate' : expecting
  const features = new Set([`@${where}`, `@@${expecting}`])
  const end = /\?\s*$/.test(text.raw.slice(-20)) ? '?' : '$'
  const row = ['^', ...words.map(({ word }) => word), end]
  // What is spoken of matters less than how: "what is # ?".
  const frame = ['^', ...words.map((word) => (isTopical(word) ? '#' : word.word)), end]
  row.forEach((word, i) => features.add(word).add(`${where}:${word}`).add(`${row[i - 1] ?? ''} ${word}`))
  frame.forEach((word, i) => {
    if (i > 0) features.add(`${frame[i - 1] ?? ''} ${word}`)
    if (i > 1) features.add(`${frame[i - 2] ?? ''} ${frame[i - 1] ?? ''} ${word}`).add(`${frame[i - 2] ?? ''} _ ${word}`)
  })
  for (const { stem } of words) features.add(`~${stem}`)
  const topical = Math.min(topicalWords(text), 3)
  features.add(`topical${topical}`).add(`topical${topical}:${where}`)
  features.add(`length${words.length < 4 ? 0 : words.length < 9 ? 1 : words.length < 16 ? 2 : 3}`)
  if (breaksOff(text)) features.add('breaks off').add('breaks off 2')
  if (announcesMore(row.join(' '))) features.add('more').add('more 2')
  return features
}

interface Learned { readonly acts: readonly Act[]; readonly index: ReadonlyMap<string, number>; readonly weights: Float64Array }

/** Probabilities of the acts, for features by their numbers. */
const softmax = (at: readonly number[], count: number, weights: Float64Array): readonly number[] => {
  const sums = new Array<number>(count).fill(0)
  for (const i of at) for (let a = 0; a < count; a += 1) sums[a] = (sums[a] ?? 0) + (weights[i * count + a] ?? 0)
  const scale = 1 / Math.sqrt(Math.max(1, at.length))
  const most = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp((sum - most) * scale))
  const total = raised.reduce((sum, one) => sum + one, 0)
  return raised.map((one) => one / total)
}

const learn = (): Learned => {
  const index = new Map<string, number>()
  const acts = [...new Set(messages.map(({ act }) => act))]
  const rows = messages.map(({ text, expecting, act }) => ({
    target: acts.indexOf(act),
    at: [...featuresOf(readText(text), expecting)].map((feature) => {
      const known = index.get(feature) ?? index.size
      index.set(feature, known)
      return known
    }),
  }))
  const weights = new Float64Array(index.size * acts.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * 0.15)
    for (const { at, target } of rows) {
      const likely = softmax(at, acts.length, weights)
      if ((likely[target] ?? 0) > SURE) continue
      const step = rate / Math.sqrt(Math.max(1, at.length))
      const changes = likely.map((p, a) => step * ((a === target ? 1 : 0) - p))
      for (const i of at) for (let a = 0; a < changes.length; a += 1) {
        const k = i * changes.length + a
        weights[k] = (weights[k] ?? 0) + (changes[a] ?? 0)
      }
    }
  }
  return { acts, index, weights }
}

let learned: Learned | undefined
export const learnActs = (): void => { learned ??= learn() }

/** The likeliest act and its probability. */
export const guessAct = (text: Text, expecting: Expecting): { readonly act: Act; readonly likely: number } => {
  learned ??= learn()
  const { acts, index, weights } = learned
  const features = featuresOf(text, expecting)
  const at = [...features].flatMap((feature) => index.get(feature) ?? [])
  const likely = softmax(at, acts.length, weights)
  const best = Math.max(...likely)
  return { act: acts[likely.indexOf(best)] ?? 'answer', likely: best }
}
