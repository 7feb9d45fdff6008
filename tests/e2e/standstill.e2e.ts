import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { setClock, setHeld } from '../support/faults.ts'
import { exchange, note, toBackground } from '../support/steps.ts'

const HOUR = 3_600_000

test('a computer that stood still goes on, and the time does not count', async ({ machine, kiosk }) => {
  await toBackground(kiosk)
  const before = machine.session().events.at(-1)!
  setHeld(machine.app(), true)
  const held = performance.now()
  await expect.poll(() => performance.now() - held, { timeout: 20_000 }).toBeGreaterThan(9_000)
  setHeld(machine.app(), false)
  await expect(note(kiosk, 'The computer stood still for less than a minute. This time does not count against you.')).toBeVisible()
  await exchange(kiosk, 'I have worked on pipelines in Python for five years.')
  await expect(kiosk.page.getByTestId('share-state')).toHaveText('Screen shared')
  await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
  await kiosk.endCall()
  await machine.app().quit()
  const session = machine.session()
  const [suspended] = bodiesOf(session, 'suspended')
  expect(suspended?.ms).toBeGreaterThan(8_000)
  const noted = session.events.find(({ body }) => body.type === 'suspended')!
  expect(noted.wall - before.wall).toBeGreaterThan(noted.at - before.at + 8_000)
  expect(bodiesOf(session, 'share-lost')).toEqual([])
})

test('a clock that is set takes nothing from the candidate, and is on record', async ({ machine, kiosk }) => {
  await toBackground(kiosk)
  const timer = kiosk.page.getByRole('timer', { name: 'Time left' })
  const left = async (): Promise<number> => Number(/(\d+)/.exec(await timer.innerText())?.[1])
  const before = await left()
  await setClock(machine.app(), 5 * HOUR)
  await expect.poll(() => bodiesOf(machine.session(), 'clock-set').length).toBe(1)
  await setClock(machine.app(), -4 * HOUR)
  await expect.poll(() => bodiesOf(machine.session(), 'clock-set').length).toBe(2)
  await exchange(kiosk, 'I have worked on pipelines in Python for five years.')
  expect(before - (await left())).toBeLessThanOrEqual(1)
  await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
  const session = machine.session()
  const [forward, back] = bodiesOf(session, 'clock-set').map(({ byMs }) => Math.round(byMs / HOUR))
  expect([forward, back]).toEqual([5, -9])
  expect(session.events.map(({ at }) => at)).toEqual(session.events.map(({ at }) => at).sort((a, b) => a - b))
})
