/** Few words after a question: an answer is not taken for another act, and no other act for an answer. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { createUnderstanding } from '../../../../electron/interview/understanding/index.ts'
import { loadPack } from '../../../../electron/main/pack-folder.ts'
import { hear } from './reference-pack.ts'

const loaded = loadPack(path.join(import.meta.dirname, '..', '..', '..', '..', 'snippets', 'everyday-python'))
if (!('pack' in loaded)) throw new Error(loaded.problems.map((fault) => fault.text).join('\n'))
const everyday = loaded.pack
const understand = createUnderstanding()

it.each([
  ['airflow-etl', 'q5', "next task can't see it"], ['airflow-etl', 'q5', "the next task can't see it"], ['airflow-etl', 'q3', 'take the second element'], ['async-fetch', 'q3', 'put await before it'],
])('in %s, asked %s, it is an answer: “%s”', (problem, asked, text) => {
  expect(hear(text, problem, asked).act).toBe('answer')
})

it.each(['sorted sorts by.. the ip?', 'it sorts by... the ip?'])('so it is where a nod is wanted: “%s”', (text) => {
  const problem = everyday.problems.find(({ id }) => id === 'log-report')
  if (!problem) throw new Error('no log-report')
  expect(understand({ text, citations: [], phase: 'problem', expecting: 'answer', problem, question: 'q5', areas: everyday.areas }).act).toBe('answer')
})

it.each([['next question', 'does-not-know'], ['next please', 'does-not-know'], ['gather = ?', 'clarification'], ['oops pressed send. I continue', 'unfinished']])('what asks or goes on stays that: “%s” is %s', (text, act) => {
  expect(hear(text, 'async-fetch', 'q3').act).toBe(act)
})

it.each(['back', 'I am back', "ok I'm back", 'back, thanks', 'back now'])('who comes from a break has not answered: “%s”', (text) => {
  expect(hear(text, 'airflow-etl', 'q3').act).toBe('ready')
})
it.each(['it goes back', 'a list comes back'])('but what comes back is an answer: “%s”', (text) => {
  expect(hear(text, 'airflow-etl', 'q3').act).toBe('answer')
})
