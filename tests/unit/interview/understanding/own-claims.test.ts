/** Only what candidates say themselves counts: not pasted code, not the interviewer's words, not courtesy, not questions. */
import { describe, expect, it } from 'vitest'
import { isCore, pointsOf } from '../../../../electron/interview/pack/schema.ts'
import type { Problem } from '../../../../electron/interview/pack/schema.ts'
import { hear, hearing, pack, statuses, understand } from './reference-pack.ts'

const settled = (text: string, problem: string, asked: string): string => {
  const { act, points } = hear(text, problem, asked)
  return [act, ...points.filter(({ status }) => status !== 'touched').map(({ id, status }) => `${id} ${status}`).sort()].join(', ')
}
const established = (text: string, problem: string, asked: string): readonly string[] =>
  Object.entries(statuses(text, problem, asked)).filter(([, status]) => status === 'covered').map(([id]) => id)
const everyQuestion = (problem: Problem): readonly string[] => [...problem.questions, ...problem.deeper].map(({ id }) => id)

describe('lines of the snippet', () => {
  it('establish nothing, alone or all together, whatever was asked', () => {
    for (const { id, code, ...problem } of pack.problems) {
      const lines = code.split('\n').map((line) => line.trim()).filter((line) => line.length >= 8)
      for (const asked of everyQuestion({ id, code, ...problem })) {
        for (const pasted of [code, ...lines]) expect([pasted, established(pasted, id, asked)]).toEqual([pasted, []])
      }
    }
    expect(established('resp = session.get(url)\ndata = await resp.json', 'async-fetch', 'q3')).toEqual([])
  })

  it('count where they were corrected, and where something is said of them', () => {
    expect(established('async with session.get(url) as resp:', 'async-fetch', 'q3')).toContain('await-get')
    expect(established('data = await resp.json()', 'async-fetch', 'q3')).toContain('call-json')
    expect(established('resp = session.get(url) is not awaited', 'async-fetch', 'q3')).toContain('await-get')
  })
})

describe('the words of the interviewer', () => {
  it('establish nothing when they are said again', () => {
    for (const problem of pack.problems) {
      for (const point of pointsOf(problem)) {
        const { narrow, fact, consequence, change } = isCore(point) ? point.steps : { narrow: point.ask, fact: point.fact ?? [], consequence: [], change: [] }
        for (const said of [...narrow, ...fact, ...consequence, ...change].map((wording) => wording.replaceAll('`', ''))) {
          expect([said, Object.values(statuses(said, problem.id, isCore(point) ? point.question : point.id)).filter((status) => status !== 'touched')]).toEqual([said, []])
        }
      }
    }
  })

  it('establish nothing where only the last line said them', () => {
    const heard = hearing('Tuples have no upper method in Python.', 'airflow-etl', 'q3')
    expect(understand(heard).points).toMatchObject([{ id: 'tuple-upper', status: 'covered' }])
    expect(understand({ ...heard, asked: 'Thank you. Tuples have no upper method in Python.' }).points).not.toMatchObject([{ status: 'covered' }])
  })
})

describe('a question', () => {
  it.each([['what is raise_for_status?', 'async-fetch', 'q4'], ['whats a link table', 'fastapi-items', 'q3'], ['what does gather do?', 'async-fetch', 'gather']])('“%s” asks for a name', (text, problem, asked) => {
    expect(settled(text, problem, asked)).toBe('clarification')
  })

  it('of "what if" claims nothing until the answer goes on', () => {
    expect(established('What if data is None? then it raises', 'airflow-etl', 'missing-values')).toEqual([])
    expect(established('What if data is None? Then d.upper raises because None is not iterable', 'airflow-etl', 'missing-values')).toEqual(['missing-values'])
  })
})

describe('courtesy', () => {
  const said = [
    'My name is Fatima Okonkwo-Nguyen.', 'Greetings from Dinesh Null.', 'I hope that is fine.', 'I hope this is right.', 'No problem.',
    'I work at a bank where everything works well.', 'You are a wonderful interviewer and I love this.',
  ]
  const right = pack.problems.flatMap((problem) => pointsOf(problem).flatMap((point) =>
    (problem.examples[point.id]?.right ?? []).slice(0, 2).map((answer) => ({ answer, problem: problem.id, asked: isCore(point) ? point.question : point.id }))))

  it.each([...said, ...said.map((sentence) => sentence.slice(0, -1))])('“%s” changes no act and no point', (sentence) => {
    expect(right.length).toBeGreaterThan(60)
    for (const { answer, problem, asked } of right) {
      const alone = settled(answer, problem, asked)
      // "No problem with closing(…)" without a stop is another sentence.
      const before = sentence === 'No problem' ? `${sentence}\n${answer}` : `${sentence} ${answer}`
      for (const text of [before, `${answer} ${sentence}`]) expect([text, settled(text, problem, asked)]).toEqual([text, alone])
    }
  })

  it('“I am not sure, but” takes nothing from what follows', () => {
    for (const { answer, problem, asked } of right) expect([answer, settled(`I am not sure, but ${answer}`, problem, asked)]).toEqual([answer, settled(answer, problem, asked)])
  })
})

it.each([
  ['there is no NameError because processed is known', 'airflow-etl', 'q3'], ['drop the id and keep only the value', 'airflow-etl', 'q3'],
  ['conn and cursor are closed when extract returns', 'airflow-etl', 'resources'], ['the connection is closed properly so no leak', 'airflow-etl', 'resources'],
  ["kwargs['ds'] is a tuple already", 'airflow-etl', 'params'], ['some people would say tuples have no upper. That is not true.', 'airflow-etl', 'q3'],
  ['json must not be called', 'async-fetch', 'q3'], ["json doesn't have to be called", 'async-fetch', 'q3'],
  ['id is never None', 'fastapi-items', 'optional-id'], ['it answers 201 already', 'fastapi-items', 'status-codes'],
  ['name and tags are both in the JSON body already', 'fastapi-items', 'q4'], ['return_exceptions=False', 'async-fetch', 'gather'],
])('“%s” denies the point', (text, problem, asked) => {
  expect(established(text, problem, asked)).toEqual([])
})

const readingOf = (text: string, problem: string, point: string): string => statuses(text, problem, point)[point] ?? 'absent'

describe('what is denied is not credited', () => {
  it.each([
    ['airflow-etl', 'q3', 'tuple-upper', "I don't think d.upper() would raise an AttributeError, because each d is a string"],
    ['airflow-etl', 'q3', 'tuple-upper', 'A tuple has upper so no AttributeError'],
    ['airflow-etl', 'q3', 'tuple-upper', 'The claim that d is a tuple without upper is false'],
    ['airflow-etl', 'q3', 'tuple-upper', 'I doubt it raises AttributeError on a tuple'],
    ['airflow-etl', 'q3', 'tuple-upper', "AttributeError would only happen for tuples, and this isn't one"],
    ['airflow-etl', 'q3', 'tuple-upper', "it's unlikely to raise an AttributeError; the row is a string"],
    ['airflow-etl', 'q3', 'tuple-upper', 'upper fails on tuples, luckily fetchall returns plain strings'],
    ['airflow-etl', 'resources', 'resources', "I wouldn't say the connection leaks"],
    ['airflow-etl', 'missing-values', 'missing-values', "the column can't be null"],
    ['airflow-etl', 'idempotent', 'idempotent', "the second run would overwrite the blob, that's fine"],
    ['async-fetch', 'q5', 'status', 'no need for raise_for_status, aiohttp raises by itself on 404'],
    ['async-fetch', 'q6', 'item-shape', "value can't be missing"],
    ['async-fetch', 'q6', 'gather', 'gather returns exceptions by default'],
    ['fastapi-items', 'q2', 'mutable-default', "It's not a mutable default"],
    ['fastapi-items', 'q2', 'mutable-default', "I wouldn't call the default mutable"],
  ])('in %s, asked %s, for %s: “%s”', (problem, asked, point, text) => {
    expect(statuses(text, problem, asked)[point]).not.toBe('covered')
  })
})

describe('what ought not to be', () => {
  it.each([
    ['airflow-etl', 'params', 'you should never pass the string on its own to execute, it wants a tuple'],
    ['airflow-etl', 'xcom-size', 'You should never push whole result sets through XCom'],
    ['airflow-etl', 'xcom-size', "I wouldn't put that many rows into xcom"],
    ['airflow-etl', 'shadowing', 'never reuse the function names for the operators'],
    ['airflow-etl', 'keep-id', 'the id must never be dropped, keep it with its uppercased value'],
    ['async-fetch', 'concurrency', 'they should not all be started at once without a limit'],
    ['async-fetch', 'status', 'a 500 page must not be parsed as if it were data'],
    ['fastapi-items', 'mutable-default', 'you should never use a mutable list as default'],
    ['fastapi-items', 'startup', 'never create tables at import time'],
    ['fastapi-items', 'create-order', 'create_all must not run before Item is defined'],
  ])('is said of what the code does, in %s of %s: “%s”', (problem, point, text) => {
    expect(readingOf(text, problem, point)).toBe('covered')
  })

  it.each([
    ['airflow-etl', 'resources', 'you must not close the connection, the hook needs it'],
    ['airflow-etl', 'handoff', 'transform should not return processed'],
    ['async-fetch', 'await-get', 'you must not await session.get'],
    ['async-fetch', 'status', "I wouldn't check the status"],
    ['async-fetch', 'errors', 'errors should not be handled here'],
  ])('denies the point where the code lacks it, in %s of %s: “%s”', (problem, point, text) => {
    expect(readingOf(text, problem, point)).toBe('contradicted')
  })
})

it('an approval that a “but” takes back is none', () => {
  expect(readingOf('The placeholder is good because it prevents injection. But the driver would walk through the string character by character.', 'airflow-etl', 'params')).toBe('covered')
})


describe('words of one matter do not deny another', () => {
  it.each([
    ["Blob name's hard coded, so tomorrow's run hits the same processed.json. Put ds in the name and set overwrite=True so a retry is safe.", 'airflow-etl', 'q5', ['params', 'serialise']],
    ['Keyset. WHERE id > :cursor ORDER BY id LIMIT n, and return next_cursor with the items.', 'fastapi-items', 'q6', ['purpose']],
    ['Storage of tags, there are different schools, maybe relational, maybe something else like Mongo.', 'fastapi-items', 'q3', ['purpose']],
    ['Not every item has the field value, or it is None, and then comparing crashes. So check isinstance first, skip the others.', 'async-fetch', 'q6', ['gather']],
    ['HTTP statuses, so there are the 200s, 400 is client errors. It would depend on what the API sends us.', 'async-fetch', 'q5', ['fetch-steps']],
  ] as const)('“%s”', (text, problem, asked, spared) => {
    const read = statuses(text, problem, asked)
    for (const id of spared) expect([id, read[id]]).not.toEqual([id, 'contradicted'])
  })
})

describe('who says that it is done already is not credited', () => {
  it.each([
    ["It's limited already, gather runs at most as many tasks as you have cores.", 'async-fetch', 'concurrency'],
    ['For a 503 I would expect four requests, as aiohttp retries three times on its own.', 'async-fetch', 'retries'],
    ['In the GET, no with is needed, Session.get closes the session itself.', 'fastapi-items', 'session-leak'],
    ['JSON failures are already safe, aiohttp gives back an empty dict for them.', 'async-fetch', 'errors'],
    ["kwargs['ds'] is already a tuple so this is how it should be", 'airflow-etl', 'params'],
  ] as const)('“%s”', (text, problem, id) => {
    expect(established(text, problem, id)).not.toContain(id)
  })
})

describe('a wrong claim is held against the point', () => {
  it.each([
    ['airflow-etl', 'resources', 'the connection is closed by the with block'],
    ['airflow-etl', 'tuple-upper', 'tuples and dicts behave the same here'],
    ['airflow-etl', 'params', 'a string and a one element tuple make no difference for execute'],
    ['async-fetch', 'await-get', 'session.get is awaited'],
    ['async-fetch', 'status', 'aiohttp raises for a 404 by itself'],
    ['fastapi-items', 'session-leak', 'FastAPI closes the session after the request'],
  ])('in %s, of %s: “%s”', (problem, point, text) => {
    expect(readingOf(text, problem, point)).toBe('contradicted')
  })
})

describe('what is taken back', () => {
  it('counts as its speaker left it', () => {
    expect(readingOf('d is a string. No wait, it is a tuple, so it has no upper.', 'airflow-etl', 'tuple-upper')).toBe('covered')
    for (const text of ["I'd close it. No wait, the hook closes the connection on its own.", 'I would close it no wait the hook closes the connection on its own']) {
      expect([text, readingOf(text, 'airflow-etl', 'resources')]).toEqual([text, 'contradicted'])
    }
    expect(readingOf('there is no wait between the retries', 'async-fetch', 'retries')).toBe('covered')
    expect(readingOf('The connection is closed. Scratch that, it is never closed.', 'airflow-etl', 'resources')).toBe('covered')
  })

  it('does not count where it was said of others', () => {
    expect(readingOf('Someone might say that the connection is never closed, but it is closed.', 'airflow-etl', 'resources')).not.toBe('covered')
  })
})

describe('what is only supposed', () => {
  it.each([
    ['airflow-etl', 'tuple-upper', 'if d were a tuple it would have no upper'],
    ['airflow-etl', 'tuple-upper', 'Had d been a tuple, upper would not exist'],
    ['airflow-etl', 'resources', 'I wonder whether the connection is ever closed'],
    ['airflow-etl', 'resources', "I don't know if the connection is ever closed"],
    ['airflow-etl', 'resources', 'whether the connection is closed, I cannot say'],
    ['airflow-etl', 'resources', 'is the connection maybe closed?'],
    ['airflow-etl', 'resources', 'is it maybe never closed?'],
    ['airflow-etl', 'resources', 'someone could think that the connection is never closed'],
    ['airflow-etl', 'resources', 'one might think the connection is never closed'],
    ['airflow-etl', 'resources', 'suppose the connection is never closed'],
    ['airflow-etl', 'resources', 'they look at it as if the connection was never closed'],
    ['async-fetch', 'await-get', 'If session.get was not awaited you would get a warning'],
    ['async-fetch', 'call-json', 'I am asking myself whether json has to be called'],
  ])('in %s, %s is touched by “%s”', (problem, point, text) => {
    expect(readingOf(text, problem, point)).toBe('touched')
  })

  it.each([
    ['airflow-etl', 'resources', 'if the load fails, the connection stays open'],
    ['airflow-etl', 'resources', 'it would leak, because the connection is never closed'],
    ['airflow-etl', 'resources', 'the connection would leak'],
    ['airflow-etl', 'resources', 'I wonder why the connection is never closed'],
    ['airflow-etl', 'resources', 'if I am not mistaken the connection is never closed'],
    ['airflow-etl', 'tuple-upper', 'you might think that d is a string, but d is a tuple and a tuple has no upper'],
    ['airflow-etl', 'missing-values', 'If data is None the loop raises because None is not iterable'],
    ['airflow-etl', 'missing-values', 'if data were None, the loop would raise because None is not iterable'],
    ['async-fetch', 'gather', 'If one request fails, gather raises and the other results are lost'],
  ])('but in %s, %s is covered by “%s”', (problem, point, text) => {
    expect(readingOf(text, problem, point)).toBe('covered')
  })

  it('is no hedge: doubt in the tone takes nothing from a claim', () => {
    for (const text of ['I think it is maybe not closed, the connection', 'the connection is probably never closed', 'perhaps the connection is never closed', "isn't the connection left open?"]) {
      expect([text, readingOf(text, 'airflow-etl', 'resources')]).toEqual([text, 'covered'])
    }
  })
})
