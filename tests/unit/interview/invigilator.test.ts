/** What the invigilator does to an interview, over the pure core. */
import { expect, it } from 'vitest'
import { budgetOf, used } from '../../../electron/interview/clock.ts'
import type { Input } from '../../../electron/interview/inputs.ts'
import { begin, replay, step } from '../../../electron/interview/step.ts'
import { createProjection } from '../../../electron/interview/view.ts'
import type { EventBody, StoredEvent } from '../../../electron/shared/events.ts'
import { foldAll } from '../../../electron/shared/fold.ts'
import { pack } from './understanding/reference-pack.ts'

const opened: Extract<EventBody, { type: 'session-opened' }> = {
  type: 'session-opened', session: 's', candidate: 'Ada', interview: pack.id, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, app: 'test', engine: 'test', seed: 1,
}

function interview() {
  let state = begin(pack, opened)
  let at = 0
  const log: StoredEvent[] = [{ v: 1, seq: 1, wall: 0, at: 0, body: opened }]
  state = replay(pack, log)
  const take = (input: Input): readonly string[] => {
    const outcome = step(state, input, at)
    state = outcome.state
    for (const body of outcome.events) log.push({ v: 1, seq: log.length + 1, wall: at, at, body })
    const said = outcome.effects.flatMap((effect) => (effect.type === 'say' ? take({ type: 'worded', draft: effect.draft, lead: effect.lead.length, text: effect.draft.text }) : []))
    return [...outcome.events.map(({ type }) => type), ...said]
  }
  const view = () => {
    const project = createProjection(pack)
    return foldAll(log.flatMap((event) => project(event)).map((event, index) => ({ seq: index + 1, at: 0, event })))
  }
  const wake = () => step(state, { type: 'tick' }, at).effects.find((effect) => effect.type === 'wake')
  take({ type: 'begin' })
  return { take, pass: (ms: number) => void (at += ms), state: () => state, used: () => used(state.clock, budgetOf(pack), at), log, view, wake }
}

it('holds it for as long as it takes; the candidate cannot end that, and nothing is said meanwhile', () => {
  const { take, pass, used: time, state, wake } = interview()
  expect(take({ type: 'hold' })).toEqual(['paused'])
  const before = time()
  expect(wake()).toMatchObject({ at: undefined })
  pass(3 * 3_600_000)
  expect(take({ type: 'tick' })).toEqual([])
  expect(take({ type: 'resume' })).toEqual([])
  expect(time()).toBe(before)
  expect(take({ type: 'release' })[0]).toBe('resumed')
  expect(state().clock.pauses).toEqual([])
})

it('gives time that the present part gets, once for each time', () => {
  const { take, pass, used: time, view } = interview()
  pass(10 * 60_000)
  const before = time()
  take({ type: 'add-time', minutes: 5 })
  expect(time()).toBe(before - 5 * 60_000)
  expect(view().clock.usedMs).toBe(time())
  expect(view().entries.at(-1)).toMatchObject({ note: { type: 'time-added', minutes: 5 } })
})

it('answers a call, which can be made again in the same pause', () => {
  const { take, view } = interview()
  expect(take({ type: 'help-answered' })).toEqual([])
  expect(take({ type: 'call-help' }).slice(0, 2)).toEqual(['help-called', 'paused'])
  expect(take({ type: 'call-help' })).toEqual([])
  expect(take({ type: 'help-answered' })).toEqual(['help-answered'])
  expect(view().helpCalled).toBe(false)
  expect(take({ type: 'call-help' })[0]).toBe('help-called')
  // Whoever goes on does not wait any more.
  take({ type: 'resume' })
  expect(view().helpCalled).toBe(false)
  expect(take({ type: 'call-help' })[0]).toBe('help-called')
})

it('ends it, and the log says by whom; what was replayed is the same', () => {
  const { take, state, log, view } = interview()
  take({ type: 'hold' })
  expect(take({ type: 'dismiss' })).toEqual(['interview-ended'])
  expect(state().ended).toBe('invigilator')
  expect(view().ended).toBe('invigilator')
  expect(replay(pack, log)).toEqual({ ...state(), wording: undefined })
})
