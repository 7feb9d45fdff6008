import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completed, judge } from '../../../../electron/interview/wording/guard.ts'

const answer = 'fetch_data calls session.get and then resp.json, but the connection is never closed. I would use “async with”.'
const context = { answer, lead: 'You have seen that the response is not released.', givesAway: () => false, wasSpoken: () => false }

describe('what a model may say', () => {
  it.each([
    'You mention session.get and resp.json.', 'I heard you say that the connection is never closed.', 'So you describe how fetch_data calls session.get.', 'You speak of “async with”.',
    'Thank you, you mention the connection that is never closed.', 'You bring up the response that is not released.',
  ])('the candidate’s own words: %s', (sentence) => expect(judge(sentence, context)).toBe('speak'))

  it.each([
    ['a word that was not said', 'You mention the timeout.'],
    ['a wish', 'You should mention session.get.'],
    ['agreement', 'You see that the connection is never closed.'],
    ['a bare claim', 'The connection is never closed.'],
    ['an order', 'Mention the connection you use.'],
    ['praise', 'You mention the connection nicely.'],
    ['nothing in particular', 'I heard you.'],
    ['a quote with other words', 'You speak of “async for”.'],
    ['a question', 'You mention session.get?'],
    ['a question in wide letters', 'You mention session.get？'],
    ['a heading', '# You mention session.get.'],
    ['a picture', 'You mention session.get 🎉.'],
    ['markup', 'You mention <b>session.get</b>.'],
    ['a control character', 'You mention session.get\u0007.'],
    ['a hidden direction', 'You mention \u202esession.get.'],
    ['a speech', `You mention session.get ${'and resp.json '.repeat(20)}.`],
    ['nothing', '  '],
  ])('but not %s', (_what, sentence) => expect(judge(sentence, context)).toBe('drop'))

  it('not what gives a point away or was spoken', () => {
    const sentence = 'You mention session.get and resp.json.'
    expect(judge(sentence, { ...context, givesAway: () => true })).toBe('drop')
    expect(judge(sentence, { ...context, wasSpoken: (said) => said === sentence })).toBe('drop')
  })
})

describe('a stream of words', () => {
  it('keeps a sentence back until it is over: the dot of a name may still be followed', () => {
    expect(completed('You mention d.')).toEqual({ sentences: [], rest: 'You mention d.' })
    expect(completed('You mention d.upper. Then')).toEqual({ sentences: ['You mention d.upper. '], rest: 'Then' })
  })

  it('gives the same sentences however it is cut', () => {
    const text = 'You mention d.upper and “a.b” here. I heard resp.json. And so on'
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (cuts) => {
      const found: string[] = []
      let growing = ''
      for (let at = 0, i = 0; at < text.length; at += cuts[i++ % cuts.length]!) {
        const { sentences, rest } = completed(growing + text.slice(at, at + cuts[i % cuts.length]!))
        found.push(...sentences)
        growing = rest
      }
      expect(found.join('') + growing).toBe(text)
      expect(found).toHaveLength(2)
    }))
  })
})
