import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, isRoot, test } from '../support/app.ts'
import { crashPage, fill, inPage } from '../support/faults.ts'
import { enter, HASH, panelOf, PASSPHRASE, pressChord } from '../support/invigilator.ts'
import { note, toWelcome } from '../support/steps.ts'
import { verifyBundle } from '../../electron/main/evidence/verify.ts'

test.use({ policy: `version: 1\nseat: "12"\ninvigilator:\n  passphrase: ${HASH}\n` })

test('the chord asks, a wrong passphrase has to wait, the right one opens; all of it is on record', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const { page } = kiosk
  await pressChord(machine.app())
  const field = page.getByLabel('Passphrase')
  await expect(field).toBeFocused()
  // End Call never needs it.
  await expect(page.getByRole('button', { name: 'End Call', exact: true }).first()).toBeEnabled()
  await field.fill('a wrong guess')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('That is not the passphrase. Try again in a second.')
  await expect(async () => {
    // On a busy computer the panel may open only after this has looked for it.
    if (await field.isVisible()) {
      await field.fill(PASSPHRASE)
      await field.press('Enter')
    }
    await expect(panelOf(kiosk).getByRole('heading', { name: 'Invigilator, Seat 12' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await panelOf(kiosk).getByRole('button', { name: 'Close' }).click()
  await expect(panelOf(kiosk)).toBeHidden()
  // The candidate writes on where the writing was.
  await expect(kiosk.answer).toBeFocused()
  await machine.app().quit()
  // The right one may have come before the wait was over, once or several times; that is on record as well.
  const told = machine.session().events.flatMap(({ body }) =>
    body.type === 'passphrase-refused' ? (body.tooSoon ? [] : ['refused']) : body.type === 'invigilator-entered' ? ['entered'] : body.type === 'invigilator-left' ? ['left'] : [])
  expect(told).toEqual(['refused', 'entered', 'left'])
})

test('a call for help is seen, answered and paused; time is added; the interview is ended', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const { page } = kiosk
  const band = page.getByTestId('band')
  await page.getByRole('button', { name: 'Call the invigilator' }).click()
  await expect(band).toHaveText('Seat 12Help called')
  await enter(machine)
  const panel = panelOf(kiosk)
  await panel.getByRole('button', { name: 'The call is answered' }).click()
  await expect(band).toBeHidden()
  await panel.getByRole('button', { name: 'Pause the interview' }).click()
  await expect(panel.getByRole('button', { name: 'Let it go on' })).toBeVisible()
  await panel.getByRole('button', { name: '10 minutes more' }).click()
  await expect(panel.getByText(/^Ada Example, Welcome, \d+ minutes left$/)).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('heading', { name: 'The invigilator has paused the interview' })).toBeVisible()
  await expect(note(kiosk, 'The invigilator has given you 10 more minutes.')).toBeVisible()
  // The candidate's own button ends the candidate's own pause, and not the invigilator's.
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'The invigilator has paused the interview' })).toBeVisible()
  await enter(machine)
  await panel.getByRole('button', { name: 'End the interview' }).click()
  await panel.getByRole('button', { name: 'End it now' }).click()
  await expect(panel.getByText('No interview is running.')).toBeVisible()
  await expect(band).toHaveText('Seat 12Finished')
  await machine.app().quit()
  const session = machine.session()
  expect(bodiesOf(session, 'time-added')).toEqual([{ type: 'time-added', minutes: 10 }])
  expect(bodiesOf(session, 'help-answered')).toHaveLength(1)
  expect(bodiesOf(session, 'interview-ended')).toEqual([{ type: 'interview-ended', reason: 'invigilator' }])
})

test('help can be called before an interview and after it, by the candidate and for the invigilator to answer', async ({ machine, kiosk }) => {
  const { page } = kiosk
  const band = page.getByTestId('band')
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('Seat 12')).toBeVisible()
  await press('Call the invigilator')
  await expect(band).toHaveText('Seat 12Help called')
  await expect(page.getByText('Somebody will come to you.')).toBeVisible()
  // The page is drawn anew from what main knows.
  await page.reload()
  await expect(band).toHaveText('Seat 12Help called')
  await press('I no longer need help')
  await expect(band).toBeHidden()
  await toWelcome(kiosk)
  await kiosk.endCall()
  await expect(band).toHaveText('Seat 12Finished')
  await press('Call the invigilator')
  await expect(band).toHaveText('Seat 12Help called')
  await enter(machine)
  await panelOf(kiosk).getByRole('button', { name: 'The call is answered' }).click()
  await panelOf(kiosk).getByRole('button', { name: 'Close' }).click()
  await expect(band).toHaveText('Seat 12Finished')
})

test('a call from a screen that could not be loaded while an interview runs is seen on it, and answered', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const { page } = kiosk
  await machine.app().electron.evaluate(({ ipcMain, BrowserWindow }) => {
    ipcMain.removeHandler('walkthrough:screen')
    ipcMain.handle('walkthrough:screen', () => ({ ok: false, text: 'Something went wrong.' }))
    BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents.reload()
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The screen could not be loaded.')
  const band = page.getByTestId('band')
  await page.getByRole('button', { name: 'Call the invigilator' }).click()
  await expect(band).toHaveText('Seat 12Help called')
  await expect(page.getByRole('button', { name: 'I no longer need help' })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('called.png') })
  await page.getByRole('button', { name: 'I no longer need help' }).click()
  await expect(band).toBeHidden()
  await page.getByRole('button', { name: 'Call the invigilator' }).click()
  await expect(band).toBeVisible()
  await enter(machine)
  await panelOf(kiosk).getByRole('button', { name: 'The call is answered' }).click()
  await expect(band).toBeHidden()
  const types = machine.session().events.map(({ body }) => body.type)
  expect(types.filter((type) => type.startsWith('help-'))).toEqual(['help-called', 'help-called', 'help-answered'])
})

test('finished interviews are handed over into a folder, verified, and the program is left', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await kiosk.endCall()
  const folder = path.join(path.dirname(machine.sessions), 'stick')
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  await enter(machine)
  const panel = panelOf(kiosk)
  await panel.getByLabel('Folder').fill(folder)
  await panel.getByRole('button', { name: 'Hand over', exact: true }).click()
  await expect(panel.getByRole('status')).toHaveText(`One interview written to ${folder}.`)
  const [bundle] = readdirSync(folder)
  expect((await verifyBundle(path.join(folder, bundle!))).findings).toEqual([])
  await expect(panel.getByText('Capture: a picture of the screen was taken')).toBeVisible()
  await panel.getByRole('button', { name: 'Leave the kiosk' }).click()
  await panel.getByRole('button', { name: 'Close the program' }).click()
  await machine.app().gone()
})

test.describe('where sound is recorded', () => {
  test.use({ policy: `version: 1\nrecording: { microphone: true }\ninvigilator:\n  passphrase: ${HASH}\n`, launchArgs: ['--use-fake-device-for-media-stream'] })
  test('the check tries the microphone', async ({ machine, kiosk }) => {
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
    await enter(machine)
    await expect(panelOf(kiosk).getByText('Microphone: can be used')).toBeVisible()
  })
})

test('nothing of the panel answers before the passphrase', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const heard = await kiosk.page.evaluate(async () => {
    const { walkthrough } = window as unknown as { walkthrough: Record<string, (input?: unknown) => Promise<unknown>> }
    const ask = (name: string, input?: unknown): Promise<unknown> => walkthrough[name]!(input).then(() => 'accepted', (error: unknown) => String(error))
    return Promise.all([
      ask('folders'), ask('preflight'), ask('invigilate', { do: 'enter', passphrase: 'correct horse battery' }), ask('invigilate', { do: 'hold' }), ask('invigilate', { do: 'quit' }),
      ask('invigilate', { do: 'export', folder: '/' }), ask('invigilate', { do: 'add-time', minutes: 1e9 }), ask('invigilate', 'quit'),
    ])
  })
  expect(heard).not.toContain('accepted')
  expect(await inPage(machine.app(), `document.querySelector('.invigilator')`)).toBeNull()
  expect(bodiesOf(machine.session(), 'paused')).toEqual([])
})

test.describe('a message that comes during an interview', () => {
  test.skip(!isRoot, 'only root can make a small disk')
  test.use({ diskMiB: 48, policy: `version: 1\nseat: "12"\nrecording:\n  enabled: false\ninvigilator:\n  passphrase: ${HASH}\n` })

  test('is seen across the room until the invigilator has read it in the panel, whatever the candidate puts away', async ({ machine, kiosk }) => {
    await toWelcome(kiosk)
    const { page } = kiosk
    const band = page.getByTestId('band')
    fill(machine.sessions)
    await kiosk.answer.fill('Yes, I am ready.')
    await kiosk.answer.press('Enter')
    await expect(band).toContainText('Message for the invigilator')
    const notice = page.locator('.notices .notice')
    await expect(notice).toContainText('The disk of this computer is full')
    await notice.getByRole('button').click()
    await expect(notice).toHaveCount(0)
    await expect(band).toContainText('Message for the invigilator')
    await enter(machine)
    await expect(panelOf(kiosk).getByRole('region', { name: 'Messages' })).toContainText('The disk of this computer is full')
    await panelOf(kiosk).getByRole('button', { name: 'I have read this' }).click()
    await expect(panelOf(kiosk).getByRole('region', { name: 'Messages' })).toHaveCount(0)
    await panelOf(kiosk).getByRole('button', { name: 'Close' }).click()
    await expect(band).toHaveCount(0)
  })

  test('is there again after the page died, and so is the size of the text', async ({ machine, kiosk }) => {
    await toWelcome(kiosk)
    const { page } = kiosk
    const size = (): Promise<unknown> => inPage(machine.app(), 'devicePixelRatio')
    const usual = Number(await size())
    await page.getByRole('button', { name: 'Text 100 %' }).click()
    await expect(page.getByRole('button', { name: 'Text 125 %' })).toBeVisible()
    fill(machine.sessions)
    await kiosk.answer.fill('Yes, I am ready.')
    await kiosk.answer.press('Enter')
    await expect(page.getByTestId('band')).toContainText('Message for the invigilator')
    await page.evaluate(() => void Object.assign(window, { isBefore: true }))
    await crashPage(machine.app())
    const shown = (): Promise<unknown> => inPage(machine.app(), `window.isBefore ? '' : document.querySelector('[data-testid="band"]')?.textContent`)
    await expect.poll(shown, { timeout: 20_000 }).toMatch(/Message for the invigilator/)
    expect(await inPage(machine.app(), 'document.body.innerText')).toContain('Text 125 %')
    expect(await size()).toBeCloseTo(usual * 1.25, 2)
  })
})
