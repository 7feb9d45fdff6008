/** Agreement is measured as the literature measures it. */
import { describe, expect, it } from 'vitest'
import { agreementOf, agreements, INTERVIEWER } from '../../../../electron/interview/report/agreement.ts'
import { buildReport, unverified } from '../../../../electron/interview/report/build.ts'
import type { Assessment, Outcome } from '../../../../electron/shared/assessment.ts'
import type { Report } from '../../../../electron/shared/report.ts'
import { recordedLog } from '../../../support/logs.ts'
import { shippedPack } from '../../../support/packs.ts'

/** Rows: what the first made of it; columns: the second. */
const pairsOf = (table: readonly (readonly number[])[]): [string, string][] =>
  table.flatMap((row, a) => row.flatMap((n, b) => Array.from({ length: n }, (): [string, string] => [String(a), String(b)])))

describe('Cohen’s kappa', () => {
  it('is that of the worked example of SAS/STAT, The FREQ Procedure, “Agreement Study”: two dermatologists, four categories, 0.3449', () => {
    const result = agreementOf(pairsOf([[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]))
    expect(result).toMatchObject({ items: 88, same: 45 })
    expect(result.kappa).toBeCloseTo(0.3449, 4)
  })

  it('is that of the textbook table of two readers of fifty proposals: 70 % alike, 50 % by chance, 0.4', () => {
    const result = agreementOf(pairsOf([[20, 5], [10, 15]]))
    expect([result.observed, result.expected, result.kappa]).toEqual([expect.closeTo(0.7, 10), expect.closeTo(0.5, 10), expect.closeTo(0.4, 10)])
  })

  it('is 1 where all is alike, below 0 where less is alike than by chance, and not defined where there is one category', () => {
    expect(agreementOf([['a', 'a'], ['b', 'b']]).kappa).toBe(1)
    expect(agreementOf([['a', 'b'], ['b', 'a']]).kappa).toBe(-1)
    expect(agreementOf([['a', 'a'], ['a', 'a']]).kappa).toBeUndefined()
    expect(agreementOf([]).kappa).toBeUndefined()
  })
})

describe('over a set of sessions', () => {
  const pack = shippedPack()
  const events = recordedLog('struggling')
  const asked = buildReport(pack, events).problems[0]!.points.filter(({ outcome }) => outcome !== 'not-asked')
  const by = (assessor: string, session: string, ...now: (readonly [number, Outcome])[]): Assessment => ({
    v: 1, type: 'walkthrough-addendum', session, head: '0'.repeat(64), count: 1, assessor, key: assessor.padEnd(64, '0'), wall: 1, notes: [], recommendation: 'x',
    overrulings: now.map(([n, outcome]) => ({ problem: 'airflow-etl', point: asked[n]!.id, was: asked[n]!.outcome, now: outcome, reason: 'x', shownBy: [] })),
  })
  const reported = (...assessments: Assessment[]): Report => buildReport(pack, events, { ...unverified, assessments })

  it('compares two assessors where both signed, and each with the interviewer', () => {
    const found = agreements([
      reported(by('ada', 's1', [0, 'covered']), by('grace', 's1')), reported(by('ada', 's2', [0, 'covered'], [1, 'not-reached']), by('grace', 's2', [0, 'covered'])), reported(by('ada', 's3')),
    ])
    const between = (a: string, b: string) => found.find((pairing) => pairing.between.join() === [a, b].join())
    expect(between('ada', 'grace')).toMatchObject({ sessions: 2, items: 2 * asked.length, same: 2 * asked.length - 2 })
    expect(between('ada', INTERVIEWER)).toMatchObject({ sessions: 3, same: 3 * asked.length - 3 })
    expect(between('grace', INTERVIEWER)).toMatchObject({ sessions: 2, same: 2 * asked.length - 1 })
    expect(found).toHaveLength(3)
  })

  it('tells two assessors of one name apart by their keys', () => {
    const other = { ...by('ada', 's1', [0, 'covered']), key: 'f'.repeat(64) }
    const names = agreements([reported(by('ada', 's1'), other)]).flatMap(({ between }) => between)
    expect(new Set(names)).toEqual(new Set([`ada (key ada${'0'.repeat(13)})`, `ada (key ${'f'.repeat(16)})`, INTERVIEWER]))
  })

  it('is between two the same, whatever a third one makes of points that nobody asked', () => {
    const unasked = buildReport(pack, events).problems[1]!.points.map(({ id }) => ({ problem: 'async-fetch', point: id, was: 'not-asked' as const, now: 'not-reached' as const, reason: 'x', shownBy: [] }))
    const [ada, grace, cy] = [by('ada', 's1', [0, 'covered']), by('grace', 's1'), { ...by('cy', 's1'), overrulings: unasked }]
    const between = (...all: Assessment[]) => agreements([reported(...all)]).find((pairing) => pairing.between.join() === 'ada,grace')
    expect(unasked.length).toBeGreaterThan(0)
    expect(between(ada, grace, cy)).toEqual(between(ada, grace))
    expect(agreements([reported(ada, cy)]).find((pairing) => pairing.between.join() === 'ada,cy')?.items).toBe(asked.length + unasked.length)
  })
})
