import { expect, it } from 'vitest'
import { earlier, firstShown, NEWEST } from '../../../renderer/chat/newest.ts'

it('shows a short conversation whole, and the newest of a long one', () => {
  let from = 0
  for (let length = 0; length <= 5000; length++) {
    from = firstShown(from, length, false)
    expect(length - from).toBeLessThanOrEqual(NEWEST + 50)
    if (length <= NEWEST) expect(from).toBe(0)
    else expect(length - from).toBeGreaterThanOrEqual(NEWEST)
  }
})

it('takes nothing away from somebody who is reading further up', () => {
  const from = firstShown(firstShown(0, 1000, false), 3000, true)
  expect(from).toBe(1000 - NEWEST)
  expect(firstShown(from, 3000, false)).toBe(3000 - NEWEST)
})

it('leads back to the first message, press by press', () => {
  let from = firstShown(0, 1000, false)
  let presses = 0
  while (from > 0) {
    from = earlier(from)
    presses++
    expect(firstShown(from, 1000, true)).toBe(from)
  }
  expect(presses).toBe(4)
})

it('finds its place again in a conversation that became shorter', () => {
  expect(firstShown(800, 300, true)).toBe(100)
})
