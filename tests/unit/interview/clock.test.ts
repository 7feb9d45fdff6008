import { describe, expect, it } from 'vitest'
import { give, pause, resume, running, stopped, used, whenUsed, type Budget } from '../../../electron/interview/clock.ts'

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

  it('stands still while the invigilator holds it, without limit and without using up the allowance', () => {
    const held = pause(begun, 'invigilator', 11_000)
    expect(running(held, budget, 900_000)).toBe(false)
    expect(used(held, budget, 900_000)).toBe(10_000)
    expect(whenUsed(held, budget, 900_000, 30_000)).toBe(Infinity)
    const on = resume(held, 'invigilator', 900_000)
    expect(used(on, budget, 910_000)).toBe(20_000)
    // The whole allowance is still there.
    expect(used(pause(on, 'break', 910_000), budget, 970_000)).toBe(20_000)
  })

  it.each(['help', 'signal'] as const)('stands still without limit in a pause for %s: waiting for the centre is the centre’s time', (why) => {
    const spent = resume(pause(begun, 'break', 1000), 'break', 61_000)
    const waiting = pause(spent, why, 71_000)
    expect(running(waiting, budget, 900_000)).toBe(false)
    expect(used(waiting, budget, 900_000)).toBe(10_000)
    // The invigilator comes, holds the interview, and lets it go on.
    const held = resume(pause(waiting, 'invigilator', 900_000), why, 910_000)
    expect(running(held, budget, 920_000)).toBe(false)
    expect(used(resume(held, 'invigilator', 920_000), budget, 925_000)).toBe(15_000)
  })

  it('counts a break that the invigilator’s pause falls into for its own time only', () => {
    const held = pause(pause(begun, 'break', 11_000), 'invigilator', 41_000)
    const on = resume(held, 'invigilator', 500_000)
    expect(used(on, budget, 530_000)).toBe(10_000)
    expect(used(on, budget, 531_000)).toBe(11_000)
    const backDuring = resume(held, 'break', 300_000)
    expect(used(resume(backDuring, 'invigilator', 500_000), budget, 501_000)).toBe(11_000)
    const breakDuring = pause(pause(begun, 'invigilator', 11_000), 'break', 20_000)
    expect(used(resume(breakDuring, 'invigilator', 500_000), budget, 560_000)).toBe(10_000)
  })

  it('has more time left where time was given', () => {
    const longer = give(begun, 5)
    expect(used(longer, budget, 361_000)).toBe(60_000)
    expect(whenUsed(longer, budget, 1000, 3_600_000)).toBe(1000 + 3_900_000)
  })

  it('foretells when an amount of time will be used, through a pause', () => {
    const paused = pause(begun, 'break', 11_000)
    expect(whenUsed(begun, budget, 11_000, 30_000)).toBe(31_000)
    const at = whenUsed(paused, budget, 21_000, 30_000)
    expect(used(paused, budget, at)).toBe(30_000)
  })
})
