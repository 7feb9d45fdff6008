/**
 * Which act a message is, learned from `messages` at its first use, the same way every time: a softmax regression, steadied by a
 * naive Bayes reading of the same features, which is less sure of what it has seen once.
 */
import { acts, type Act } from '../../shared/ids.ts'
import { actFeatures } from './acts-features.ts'
import { messages } from './messages.ts'
import type { Message } from './messages.ts'
import { readText } from './text.ts'
import type { Text } from './text.ts'
import { noWords } from './topic.ts'
import type { OwnWords } from './topic.ts'
import type { Expecting } from './understanding.ts'
import { correct } from './vocabulary.ts'

const ROUNDS = 5
const RATE = 2
/** A message that is surely understood teaches nothing more. */
const SURE = 0.97
/** How much the second reading counts. */
const STEADYING = 0.3

/** In messages. */
const A_STEP = 60

const COUNT = acts.length

/** Probabilities from sums over features, the sums made comparable whatever the number of features. */
const normalise = (sums: Float64Array, scale: number): Float64Array => {
  const most = Math.max(...sums)
  let total = 0
  for (let a = 0; a < COUNT; a += 1) total += sums[a] = Math.exp(((sums[a] ?? 0) - most) * scale)
  for (let a = 0; a < COUNT; a += 1) sums[a] = (sums[a] ?? 0) / total
  return sums
}

const sumOf = (at: Int32Array, table: Float64Array, into: Float64Array): Float64Array => {
  into.fill(0)
  for (let k = 0; k < at.length; k += 1) {
    const first = (at[k] ?? 0) * COUNT
    for (let a = 0; a < COUNT; a += 1) into[a] = (into[a] ?? 0) + (table[first + a] ?? 0)
  }
  return into
}

interface Row { readonly target: number; readonly at: Int32Array }

function* regress(rows: readonly Row[], features: number): Generator<void, Float64Array> {
  const weights = new Float64Array(features * COUNT)
  const likely = new Float64Array(COUNT)
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * 0.15)
    for (const { at, target } of rows) {
      const scale = 1 / Math.sqrt(at.length)
      normalise(sumOf(at, weights, likely), scale)
      if ((likely[target] ?? 0) > SURE) continue
      for (let a = 0; a < COUNT; a += 1) likely[a] = rate * scale * ((a === target ? 1 : 0) - (likely[a] ?? 0))
      for (let k = 0; k < at.length; k += 1) {
        const first = (at[k] ?? 0) * COUNT
        for (let a = 0; a < COUNT; a += 1) weights[first + a] = (weights[first + a] ?? 0) + (likely[a] ?? 0)
      }
    }
    yield
  }
  return weights
}

/** Logarithms of how often each feature comes with each act. */
const count = (rows: readonly Row[], features: number): Float64Array => {
  const table = new Float64Array(features * COUNT)
  const ofAct = new Float64Array(COUNT)
  for (const { at, target } of rows) {
    ofAct[target] = (ofAct[target] ?? 0) + 1
    for (const k of at) table[k * COUNT + target] = (table[k * COUNT + target] ?? 0) + 1
  }
  for (let k = 0; k < features; k += 1) {
    let all = 0
    for (let a = 0; a < COUNT; a += 1) all += table[k * COUNT + a] ?? 0
    const prior = 0.02 + 0.1 * all / rows.length
    for (let a = 0; a < COUNT; a += 1) table[k * COUNT + a] = Math.log(((table[k * COUNT + a] ?? 0) + prior) / ((ofAct[a] ?? 0) + 1))
  }
  return table
}

export interface Guess { readonly act: Act; readonly likely: number }
/** All acts with their probabilities, the likeliest first. */
export type GuessAct = (text: Text, expecting: Expecting, own?: OwnWords) => readonly Guess[]

/** Numbers the features of messages in the order in which they are met, each once a message. */
class Index {
  private readonly known = new Map<number, number>()
  /** By number: the message in which it was met last. */
  private readonly met: number[] = []
  private message = 0

  get size(): number { return this.met.length }

  numbers(features: readonly number[], learns: boolean): Int32Array {
    this.message += 1
    const at: number[] = []
    for (const feature of features) {
      let number = this.known.get(feature)
      if (number === undefined) {
        if (!learns) continue
        this.known.set(feature, number = this.met.length)
        this.met.push(0)
      }
      if (this.met[number] === this.message) continue
      this.met[number] = this.message
      at.push(number)
    }
    return Int32Array.from(at)
  }
}

/** Learns in steps of some milliseconds. */
function* learn(taught: readonly Message[]): Generator<void, GuessAct> {
  const index = new Index()
  const rows: Row[] = []
  for (const { text, expecting, act } of taught) {
    rows.push({ target: acts.indexOf(act), at: index.numbers(actFeatures(readText(text, correct), expecting, noWords), true) })
    if (rows.length % A_STEP === 0) yield
  }
  const weights = yield* regress(rows, index.size)
  const frequencies = count(rows, index.size)
  return (text, expecting, own = noWords) => {
    const at = index.numbers(actFeatures(text, expecting, own), false)
    const scale = 1 / Math.sqrt(Math.max(1, at.length))
    const likely = normalise(sumOf(at, weights, new Float64Array(COUNT)), scale)
    const steady = normalise(sumOf(at, frequencies, new Float64Array(COUNT)), 1.5 * scale)
    const both = normalise(likely.map((one, a) => Math.log(one + 1e-9) + STEADYING * Math.log((steady[a] ?? 0) + 1e-9)), 1)
    return acts.map((act, a) => ({ act, likely: both[a] ?? 0 })).sort((a, b) => b.likely - a.likely)
  }
}

const finish = (learning: Generator<void, GuessAct>): GuessAct => {
  for (;;) {
    const { done, value } = learning.next()
    if (done === true) return value
  }
}
export const learnFrom = (taught: readonly Message[]): GuessAct => finish(learn(taught))

const learning = learn(messages)
let learned: GuessAct | undefined
export const learnActs = (): GuessAct => (learned ??= finish(learning))

const step = (): void => {
  if (learned) return
  const { done, value } = learning.next()
  if (done === true) learned = value
}
/** Each learns a little of the acts; after the last one all is learned, and there are none. */
export const actLessons = (): ReadonlyArray<() => void> => (learned ? [] : lessons)
const lessons: ReadonlyArray<() => void> = Array.from({ length: Math.floor(messages.length / A_STEP) + ROUNDS + 1 }, () => step)
