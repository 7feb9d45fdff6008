import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hear } from './reference-pack.ts'

const pieces = fc.constantFrom('tuple', ' .upper() ', 'connection ', 'never closed', '\n', '. ', 'ünïcödé ', '😀', 'مرحبا ', '\u0000', '\ud800', '`', '(', 'dot ', 'await ', 'İstanbul ', "'s", '…', '\u202e', 'ﬁ')

it('quotes only what stands in the answer, whatever is typed', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''))), (text) => {
    const { points, particulars } = hear(text, 'airflow-etl', 'q3')
    for (const { quote } of points) expect(text).toContain(quote)
    for (const particular of particulars) expect(text).toContain(particular)
  }), { numRuns: 400 })
})

it.each(['constructor', 'the constructor of hook', '__proto__', 'toString', 'hasOwnProperty valueOf'])('a name that every object has is a word like any other: “%s”', (text) => {
  for (const asked of ['q1', 'q3', 'resources']) expect(hear(text, 'airflow-etl', asked).points.filter(({ status }) => status !== 'touched')).toEqual([])
})

it.each([
  ['one word', 'x'.repeat(1_000_000)],
  ['many words', 'the tuple has no upper method and '.repeat(30_000)],
  ['many commas', ','.repeat(1_000_000)],
  ['open brackets', '('.repeat(1_000_000)],
  ['underscores', 'a_'.repeat(500_000)],
  ['emoji', '😀'.repeat(250_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['new lines', '\n'.repeat(1_000_000)],
  ['negations', 'not never no '.repeat(80_000)],
  ['dots', 'a.'.repeat(500_000)],
])('takes no longer for a megabyte of %s than for a long answer', (_, text) => {
  hear('warm up', 'airflow-etl', 'q3')
  const start = performance.now()
  hear(text, 'airflow-etl', 'q3')
  expect(performance.now() - start).toBeLessThan(1500)
})
