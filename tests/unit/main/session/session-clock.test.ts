import { describe, expect, it } from 'vitest'
import { sessionClock } from '../../../../electron/main/session/session-clock.ts'
import { sleepAware } from '../../../../electron/main/session/sleep.ts'

function computer() {
  let steady = 70_000
  let wall = 1_800_000_000_000
  const told = new Map<string, () => void>()
  const clock = sleepAware({ steady: () => steady, wall: () => wall }, { on: (event: string, then: () => void) => told.set(event, then) })
  return {
    clock,
    run: (ms: number) => {
      steady += ms
      wall += ms
    },
    set: (ms: number) => void (wall += ms),
    say: (event: 'suspend' | 'resume') => told.get(event)?.(),
  }
}

describe('session time', () => {
  it('goes on from where the session was last alive', () => {
    const { clock, run } = computer()
    const session = sessionClock(clock, { wall: 1, at: 9_000 })
    run(1_500)
    expect(session.now()).toBe(10_500)
    expect(session.noticed()).toEqual([])
  })

  it('stands still while the program is held, whoever asks for the time first, and says so once', () => {
    const { clock, run } = computer()
    const session = sessionClock(clock, undefined)
    run(1_000)
    session.now()
    run(90_000)
    expect(session.now()).toBe(1_000)
    run(1_000)
    expect(session.stamp().at).toBe(2_000)
    expect(session.noticed()).toEqual([{ type: 'suspended', ms: 90_000 }])
    expect(session.noticed()).toEqual([])
  })

  it('does not take a busy second for a standstill', () => {
    const { clock, run } = computer()
    const session = sessionClock(clock, undefined)
    run(4_000)
    expect(session.now()).toBe(4_000)
    expect(session.noticed()).toEqual([])
  })

  it.each([['forward', 3_600_000], ['backward', -7_200_000]])('does not notice a clock that is set %s, and says that it was', (_way, by) => {
    const { clock, run, set } = computer()
    const session = sessionClock(clock, undefined)
    run(1_000)
    set(by)
    run(1_000)
    expect(session.now()).toBe(2_000)
    expect(session.noticed()).toEqual([{ type: 'clock-set', byMs: by }])
    expect(session.noticed()).toEqual([])
  })

  it('tells sleep that only the wall has noticed from a clock that was set', () => {
    const { clock, run, set, say } = computer()
    const session = sessionClock(clock, undefined)
    run(1_000)
    session.now()
    say('suspend')
    set(600_000)
    run(500)
    // The heartbeat may come before the system says that it is awake.
    expect(session.noticed()).toEqual([])
    say('resume')
    expect(session.now()).toBe(1_500)
    expect(session.noticed()).toEqual([{ type: 'suspended', ms: 600_000 }])
  })

  it('counts a sleep once where the steady clock has slept through it and where it has not', () => {
    const { clock, run, say } = computer()
    const session = sessionClock(clock, undefined)
    say('suspend')
    run(600_000)
    say('resume')
    expect(session.now()).toBe(0)
    expect(session.noticed()).toEqual([{ type: 'suspended', ms: 600_000 }])
  })
})
