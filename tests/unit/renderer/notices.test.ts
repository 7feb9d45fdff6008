import { expect, it } from 'vitest'
import type { Notice, ShownScreen } from '../../../renderer/store/kiosk-store.ts'
import { noticesOn } from '../../../renderer/store/notices.ts'

const notice = (id: number, more: Partial<Notice> = {}): Notice => ({ id, text: `Message ${id}.`, wall: 0, stood: false, putAway: false, ...more })
const checkIn = (notices: string[]): ShownScreen => ({ kind: 'check-in', interviews: [], interrupted: false, notices, blocked: false })
const ids = (screen: ShownScreen, ...notices: Notice[]): number[] => noticesOn(screen, notices).map(({ id }) => id)

it('of an interview before stand at the check-in, and not on the next candidate’s screen', () => {
  const both = [notice(1, { stood: true }), notice(2)]
  expect(ids(checkIn([]), ...both)).toEqual([1, 2])
  expect(ids({ kind: 'session' }, ...both)).toEqual([2])
})

it('that were put away, or that the check-in says by itself, are not there; of many, the newest three are', () => {
  expect(ids({ kind: 'session' }, notice(1, { putAway: true }), notice(2))).toEqual([2])
  expect(ids(checkIn(['Message 1.']), notice(1), notice(2))).toEqual([2])
  expect(ids({ kind: 'session' }, notice(1), notice(2), notice(3), notice(4))).toEqual([2, 3, 4])
})
