/** However somebody writes: at length, loudly, without a stop, with emoji, in another language. */
import { describe, expect, it } from 'vitest'
import { hear, pack, problemNamed, statuses, understand } from './reference-pack.ts'

const covered = (text: string, problem: string, asked: string): readonly string[] =>
  Object.entries(statuses(text, problem, asked)).filter(([, status]) => status === 'covered').map(([id]) => id)

const background = (text: string) => understand({ text, citations: [], phase: 'background', expecting: 'background', areas: pack.areas })

describe('an answer counts the same', () => {
  const answers = [
    ['airflow-etl', 'tuple-upper', 'd is a tuple and a tuple has no upper method'],
    ['airflow-etl', 'resources', 'the connection is never closed'],
    ['async-fetch', 'call-json', 'json is not called, the parentheses are missing'],
  ] as const
  it.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['with emoji', (text: string) => `😅 ${text} 👍🏽🎉`],
    ['without a comma or a stop', (text: string) => text.replaceAll(',', '')],
    ['with every word on its line', (text: string) => text.replaceAll(' and ', '\nand ')],
  ])('%s', (_, change) => {
    for (const [problem, point, text] of answers) expect(covered(change(text), problem, point), change(text)).toContain(point)
  })
})

it('five points of one long answer are all heard, and each with its own words', () => {
  const said = {
    'tuple-upper': 'In transform every d is a tuple and a tuple has no upper method.',
    handoff: 'The list processed is never returned or pushed by transform, so load cannot see it.',
    resources: 'Nobody closes the connection and the cursor in extract.',
    params: 'The query parameters must be a tuple, (kwargs["ds"],), with a comma.',
    'missing-values': 'If nothing was pushed then data is None and the loop raises because None is not iterable.',
  }
  const talk = 'So I went through the whole file from top to bottom and took my time for it.'
  const { points } = hear(Object.values(said).flatMap((sentence) => [talk, sentence]).join(' '), 'airflow-etl', 'q3')
  const quotes = Object.fromEntries(points.filter(({ status }) => status === 'covered').map(({ id, quote }) => [id, quote]))
  expect(quotes).toEqual(said)
})

it('the words of the interviewer before an answer take nothing from it', () => {
  const { ask } = problemNamed('airflow-etl').questions[2] ?? { ask: [] }
  const echoed = `${ask[0] ?? ''} Well, d is a tuple and a tuple has no upper method.`
  expect(covered(echoed, 'airflow-etl', 'q3')).toEqual(covered('Well, d is a tuple and a tuple has no upper method.', 'airflow-etl', 'q3'))
})

it('an answer of twenty thousand characters is read at its beginning and its end', () => {
  const padding = 'I looked at the next line as well and went on to the one after it. '.repeat(300)
  expect(padding.length).toBeGreaterThan(20_000)
  expect(covered(`The connection is never closed. ${padding}`, 'airflow-etl', 'q3')).toContain('resources')
  expect(covered(`${padding} The connection is never closed.`, 'airflow-etl', 'q3')).toContain('resources')
})

describe('an answer in another language', () => {
  it.each([
    'La conexión nunca se cierra', 'El método upper no existe en tuplas, porque fetchall devuelve tuplas', 'Ich glaube, die Verbindung wird nie geschlossen',
    'Die Funktion liest die Zeilen aus der Datenbank und lädt sie hoch', 'La connexion n\'est jamais fermée et elle reste ouverte', 'Соединение никогда не закрывается',
  ])('is an answer and covers nothing: “%s”', (text) => {
    const { act, points } = hear(text, 'airflow-etl', 'q3')
    expect(act).toBe('answer')
    expect(points.filter(({ status }) => status !== 'touched')).toEqual([])
  })

  it.each(['Keine Ahnung', 'Ich weiß es nicht', 'No lo sé', 'Je ne sais pas'])('may say that one does not know: “%s”', (text) => {
    expect(hear(text, 'airflow-etl', 'q3').act).toBe('does-not-know')
  })
})

describe('in the background part', () => {
  it.each(['I have not done much yet.', 'I have not done much so far', 'I just finished school, so not much yet.', 'I worked at Siemens on ETL'])('“%s” is an answer', (text) => {
    expect(background(text).act).toBe('answer')
  })

  it('words that name nothing are not quoted back', () => {
    expect(background('Could be. Can I say Kafka? Let us say Postgres. Should be fine. Currently I like Airflow. Honestly I did not. Thanks.').particulars.toSorted())
      .toEqual(['Airflow', 'Kafka', 'Postgres'])
    expect(background('MY WORK WAS WITH AIRFLOW AND POSTGRES').particulars.toSorted()).toEqual(['AIRFLOW', 'POSTGRES'])
  })
})

describe('whoever will not answer', () => {
  it.each(['I refuse to answer that.', "I won't answer this question", 'I do not want to answer that'])('is taken a step further, and not out of the interview: “%s”', (text) => {
    expect(hear(text, 'airflow-etl', 'q3').act).toBe('does-not-know')
    expect(background(text).act).toBe('does-not-know')
  })

  it.each(['This is a waste of my time.', 'this is a stupid question'])('or complains, is brought back to the question: “%s”', (text) => {
    expect(hear(text, 'airflow-etl', 'q3').act).toBe('off-topic')
    expect(background(text).act).toBe('off-topic')
  })
})
