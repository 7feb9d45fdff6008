/** Extra time and patience for one candidate, in whole rehearsals. */
import { expect, it } from 'vitest'
import { budgetOf } from '../../../electron/interview/clock.ts'
import { rehearse } from '../../../electron/interview/rehearsal.ts'
import { buildReport } from '../../../electron/interview/report/build.ts'
import { reportHtml } from '../../../electron/interview/report/html/page.ts'
import { reportMarkdown } from '../../../electron/interview/report/markdown.ts'
import { replay } from '../../../electron/interview/step.ts'
import { createProjection } from '../../../electron/interview/view.ts'
import type { Allowance, StoredEvent } from '../../../electron/shared/events.ts'
import { shippedPack } from '../../support/packs.ts'

const pack = shippedPack()
const MINUTE = 60_000

function rehearsal(allowance?: Allowance) {
  const events: StoredEvent[] = []
  const made = rehearse(pack, () => ({ act: 'ready', points: [], particulars: [], areas: [] }), 1, (event) => events.push(event), allowance && { allowance })
  made.consent()
  const lines = () => events.filter(({ body }) => body.type === 'interviewer-said')
  return { ...made, events, lines }
}

/** Session time at which a candidate who says nothing is spoken to first, and at which the interview has ended by itself. */
function silent(allowance?: Allowance) {
  const { advance, events, lines } = rehearsal(allowance)
  advance(6 * 3600)
  return { prompted: lines()[1]!.at, ended: events.find(({ body }) => body.type === 'interview-ended')!.at }
}

it('gives every part of the interview so much more time, and the interview itself', () => {
  const [usual, longer] = [rehearsal(), rehearsal({ extraTimePercent: 50, patience: 1 })]
  const [was, is] = [budgetOf(usual.state().pack), budgetOf(longer.state().pack)]
  for (const part of ['opening', 'problem', 'closing', 'pause', 'total'] as const) expect(is[part]).toBe(was[part] * 1.5)
  expect(silent({ extraTimePercent: 50, patience: 1 }).ended / silent().ended).toBeCloseTo(1.5, 1)
  expect(longer.events.find(({ body }) => body.type === 'interview-started')!.body).toEqual({ type: 'interview-started', minutes: was.total * 1.5 / MINUTE })
})

it('waits so many times as long before it speaks into a silence', () => {
  expect(silent({ extraTimePercent: 0, patience: 3 }).prompted).toBe(silent().prompted * 3)
  expect(silent({ extraTimePercent: 0, patience: 3 }).ended).toBeGreaterThanOrEqual(silent().ended)
})

it('is part of the log: a session that goes on after a power cut has the same time left, and the screen shows it', () => {
  const { events, state } = rehearsal({ extraTimePercent: 25, patience: 2 })
  expect(replay(pack, events)).toEqual(state())
  const project = createProjection(pack)
  const started = events.flatMap((event) => project(event)).find(({ type }) => type === 'started')
  expect(started).toEqual({ type: 'started', totalMs: budgetOf(pack).total * 1.25 })
})

it('stands in the report as a fact about the times, and only where there was one', () => {
  const { events } = rehearsal({ extraTimePercent: 25, patience: 2 })
  const report = buildReport(pack, events)
  expect(report.allowance).toEqual({ extraTimePercent: 25, patience: 2 })
  expect(report.budgetMs).toBe(budgetOf(pack).total * 1.25)
  const words = 'All times of this interview are longer by 25 percent. The interviewer waited 2 times as long as usual before it spoke into a silence. This was arranged before it began.'
  expect(reportMarkdown(report)).toContain(words)
  expect(reportHtml(report)).toContain(words)
  expect(report.signals).toEqual([])
  expect(reportMarkdown(buildReport(pack, rehearsal().events))).not.toContain('arranged')
})
