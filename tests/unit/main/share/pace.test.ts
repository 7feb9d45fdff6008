import { describe, expect, it } from 'vitest'
import { createPace, WINDOW_MS } from '../../../../renderer/recorder/pace.ts'
import type { Rate } from '../../../../renderer/recorder/pace.ts'

const most = { frameRate: 10, bitsPerSecond: 1_000_000 }

/** A machine whose frames come every `gap` milliseconds; every `drops`th one finds no room. */
function machine() {
  const pace = createPace(most)
  const rates: Rate[] = []
  let now = 0
  let count = 0
  const go = (windows: number, { gap = 0, drops = 0, bytes = 0, still = false } = {}) => {
    const end = now + windows * WINDOW_MS
    while (now < end) {
      now += gap === 0 ? 1000 / (rates.at(-1)?.frameRate ?? most.frameRate) : gap
      count++
      pace.bytes(bytes)
      const rate = pace.frame(now, drops > 0 && count % drops === 0 ? 'dropped' : still ? 'same' : 'new')
      if (rate) rates.push(rate)
    }
  }
  return { go, rates }
}

describe('the pace of a film', () => {
  it('stays where all is well', () => {
    const { go, rates } = machine()
    go(100)
    expect(rates).toEqual([])
  })

  it('goes down when frames are dropped, until none is, and never below one a second', () => {
    const { go, rates } = machine()
    go(2, { drops: 4 })
    expect(rates[0]).toEqual({ frameRate: 5, why: 'late' })
    go(20, { drops: 4 })
    expect(rates.map(({ frameRate }) => frameRate)).toEqual([5, 2.5, 1.25, 1])
  })

  it('goes down when a source that keeps time comes late', () => {
    const { go, rates } = machine()
    go(1, { still: true })
    go(2, { gap: 300 })
    expect(rates[0]).toEqual({ frameRate: 5, why: 'late' })
  })

  it('takes the gaps of a source that only tells changes for a still screen', () => {
    const { go, rates } = machine()
    go(20, { gap: 900 })
    expect(rates).toEqual([])
  })

  it('goes down when the film weighs too much', () => {
    const { go, rates } = machine()
    go(2, { bytes: 20_000 })
    expect(rates[0]).toEqual({ frameRate: 5, why: 'data' })
  })

  it('goes up again when it is calm, and waits longer every time that was too early', () => {
    const { go, rates } = machine()
    go(1.2, { drops: 4 })
    go(8)
    expect(rates.map(({ frameRate, why }) => [frameRate, why])).toEqual([[5, 'late'], [10, 'recovered']])
    go(1.5, { drops: 4 })
    go(8)
    expect(rates.at(-1)?.why).toBe('late')
    go(40)
    expect(rates.at(-1)).toEqual({ frameRate: 10, why: 'recovered' })
  })
})
