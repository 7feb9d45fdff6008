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

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Probability that a sample with these features is positive. Features never seen in training count nothing, negative ones are allowed. */
export const trainClassifier = (samples: readonly Sample[]): Classify => {
  const weights = new Float64Array(samples.reduce((most, { features }) => features.reduce((m, i) => Math.max(m, i + 1), most), 0))
  const rows = samples.map(({ features, positive, weight }) =>
    ({ at: Int32Array.from(features), target: positive ? 1 : 0, weight, scale: 1 / Math.sqrt(Math.max(1, features.length)) }))
  let bias = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * 0.15)
    for (const { at, target, weight, scale } of rows) {
      let sum = 0
      for (let k = 0; k < at.length; k += 1) sum += weights[at[k] ?? 0] ?? 0
      const wrongness = target - logistic(bias + sum * scale)
      // Most examples of other points are soon told apart; they need no more work.
      if (Math.abs(wrongness) < SETTLED) continue
      const step = rate * weight * wrongness
      bias += step * 0.3
      const change = step * scale
      for (let k = 0; k < at.length; k += 1) {
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
