/** What overrulings propose to the author of a pack. */
import { expect, it } from 'vitest'
import { buildReport, unverified } from '../../../../electron/interview/report/build.ts'
import { lessonsFrom } from '../../../../electron/interview/report/lessons.ts'
import type { Outcome } from '../../../../electron/shared/assessment.ts'
import type { Report, ReportPoint } from '../../../../electron/shared/report.ts'
import { recordedLog } from '../../../support/logs.ts'
import { shippedPack } from '../../../support/packs.ts'

const pack = shippedPack()
const points = buildReport(pack, recordedLog('struggling')).problems[0]!.points
const touched = points.find(({ outcome }) => outcome === 'touched')!
const covered = points.find(({ outcome }) => outcome === 'covered')!
const silent = points.find(({ outcome, evidence }) => outcome === 'not-asked' && evidence.length === 0)!

function report(point: ReportPoint, now: Outcome, shownBy: number[] = [], assessor = 'Ada'): Report {
  const overrulings = [{ problem: 'airflow-etl', point: point.id, was: point.outcome, now, reason: 'so', shownBy }]
  return buildReport(pack, recordedLog('struggling'), { ...unverified, assessments: [{
    v: 1, type: 'walkthrough-addendum', session: 'rehearsal', head: '0'.repeat(64), count: 1, assessor, key: '0'.repeat(64), wall: 1, overrulings, notes: [], recommendation: 'x',
  }] })
}
const messageAt = (seq: number): string => {
  const line = report(covered, 'covered').conversation.find((one) => one.seq === seq)
  return line!.text
}

it('a point that was made and not recognised: the message that shows it, as a right answer', () => {
  expect(lessonsFrom([report(touched, 'covered')], pack).proposed).toEqual([
    { problem: 'airflow-etl', point: touched.id, kind: 'right', text: messageAt(touched.decisive!), session: 'rehearsal', assessor: 'Ada', reason: 'so' },
  ])
})

it('a point that was recognised and not made: the message that was taken for it, as a wrong answer', () => {
  expect(lessonsFrom([report(covered, 'not-reached')], pack).proposed).toMatchObject([{ point: covered.id, kind: 'wrong', text: messageAt(covered.decisive!) }])
})

it('the messages that the assessor named come before the one that was decisive', () => {
  const said = report(touched, 'covered').conversation.filter(({ who }) => who === 'candidate').at(0)!
  expect(lessonsFrom([report(touched, 'covered', [said.seq])], pack).proposed.map(({ text }) => text)).toEqual([said.text])
})

it('nothing where help is in dispute and not the point, where no message shows it, or where the pack has the answer', () => {
  expect(lessonsFrom([report(covered, 'with-help')], pack)).toMatchObject({ proposed: [], passed: [expect.stringContaining('not in dispute')] })
  expect(lessonsFrom([report(silent, 'covered')], pack)).toMatchObject({ proposed: [], passed: [expect.stringContaining('no message')] })
  const learned = { ...pack, problems: pack.problems.map((problem) => ({ ...problem, examples: { ...problem.examples, [touched.id]: { right: [messageAt(touched.decisive!)], wrong: [] } } })) }
  expect(lessonsFrom([report(touched, 'covered')], learned)).toMatchObject({ proposed: [], passed: [expect.stringContaining('among its examples')] })
})

it('nothing where assessors disagree about one and the same answer', () => {
  const sentence = messageAt(covered.decisive!)
  const other = points.find(({ id }) => id === covered.id)!
  const [yes, no] = [report(touched, 'covered', [covered.decisive!]), report(other, 'not-reached')]
  // The same answer, for two points, is no disagreement.
  expect(lessonsFrom([yes, no], pack).proposed.map(({ text }) => text)).toEqual([sentence, sentence])
  const against = { ...report(touched, 'covered', [covered.decisive!]) }
  const asCovered: Report = { ...against, problems: against.problems.map((problem) => ({ ...problem, points: problem.points.map((point) => (point.id === touched.id
    ? { ...point, outcome: 'covered' as const, overruled: point.overruled.map((one) => ({ ...one, now: 'not-reached' as const })) } : point)) })) }
  for (const reports of [[yes, asCovered], [asCovered, yes], [yes, asCovered, yes]]) expect(lessonsFrom(reports, pack).proposed).toEqual([])
})

it('nothing where another assessor signed for the session and let it stand', () => {
  const one = report(covered, 'not-reached')
  const [ada] = one.assessments
  const fay = { ...ada!, assessor: 'Fay', key: 'f'.repeat(64), overrulings: [] }
  const both = buildReport(pack, recordedLog('struggling'), { ...unverified, assessments: [ada!, fay] })
  expect(lessonsFrom([both], pack)).toMatchObject({ proposed: [], passed: [expect.stringContaining('assessors disagree')] })
})
