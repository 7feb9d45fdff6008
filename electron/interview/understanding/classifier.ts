/** A small logistic classifier over numbered features: trained at load time from a few hundred examples, the same way every time. */

export interface Sample {
  /** Each feature once. */
  readonly features: readonly number[]
  readonly positive: boolean
  readonly weight: number
}

export type Classify = (features: readonly number[]) => number

const ROUNDS = 25
const RATE = 0.5
const DECAY = 0.002
const SETTLED = 0.02
/** In rounds. */
const LONGEST_REST = 3

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Probability that a sample with these features is positive. Features never seen in training count nothing, negative ones are allowed. */
export const trainClassifier = (samples: readonly Sample[]): Classify => {
  const weights = new Float64Array(samples.reduce((most, { features }) => Math.max(most, ...features), -1) + 1)
  // All in a row: what stands together is read quickly.
  const starts = new Int32Array(samples.length + 1)
  samples.forEach(({ features }, i) => (starts[i + 1] = (starts[i] ?? 0) + features.length))
  const at = new Int32Array(starts[samples.length] ?? 0)
  samples.forEach(({ features }, i) => at.set(features, starts[i]))
  const scales = Float64Array.from(samples, ({ features }) => 1 / Math.sqrt(Math.max(1, features.length)))
  /** By sample: the round before which it is not looked at again, and how long it has been settled. */
  const due = new Uint8Array(samples.length)
  const rest = new Uint8Array(samples.length)
  let bias = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * 0.15)
    for (let row = 0; row < samples.length; row += 1) {
      const sample = samples[row]
      if (!sample || (due[row] ?? 0) > round) continue
      const [start, end, scale] = [starts[row] ?? 0, starts[row + 1] ?? 0, scales[row] ?? 1]
      let sum = 0
      for (let k = start; k < end; k += 1) sum += weights[at[k] ?? 0] ?? 0
      const wrongness = (sample.positive ? 1 : 0) - logistic(bias + sum * scale)
      // Most examples of other points are soon told apart; they need no more work, and are looked at ever more rarely.
      if (Math.abs(wrongness) < SETTLED) {
        due[row] = round + 1 + (rest[row] ?? 0)
        rest[row] = Math.min(LONGEST_REST, (rest[row] ?? 0) + 1)
        continue
      }
      rest[row] = 0
      const step = rate * sample.weight * wrongness
      bias += step * 0.3
      const change = step * scale
      for (let k = start; k < end; k += 1) {
        const i = at[k] ?? 0
        weights[i] = (weights[i] ?? 0) * (1 - DECAY) + change
      }
    }
  }
  return (features) => {
    let sum = 0
    for (const i of features) sum += weights[i] ?? 0
    return logistic(bias + sum / Math.sqrt(Math.max(1, features.length)))
  }
}
