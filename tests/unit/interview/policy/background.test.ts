import { describe, expect, it } from 'vitest'
import { talk } from '../../../support/candidates/scripted.ts'

const followUp = (text: string, named: readonly string[] = []) => {
  const the = talk()
  the.toBackground()
  return the.says('answer', text, { named }).text
}

describe('the follow-up on the background', () => {
  it('is never about what was denied', () => {
    const text = followUp('I was never at Google, and I have never used Kafka. I work as a nurse on a night ward.', ['Google', 'Kafka'])
    expect(text).not.toMatch(/Google|Kafka/)
  })

  it('still hears what follows a denial', () => {
    expect(followUp('I have never used Kafka, but at Brightleaf I look after RabbitMQ.', ['Kafka', 'Brightleaf', 'RabbitMQ'])).toMatch(/Brightleaf.*RabbitMQ/)
  })

  it('is not about a weekday or a town that somebody moved to', () => {
    expect(followUp('In 2019 I moved from Berlin to Munich. On Monday I write code for trains.', ['Monday', 'Berlin', 'Munich'])).not.toMatch(/Monday|Berlin|Munich/)
  })

  it.each([
    ['mostly invoice reconciliation and reducing the churn model drift at a bank', 'invoice reconciliation'],
    ['In my last job I built the fraud detection service with two colleagues', 'fraud detection service'],
    ['I am working on a scheduling tool for hospitals right now', 'scheduling tool'],
  ])('quotes a task as it was said: %s', (text, task) => {
    expect(followUp(text)).toContain(`“${task}”`.replaceAll(/[“”]/g, ''))
  })

  it('takes a name together with a task', () => {
    const text = followUp('At Brightleaf I built the fraud detection service with Kafka for years', ['Brightleaf', 'Kafka'])
    expect(text).toMatch(/Brightleaf/)
    expect(text).toMatch(/fraud detection service/)
  })

  it('makes no task of half a sentence', () => {
    expect(followUp('I worked on it, and mostly that was a lot of stuff in the code of others')).not.toMatch(/“|lot of stuff/)
  })
})
