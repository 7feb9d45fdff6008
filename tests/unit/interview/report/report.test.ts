/** What the report says of a session: every mark with the words and the moment that show it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildReport, unverified } from '../../../../electron/interview/report/build.ts'
import { replay } from '../../../../electron/interview/state.ts'
import type { EventBody, MoveKind, PointReading } from '../../../../electron/shared/events.ts'
import { report as schema } from '../../../../electron/shared/report.ts'
import type { Report } from '../../../../electron/shared/report.ts'
import { logOf, recorded, recordedLog } from '../../../support/logs.ts'
import { shippedPack } from '../../../support/packs.ts'

const pack = shippedPack()
const problem = pack.problems[0]!
const [first, second] = problem.core
const SECOND = 1000
const MINUTE = 60 * SECOND

const opened: EventBody = {
  type: 'session-opened', session: '20260304-090000-abc', candidate: 'Ada', interview: pack.id,
  pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, app: '0.1.0', engine: 'embedded', seed: 1,
}
let line = 0
const said = (move: MoveKind, more: { point?: string; question?: string; step?: number; rule?: string } = {}): EventBody => {
  line += 1
  const { rule = 'a-rule', ...rest } = more
  return { type: 'interviewer-said', line, text: `line ${line}`, move, problem: problem.id, ...rest, after: 1, trigger: { rule, because: `because of ${rule}` } }
}
const answer = (id: string, text: string, lines?: [number, number]): EventBody => ({ type: 'candidate-said', id, text, citations: lines ? [{ problem: problem.id, lines }] : [] })
const understood = (of: string, points: readonly PointReading[], by = 'embedded'): EventBody => ({ type: 'answer-understood', of, act: 'answer', points: [...points], particulars: [], areas: [], by })
const reading = (id: string, status: PointReading['status'], quote: string): PointReading => ({ id, status, quote })

const begun: readonly (readonly [number, EventBody])[] = [
  [0, opened], [0, { type: 'interview-started', minutes: 60 }], [0, { type: 'phase-changed', phase: 'welcome' }],
  [2 * MINUTE, { type: 'phase-changed', phase: 'problem', problem: problem.id }],
  [2 * MINUTE, { type: 'snippet-shown', problem: problem.id, file: problem.file, sha256: problem.sha256 }],
]
const ask = said('ask', { question: first!.question, step: 1, rule: 'has-read' })
const pointOf = (report: Report, id: string) => report.problems[0]!.points.find((point) => point.id === id)!
const made = (...rest: (readonly [number, EventBody])[]): Report => schema.parse(buildReport(pack, logOf([...begun, ...rest])))

describe('a point', () => {
  it('that came with the open question is covered, with its words, its moment and the lines that the candidate cited', () => {
    const report = made([3 * MINUTE, ask], [4 * MINUTE, answer('a', 'It copies rows every day.', [3, 5])], [4 * MINUTE, understood('a', [reading(first!.id, 'covered', 'copies rows')])])
    const point = pointOf(report, first!.id)
    expect(point).toMatchObject({ outcome: 'covered', neededStep: 1, decisive: 7, lines: first!.lines })
    expect(point.evidence).toEqual([{ seq: 7, at: 4 * MINUTE, wall: Date.UTC(2026, 2, 4, 9, 4), status: 'covered', quote: 'copies rows', cited: [[3, 5]], step: 1, by: 'embedded' }])
    expect(point.asked).toMatchObject([{ move: 'ask', step: 1, rule: 'has-read', because: 'because of has-read' }])
    expect(report.problems[0]!.core).toMatchObject({ points: problem.core.length, beforeHints: 1, withHelp: 0 })
  })

  it('that came unasked needed no step at all', () => {
    expect(pointOf(made([4 * MINUTE, answer('a', 'x')], [4 * MINUTE, understood('a', [reading(second!.id, 'covered', 'x')])]), second!.id)).toMatchObject({ outcome: 'covered', neededStep: 0, asked: [] })
  })

  it('that took a further step was covered with help, and the step is named', () => {
    const report = made([3 * MINUTE, ask], [4 * MINUTE, said('consequence', { point: first!.id, question: first!.question, step: 4 })], [5 * MINUTE, answer('a', 'x')], [5 * MINUTE, understood('a', [reading(first!.id, 'covered', 'x')])])
    expect(pointOf(report, first!.id)).toMatchObject({ outcome: 'with-help', neededStep: 4 })
    expect(report.core).toMatchObject({ beforeHints: 0, withHelp: 1 })
  })

  it('that was given away is not covered by repeating it', () => {
    const told = said('tell', { point: first!.id, question: first!.question, step: 6 })
    const report = made([3 * MINUTE, ask], [4 * MINUTE, told], [5 * MINUTE, answer('a', 'x')], [5 * MINUTE, understood('a', [reading(first!.id, 'covered', 'x')])])
    expect(pointOf(report, first!.id)).toMatchObject({ outcome: 'not-reached', told: true, reachedStep: 6 })
  })

  it('that was denied and never put right is contradicted; one that was put right afterwards had help', () => {
    const denied = [[4 * MINUTE, answer('a', 'no')], [4 * MINUTE, understood('a', [reading(first!.id, 'contradicted', 'no')])]] as const
    expect(pointOf(made([3 * MINUTE, ask], ...denied), first!.id)).toMatchObject({ outcome: 'contradicted', decisive: 7 })
    const corrected = made([3 * MINUTE, ask], ...denied, [5 * MINUTE, said('correct', { point: first!.id, step: 3 })], [6 * MINUTE, answer('b', 'yes')], [6 * MINUTE, understood('b', [reading(first!.id, 'covered', 'yes')])])
    expect(pointOf(corrected, first!.id)).toMatchObject({ outcome: 'with-help', corrected: true })
  })

  it('that was covered and denied later stays covered, and says so', () => {
    const report = made([3 * MINUTE, ask], [4 * MINUTE, answer('a', 'yes')], [4 * MINUTE, understood('a', [reading(first!.id, 'covered', 'yes')])], [5 * MINUTE, answer('b', 'no')], [5 * MINUTE, understood('b', [reading(first!.id, 'contradicted', 'no')])])
    expect(pointOf(report, first!.id)).toMatchObject({ outcome: 'covered', laterContradicted: true })
  })

  it('that nobody asked for is told apart from one that was asked in vain', () => {
    const report = made([3 * MINUTE, ask], [4 * MINUTE, answer('a', 'well')], [4 * MINUTE, understood('a', [])])
    expect(pointOf(report, first!.id).outcome).toBe('not-reached')
    expect(pointOf(report, problem.core.find(({ question }) => question !== first!.question)!.id).outcome).toBe('not-asked')
  })
})

describe('the time', () => {
  it('is that of each phase and problem, without the breaks', () => {
    const report = made([5 * MINUTE, { type: 'paused', why: 'break' }], [9 * MINUTE, { type: 'resumed', why: 'break' }], [12 * MINUTE, { type: 'phase-changed', phase: 'close' }], [13 * MINUTE, { type: 'interview-ended', reason: 'completed' }])
    expect(report).toMatchObject({ usedMs: 9 * MINUTE, openingMs: { used: 2 * MINUTE }, closingMs: { used: MINUTE } })
    expect(report.problems[0]).toMatchObject({ usedMs: 6 * MINUTE, budgetMs: 15 * MINUTE })
    expect(report.signals).toMatchObject([{ kind: 'pause', at: 5 * MINUTE, ms: 4 * MINUTE }])
  })
})

describe('what was out of the ordinary', () => {
  it('is listed with its moment and a sentence on how to read it', () => {
    const report = made(
      [3 * MINUTE, { type: 'share-lost', why: 'broken-off', detail: '' }], [3 * MINUTE, { type: 'session-resumed', awayMs: 90_000 }],
      [4 * MINUTE, { type: 'engine-switched', to: 'embedded', why: 'It did not answer in time.' }], [5 * MINUTE, { type: 'interview-ended', reason: 'end-call' }],
    )
    expect(report.signals.map(({ kind, ms }) => [kind, ms])).toEqual([['share', undefined], ['away', 90_000], ['engine', undefined], ['ended-early', undefined]])
    for (const { text, means } of report.signals) expect(`${text} ${means}`).toMatch(/^[A-Z].*\.$/)
  })

  it('includes a reader that is a model, which the limits name', () => {
    const report = made([4 * MINUTE, answer('a', 'x')], [4 * MINUTE, understood('a', [], 'model m')])
    expect(report.made.understoodBy).toEqual([{ by: 'model m', messages: 1 }])
    expect(report.limits.join(' ')).toContain('“model m”')
  })
})

describe.each(recorded)('the recorded log “%s”', (name) => {
  const events = recordedLog(name)
  const whole = buildReport(pack, events)

  it('makes a report that fits the schema', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
    expect(whole.conversation).toHaveLength(events.filter(({ body }) => body.type === 'interviewer-said' || body.type === 'candidate-said').length)
  })

  it('has for every mark words of the candidate, in the message of that moment', () => {
    const said = new Map(events.flatMap(({ seq, body }) => (body.type === 'candidate-said' ? [[seq, body.text] as const] : [])))
    for (const point of whole.problems.flatMap(({ points }) => points)) {
      for (const { seq, quote } of point.evidence) expect(said.get(seq)).toContain(quote)
      if (['covered', 'with-help', 'contradicted', 'touched'].includes(point.outcome)) expect(said.has(point.decisive!)).toBe(true)
    }
  })

  it('covers what the interview itself held for covered, by the same step', () => {
    const { points } = replay(pack, events)
    for (const { id, points: reported } of whole.problems) {
      for (const point of reported) expect(point.neededStep, `${id}/${point.id}`).toBe(points.get(`${id}/${point.id}`)?.covered?.step)
    }
  })

  it('adds up: every point has one outcome, and the parts of the time are the whole of it', () => {
    for (const tally of [whole.core, whole.deeper]) {
      const { points, ...parts } = tally
      expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(points)
    }
    const parts = whole.openingMs.used + whole.closingMs.used + whole.problems.reduce((sum, { usedMs }) => sum + usedMs, 0)
    // Each part is rounded to the millisecond.
    expect(Math.abs(parts - whole.usedMs)).toBeLessThanOrEqual(whole.stretches.length)
  })

  it('can be made at any moment of the session, and of a log with holes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: events.length }), fc.array(fc.integer({ min: 1, max: events.length - 1 }), { maxLength: 20 }), (until, holes) => {
      const left = events.slice(0, until).filter((_, index) => !holes.includes(index))
      expect(schema.safeParse(buildReport(pack, left)).success).toBe(true)
    }), { numRuns: 25 })
  })
})

it('shows an overruling beside the mark, which stays', () => {
  const events = recordedLog('struggling')
  const before = pointOf(buildReport(pack, events), first!.id)
  const now = before.outcome === 'covered' ? 'not-reached' : 'covered'
  const report = schema.parse(buildReport(pack, events, { ...unverified, assessments: [{
    v: 1, type: 'walkthrough-addendum', session: 'rehearsal', head: '0'.repeat(64), count: events.length, assessor: 'Grace', key: 'f'.repeat(64), wall: 1,
    overrulings: [{ problem: problem.id, point: first!.id, was: before.outcome, now, reason: 'She said so.', shownBy: [] }], notes: [], recommendation: 'Talk again.',
  }] }))
  expect(pointOf(report, first!.id)).toMatchObject({ outcome: before.outcome, overruled: [{ assessor: 'Grace', now, reason: 'She said so.' }] })
})

it('refuses what is no log', () => {
  expect(() => buildReport(pack, recordedLog('steady').slice(1))).toThrow('begins with session-opened')
})

/** UPDATE_VECTORS=1 writes it anew. */
it('has its schema published as it is', () => {
  const file = path.join(import.meta.dirname, '../../../../resources/report.schema.json')
  const now = `${JSON.stringify({ title: 'Report of a Walkthrough session', ...z.toJSONSchema(schema) }, undefined, 2)}\n`
  if (process.env['UPDATE_VECTORS'] === '1') writeFileSync(file, now)
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(now)
})
