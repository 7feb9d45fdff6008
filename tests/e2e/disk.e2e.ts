import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, isRoot, test } from '../support/app.ts'
import { fill, resize } from '../support/faults.ts'
import { exchange, NAME, toBackground } from '../support/steps.ts'

const MIB = 1024 * 1024

/** From now on something moves on the screen that no codec can foresee, so that the film grows as fast as it may. */
const move = (kiosk: Kiosk): Promise<void> =>
  kiosk.page.evaluate(() => {
    const canvas = document.body.appendChild(document.createElement('canvas'))
    canvas.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 320px; height: 200px; pointer-events: none; image-rendering: pixelated'
    const context = canvas.getContext('2d')!
    const paint = (): void => {
      const picture = context.createImageData(canvas.width, canvas.height)
      picture.data.forEach((_value, index) => (picture.data[index] = index % 4 === 3 ? 255 : Math.random() * 256))
      context.putImageData(picture, 0, 0)
    }
    setInterval(paint, 100)
  })

test.describe('a disk that is too small for the film', () => {
  test.skip(!isRoot, 'only root can make a small disk')
  test.use({ diskMiB: 48 })

  test('lets no interview start, says why, and lets it start once there is room', async ({ machine, kiosk }) => {
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('The interview cannot start yet')
    await expect(kiosk.page.getByRole('region', { name: 'For the person in charge' })).toContainText(/The disk has \d+ MB of room, and .* can take [\d.]+ (MB|GB) in its 75 minutes/)
    resize(machine.sessions, 4096)
    await kiosk.checkIn(NAME)
    await expect(kiosk.page.getByTestId('consent-text')).toBeVisible()
  })
})

test.describe('a disk that fills during the interview', () => {
  test.skip(!isRoot, 'only root can make a small disk')
  test.use({ diskMiB: 256, policy: 'version: 1\nrecording:\n  videoKbps: 100\n' })

  test('is told of in good time, then the film ends whole, and the interview goes on', async ({ machine, kiosk }) => {
    await toBackground(kiosk)
    const notices = kiosk.page.locator('.notice')
    await move(kiosk)
    fill(machine.sessions, 19 * MIB)
    await expect(notices.filter({ hasText: /of film fits? on the disk at the present rate/ })).toBeVisible({ timeout: 60_000 })
    await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
    fill(machine.sessions, 12 * MIB)
    await expect(notices.filter({ hasText: 'The film has stopped' })).toBeVisible({ timeout: 20_000 })
    await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Not recording')
    await expect(kiosk.page.getByTestId('share-state')).toHaveText('Screen shared')
    await exchange(kiosk, 'I have worked on pipelines in Python for five years.')
    await kiosk.endCall()
    await machine.app().quit()
    const session = machine.session()
    const told = session.events.map(({ body }) => body.type).filter((type) => ['disk-low', 'segment-closed', 'recording-stopped', 'interview-ended'].includes(type))
    expect([...new Set(told)]).toEqual(['disk-low', 'segment-closed', 'recording-stopped', 'interview-ended'])
    expect(bodiesOf(session, 'segment-closed').every(({ ms, bytes }) => ms > 0 && bytes > 0)).toBe(true)
    expect(bodiesOf(session, 'recording-stopped')).toMatchObject([{ why: expect.stringContaining('The disk is almost full.') }])
  })
})
