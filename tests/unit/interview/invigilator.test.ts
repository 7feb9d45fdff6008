/** What the invigilator does to an interview, over the pure core. */
import { expect, it } from 'vitest'
import { replay } from '../../../electron/interview/step.ts'
import { pack } from './understanding/reference-pack.ts'
import { interview } from './support/interview.ts'

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
