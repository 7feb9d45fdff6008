import { describe, expect, it } from 'vitest'
import { answered } from '../../../../electron/cli/packs/measure.ts'
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

  it('are not waved away by what is said to be fine beside them', () => {
    expect(statuses('The hook is fine, the connection is never closed.', 'airflow-etl', 'resources')['resources']).toBe('covered')
    expect(statuses('The connection is never closed, the hook is fine.', 'airflow-etl', 'resources')['resources']).toBe('covered')
    expect(statuses('The connection is never closed, that is fine.', 'airflow-etl', 'resources')['resources']).not.toBe('covered')
  })

  it('are heard through what is said in passing', () => {
    const plain = 'd is a tuple, it has no upper, so it raises an AttributeError'
    const passing = 'd is a tuple, I always forget what it is called, anyway, it has no upper, so it raises an AttributeError'
    expect(statuses(passing, 'airflow-etl', 'q3')['tuple-upper']).toBe(statuses(plain, 'airflow-etl', 'q3')['tuple-upper'])
    for (const { quote } of hear(passing, 'airflow-etl', 'q3').points) expect(passing).toContain(quote)
  })

  it('are contradicted by who finds nothing wrong with their line, where they are asked for', () => {
    expect(statuses('nothing wrong with line 6', 'async-fetch', 'q3')['await-get']).toBe('contradicted')
    expect(statuses('nothing wrong with line 6', 'async-fetch', 'q5')['await-get']).toBeUndefined()
    expect(statuses('nothing wrong with line 12', 'async-fetch', 'q3')['await-get']).toBeUndefined()
  })

  it('are not denied by a sentence that speaks of what was asked', () => {
    expect(statuses('The order does not matter, create_all is lazy and picks up Item later.', 'fastapi-items', 'create-order')).toMatchObject({ 'create-order': 'contradicted' })
    expect(statuses('The order does not matter, create_all is lazy and picks up Item later.', 'fastapi-items', 'create-order')['purpose']).toBeUndefined()
    expect(statuses('Job of one week that copies Azure blobs into Postgres', 'airflow-etl', 'q1')['purpose']).toBe('contradicted')
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

  it.each([
    'transform takes them from xcom and makes them uppercase, load puts them in azure, extract gets the rows of the date and sends them by xcom',
    'first function query the table for one day and push in xcom, second function pull and make upper, third function save to azure blob',
  ])('are covered part by part: “%s”', (answer) => {
    const quotes = hear(answer, 'airflow-etl', 'q2').points.filter(({ id }) => /^purpose-/.test(id)).map(({ quote }) => quote)
    expect(statuses(answer, 'airflow-etl', 'q2')).toMatchObject({ 'purpose-extract': 'covered', 'purpose-transform': 'covered', 'purpose-load': 'covered' })
    expect(quotes.every((quote) => answer.includes(quote) && quote.length < answer.length / 2)).toBe(true)
  })

  it.each([
    ['await-get', 'because session dot get returns a context manager and nobody enters it, and resp dot json is not even called'],
    ['call-json', 'because session dot get returns a context manager and nobody enters it, and resp dot json is not even called'],
    ['errors', 'raise for status is missing, and nothing here catches connection errors, timeouts or bad JSON'],
  ])('are heard beside another in one sentence before either was asked: %s by “%s”', (point, answer) => {
    expect(statuses(answer, 'async-fetch', 'q2')[point]).toBe('covered')
  })

  it.each([
    ['purpose-extract', 'extract does the query for the day and puts all of that into x com'],
    ['purpose-extract', 'so extract does a select where the date is the d s and it leaves all of that in x-com'],
    ['tuple-upper', 'fetch all gives you tuples so there is no upper'],
  ])('are heard where speech parts the names of the code: %s by “%s”', (point, answer) => {
    expect(statuses(answer, 'airflow-etl', point === 'tuple-upper' ? 'q3' : 'q2')[point]).toBe('covered')
  })

  it.each([
    ['purpose-transform', 'it makes the rows upper case'],
    ['purpose-transform', 'makes the rows upper case'],
    ['purpose-transform', 'it should turn the text into capitals'],
    ['purpose-load', 'it uploads it'],
    ['purpose-load', 'uploading the result'],
  ])('are heard of the function that was asked about, where an answer leaves it out: %s by “%s”', (point, answer) => {
    const { points } = understand({ ...hearing(answer, 'airflow-etl', 'q2'), point })
    expect(points).toContainEqual({ id: point, status: 'covered', quote: answer })
    expect(statuses(answer, 'airflow-etl', 'q2')[point]).not.toBe('covered')
  })

  it.each([
    ['airflow-etl', 'params', 'the string by itself would be treated as ten parameters'],
    ['airflow-etl', 'params', 'execute wants a sequence, ds on its own is a string'],
    ['airflow-etl', 'catchup', "catchup isn't off"],
    ['fastapi-items', 'mutable-default', 'The default is copied by pydantic so in practice nothing happens, but default_factory is clearer'],
    ['fastapi-items', 'mutable-default', "nothing is shared because FastAPI and the model both copy it, yet I'd use default_factory"],
    ['airflow-etl', 'missing-values', "Some of those texts will be NULL as well, I've never seen a raw table without nulls, so guard for that."],
  ])('are not denied by what only sounds like approval: in %s, %s by “%s”', (problem, point, answer) => {
    expect(statuses(answer, problem, point === 'mutable-default' ? 'q2' : point)[point]).toBe('covered')
  })

  it.each([
    ['airflow-etl', 'q5', 'handoff', 'There is no NameError because both functions are in the same file'],
    ['airflow-etl', 'q3', 'tuple-upper', "I don't think d.upper() would raise an AttributeError, because each d is a string"],
    ['async-fetch', 'q6', 'item-shape', "the value can't be missing"],
    ['async-fetch', 'q5', 'status', 'the status code is checked by the session'],
    ['fastapi-items', 'q2', 'mutable-default', "I wouldn't call the default mutable"],
    ['fastapi-items', 'q6', 'pagination', 'you should not paginate with a limit and an order'],
    ['fastapi-items', 'status-codes', 'status-codes', 'it should not answer 201'],
  ])('are contradicted by who denies them or advises against them: in %s, asked %s, %s by “%s”', (problem, asked, point, answer) => {
    expect(statuses(answer, problem, asked)[point]).toBe('contradicted')
  })

  it.each([
    ['fastapi-items', 'startup', 'startup', 'the tables should be created at startup with lifespan, not on import'],
    ['fastapi-items', 'q4', 'response-model', "don't return the db model directly make a response model with the names of the tags"],
    ['airflow-etl', 'params', 'params', 'you should never pass the bare string, execute wants a tuple'],
  ])('are covered by who advises against what the code does: in %s, asked %s, %s by “%s”', (problem, asked, point, answer) => {
    expect(statuses(answer, problem, asked)[point]).toBe('covered')
  })

  it.each([
    ['purpose-load', 'q2', 'load uploads a blob.'],
    ['purpose-load', 'q2', 'load uploads the result'],
    ['purpose-load', 'q2', 'load uploads them'],
    ['purpose-load', 'q2', 'load sends the json to Azure'],
    ['purpose-load', 'q2', 'load stores processed.json'],
    ['purpose-load', 'q2', 'it uploads the list to a blob in Azure'],
    ['purpose-extract', 'q2', 'extract gets the rows and puts them in XCom'],
    ['handoff', 'q5', 'processed is only known in transform'],
  ])('are covered by a plain sentence: %s, asked %s, by “%s”', (point, asked, answer) => {
    expect(statuses(answer, 'airflow-etl', asked)[point]).toBe('covered')
  })

  it.each([
    ['airflow-etl', 'idempotent', 'shadowing', 'Fixed name, so a rerun collides'],
    ['async-fetch', 'q6', 'gather', 'gather waits for all even if one fails, so fine'],
    ['async-fetch', 'q6', 'gather', 'gather swallows exceptions, so you always get a list'],
    ['fastapi-items', 'q2', 'mutable-default', 'the default [] is shared by all items'],
    ['fastapi-items', 'q2', 'mutable-default', 'the default list is shared by all instances'],
    ['fastapi-items', 'q2', 'mutable-default', 'the default is an empty list'],
    ['fastapi-items', 'q2', 'mutable-default', 'tags is a list of strings and the default is an empty list.'],
    ['async-fetch', 'q3', 'call-json', 'line 7 awaits the json method'],
    ['async-fetch', 'q3', 'call-json', "resp.json is awaited so it's called"],
    ['async-fetch', 'q3', 'call-json', 'the parentheses after json are optional'],
    ['airflow-etl', 'missing-values', 'missing-values', 'None.upper() gives an empty string'],
    ['airflow-etl', 'missing-values', 'missing-values', 'the WHERE filters out nulls'],
    ['airflow-etl', 'idempotent', 'idempotent', 'it appends to processed.json each day'],
    ['airflow-etl', 'q3', 'tuple-upper', "it raises a TypeError as tuples aren't callable"],
    ['airflow-etl', 'catchup', 'catchup', 'it would make one run for the whole time since 2023'],
    ['airflow-etl', 'q5', 'handoff', 'transform returns processed at the end, so load has it'],
    ['async-fetch', 'concurrency', 'concurrency', 'it throttles by itself'],
    ['fastapi-items', 'q4', 'request-model', 'tags is a query parameter here'],
    ['fastapi-items', 'status-codes', 'status-codes', '404 should be 400'],
  ])('are not covered by what is not so, or is about something else: in %s, asked %s, %s by “%s”', (problem, asked, point, answer) => {
    expect(statuses(answer, problem, asked)[point]).not.toBe('covered')
  })

  it.each([
    ['airflow-etl', 'params', 'needs to be a tuple'],
    ['airflow-etl', 'params', 'add a comma to make it a tuple'],
    ['airflow-etl', 'params', "it's missing the tuple"],
    ['fastapi-items', 'session-leak', 'use Depends with yield'],
  ])('are covered by a few words where they were asked for: in %s, %s by “%s”', (problem, point, answer) => {
    expect(statuses(answer, problem, point)[point]).toBe('covered')
  })

  it('are not denied by who knows that the framework copies a default', () => {
    expect(statuses('pydantic copies defaults so [] is fine here', 'fastapi-items', 'q2')['mutable-default']).toBe('touched')
    expect(statuses('only direct calls share it, FastAPI and the model copy it', 'fastapi-items', 'q2')['mutable-default']).toBe('covered')
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

  it('are not read as denied in right examples, each left out in turn', () => {
    // Every seventh, which takes seconds; `packs -- check` goes through all of them.
    const opposed = pack.problems.flatMap((problem) => pointsOf(problem).flatMap((point) => {
      const { right = [], wrong = [] } = problem.examples[point.id] ?? {}
      const one = { ...problem, examples: { ...problem.examples, [point.id]: { right, wrong } } }
      return right.filter((_, i) => i % 7 === 3).flatMap((text) => {
        const without = { ...one, examples: { ...one.examples, [point.id]: { right: right.filter((other) => other !== text), wrong } } }
        const status = understand(answered(without, text, isCore(point) ? point.question : point.id)).points.find(({ id }) => id === point.id)?.status
        return status === 'contradicted' ? [[point.id, text]] : []
      })
    }))
    expect(opposed).toEqual([])
  })
})
