import { existsSync } from 'node:fs'
import path from 'node:path'
import { bodiesOf, filmSeconds } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { NAME, toProblem } from '../support/steps.ts'

test('from check-in to End Call, and afterwards the session is on the disk', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
  await expect(kiosk.page.getByRole('timer', { name: 'Time left' })).toHaveText(/^(59|60) min left$/)
  const shown = await kiosk.lines()
  await kiosk.endCall()
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('You have left the interview')
  await expect.poll(() => existsSync(path.join(machine.session().folder, 'film/display.webm')), { timeout: 20_000 }).toBe(true)
  await machine.app().quit()

  const session = machine.session()
  const types = session.events.map(({ body }) => body.type)
  expect(types.slice(0, 4)).toEqual(['session-opened', 'consent-given', 'interview-started', 'phase-changed'])
  expect(bodiesOf(session, 'session-opened')[0]).toMatchObject({ candidate: NAME, interview: 'reference' })
  expect(bodiesOf(session, 'consent-given')[0]).toMatchObject({ version: '1', text: expect.stringContaining('On this computer.') })
  expect(bodiesOf(session, 'snippet-shown')).toMatchObject([{ problem: 'airflow-etl', file: 'airflow-etl.py' }])
  expect(bodiesOf(session, 'share-started')).toMatchObject([{ width: 1920, height: 1080 }])
  expect(bodiesOf(session, 'interview-ended')).toEqual([{ type: 'interview-ended', reason: 'end-call' }])
  expect(bodiesOf(session, 'interviewer-said').map(({ line }) => line)).toEqual(shown.map(({ number }) => number))

  const segments = bodiesOf(session, 'segment-closed')
  expect(segments.length).toBeGreaterThan(0)
  for (const { file, ms } of segments) {
    const seconds = await filmSeconds(session, file)
    expect(seconds).toBeGreaterThan(0)
    expect(Math.abs(seconds! - ms / 1000)).toBeLessThan(1.5)
  }
  const whole = segments.reduce((sum, { ms }) => sum + ms, 0) / 1000
  expect(Math.abs((await filmSeconds(session, 'film/display.webm'))! - whole)).toBeLessThan(1.5 * segments.length)
})

test('somebody who declines leaves no trace but the fact', async ({ machine, kiosk }) => {
  await kiosk.checkIn(NAME)
  await kiosk.page.getByRole('button', { name: 'I do not agree' }).click()
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('You did not agree, and that is fine')
  await kiosk.page.getByRole('button', { name: 'Back to check-in' }).click()
  await expect(kiosk.page.getByRole('textbox', { name: 'Your name or candidate number' })).toHaveValue('')
  expect(machine.stored()).toEqual([])
  const kept = await allTextIn(machine.sessions)
  expect(kept).toContain('"interview":"reference","consent":"1"')
  expect(kept).not.toContain('Ada')
})

test('the next candidate starts at check-in and sees nothing of the one before', async ({ machine, kiosk }) => {
  await kiosk.checkIn(NAME)
  await kiosk.consent()
  await kiosk.reply(0)
  await kiosk.endCall()
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Another time, then')
  await kiosk.page.getByRole('button', { name: 'Ready for the next candidate' }).click()
  await expect(kiosk.page.getByText('An interview was interrupted')).toHaveCount(0)
  await kiosk.checkIn('Bob Other')
  await kiosk.consent()
  await expect(kiosk.page.locator('body')).not.toContainText(NAME)
  expect(machine.stored()).toHaveLength(2)
})

test.describe('a policy with a fault', () => {
  test.use({ policy: 'version: 1\ninterview: all\ninterviews: [refrence]\n' })
  test('closes the kiosk and is named, also for an interview that there is not', async ({ kiosk }) => {
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('The interview cannot start yet')
    await expect(kiosk.page.getByRole('region', { name: 'For the person in charge' })).toContainText(/policy\.yaml:2: interview: .*policy\.yaml:3: interviews\[1\]: there is no interview “refrence”/s)
    await expect(kiosk.page.getByRole('textbox')).toHaveCount(0)
  })
})

test.describe('a computer without a secret store, where the policy holds no interview without one', () => {
  test.use({ policy: 'version: 1\nsealing:\n  withoutSecretStore: refuse\n', launchArgs: ['--password-store=basic'] })
  test('closes the kiosk, says why, and makes no key', async ({ machine, kiosk }) => {
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('The interview cannot start yet')
    const told = kiosk.page.getByRole('region', { name: 'For the person in charge' })
    await expect(told).toContainText('its policy holds no interview without one')
    await expect(told).toContainText('candidates get no receipt')
    await expect(kiosk.page.getByRole('textbox')).toHaveCount(0)
    expect(existsSync(path.join(machine.sessions, 'kiosk-key.json'))).toBe(false)
  })
})

async function allTextIn(folder: string): Promise<string> {
  const { readdir, readFile } = await import('node:fs/promises')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'reserve')
  return (await Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')))).join('\n')
}
