/** What is said in passing within a sentence, and words of plain English that look like words of the trade. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCore, pointsOf } from '../../../../electron/interview/pack/schema.ts'
import { createUnderstanding } from '../../../../electron/interview/understanding/index.ts'
import { createCorrector } from '../../../../electron/interview/understanding/spelling.ts'
import { correct } from '../../../../electron/interview/understanding/vocabulary.ts'
import { loadPack } from '../../../../electron/main/pack-folder.ts'
import { pack, statuses, understand } from './reference-pack.ts'

const loaded = loadPack(path.join(import.meta.dirname, '..', '..', '..', '..', 'snippets', 'everyday-python'))
if (!('pack' in loaded)) throw new Error(loaded.problems.map((fault) => fault.text).join('\n'))
const packs = [[pack, understand], [loaded.pack, createUnderstanding(loaded.pack.problems)]] as const

const atEnd = (said: string) => (answer: string): string => answer.replace(/\s*([.!?]?)\s*$/, `, ${said}$1`)
const atComma = (said: string) => (answer: string): string => answer.replace(/,\s/, `, ${said}, `)

/** Reading all examples six times over would take minutes. */
const EVERY = 6
const heard = packs.flatMap(([{ problems, areas }, read]) => problems.flatMap((problem) => pointsOf(problem).flatMap((point) => {
  const { right, wrong } = problem.examples[point.id] ?? { right: [], wrong: [] }
  const question = isCore(point) ? point.question : point.id
  return [...right, ...wrong].map((answer) => ({ answer, hear: (text: string) => new Map(read({ text, citations: [], phase: 'problem', expecting: 'answer', problem, question, areas }).points.map(({ id, status }) => [id, status])) }))
}))).filter((_, i) => i % EVERY === 0).map(({ answer, hear }) => ({ answer, hear, before: hear(answer) }))

describe('an aside within a sentence gives no mark and takes none', () => {
  it.each([
    ['a memory', atEnd('which reminds me of my first job')],
    ['a comparison', atEnd('like ours')],
    ['a story', atEnd('as I told my brother at lunch')],
    ['what is sought', atComma('I mean')],
    ['a laugh', atComma('ha')],
    ['a turn to the listener', atComma('you see')],
  ])('%s', (_, change) => {
    const marks: string[] = []
    let [lost, covered] = [0, 0]
    for (const { answer, hear, before } of heard) {
      const after = hear(change(answer))
      marks.push(...[...after].filter(([id, status]) => status !== 'touched' && before.get(id) !== status).map(([id, status]) => `${id} ${status}: ${change(answer)}`))
      for (const [id, status] of before) if (status === 'covered') [covered, lost] = [covered + 1, lost + (after.get(id) === 'covered' ? 0 : 1)]
    }
    expect(marks).toEqual([])
    expect(lost / covered).toBeLessThan(0.04)
  })

  it('as a rambler tells the purpose', () => {
    const told = "So it's a nightly thing like ours, fetching yesterday's rows from Postgres, shouting them, I mean capitals, ha, and dropping the result into Azure."
    expect(statuses(told, 'airflow-etl', 'q1')['purpose']).toBe('covered')
  })

  it.each(['I think the connection is never closed', 'Thank you for the question, well, the connection is never closed', 'As I told my brother, the connection is never closed'])('nor does what leads up to it: “%s”', (text) => {
    expect(statuses(text, 'airflow-etl', 'resources')['resources']).toBe('covered')
  })

  it('but what turns the sentence is no aside', () => {
    expect(statuses('you might think, the connection is never closed', 'airflow-etl', 'q4')['resources']).not.toBe('covered')
    expect(statuses('I would close it, no wait, it is closed', 'airflow-etl', 'q4')['resources']).not.toBe('covered')
  })
})

describe('a word of plain English', () => {
  it.each(['reminds', 'clone', 'cloned', 'caching', 'cached', 'transport', 'wrote', 'progress', 'charge', 'loops', 'fired', 'attack', 'closer', 'usable', 'scheme', 'presence', 'convention', 'compatible', 'abort', 'factors', 'delivery', 'involved'])('stays what it is: %s', (word) => {
    expect(correct(word)).toBe(word)
  })
  it.each([['conection', 'connection'], ['serialze', 'serialize'], ['atribute', 'attribute']])('and a slip is still mended: %s', (slip, word) => {
    expect(correct(slip)).toBe(word)
  })
  it('is known by its base as well', () => {
    const mend = createCorrector(['rebind', 'close'], [], ['remind', 'clone'])
    expect(['reminds', 'reminded', 'reminding', 'cloned', 'cloning', 'closer', 'rebnid'].map(mend)).toEqual(['reminds', 'reminded', 'reminding', 'cloned', 'cloning', 'closer', 'rebind'])
  })
  it.each([['extract reminds me of the operator', 'q2', 'shadowing'], ['conn is not cloned', 'resources', 'resources'], ['I would clone the connection and the cursor', 'resources', 'resources']])('establishes nothing: “%s”', (text, asked, point) => {
    expect(statuses(text, 'airflow-etl', asked)[point]).not.toBe('covered')
  })
})
