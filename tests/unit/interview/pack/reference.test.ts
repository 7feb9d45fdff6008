/** The interview that ships: its content is what candidates hear, so its promises are kept by a test. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adviceFor, wordingsOf } from '../../../../electron/interview/pack/advice.ts'
import { formatFault } from '../../../../electron/interview/pack/parse.ts'
import { isCore, pointsOf } from '../../../../electron/interview/pack/schema.ts'
import type { Problem } from '../../../../electron/interview/pack/schema.ts'
import { loadPack } from '../../../../electron/main/pack-folder.ts'

const loaded = loadPack('snippets/reference')
if ('problems' in loaded) throw new Error(loaded.problems.map(formatFault).join('\n'))
const { pack } = loaded
const named = (id: string): Problem => {
  const problem = pack.problems.find((one) => one.id === id)
  if (problem === undefined) throw new Error(`no problem ${id}`)
  return problem
}

/** Point → its question, or `-` for a deeper one, its lines, and words that nobody but the point itself may say. */
const points: Readonly<Record<string, Readonly<Record<string, readonly [question: string, lines: string, giveaway: RegExp]>>>> = {
  'airflow-etl': {
    'purpose': ['q1', '1-27', /\bdaily\b|ETL job/i],
    'purpose-extract': ['q2', '7-12', /pushes|selects the rows/i],
    'purpose-transform': ['q2', '14-16', /uppercas|pulls them/i],
    'purpose-load': ['q2', '18-21', /uploads the result/i],
    'tuple-upper': ['q3', '16', /AttributeError|no `?upper|no method/i],
    'keep-id': ['q4', '16', /\bpairs?\b|tied to|ids? (has|have|must)|stays? with its/i],
    'handoff': ['q5', '16-16 21-21', /NameError|\blocal\b|only inside|not defined/i],
    'missing-values': ['-', '16', /guard|skip/i],
    'params': ['-', '11', /TypeError|character by character|sequence|one-element/i],
    'resources': ['-', '9-12', /never closed|\bclosed?\b|context manager|leak/i],
    'xcom-size': ['-', '12', /\bstage|reference|too (big|large|much)/i],
    'serialise': ['-', '21', /serialis|json\.dumps/i],
    'idempotent': ['-', '20-21', /idempot|fails|by date|replaced/i],
    'catchup': ['-', '23', /catch ?up|backfill|schedule_interval/i],
    'imports': ['-', '3', /provider|old path|deprecat|outdated/i],
    'shadowing': ['-', '24-26', /shadow|same names?|replaced/i],
    'operations': ['-', '23', /\bretr(y|ies)|alert|\blogging\b/i],
  },
  'async-fetch': {
    'purpose': ['q1', '5-16', /flatten|above a (threshold|limit)/i],
    'fetch-steps': ['q2', '5-8', /empty list/i],
    'await-get': ['q3', '6', /async with|(not|never) (been )?(awaited|entered)|no(t a)? response/i],
    'call-json': ['q3', '7', /(never|to be) called|parenthes|is a method|json\(\)/i],
    'testing': ['q4', '5-16', /mock|fake|stub/i],
    'status': ['q5', '6-7', /raise_for_status|(not|never) checked/i],
    'errors': ['q5', '5-8', /timeouts?\b|bad JSON|broken JSON|content type|(not |un)handled|connection errors?/i],
    'gather': ['q6', '14', /return_exceptions|\blos(t|es)\b|gives up/i],
    'item-shape': ['q6', '15', /KeyError|TypeError|validat/i],
    'observability': ['q7', '5-16', /latency|request ids?|success(es)? (and|or) failures?/i],
    'main': ['q8', '18-21', /exit code|configuration|environment/i],
    'payload-shape': ['-', '8', /no dict|not a dict|isinstance/i],
    'release': ['-', '6', /async with|released|leak/i],
    'timeout': ['-', '6-6 12-12', /timeout|300/i],
    'concurrency': ['-', '13-14', /semaphore|connector|no limit|unlimited/i],
    'retries': ['-', '5-8', /\bretr(y|ies)|backoff|jitter|try again/i],
  },
  'fastapi-items': {
    'purpose': ['q1', '1-24', /one (endpoint )?creates|SQLite keeps/i],
    'tags-type': ['q2', '11', /ValueError|cannot|JSON column|no column/i],
    'mutable-default': ['q2', '11-11 14-14', /mutable|default_factory|\bshared?\b|same list|\btrap\b|copies/i],
    'normalise': ['q3', '11', /link table|foreign|unique|tag table|own table|table of (its|their) own|normalis/i],
    'tag-validation': ['q3', '11-11 14-14', /dedup|duplicate|validat|\btrim|serialis/i],
    'request-model': ['q4', '14', /body schema|query parameter|the body/i],
    'response-model': ['q4', '18-18 24-24', /response (schema|model)|table object|response_model/i],
    'tag-filter': ['q5', '20-24', /\ba join|join (through|on)|\bindex|link table/i],
    'pagination': ['q6', '20-24', /\blimit\b|cursor|stable|\bpag(es?|ination)\b|\boffset|metadata/i],
    'create-order': ['-', '6-6 8-8', /before `?Item|never created|too early/i],
    'startup': ['-', '5-6', /lifespan|migrat|at import/i],
    'optional-id': ['-', '9', /\bNone\b|optional/i],
    'session-leak': ['-', '22', /garbage|not closed|never closed|\byield|leak/i],
    'status-codes': ['-', '13', /\b201\b|conflict|409/i],
  },
}

describe('the reference interview', () => {
  it('shows the snippets as they are', () => {
    const sums = pack.problems.map(({ file }) => createHash('sha256').update(readFileSync(`snippets/reference/${file}`)).digest('hex'))
    expect(sums).toEqual([
      '238a9aea5f422222afba34e0f436a9bde19276f4154e2e8b6a0d8c27d5e7cd9b',
      'cc9e60435a2b1df1be3a35280f1288478603131301027f8811dc3a438ee1e677',
      '5e1ff33d8298a02fe637c1dbce513a69fbc3319f480795073c3447563d7a75b1',
    ])
  })

  it.each(Object.keys(points))('has the points of %s with their questions and lines, in their order', (id) => {
    const problem = named(id)
    const lines = (ranges: readonly (readonly [number, number])[]): string => ranges.map((range) => range.join('-')).join(' ')
    const given = pointsOf(problem).map((point) => [point.id, isCore(point) ? point.question : '-', lines(point.lines)])
    const full = (text: string): string => (/^\d+$/.test(text) ? `${text}-${text}` : text)
    expect(given).toEqual(Object.entries(points[id] ?? {}).map(([point, [question, range]]) => [point, question, full(range)]))
  })

  it('can be spoken: one question a line, whole code names, and no line twice', () => {
    expect(adviceFor(pack)).toEqual([])
  })

  it('has two ways or more to say every step, and three to open a question', () => {
    for (const problem of pack.problems) {
      for (const { id, ask } of problem.questions) expect([id, ask.length >= 3]).toEqual([id, true])
      for (const { id, steps } of problem.core) expect([id, Object.values(steps).every((texts) => texts.length >= 2)]).toEqual([id, true])
      for (const { id, ask, fact } of problem.deeper) expect([id, ask.length >= 2 && (fact?.length ?? 0) >= 1]).toEqual([id, true])
    }
  })

  it('praises nobody in general', () => {
    const empty = /\b(great|awesome|excellent|perfect|dive in|well done|good job)\b/i
    expect(pack.problems.flatMap(wordingsOf).filter(({ text }) => empty.test(text))).toEqual([])
  })

  describe.each(Object.keys(points))('%s gives no point away before its last step', (id) => {
    const problem = named(id)
    const early = wordingsOf(problem).filter(({ step }) => step !== 6)
    const topics = [...problem.questions, ...pointsOf(problem)].map(({ id: field, topic }) => ({ field: `topic of ${field}`, text: topic }))
    const terms = problem.terms.map(({ term, means }) => ({ field: `term ${term}`, text: means.replace(/`[^`]*`/g, '') }))
    const lines = [...early, ...topics, { field: 'name', text: problem.name }]

    it.each(Object.entries(points[id] ?? {}))('%s', (point, [, , giveaway]) => {
      const heard = pointsOf(problem).filter((other) => other.id !== point).map((other) => ({ field: `heard of ${other.id}`, text: other.heard }))
      const saying = [...lines, ...heard].filter(({ text }) => giveaway.test(text)).map(({ field, text }) => `${field}: ${text}`)
      expect(saying).toEqual([])
    })

    it.each(Object.entries(points[id] ?? {}).filter(([point]) => problem.core.some((one) => one.id === point)))('%s is said by its own last step', (point, [, , giveaway]) => {
      const tell = problem.core.find((one) => one.id === point)?.steps.tell ?? []
      // Otherwise the words chosen here would prove nothing.
      expect(tell.some((text) => giveaway.test(text))).toBe(true)
    })

    it('in no explanation of a word', () => {
      const conclusions = Object.entries(points[id] ?? {}).filter(([point]) => problem.core.some((one) => one.id === point))
      expect(terms.flatMap(({ field, text }) => conclusions.filter(([, [, , giveaway]]) => giveaway.test(text)).map(([point]) => `${field}: ${point}`))).toEqual([])
    })
  })
})
