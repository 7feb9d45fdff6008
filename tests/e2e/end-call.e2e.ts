import { candidate } from '../../scripts/demo/candidate.ts'
import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import type { Machine } from '../support/app.ts'
import { expect, isRoot, test } from '../support/app.ts'
import { crashPage, fill, inPage, killRecorder, loseFrom } from '../support/faults.ts'
import { exchange, NAME, toBackground, toProblem, toWelcome } from '../support/steps.ts'

const heading = (kiosk: Kiosk) => kiosk.page.getByRole('heading', { level: 1 })
const end = (kiosk: Kiosk) => kiosk.page.getByRole('button', { name: 'End Call', exact: true }).first()

/** Asks, can be told no, asks again, and ends. */
async function endsAfterAsking(kiosk: Kiosk): Promise<void> {
  const dialog = kiosk.page.getByRole('dialog')
  await end(kiosk).click()
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(dialog).toBeHidden()
  await kiosk.endCall()
}

async function endsWith(machine: Machine, kiosk: Kiosk, title: string, reason: string): Promise<void> {
  await expect(heading(kiosk)).toHaveText(title)
  await machine.app().quit()
  expect(bodiesOf(machine.session(), 'interview-ended')).toEqual([{ type: 'interview-ended', reason }])
}

test('at check-in and at the consent it leaves without storing anything', async ({ machine, kiosk }) => {
  await kiosk.page.getByRole('textbox', { name: 'Your name or candidate number' }).fill(NAME)
  await endsAfterAsking(kiosk)
  await expect(kiosk.page.getByRole('dialog')).toBeHidden()
  await kiosk.checkIn(NAME)
  await expect(heading(kiosk)).toHaveText('Before we begin')
  await endsAfterAsking(kiosk)
  await expect(heading(kiosk)).toHaveText('Welcome')
  expect(machine.stored()).toEqual([])
})

test('at the welcome it means another time', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await endsAfterAsking(kiosk)
  await endsWith(machine, kiosk, 'Another time, then', 'another-time')
})

test('while the interviewer is thinking', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await loseFrom(machine.app(), 'line')
  await kiosk.say(candidate.ready)
  await expect(kiosk.page.getByTestId('thinking')).toBeVisible()
  await endsAfterAsking(kiosk)
  await endsWith(machine, kiosk, 'Another time, then', 'another-time')
})

test('while a snippet is being loaded', async ({ machine, kiosk }) => {
  await toBackground(kiosk)
  for (const text of candidate.background) await exchange(kiosk, text)
  await loseFrom(machine.app(), 'snippet')
  await kiosk.say(candidate.ready)
  await expect(kiosk.page.getByText('The code is being loaded.')).toBeVisible()
  await endsAfterAsking(kiosk)
  await endsWith(machine, kiosk, 'You have left the interview', 'end-call')
})

test('with the share lost', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  await killRecorder(machine.app())
  await expect(kiosk.page.getByTestId('share-state')).toHaveText('Screen not shared')
  await endsAfterAsking(kiosk)
  await endsWith(machine, kiosk, 'You have left the interview', 'end-call')
})

test('during a break', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await kiosk.page.getByRole('button', { name: 'Take a break' }).click()
  await expect(kiosk.page.getByRole('heading', { name: 'You are taking a break' })).toBeVisible()
  await endsAfterAsking(kiosk)
  await endsWith(machine, kiosk, 'Another time, then', 'another-time')
})

test('after the page has crashed: the screen comes back, and End Call is on it', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await exchange(kiosk, candidate.ready)
  const app = machine.app()
  await crashPage(app)
  const text = () => inPage(app, 'document.body.innerText')
  await expect.poll(text).toContain(candidate.ready)
  await inPage(app, `document.querySelector('.end-call button.end').click()`)
  await inPage(app, `document.querySelector('dialog .danger').click()`)
  await expect.poll(text).toContain('Another time, then')
  await app.quit()
  const session = machine.session()
  expect(bodiesOf(session, 'candidate-said').map(({ text: said }) => said)).toEqual([candidate.ready])
  expect(bodiesOf(session, 'interview-ended')).toEqual([{ type: 'interview-ended', reason: 'another-time' }])
})

test.describe('on a full disk', () => {
  test.skip(!isRoot, 'only root can make a small disk')
  test.use({ diskMiB: 48, policy: 'version: 1\nrecording:\n  enabled: false\n' })

  test('the message is refused in plain words and kept in the box, and End Call is stored', async ({ machine, kiosk }) => {
    await toWelcome(kiosk)
    fill(machine.sessions)
    await kiosk.answer.fill(candidate.ready)
    await kiosk.answer.press('Enter')
    await expect(kiosk.page.getByRole('alert').filter({ hasText: 'Not stored yet' })).toContainText('The disk of this computer is full')
    await expect(kiosk.answer).toHaveValue(candidate.ready)
    await endsAfterAsking(kiosk)
    await expect(heading(kiosk)).toHaveText('Another time, then')
    await machine.app().quit()
    const session = machine.session()
    expect(bodiesOf(session, 'candidate-said')).toEqual([])
    expect(bodiesOf(session, 'interview-ended')).toEqual([{ type: 'interview-ended', reason: 'another-time' }])
  })
})
