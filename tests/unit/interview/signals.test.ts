/** What a signal does to an interview, and to its report. */
import { expect, it } from 'vitest'
import { buildReport } from '../../../electron/interview/report/build.ts'
import { signalsOf } from '../../../electron/interview/report/signals.ts'
import type { EventBody, EventOf, StoredEvent } from '../../../electron/shared/events.ts'
import { signalTable } from '../../../electron/shared/signals.ts'
import { signalsOf as timelineOf } from '../../../electron/main/review/story/signals.ts'
import { pack } from './understanding/reference-pack.ts'
import { interview } from './support/interview.ts'

const signal: EventOf<'signal-noticed'> = { type: 'signal-noticed', kind: 'device', state: 'began', grade: 'notable', what: 'An input device was added: “Keys”.' }

it('is a fact in the log, and nothing that the interviewer speaks of', () => {
  const { take, view } = interview()
  expect(take({ type: 'noticed', signal, pauses: false })).toEqual(['signal-noticed'])
  expect(view().entries.filter(({ kind }) => kind === 'note')).toEqual([])
})

it('is shown where the policy says so', () => {
  const { take, view } = interview()
  take({ type: 'noticed', signal: { ...signal, shown: true }, pauses: false })
  expect(view().entries.at(-1)).toMatchObject({ kind: 'note', note: { type: 'signal', kind: 'device', state: 'began' } })
})

it.each(['cleared', 'resume', 'release'] as const)('pauses where the policy says so, once, until %s', (type) => {
  const { take, state, view } = interview()
  expect(take({ type: 'noticed', signal, pauses: true })).toEqual(['signal-noticed', 'paused'])
  expect(take({ type: 'noticed', signal, pauses: true })).toEqual(['signal-noticed'])
  expect(view().pauses).toEqual(['signal'])
  expect(take({ type })[0]).toBe('resumed')
  expect(state().clock.pauses).toEqual([])
  expect(take({ type })).toEqual([])
})

it('does not pause a return after a crash: what it was about cannot be told any more, and what lasts is noticed anew', () => {
  const { take, state } = interview()
  take({ type: 'noticed', signal, pauses: true })
  expect(take({ type: 'returned', awayMs: 60_000 }).slice(0, 2)).toEqual(['session-resumed', 'resumed'])
  expect(state().clock.pauses).not.toContain('signal')
  expect(take({ type: 'noticed', signal, pauses: true })).toEqual(['signal-noticed', 'paused'])
})

it('never stands between a candidate and End Call', () => {
  const { take, state } = interview()
  take({ type: 'noticed', signal, pauses: true })
  expect(take({ type: 'end-call' })).toContain('interview-ended')
  expect(state().ended).toBe('another-time')
  expect(take({ type: 'noticed', signal, pauses: true })).toEqual([])
})

it('stands in the report with its grade, what it means, and what it would look like if harmless', () => {
  const { take, log } = interview()
  take({ type: 'noticed', signal, pauses: false })
  const { means, harmless } = signalTable.device
  expect(buildReport(pack, log).signals).toMatchObject([{ kind: 'surroundings', grade: 'notable', text: signal.what, means: `${means} ${harmless}` }])
  expect(timelineOf(log).map(({ text }) => text)).toEqual([expect.stringContaining('“Keys”. (notable)')])
})

it('is told once where it has an event of its own', () => {
  const bodies: EventBody[] = [{ type: 'clock-set', byMs: 3_600_000 }, { type: 'signal-noticed', kind: 'clock', state: 'once', grade: 'notable', what: 'x', shown: true }, { type: 'suspended', ms: 9_000 }]
  const events = bodies.map((body, index): StoredEvent => ({ v: 1, seq: index + 1, wall: 0, at: 0, body }))
  expect(signalsOf(events).map(({ kind, grade }) => [kind, grade])).toEqual([['clock', 'notable'], ['away', 'info']])
  expect(timelineOf(events)).toHaveLength(2)
})
