import { describe, expect, it } from 'vitest'
import { measureExamples } from '../../../../electron/cli/packs/measure.ts'
import { isCore, pointsOf } from '../../../../electron/interview/pack/schema.ts'
import { createUnderstanding } from '../../../../electron/interview/understanding/index.ts'
import { hear, hearing, pack, problemNamed, statuses, understand } from './reference-pack.ts'

describe('points', () => {
  it('are covered by what candidates say in very different ways', () => {
    expect(statuses('fetchall returns tuples and a tuple has no upper method', 'airflow-etl', 'q3')['tuple-upper']).toBe('covered')
    expect(statuses('um so d is a tuple and d dot upper that raises an attribute error', 'airflow-etl', 'q3')['tuple-upper']).toBe('covered')
    expect(statuses('touples dont have upper so AtributeError', 'airflow-etl', 'q3')['tuple-upper']).toBe('covered')
    expect(statuses('await resp.json() is needed, the parentheses are missing', 'async-fetch', 'q3')['call-json']).toBe('covered')
  })

  it('are covered several at a time, each with its own words', () => {
    const { points } = hear('The connection is never closed. Also, the query parameters must be a tuple, (kwargs["ds"],).', 'airflow-etl', 'q3')
    const quotes = new Map(points.filter(({ status }) => status === 'covered').map(({ id, quote }) => [id, quote]))
    expect(quotes.get('resources')).toBe('The connection is never closed.')
    expect(quotes.get('params')).toContain('must be a tuple')
  })

  it('are covered in one long sentence as they would be each alone', () => {
    const answer = 'extract selects the rows of that day and pushes them to XCom, transform pulls them and is meant to uppercase the text, load uploads the result as a blob'
    expect(statuses(answer, 'airflow-etl', 'q2')).toMatchObject({ 'purpose-extract': 'covered', 'purpose-transform': 'covered', 'purpose-load': 'covered' })
  })

  it('are not covered by the shared words alone, nor by a claim that all is well', () => {
    expect(statuses('The cursor and the connection are fine.', 'airflow-etl', 'resources')['resources']).not.toBe('covered')
    expect(statuses('The connection is closed automatically, no problem there.', 'airflow-etl', 'resources')['resources']).toBe('contradicted')
    expect(statuses('upper makes it uppercase', 'airflow-etl', 'q3')['tuple-upper']).not.toBe('covered')
    expect(statuses('This looks good to me.', 'airflow-etl', 'q3')).toEqual({})
  })

  it('depend on what was asked where an answer is short', () => {
    expect(statuses('async with', 'async-fetch', 'q1')['await-get']).not.toBe('covered')
    expect(statuses('async with session.get(url)', 'async-fetch', 'q3')['await-get']).toBe('covered')
  })

  it('are read the same by an interviewer who learned nothing before the first answer', () => {
    const unprepared = createUnderstanding()
    const heard = hearing('tuples have no upper, and the cursor is never closed', 'airflow-etl', 'q3')
    const { cues, ...rest } = problemNamed('airflow-etl')
    expect(unprepared({ ...heard, problem: { ...rest, cues: { ...cues } } })).toEqual(understand(heard))
  })

  it('follow the example answers of the pack', () => {
    let [found, right, mistaken, wrong] = [0, 0, 0, 0]
    for (const problem of pack.problems) {
      for (const point of pointsOf(problem)) {
        const covers = (text: string): boolean => statuses(text, problem.id, isCore(point) ? point.question : point.id)[point.id] === 'covered'
        const examples = problem.examples[point.id] ?? { right: [], wrong: [] }
        found += examples.right.filter(covers).length
        mistaken += examples.wrong.filter(covers).length
        right += examples.right.length
        wrong += examples.wrong.length
      }
    }
    expect(right).toBeGreaterThan(400)
    expect(wrong).toBeGreaterThan(200)
    expect(found / right).toBeGreaterThan(0.85)
    expect(mistaken / wrong).toBeLessThan(0.05)
  })

  it('are not read as denied in any right example, each left out in turn', () => {
    const opposed = pack.problems.flatMap((problem) => measureExamples(problem, understand).flatMap(({ point, opposed: texts }) => texts.map((text) => [point.id, text])))
    expect(opposed).toEqual([])
  }, 120_000)
})
