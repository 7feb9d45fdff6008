import { expect, it } from 'vitest'
import { isCore, pointsOf } from '../../../../electron/interview/pack/schema.ts'
import { pack, statuses } from './reference-pack.ts'

/** Each adds something that says nothing about the code. */
const additions: ReadonlyArray<readonly [name: string, change: (answer: string) => string]> = [
  ['praise of oneself before', (answer) => `I am a senior engineer with a lot of experience and I am very good at this.\n${answer}`],
  ['praise of oneself after', (answer) => `${answer}\nI am proud of my long career.`],
  ['politeness', (answer) => `Thank you very much for having me today.\n${answer}\nThanks a lot.`],
  ['irrelevant sentences', (answer) => `My neighbour has a new dog.\n${answer}\nIt was rainy this morning.`],
  ['repetition', (answer) => `${answer}\n${answer}`],
]

const covered = (found: Record<string, string>): readonly string[] => Object.keys(found).filter((id) => found[id] === 'covered').sort()

it.each(additions)('%s changes no covered point', (_, change) => {
  const differing: string[] = []
  for (const problem of pack.problems) {
    for (const point of pointsOf(problem)) {
      const asked = isCore(point) ? point.question : point.id
      const { right, wrong } = problem.examples[point.id] ?? { right: [], wrong: [] }
      for (const answer of [...right, ...wrong]) {
        const [before, after] = [covered(statuses(answer, problem.id, asked)), covered(statuses(change(answer), problem.id, asked))]
        if (before.join() !== after.join()) differing.push(`${before.join()} → ${after.join()}: ${answer}`)
      }
    }
  }
  expect(differing).toEqual([])
})
