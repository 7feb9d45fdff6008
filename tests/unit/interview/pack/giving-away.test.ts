/** Before a point is told, no line says it: heard as an answer is heard, it establishes nothing that is still to be found. */
import { describe, expect, it } from 'vitest'
import { givenAwayIn, listener } from '../../../../electron/interview/pack/giving-away.ts'
import { shippedPack } from '../../../support/packs.ts'
import { changed, faultsOf, parseSmall } from './packs.ts'

const examples = 'empty-list:\n  right: [it divides by zero, the length is zero, zero entries]\n  wrong: [it is slow]\n'
const advice = (from: string, to: string): string[] => {
  const result = parseSmall({ ...changed('sum.yaml', from, to), 'sum.examples.yaml': examples })
  if (!('pack' in result)) throw new Error(faultsOf(result).join('\n'))
  return givenAwayIn(result.pack).map(({ file, field, text }) => `${file}: ${field}: ${text}`)
}
const words = (text: string, id = 'empty-list') => `gives the point “${id}” away; an answer in its words would establish it: “${text}”`

it.each(['reference', 'everyday-python'])('no line of %s gives away what is still to be found', (name) => {
  expect(givenAwayIn(shippedPack(name))).toEqual([])
})

describe('an author is told of a line that says the point', () => {
  it.each([
    ['What does line 2 do?', 'Where does line 2 divide by zero?', 'questions[q1].ask', 'step 1 '],
    ['How would you write it?', 'Line 2 divides by zero. How would you write it?', 'core[empty-list].steps.change', 'step 5 '],
    ['What do you think of the name?', 'What do you think of the name?', undefined, ''],
  ])('%s → %s', (from, to, field, step) => {
    expect(advice(from, to)).toEqual(field === undefined ? [] : [`sum.yaml: ${field}: ${step}${words(to)}`])
  })

  it('in the sentence of the interviewer that it is spoken in', () => {
    const fields = (covered: string) => {
      const result = parseSmall({ 'sum.cues.yaml': `empty-list:\n  covered: ["${covered}"]\n`, 'sum.examples.yaml': 'empty-list:\n  right: [zero]\n  wrong: [it is slow]\n' })
      if (!('pack' in result)) throw new Error(faultsOf(result).join('\n'))
      return givenAwayIn(result.pack).map(({ field }) => field)
    }
    expect(fields('curious, line')).toEqual(['questions[q1].topic', 'core[empty-list].topic'])
    expect(fields('curious, zero')).toEqual([])
  })

  it('before its question has come too, but not where it was told', () => {
    expect(advice('heard: that the name misleads', 'heard: that it divides by zero')).toEqual([`sum.yaml: deeper[name].heard: ${words('that it divides by zero')}`])
    expect(advice('ask: What do you think of the name?', 'ask: Line 2 divides by zero. What do you think of the name?')).toEqual([])
    expect(advice('tell: An empty list divides by zero.', 'tell: Line 2 divides by zero then.')).toEqual([])
  })
})

it('hears the point in what tells it', () => {
  // Otherwise the ears would prove nothing.
  const problems = shippedPack().problems
  const told = problems.flatMap((problem) => {
    const listen = listener(problem)
    return problem.core.map((point) => point.steps.tell.some((text) => listen(text, { point: point.id, question: point.question }).includes(point.id)))
  })
  expect(told.filter(Boolean).length).toBeGreaterThan(told.length * 0.9)
})
