/** An interview that was filmed on two displays and heard, as an assessor replays it. */
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { freshHome, startApp } from '../../scripts/demo/app.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { setDisplays } from '../support/faults.ts'
import { openToAll } from '../support/kept-sessions.ts'
import { exchange, share, toShare } from '../support/steps.ts'

const xrandr = (...words: readonly string[]): string => execFileSync('xrandr', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

test.skip(process.platform !== 'linux', 'only there do the tests have a display that can be changed')
test.use({ policy: 'version: 1\nrecording: { displays: every, microphone: true }\n', launchArgs: ['--use-fake-device-for-media-stream'] })
test.beforeEach(() => {
  xrandr('--setmonitor', 'left', '960/254x1080/286+0+0', 'screen')
  xrandr('--setmonitor', 'right', '960/254x1080/286+960+0', 'none')
})
test.afterEach(() => {
  xrandr('--delmonitor', 'right')
  xrandr('--delmonitor', 'left')
})

/** What is painted of the film, as a few dots. */
const picture = (page: Page): Promise<string> => page.locator('video').evaluate((video: HTMLVideoElement) => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: 32, height: 32 })
  const context = canvas.getContext('2d')
  context?.drawImage(video, 0, 0, 32, 32)
  return context ? context.getImageData(0, 0, 32, 32).data.join() : ''
})
const filmIsThere = (page: Page): Promise<void> => expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.readyState >= 2 && !video.seeking)).toBe(true)
/** How far the sound is from the film, in seconds, once both run. */
const apart = (page: Page): Promise<number> => page.evaluate(() => {
  const [video, audio] = [document.querySelector('video'), document.querySelector('audio')]
  return video && audio && !video.paused && !audio.paused && !audio.seeking && audio.readyState >= 2 ? Math.abs(video.currentTime - audio.currentTime) : Number.POSITIVE_INFINITY
})

test('an assessor sees either display, and hears the microphone in step with the film', async ({ machine, kiosk }) => {
  await toShare(kiosk)
  await setDisplays(machine.app(), 2)
  const before = (await kiosk.lines()).at(-1)!.number
  await share(kiosk)
  await kiosk.reply(before)
  for (const text of candidate.background) await exchange(kiosk, text)
  await kiosk.endCall()
  await machine.app().quit()
  expect(new Set(bodiesOf(machine.session(), 'segment-closed').map(({ track }) => track ?? 'display'))).toEqual(new Set(['display', 'display-2', 'microphone']))
  openToAll(machine.sessions)

  const review = await startApp({ home: freshHome(), args: ['--review', machine.sessions] })
  try {
    const { page } = review
    await page.getByRole('listbox', { name: 'Sessions' }).getByRole('option').click()
    await expect(page.locator('.standing')).toHaveText(/Intact/)
    // The last answer but one was given while everything ran.
    await page.keyboard.press('End')
    await page.keyboard.press('3')
    await page.keyboard.press('p')
    await page.keyboard.press('p')
    await expect(page.locator('.film')).toHaveAttribute('data-film', 'shown')
    await filmIsThere(page)
    const first = await picture(page)

    await page.keyboard.press('Space')
    await expect.poll(() => apart(page)).toBeLessThan(0.2)
    await expect(page.getByRole('button', { name: 'Sound on' })).toBeVisible()
    expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.muted)).toBe(false)
    await page.keyboard.press('v')
    await expect(page.getByRole('button', { name: 'Sound off' })).toBeVisible()
    expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.muted)).toBe(true)
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true)

    await page.keyboard.press('d')
    await expect(page.getByRole('button', { name: 'Display 2' })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.film')).toHaveAttribute('data-film', 'shown')
    await filmIsThere(page)
    await expect.poll(async () => (await picture(page)) === first).toBe(false)
    await page.getByRole('button', { name: 'All sessions' }).click()
    await page.getByRole('listbox', { name: 'Sessions' }).getByRole('option').click()
    await expect(page.getByRole('button', { name: 'Display 2' })).toHaveAttribute('aria-pressed', 'true')
    await review.quit()
  } finally {
    await review.kill()
  }
})
