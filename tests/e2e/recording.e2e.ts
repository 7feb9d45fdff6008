import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { bodiesOf, filmSeconds } from '../../scripts/demo/session.ts'
import type { KeptSession } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { setDisplays } from '../support/faults.ts'
import { share, toBackground, toShare } from '../support/steps.ts'

const xrandr = (...words: readonly string[]): string => execFileSync('xrandr', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** A film begins a moment after the page says that it records: with its first frame. */
function begun({ folder }: KeptSession): readonly string[] {
  const recording = path.join(folder, 'recording')
  return existsSync(recording) ? readdirSync(recording) : []
}

test.describe('a display', () => {
  test.skip(process.platform !== 'linux', 'only there do the tests have a display that can be changed')

  test.afterEach(() => void xrandr('--output', 'screen', '--mode', '1920x1080'))

  test('that gets another size is filmed on with it, and the log says so', async ({ machine, kiosk }) => {
    await toBackground(kiosk)
    await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
    if (!xrandr().includes('1280x720')) {
      xrandr('--newmode', '1280x720', '0', '1280', '0', '0', '1280', '720', '0', '0', '720')
      xrandr('--addmode', 'screen', '1280x720')
    }
    xrandr('--output', 'screen', '--mode', '1280x720')
    await expect.poll(() => bodiesOf(machine.session(), 'display-resized')).toEqual([{ type: 'display-resized', track: 'display', width: 1280, height: 720 }])
    await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
    await kiosk.endCall()
    await machine.app().quit()
    const session = machine.session()
    expect(bodiesOf(session, 'share-lost')).toEqual([])
    const segments = bodiesOf(session, 'segment-closed')
    expect(segments.map(({ file }) => file)).toEqual(['recording/000001.webm', 'recording/000002.webm'])
    for (const { file } of segments) expect(await filmSeconds(session, file)).toBeGreaterThan(0)
  })
})

test.describe('every display', () => {
  test.use({ policy: 'version: 1\nrecording: { displays: every }\n' })
  test.skip(process.platform !== 'linux', 'only there do the tests have a display that can be changed')

  test.beforeEach(() => {
    xrandr('--setmonitor', 'left', '960/254x1080/286+0+0', 'screen')
    xrandr('--setmonitor', 'right', '960/254x1080/286+960+0', 'none')
  })
  test.afterEach(() => {
    xrandr('--delmonitor', 'right')
    xrandr('--delmonitor', 'left')
  })

  test('is filmed in a track of its own, and one that is taken away ends the share', async ({ machine, kiosk }) => {
    await toShare(kiosk)
    await setDisplays(machine.app(), 2)
    await share(kiosk)
    await expect.poll(() => begun(machine.session())).toEqual(expect.arrayContaining(['000001.webm', '000001.display-2.webm']))
    await setDisplays(machine.app(), 1)
    await expect(kiosk.page.getByRole('region', { name: 'Share your screen again' }).getByRole('alert')).toContainText('A screen was connected to this computer or taken away.')
    await share(kiosk)
    await expect.poll(() => begun(machine.session())).toContain('000002.webm')
    await kiosk.endCall()
    await machine.app().quit()
    const session = machine.session()
    const segments = bodiesOf(session, 'segment-closed')
    expect(segments.map(({ file, track }) => [file, track])).toEqual(expect.arrayContaining([
      ['recording/000001.webm', undefined], ['recording/000001.display-2.webm', 'display-2'], ['recording/000002.webm', undefined],
    ]))
    expect(segments).toHaveLength(3)
    for (const { file } of segments) expect(await filmSeconds(session, file)).toBeGreaterThan(0)
    expect(bodiesOf(session, 'share-lost')).toMatchObject([{ why: 'broken-off' }])
  })
})

test.describe('one display only', () => {
  test.use({ policy: 'version: 1\nrecording: { displays: one-only }\n' })

  test('is refused while there are two, in words that say what to do', async ({ machine, kiosk }) => {
    await toShare(kiosk)
    await setDisplays(machine.app(), 2)
    await kiosk.page.getByRole('button', { name: 'Share my screen', exact: true }).click()
    await expect(kiosk.page.getByRole('region', { name: 'Share your screen again' }).getByRole('alert')).toContainText(/More than one screen is connected.*call the invigilator/)
    await setDisplays(machine.app(), 1)
    await share(kiosk)
    expect(bodiesOf(machine.session(), 'share-lost')).toMatchObject([{ why: 'failed', detail: expect.stringContaining('More than one screen') }])
  })
})

test.describe('the microphone', () => {
  test.use({ policy: 'version: 1\nrecording: { microphone: true }\n', launchArgs: ['--use-fake-device-for-media-stream'] })

  test('is told before the consent, and recorded in a track of its own', async ({ machine, kiosk }) => {
    await toBackground(kiosk)
    await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
    await kiosk.endCall()
    await machine.app().quit()
    const session = machine.session()
    expect(bodiesOf(session, 'consent-given')[0]?.text).toContain('sound is recorded too')
    const sound = bodiesOf(session, 'segment-closed').filter(({ track }) => track === 'microphone')
    expect(sound.map(({ file }) => file)).toEqual(['recording/000001.microphone.webm'])
    expect(await filmSeconds(session, sound[0]!.file)).toBeGreaterThan(0)
  })
})
