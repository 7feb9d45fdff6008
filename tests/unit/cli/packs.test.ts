/** `packs -- try` and `packs -- check`, below their reading and printing. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createExchange } from '../../../electron/cli/packs/exchange.ts'
import { foldersOf, onePack } from '../../../electron/cli/packs/folders.ts'
import { answered, measureExamples } from '../../../electron/cli/packs/measure.ts'
import type { Problem } from '../../../electron/interview/pack/schema.ts'
import { createUnderstanding } from '../../../electron/interview/understanding/index.ts'
import type { Heard, Understand } from '../../../electron/interview/understanding/understanding.ts'
import { parseSmall, small } from '../interview/pack/packs.ts'
import { temporaryFolder } from '../main/support/folders.ts'

const problem = ((): Problem => {
  const result = parseSmall({ 'sum.examples.yaml': 'empty-list:\n  right: [divides by zero, "zero, of course"]\n  wrong: [it is slow, zero problems]\n' })
  const [first] = 'pack' in result ? result.pack.problems : []
  if (first === undefined) throw new Error('the small pack has no problem')
  return first
})()

const heard: Heard[] = []
const understand: Understand = (input) => {
  heard.push(input)
  const points = input.text.includes('zero') ? [{ id: 'empty-list', status: 'covered' as const, quote: 'zero' }] : []
  return { act: 'answer', points, particulars: ['zero'], areas: [] }
}

describe('try', () => {
  const { reply } = createExchange(problem, understand)

  it('answers with the act and the points, and nothing else', () => {
    expect(reply('{"answer":"by zero","question":"q1"}', undefined)).toEqual({ act: 'answer', points: [{ id: 'empty-list', status: 'covered', quote: 'zero' }] })
  })

  it.each(['', 'nonsense', '[]', 'null', '{}', '{"answer":5}', '{"answer":"x","question":"q9"}', '{"answer":"x","question":7}'])('answers the line %j with an error and goes on', (line) => {
    expect(reply(line, undefined)).toEqual({ error: expect.any(String) as string })
    expect(reply('{"answer":"x"}', undefined)).toEqual({ act: 'answer', points: [] })
  })

  it('knows which question and which point an answer is for', () => {
    expect(answered(problem, 'x', 'q1')).toMatchObject({ question: 'q1', expecting: 'answer' })
    expect(answered(problem, 'x', 'empty-list')).toMatchObject({ question: 'q1', point: 'empty-list' })
    expect(answered(problem, 'x', 'name')).toMatchObject({ point: 'name' })
    expect(answered(problem, 'x', 'name')).not.toHaveProperty('question')
  })
})

describe('check', () => {
  it('names what was missed of the right examples and mistaken among the wrong ones', () => {
    expect(measureExamples(problem, understand).map(({ point, ...figures }) => [point.id, figures])).toEqual([
      ['empty-list', { right: 2, wrong: 2, missed: [], mistaken: ['zero problems'], opposed: [], contradicted: 0 }],
      ['name', { right: 0, wrong: 0, missed: [], mistaken: [], opposed: [], contradicted: 0 }],
    ])
  })

  it('never lets understanding see the example that it is tried with', () => {
    heard.length = 0
    measureExamples(problem, understand)
    expect(heard).toHaveLength(4)
    for (const { text, problem: seen } of heard) {
      const { right = [], wrong = [] } = seen?.examples['empty-list'] ?? {}
      expect([...right, ...wrong]).toHaveLength(3)
      expect([...right, ...wrong]).not.toContain(text)
    }
  })
})

describe('a pack that lies anywhere', () => {
  const folder = (files: Readonly<Record<string, string>> = small): string => {
    const made = temporaryFolder()
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(made, name), text)
    return made
  }

  it('is taken by its folder', () => {
    expect(onePack(folder())).toHaveProperty('id', 'small')
    expect(onePack(`${folder()}/`)).toHaveProperty('id', 'small')
  })

  it('with a fault is told with the fault, and one that is not there is told with what there is', () => {
    const broken = folder({ ...small, 'pack.yaml': 'pack: small\n' })
    expect(onePack(broken)).toMatchObject({ faults: expect.arrayContaining([`${broken}/pack.yaml:1: title: is missing`]) as string[] })
    expect(foldersOf(path.join(broken, 'none'))).toMatchObject([{ problems: [{ text: expect.stringContaining('no such folder') as string }] }])
    expect(foldersOf(folder({}))).toMatchObject([{ problems: [{ text: expect.stringContaining('no pack.yaml') as string }] }])
  })
})

it('the small pack of the authors’ guide has no fault, and its answers are understood', () => {
  const guide = readFileSync(path.join(import.meta.dirname, '../../../snippets/README.md'), 'utf8')
  const made = temporaryFolder()
  for (const [, name = '', text = ''] of guide.matchAll(/^[^\n]*`((?:pack|sum-up)\.[\w.]+)`[^\n]*:\n```\w+\n(.*?)^```/gms)) writeFileSync(path.join(made, name), text)
  const pack = onePack(made)
  if ('faults' in pack) throw new Error(pack.faults.join('\n'))
  expect(pack.id).toBe('averages')
  for (const { right, missed, mistaken } of pack.problems.flatMap((each) => measureExamples(each, createUnderstanding()))) {
    expect(mistaken).toEqual([])
    expect(missed.length).toBeLessThan(right / 2)
  }
})
