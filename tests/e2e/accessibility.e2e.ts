import { candidate } from '../../scripts/demo/candidate.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { killRecorder } from '../support/faults.ts'
import { enter, HASH, panelOf, pressChord } from '../support/invigilator.ts'
import { NAME, share, toProblem, toWelcome } from '../support/steps.ts'

test.use({ policy: `version: 1\nseat: "12"\ninvigilator:\n  passphrase: ${HASH}\n` })

test('no screen of an interview has a fault that axe or a ruler can find', async ({ machine, kiosk: first }) => {
  test.setTimeout(300_000)
  let kiosk = first
  const heading = () => kiosk.page.getByRole('heading', { level: 1 })
  const look = (screen: string): Promise<void> => expectAccessible(machine.app(), screen)
  const press = (name: string): Promise<void> => kiosk.page.getByRole('button', { name, exact: true }).first().click()
  await expect(heading()).toHaveText('Welcome')
  await look('check-in')
  await kiosk.checkIn(NAME)
  await expect(heading()).toHaveText('Before we begin')
  await look('consent')
  await press('I do not agree')
  await expect(heading()).toHaveText('You did not agree, and that is fine')
  await look('declined')
  await press('Back to check-in')
  await toProblem(kiosk)
  await kiosk.cite(14, 16)
  await look('a problem')
  await press('Search')
  await look('a problem, searched')
  await kiosk.page.keyboard.press('Escape')
  await press('Your data')
  await look('your data')
  await kiosk.page.keyboard.press('Escape')
  await press('Take a break')
  await expect(kiosk.page.getByRole('heading', { name: 'You are taking a break' })).toBeVisible()
  await look('a break')
  await press('Go on')
  await press('Call the invigilator')
  await expect(kiosk.page.getByTestId('band')).toBeVisible()
  await look('help called')
  await press('Go on')
  await killRecorder(machine.app())
  await expect(kiosk.page.getByRole('heading', { name: 'Share your screen again' })).toBeVisible()
  await look('share lost')
  kiosk = await machine.powerCut()
  await kiosk.checkIn(NAME)
  await expect(heading()).toHaveText(`Welcome back, ${NAME}`)
  await look('offer to continue')
  await press('Start again from the beginning')
  await look('start again?')
  await press('Keep it')
  await press('Go on with my interview')
  await kiosk.answer.waitFor()
  await share(kiosk)
  await press('End Call')
  await look('end the call?')
  await kiosk.page.getByRole('dialog').getByRole('button', { name: 'End Call' }).click()
  await expect(kiosk.page.getByRole('heading', { name: 'Your receipt' })).toBeVisible()
  await look('ended')
})

test('nor those of the opening', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await expectAccessible(machine.app(), 'welcome')
  await kiosk.say(candidate.ready)
  await kiosk.reply(1)
  await kiosk.say(candidate.focus)
  await expect(kiosk.page.getByRole('button', { name: 'Share my screen', exact: true })).toBeVisible()
  await expectAccessible(machine.app(), 'share')
})

test('nor those of the invigilator', async ({ machine, kiosk }) => {
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  await pressChord(machine.app())
  await kiosk.page.getByLabel('Passphrase').fill('not this one')
  await kiosk.page.keyboard.press('Enter')
  await expect(kiosk.page.getByRole('alert')).toBeVisible()
  await expectAccessible(machine.app(), 'passphrase')
  await expect(async () => enter(machine)).toPass()
  await expect(panelOf(kiosk).getByText('Other programs:')).toBeVisible()
  await expectAccessible(machine.app(), 'panel')
  await panelOf(kiosk).getByRole('button', { name: 'Close' }).click()
  await toWelcome(kiosk)
  await enter(machine)
  await panelOf(kiosk).getByRole('button', { name: 'End the interview' }).click()
  await expectAccessible(machine.app(), 'panel during an interview')
})

test('nor a call where no interview runs, and messages for the invigilator while one does', async ({ machine, kiosk }) => {
  const { page } = kiosk
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  await page.getByRole('button', { name: 'Call the invigilator' }).click()
  await expect(page.getByRole('button', { name: 'I no longer need help' })).toBeVisible()
  await expectAccessible(machine.app(), 'help called at check-in')
  await page.getByRole('button', { name: 'I no longer need help' }).click()
  await toWelcome(kiosk)
  const [opened] = bodiesOf(machine.session(), 'session-opened')
  await machine.app().electron.evaluate(({ BrowserWindow }, about) => {
    BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents.send('walkthrough:published', { type: 'messages', messages: [1, 2, 3].map((id) => ({ id, text: `Film for about ${id} hours still fits on the disk.`, wall: 0, about })) })
  }, opened?.session)
  await expect(page.getByTestId('band')).toContainText('Message for the invigilator')
  await expectAccessible(machine.app(), 'messages for the invigilator')
})

test('nor the cover of another display', async ({ machine, kiosk }) => {
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  const { electron } = machine.app()
  // In a window whose page may run a script, or axe could not: a cover's may not.
  const opened = electron.waitForEvent('window')
  await electron.evaluate(({ BrowserWindow }) => {
    const there = BrowserWindow.getAllWindows().some((one) => one.getTitle() === 'Cover')
    if (!there) void new BrowserWindow({ width: 1280, height: 800, frame: false, webPreferences: { sandbox: true } }).loadURL('walkthrough://app/cover.html')
  })
  const page = await opened
  await expect(page).toHaveTitle('Cover')
  await expectAccessible({ electron, page }, 'cover')
})

test('nor a start that failed, and a screen that broke', async ({ machine, kiosk }) => {
  const { page } = kiosk
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  /** What main answers from now on when the page asks for its screen; it publishes nothing more, as a screen that is published heals the page. */
  const answer = (given: object): Promise<void> => machine.app().electron.evaluate(({ ipcMain, BrowserWindow }, value) => {
    ipcMain.removeHandler('walkthrough:screen')
    ipcMain.handle('walkthrough:screen', () => value)
    const page = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents
    if (page === undefined) throw new Error('the kiosk has no window')
    page.send = () => undefined
    page.reload()
  }, given)
  await answer({ ok: false, text: 'Something went wrong inside the interview program. Please try again, or call the invigilator.' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The screen could not be loaded.')
  await expectAccessible(machine.app(), 'failed start')
  await answer({ ok: true, value: { kind: 'consent' } })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This part of the screen stopped working')
  await expectAccessible(machine.app(), 'broken screen')
})

test.describe('a kiosk that is out of order', () => {
  test.use({ policy: 'version: 1\ninterview: all\n' })
  test('says so on an accessible screen', async ({ machine, kiosk }) => {
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('The interview cannot start yet')
    await expectAccessible(machine.app(), 'out of order')
  })
})
