/** No line of a shipped pack says a point that is still to be asked: read with the same ears as an answer, it covers nothing but what it tells. */
import { describe, expect, it } from 'vitest'
import type { Pack, Problem } from '../../../../electron/interview/pack/schema.ts'
import { createUnderstanding } from '../../../../electron/interview/understanding/index.ts'
import { shippedPack } from '../../../support/packs.ts'

interface Spoken { readonly where: string; readonly says: readonly string[]; readonly tells?: string; readonly question: number }

function linesOf(problem: Problem): readonly Spoken[] {
  const order = (id: string) => problem.questions.findIndex((q) => q.id === id)
  return [
    ...problem.questions.map(({ id, ask }) => ({ where: `${id}.ask`, says: ask, question: order(id) })),
    ...problem.core.flatMap(({ id, question, steps: { narrow, fact, consequence, change, tell } }) => [
      ...Object.entries({ narrow, fact, consequence, change }).map(([step, says]) => ({ where: `${id}.${step}`, says, tells: id, question: order(question) })),
      { where: `${id}.tell`, says: tell, tells: id, question: order(question) },
    ]),
  ]
}

const packs: readonly Pack[] = ['reference', 'everyday-python'].map((name) => shippedPack(name))

describe.each(packs.flatMap((pack) => pack.problems.map((problem) => [`${pack.id}/${problem.id}`, pack, problem] as const)))('%s', (_name, pack, problem) => {
  const understand = createUnderstanding([problem])
  const later = (point: string, question: number) => problem.questions.findIndex((q) => q.id === problem.core.find(({ id }) => id === point)?.question) > question

  it.each(linesOf(problem).map((spoken) => [spoken.where, spoken] as const))('%s gives no later core point away', (_where, { says, tells, question }) => {
    for (const text of says) {
      const { points } = understand({ text, citations: [], phase: 'problem', expecting: 'answer', problem, areas: pack.areas })
      const given = points.filter((p) => p.status === 'covered' && p.id !== tells && later(p.id, question)).map(({ id }) => id)
      expect({ text, given }).toEqual({ text, given: [] })
    }
  })
})
