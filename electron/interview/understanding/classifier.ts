/** A small logistic classifier over named features: trained at load time from a few hundred examples, the same way every time. */

export interface Sample {
  readonly features: readonly string[]
  readonly positive: boolean
  readonly weight: number
}

export type Classify = (features: readonly string[]) => number

const ROUNDS = 25
const RATE = 0.5
const DECAY = 0.002

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Probability that a sample with these features is positive. Features never seen in training count nothing. */
export const trainClassifier = (samples: readonly Sample[]): Classify => {
  const index = new Map<string, number>()
  const rows = samples.map(({ features, positive, weight }) => ({
    at: [...new Set(features)].map((feature) => {
      const known = index.get(feature)
      if (known !== undefined) return known
      index.set(feature, index.size)
      return index.size - 1
    }),
    target: positive ? 1 : 0,
    weight,
  }))
  const weights = new Float64Array(index.size)
  let bias = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * 0.15)
    for (const { at, target, weight } of rows) {
      const scale = 1 / Math.sqrt(Math.max(1, at.length))
      let sum = bias
      for (const i of at) sum += (weights[i] ?? 0) * scale
      const step = rate * weight * (target - logistic(sum))
      bias += step * 0.3
      for (const i of at) weights[i] = (weights[i] ?? 0) * (1 - DECAY) + step * scale
    }
  }
  return (features) => {
    let sum = bias
    const scale = 1 / Math.sqrt(Math.max(1, features.length))
    for (const feature of new Set(features)) {
      const i = index.get(feature)
      if (i !== undefined) sum += (weights[i] ?? 0) * scale
    }
    return logistic(sum)
  }
}
