import { describe, expect, it } from 'vitest'
import { admitted, sourcesFrom } from '../../../../electron/main/share/display.ts'

const left = { id: 'screen:1:0', name: 'Screen 1', display_id: '11' }
const right = { id: 'screen:2:0', name: 'Screen 2', display_id: '22' }

describe('the screens that are shared', () => {
  it('begin with the one that the interview is shown on', () => {
    expect(sourcesFrom([left, right], 22, 11)).toEqual([right, left])
  })
  it('begin with the primary one where the interview has no screen that can be captured', () => {
    expect(sourcesFrom([left, right], 33, 22)).toEqual([right, left])
    expect(sourcesFrom([left, right], undefined, 22)).toEqual([right, left])
  })
  it('are what the person chose, where the system asks and does not say which it is', () => {
    const chosen = { id: 'screen:9:0', name: 'Entire screen', display_id: '' }
    expect(sourcesFrom([chosen], 11, 11)).toEqual([chosen])
  })
  it('are none when there is none', () => {
    expect(sourcesFrom([], 11, 11)).toEqual([])
  })
})

describe('a policy', () => {
  it('of one display takes one of many, and of every display takes all', () => {
    expect([admitted('one', 1), admitted('one', 3)]).toEqual([1, 1])
    expect([admitted('every', 1), admitted('every', 3)]).toEqual([1, 3])
  })
  it('of one display only takes no second one, and says whom to call', () => {
    expect(admitted('one-only', 1)).toBe(1)
    expect(admitted('one-only', 2)).toMatch(/More than one screen .* invigilator/)
  })
})
