import { expect, it } from 'vitest'
import { adviceFor } from '../../../../electron/interview/pack/advice.ts'
import { changed, faultsOf, parseSmall } from './packs.ts'

const advice = (from: string, to: string): string[] => {
  const result = parseSmall(changed('sum.yaml', from, to))
  if (!('pack' in result)) throw new Error(faultsOf(result).join('\n'))
  return adviceFor(result.pack).map(({ file, field, text }) => `${file}: ${field}: ${text}`)
}
const change = 'How would you write it?'
const field = 'sum.yaml: core[empty-list].steps.change'

it.each([
  ['two questions', 'How would you write it? And how test it?', 'ask one question, with its question mark at the end'],
  ['no question', 'Think about it.', 'ask one question, with its question mark at the end'],
  ['two questions in one', 'How would you write it, and how would you test it?', 'this asks two things at once; keep one'],
  ['a bare name of code', 'What of xs.sort in your version?', 'put names of code between backticks, and use no other marks'],
  ['markdown', 'How would **you** write it?', 'put names of code between backticks, and use no other marks'],
  ['a lonely backtick', 'How would `sum be written?', 'a backtick has no partner'],
  ['a speech', `How would you write it, ${'given all that we know of it by now, '.repeat(6)}again?`, 'is long to listen to; say it in fewer words'],
])('advises against %s', (_, text, words) => {
  expect(advice(change, JSON.stringify(text))).toEqual([`${field}: ${words}`])
})

it('advises against a line that is there twice', () => {
  expect(advice(change, 'What does line 2 do?')).toEqual([`${field}: says the same as sum.yaml: questions[q1].ask; no line is spoken twice`])
})

it('advises against a question where the point is told', () => {
  expect(advice('tell: An empty list divides by zero.', 'tell: Is it zero?')).toEqual(['sum.yaml: core[empty-list].steps.tell: state the point; a question here would be a second one'])
})

it('lets code between backticks have its dots and question marks', () => {
  expect(advice(change, '"How would you write `d[1].upper() if d else x?`, say?"')).toEqual([])
})
