/** Every screen as a picture, in both themes and two sizes: for people to look at. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { candidate } from '../../scripts/demo/candidate.ts'
import type { App } from '../../scripts/demo/app.ts'
import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { expect, isRoot, test } from '../support/app.ts'
import { fill, killRecorder, loseFrom } from '../support/faults.ts'
import { german } from '../../renderer/strings.de.ts'
import { enter, HASH, panelOf, PASSPHRASE, pressChord } from '../support/invigilator.ts'
import { exchange, NAME, share } from '../support/steps.ts'

const folder = path.join(import.meta.dirname, '../../test-results/pictures')
const sizes = [[1280, 800], [1920, 1080]] as const
const themes = ['light', 'dark'] as const

async function show({ electron }: App, theme: 'light' | 'dark', size: readonly [number, number]): Promise<void> {
  await electron.evaluate(({ BrowserWindow, nativeTheme }, [chosen, [width, height]]) => {
    nativeTheme.themeSource = chosen
    const window = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')
    window?.setPosition(0, 0)
    window?.setContentSize(width, height)
  }, [theme, size] as const)
}

async function picture(app: App, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    for (const theme of themes) {
      await show(app, theme, size)
      // Chromium keeps a window that would cover the whole screen one pixel short of it.
      const wanted = [...size, theme === 'dark'] as const
      const ready = ([width, height, dark]: typeof wanted): boolean =>
        dark === (matchMedia('(prefers-color-scheme: dark)').matches) && width - innerWidth <= 1 && innerWidth <= width && height - innerHeight <= 1 && innerHeight <= height
      await expect.poll(() => app.page.evaluate(ready, wanted)).toBe(true)
      await app.page.screenshot({ path: path.join(folder, `${name}-${size.join('x')}-${theme}.png`), animations: 'disabled' })
    }
  }
  await show(app, 'light', [1280, 800])
}

test('the way through an interview', async ({ machine, kiosk: first }) => {
  test.setTimeout(240_000)
  let kiosk: Kiosk = first
  const heading = (): ReturnType<Kiosk['page']['getByRole']> => kiosk.page.getByRole('heading', { level: 1 })
  const shoot = (name: string): Promise<void> => picture(machine.app(), name)
  await expect(heading()).toHaveText('Welcome')
  await shoot('01-check-in')
  await kiosk.checkIn(NAME)
  await expect(heading()).toHaveText('Before we begin')
  await shoot('02-consent')
  await kiosk.page.getByRole('button', { name: 'I do not agree' }).click()
  await expect(heading()).toHaveText('You did not agree, and that is fine')
  await shoot('03-declined')
  await kiosk.page.getByRole('button', { name: 'Back to check-in' }).click()
  await kiosk.checkIn(NAME)
  await kiosk.consent()
  await kiosk.reply(0)
  await shoot('04-welcome')
  await exchange(kiosk, candidate.ready)
  await exchange(kiosk, candidate.focus)
  await shoot('05-share')
  await share(kiosk)
  await expect(kiosk.page.getByTestId('phase')).toHaveText('Your background')
  for (const text of [...candidate.background, candidate.ready]) await exchange(kiosk, text)
  await kiosk.page.locator('.cm-content').waitFor()
  await exchange(kiosk, candidate.sees)
  await exchange(kiosk, candidate.read)
  await exchange(kiosk, 'It reads the rows of one day from Postgres, uppercases them and uploads them to an Azure blob.')
  await exchange(kiosk, 'extract reads the day’s rows and pushes them to XCom, transform pulls them and should uppercase them.')
  await kiosk.cite(14, 16)
  await kiosk.answer.fill('I think that the rows here are')
  await shoot('06-problem')
  await kiosk.page.getByRole('button', { name: 'High contrast' }).click()
  await kiosk.page.getByRole('button', { name: 'Search', exact: true }).click()
  await shoot('07-search-contrast')
  await kiosk.page.keyboard.press('Escape')
  await kiosk.page.getByRole('button', { name: 'High contrast' }).click()
  await kiosk.page.getByRole('button', { name: 'Your data' }).click()
  await shoot('08-your-data')
  await kiosk.page.keyboard.press('Escape')
  await kiosk.page.getByRole('button', { name: 'Take a break' }).click()
  await expect(kiosk.page.getByRole('heading', { name: 'You are taking a break' })).toBeVisible()
  await shoot('09-break')
  await kiosk.page.getByRole('button', { name: 'Go on' }).click()
  await killRecorder(machine.app())
  await expect(kiosk.page.getByRole('heading', { name: 'Share your screen again' })).toBeVisible()
  await shoot('10-share-lost')
  kiosk = await machine.powerCut()
  await expect(kiosk.page.getByText('An interview was interrupted on this computer.')).toBeVisible()
  await shoot('11-check-in-interrupted')
  await kiosk.checkIn(NAME)
  await expect(heading()).toHaveText(`Welcome back, ${NAME}`)
  await shoot('12-welcome-back')
  await kiosk.page.getByRole('button', { name: 'Go on with my interview' }).click()
  await kiosk.answer.waitFor()
  await expect(kiosk.page.getByText(/^The app was closed/)).toBeVisible()
  await shoot('13-back-again')
  await share(kiosk)
  await kiosk.page.getByRole('button', { name: 'End Call', exact: true }).first().click()
  await shoot('14-end-call')
  await kiosk.page.getByRole('dialog').getByRole('button', { name: 'End Call' }).click()
  await expect(heading()).toHaveText('You have left the interview')
  await shoot('15-ended')
})

test('what is being waited for', async ({ machine, kiosk }) => {
  await kiosk.checkIn(NAME)
  await kiosk.consent()
  await kiosk.reply(0)
  await loseFrom(machine.app(), 'line')
  await kiosk.say(candidate.ready)
  await expect(kiosk.page.getByTestId('thinking')).toBeVisible()
  await picture(machine.app(), '20-thinking')
})

test.describe('a kiosk that is out of order', () => {
  test.use({ policy: 'version: 1\ninterview: all\n' })
  test('by its policy', async ({ machine, kiosk }) => {
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('The interview cannot start yet')
    await picture(machine.app(), '21-policy-fault')
  })
})

test.describe('a kiosk with a seat and an invigilator', () => {
  test.use({ policy: `version: 1\nseat: "12"\ninvigilator:\n  passphrase: ${HASH}\n` })
  test('from the first check to the end', async ({ machine, kiosk }) => {
    test.setTimeout(180_000)
    const shoot = (name: string): Promise<void> => picture(machine.app(), name)
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
    await pressChord(machine.app())
    await kiosk.page.getByLabel('Passphrase').fill('not this one')
    await kiosk.page.keyboard.press('Enter')
    await expect(kiosk.page.getByRole('alert')).toBeVisible()
    await shoot('30-passphrase')
    await pressChord(machine.app())
    await expect(async () => enter(machine)).toPass()
    await expect(panelOf(kiosk).getByText('Other programs:')).toBeVisible()
    await shoot('31-panel-before')
    await panelOf(kiosk).getByRole('button', { name: 'Close' }).click()
    await kiosk.page.getByRole('button', { name: 'Call the invigilator' }).click()
    await shoot('36-help-before')
    await kiosk.checkIn(NAME)
    await kiosk.consent()
    await kiosk.reply(0)
    await kiosk.page.getByRole('button', { name: 'Call the invigilator' }).click()
    await expect(kiosk.page.getByTestId('band')).toBeVisible()
    await shoot('32-help-called')
    await enter(machine)
    await panelOf(kiosk).getByRole('button', { name: 'End the interview' }).click()
    await shoot('33-panel-during')
    await panelOf(kiosk).getByRole('button', { name: 'Keep it' }).click()
    await panelOf(kiosk).getByRole('button', { name: 'The call is answered' }).click()
    await panelOf(kiosk).getByRole('button', { name: 'Pause the interview' }).click()
    await panelOf(kiosk).getByRole('button', { name: '5 minutes more' }).click()
    await panelOf(kiosk).getByRole('button', { name: 'Close' }).click()
    await shoot('34-held')
    await kiosk.endCall()
    await shoot('35-finished')
    await kiosk.page.getByRole('button', { name: 'Call the invigilator' }).click()
    await shoot('37-help-after')
  })
})

test.describe('a kiosk that speaks German', () => {
  test.use({ policy: `version: 1\nseat: "12"\nlanguage: de\nallowances: [{ candidate: ${NAME}, extraTimePercent: 25, patience: 2 }]\ninvigilator:\n  passphrase: ${HASH}\n` })
  test('through an interview', async ({ machine, kiosk }) => {
    test.setTimeout(240_000)
    const { page } = kiosk
    const shoot = (name: string): Promise<void> => picture(machine.app(), `de-${name}`)
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click()
    const answer = page.getByRole('textbox', { name: german.chat.box })
    const say = async (text: string): Promise<void> => {
      const before = (await kiosk.lines()).at(-1)?.number ?? 0
      await answer.fill(text)
      await answer.press('Enter')
      await page.locator(`[data-line="${before + 1}"][data-whole="true"]`).waitFor()
      await page.getByTestId('thinking').waitFor({ state: 'detached' })
    }
    const openPanel = async (): Promise<void> => {
      await pressChord(machine.app())
      await page.getByLabel(german.invigilator.passphrase).fill(PASSPHRASE)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: german.invigilator.export, exact: true }).waitFor()
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.checkIn.title)
    await shoot('01-check-in')
    await openPanel()
    await expect(page.getByText('Andere Programme:')).toBeVisible()
    await shoot('31-panel-before')
    await press(german.invigilator.close)
    await page.getByRole('textbox', { name: german.checkIn.name }).fill(NAME)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.consent.title)
    await shoot('02-consent')
    await press(german.consent.agree)
    await page.locator('[data-line="1"][data-whole="true"]').waitFor()
    await say(candidate.ready)
    await say(candidate.focus)
    await shoot('05-share')
    await press(german.share.button)
    await expect(page.getByTestId('share-state')).toHaveText(german.top.shareOn)
    await expect(page.getByTestId('phase')).toHaveText(german.top.phase.background)
    for (const text of [...candidate.background, candidate.ready, candidate.sees, candidate.read]) await say(text)
    await page.locator('.cm-content').waitFor()
    await shoot('06-problem')
    await press(german.bar.break)
    await shoot('09-break')
    await press(german.bar.resume)
    await press(german.bar.help)
    await expect(page.getByTestId('band')).toBeVisible()
    await shoot('32-help-called')
    await openPanel()
    await press(german.invigilator.dismiss)
    await shoot('33-panel-during')
    await press(german.invigilator.keep)
    await press(german.invigilator.helpAnswered)
    await press(german.invigilator.hold)
    await press(german.invigilator.close)
    await shoot('34-held')
    await press(german.bar.end)
    await shoot('14-end-call')
    await page.getByRole('dialog').getByRole('button', { name: german.end.confirm, exact: true }).click()
    await expect(page.getByRole('heading', { name: german.ended.receipt })).toBeVisible()
    await shoot('15-ended')
  })
})

test.describe('a full disk', () => {
  test.skip(!isRoot, 'only root can make a small disk')
  test.use({ diskMiB: 48, policy: 'version: 1\nrecording:\n  enabled: false\n' })
  test('as the candidate and the person in charge see it', async ({ machine, kiosk }) => {
    await kiosk.checkIn(NAME)
    await kiosk.consent()
    await kiosk.reply(0)
    fill(machine.sessions)
    await kiosk.answer.fill(candidate.ready)
    await kiosk.answer.press('Enter')
    await expect(kiosk.page.getByText('Not stored yet')).toBeVisible()
    await picture(machine.app(), '22-full-disk')
  })
})
