import { describe, expect, it } from 'vitest'
import { pause, resume, running, stopped, used, whenUsed, type Budget } from '../../../electron/interview/clock.ts'

const budget: Budget = { opening: 0, problem: 0, closing: 0, pause: 60_000, total: 3_600_000 }
const begun = { ...stopped, startedAt: 1000 }

describe('the clock', () => {
  it('uses nothing before the interview has begun', () => {
    expect(used(stopped, budget, 5000)).toBe(0)
    expect(running(stopped, budget, 5000)).toBe(false)
  })

  it('counts from the beginning, and not during a pause', () => {
    const paused = pause(begun, 'break', 11_000)
    expect(used(begun, budget, 11_000)).toBe(10_000)
    expect(used(paused, budget, 41_000)).toBe(10_000)
    expect(used(resume(paused, 'break', 41_000), budget, 51_000)).toBe(20_000)
  })

  it('runs again once the allowance for pauses is used, over all pauses together', () => {
    const first = resume(pause(begun, 'break', 1000), 'break', 41_000)
    const second = pause(first, 'share', 41_000)
    expect(running(second, budget, 60_000)).toBe(false)
    expect(running(second, budget, 61_000)).toBe(true)
    expect(used(second, budget, 71_000)).toBe(10_000)
  })

  it('stands until the last of several reasons is gone', () => {
    const both = pause(pause(begun, 'break', 2000), 'share', 3000)
    const one = resume(both, 'break', 4000)
    expect(used(one, budget, 9000)).toBe(1000)
    expect(used(resume(one, 'share', 9000), budget, 10_000)).toBe(2000)
  })

  it('foretells when an amount of time will be used, through a pause', () => {
    const paused = pause(begun, 'break', 11_000)
    expect(whenUsed(begun, budget, 11_000, 30_000)).toBe(31_000)
    const at = whenUsed(paused, budget, 21_000, 30_000)
    expect(used(paused, budget, at)).toBe(30_000)
  })
})
