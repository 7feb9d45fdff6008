import { describe, expect, it } from 'vitest'
import { nextStep, openPoint, nextQuestion, topicOf } from '../../../electron/interview/agenda.ts'
import { talk } from '../../support/candidates/scripted.ts'

describe('the agenda', () => {
  it('climbs step by step and ends with telling', () => {
    const moves = ([1, 2, 3, 4, 5, 6] as const).map((step) => nextStep(step)?.move)
    expect(moves).toEqual(['narrow', 'fact', 'consequence', 'change', 'tell', undefined])
  })

  it('goes to the first question with an open point, and within it to the first open point', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'a job each day', { points: { purpose: 'covered', 'purpose-extract': 'covered' } })
    const s = the.rehearsal.state()
    expect(nextQuestion(s)?.id).toBe('q2')
    expect(openPoint(s)?.id).toBe('purpose-transform')
  })

  it('names a narrower topic only while that point is being climbed', () => {
    const the = talk()
    the.toFirstQuestion()
    the.says('answer', 'a job each day', { points: { purpose: 'covered' } })
    expect(topicOf(the.rehearsal.state())).toBe('how the data moves through the three functions')
    the.says('does-not-know', 'no idea')
    expect(topicOf(the.rehearsal.state())).toBe('what `extract` does')
  })
})
