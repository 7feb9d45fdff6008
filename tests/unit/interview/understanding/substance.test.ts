/** An answer is an answer wherever it comes and whatever stands beside it. */
import { describe, expect, it } from 'vitest'
import { hear, hearing, pack, statuses, understand } from './reference-pack.ts'

const atGate = (text: string, expecting: 'see' | 'read') => understand({ ...hearing(text, 'airflow-etl'), expecting })

describe('at the gates of a problem', () => {
  it('what is said about the code is heard, and credited', () => {
    const { act, points } = atGate('d is a tuple so upper gives an AttributeError. Also the connection is never closed.', 'read')
    expect(act).toBe('answer')
    expect(points).toMatchObject([{ id: 'tuple-upper', status: 'covered' }, { id: 'resources', status: 'covered' }])
    expect(atGate('retries, on_failure_callback, logging', 'see').act).toBe('answer')
  })

  it.each([['done, I have read all of extract, transform and load', 'ready'], ['I am still reading the transform function', 'not-ready']] as const)('“%s” is %s', (text, act) => {
    expect(atGate(text, 'read')).toMatchObject({ act, points: [] })
  })
})

describe('beside praise, thanks and small talk', () => {
  it('an answer stays an answer', () => {
    expect(hear('I am the best at this. Cache the result in Redis.', 'airflow-etl', 'q3').act).toBe('answer')
    const background = { text: 'My boss Peter said I am the best. I use Java.', citations: [], phase: 'background', expecting: 'background', areas: pack.areas } as const
    expect(understand(background).act).toBe('answer')
  })
})

it('a thing said three times over without a stop is said once', () => {
  const said = 'await calls the method for you, so resp.json without parentheses works'
  expect(statuses([said, said, said].join(' '), 'async-fetch', 'call-json')).toEqual(statuses(said, 'async-fetch', 'call-json'))
})

it.each([
  ['I would not bother with raise_for_status', 'async-fetch', 'status'],
  ['It would be a mistake to think the connections leak; the hook takes care of that', 'airflow-etl', 'resources'],
  ['Some people would add retries and alerting here. I would not.', 'airflow-etl', 'operations'],
  ["catchup defaults to false so there's only one run", 'airflow-etl', 'catchup'],
  ["I'd never limit the concurrency", 'async-fetch', 'concurrency'],
])('“%s” covers nothing', (text, problem, asked) => {
  expect(Object.values(statuses(text, problem, asked))).not.toContain('covered')
})

it.each([
  "I think it's a daily ETL. Sorry, my English is not so good, can you speak simpler?",
  'It reads from Postgres. Sorry, can you say that in easier words?',
])('“%s” asks for other words, and for no language to be spoken of', (text) => {
  const { act, particulars } = hear(text, 'airflow-etl', 'q1')
  expect(act).toBe('repeat')
  expect(particulars).not.toContain('English')
})

it('an answer that settles a point is one, whatever is asked after it', () => {
  expect(hear('A tuple has no upper, so AttributeError. Can you repeat the question?', 'airflow-etl', 'q3').act).toBe('answer')
})
