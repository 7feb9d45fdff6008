import { describe, expect, it } from 'vitest'
import { pointKey } from '../../../electron/interview/state.ts'
import { createUnderstanding } from '../../../electron/interview/understanding/index.ts'
import { interview } from '../../support/candidates/candidate.ts'
import { personas, type Persona } from '../../support/candidates/personas.ts'
import { breaches } from '../../support/conversation-rules.ts'
import { oddModels, through, type OddModel } from '../../support/odd-models.ts'
import { shippedPack } from '../../support/packs.ts'

const pack = shippedPack()
const embedded = createUnderstanding(pack.problems)
const SEEDS = [1, 2]

/** Over the seeds: core points covered, and those of them with the open question alone; and the rules that were broken. */
function held(persona: Persona, model?: OddModel) {
  const sum = { covered: 0, alone: 0, closed: 0, breaches: [] as string[] }
  for (const seed of SEEDS) {
    const { events, state } = interview(pack, model ? through(model, embedded) : embedded, personas[persona], seed)
    sum.breaches.push(...breaches(pack, events).map(({ rule, text }) => `${rule}: ${text}`))
    if (events.some((e) => e.body.type === 'phase-changed' && e.body.phase === 'close')) sum.closed++
    for (const problem of pack.problems) {
      for (const point of problem.core) {
        const { covered } = state.points.get(pointKey(problem.id, point.id)) ?? {}
        if (covered) sum.covered++
        if (covered && covered.step <= 1) sum.alone++
      }
    }
  }
  return sum
}

describe('an interview with a model that reads badly', () => {
  it.each((Object.keys(oddModels) as OddModel[]).flatMap((model) => (['strong', 'weak'] as const).map((persona) => [model, persona] as const)))('%s, with a %s candidate, keeps the rules and comes to its close', (model, persona) => {
    const { breaches: broken, closed } = held(persona, model)
    expect(broken).toEqual([])
    expect(closed).toBe(SEEDS.length)
  })

  it('takes no credit from a strong candidate where it is only unsure', () => {
    expect(held('strong', 'timid').alone).toBe(held('strong').alone)
  })

  it('gives a weak candidate next to nothing by single words', () => {
    expect(held('weak', 'greedy').alone).toBeLessThanOrEqual(held('weak').alone + 2 * SEEDS.length)
  })
})
