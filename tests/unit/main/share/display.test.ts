import { describe, expect, it } from 'vitest'
import { sourceFor } from '../../../../electron/main/share/display.ts'

const left = { id: 'screen:1:0', name: 'Screen 1', display_id: '11' }
const right = { id: 'screen:2:0', name: 'Screen 2', display_id: '22' }

describe('the screen that is shared', () => {
  it('is the one that the interview is shown on', () => {
    expect(sourceFor([left, right], 22, 11)).toBe(right)
  })
  it('is the primary one where the interview has no screen that can be captured', () => {
    expect(sourceFor([left, right], 33, 22)).toBe(right)
    expect(sourceFor([left, right], undefined, 22)).toBe(right)
  })
  it('is the one that the person chose, where the system asks and does not say which it is', () => {
    const chosen = { id: 'screen:9:0', name: 'Entire screen', display_id: '' }
    expect(sourceFor([chosen], 11, 11)).toBe(chosen)
  })
  it('is none when there is none', () => {
    expect(sourceFor([], 11, 11)).toBeUndefined()
  })
})
