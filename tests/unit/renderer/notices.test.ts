import { expect, it } from 'vitest'
import type { Notice, ShownScreen } from '../../../renderer/store/kiosk-store.ts'
import { isAnyFor, noticesOn } from '../../../renderer/store/notices.ts'

const ADA = '20260601-091502-aaaa'
const GRACE = '20260601-103000-bbbb'
const notice = (id: number, more: Partial<Notice> = {}): Notice => ({ id, text: `Message ${id}.`, wall: 0, putAway: false, ...more })
const interview = (session: string): ShownScreen => ({ kind: 'session', session })
const checkIn = (notices: string[] = []): ShownScreen => ({ kind: 'check-in', interviews: [], interrupted: false, notices, blocked: false })
const offer: ShownScreen = { kind: 'offer-to-continue', candidate: 'Grace Other', title: 'Review', remainingMs: 1, startedWall: 0 }
const consent: ShownScreen = { kind: 'consent', candidate: 'Grace Other', interview: { id: 'reference', title: 'Review', language: 'en', minutes: 40, problems: 3, consent: { version: '1', text: 'Agree?' } } }
const declined: ShownScreen = { kind: 'declined' }
const ids = (screen: ShownScreen, ...notices: Notice[]): number[] => noticesOn(screen, notices).map(({ id }) => id)

it('of an interview are read in that one, and on no screen of another candidate, whenever they come', () => {
  const all = [notice(1, { about: ADA }), notice(2, { about: GRACE })]
  expect(ids(interview(ADA), ...all)).toEqual([1])
  expect(ids(interview(GRACE), ...all)).toEqual([2])
  for (const screen of [checkIn(), offer, consent, declined]) expect(ids(screen, ...all)).toEqual([])
})

it('of the computer as such are read at check-in, unless it says the same by itself', () => {
  expect(ids(checkIn(), notice(1))).toEqual([1])
  expect(ids(checkIn(['Message 1.']), notice(1), notice(2))).toEqual([2])
  for (const screen of [interview(GRACE), offer, consent, declined]) expect(ids(screen, notice(1))).toEqual([])
})

it('that were put away are not there; of many, the newest three are', () => {
  const own = (id: number, more: Partial<Notice> = {}): Notice => notice(id, { about: ADA, ...more })
  expect(ids(interview(ADA), own(1, { putAway: true }), own(2))).toEqual([2])
  expect(ids(interview(ADA), own(1), own(2), own(3), own(4))).toEqual([2, 3, 4])
})

it('make the band ask for the invigilator: in an interview those about it, also put away, and where none runs all that nobody has read', () => {
  const ofAda = [notice(1, { about: ADA, putAway: true })]
  expect(isAnyFor(interview(ADA), ofAda)).toBe(true)
  expect(isAnyFor(interview(GRACE), ofAda)).toBe(false)
  expect(isAnyFor(interview(GRACE), [notice(1)])).toBe(false)
  for (const screen of [checkIn(), offer, consent, declined]) expect([isAnyFor(screen, ofAda), isAnyFor(screen, [])]).toEqual([true, false])
})
