/**
 * What is added in the same line, and what is said over and over, changes neither the act nor any point of any answer: tried with every
 * third example.
 */
import { expect, it } from 'vitest'
import { isCore, pointsOf } from '../../../../electron/interview/pack/schema.ts'
import { hear, pack } from './reference-pack.ts'

const additions: ReadonlyArray<readonly [name: string, change: (answer: string) => string]> = [
  ['a question whether that is okay', (answer) => `${answer} Is that okay?`],
  ['a question whether that is okay, without a stop', (answer) => `${answer.replace(/(?<![.])[.!?]$/, '')} is that okay`],
  ['thanks', (answer) => `${answer}\nThank you for your patience.`],
  ['small talk', (answer) => `The coffee here is good.\nMy train was late this morning.\n${answer}`],
  ['saying it three times', (answer) => `${answer}\n${answer}\n${answer}`],
  ['saying it three times in one line', (answer) => `${answer} ${answer} ${answer}`],
]

const examples = pack.problems.flatMap((problem) => pointsOf(problem).flatMap((point) => {
  const { right, wrong } = problem.examples[point.id] ?? { right: [], wrong: [] }
  return [...right, ...wrong].map((answer) => ({ answer, problem: problem.id, asked: isCore(point) ? point.question : point.id }))
})).filter((_, i) => i % 3 === 0)

it.each(additions)('%s changes nothing', (_, change) => {
  const differing = examples.filter(({ answer, problem, asked }) => {
    const [before, after] = [hear(answer, problem, asked), hear(change(answer), problem, asked)]
    const said = (heard: typeof before): string => heard.points.map(({ id, status }) => `${id} ${status}`).join()
    return said(before) !== said(after) || (before.act === 'answer' && after.act !== 'answer')
  })
  expect(examples.length).toBeGreaterThan(250)
  expect(differing).toEqual([])
})
