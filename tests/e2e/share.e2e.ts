import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { captureAsked, killRecorder, setCapture, setOnScreen } from '../support/faults.ts'
import { exchange, share, toProblem, toShare } from '../support/steps.ts'

const card = (kiosk: Kiosk) => kiosk.page.getByRole('region', { name: 'Share your screen again' })

async function sharesAfterAll(kiosk: Kiosk): Promise<void> {
  const before = (await kiosk.lines()).at(-1)!.number
  await share(kiosk)
  await expect(card(kiosk)).toBeHidden()
  await kiosk.reply(before)
}

test('a share that finds no screen is said, and asked for again', async ({ machine, kiosk }) => {
  await toShare(kiosk)
  await setCapture(machine.app(), 'nothing')
  const before = (await kiosk.lines()).at(-1)!.number
  await kiosk.page.getByRole('button', { name: 'Share my screen', exact: true }).click()
  await expect(card(kiosk).getByRole('alert')).toContainText('No screen was found that can be shared.')
  expect((await kiosk.reply(before)).map(({ text }) => text).join(' ')).toMatch(/again|Share my screen/i)
  await setCapture(machine.app(), 'works')
  await sharesAfterAll(kiosk)
  expect(bodiesOf(machine.session(), 'share-lost')).toMatchObject([{ why: 'failed', detail: 'No screen was found that can be shared.' }])
})

test('a capture that fails is said, and asked for again', async ({ machine, kiosk }) => {
  await toShare(kiosk)
  await setCapture(machine.app(), 'never')
  await kiosk.page.getByRole('button', { name: 'Share my screen', exact: true }).click()
  await expect(kiosk.page.getByRole('button', { name: /Waiting for the picture/ })).toBeVisible()
  await expect.poll(() => captureAsked(machine.app())).toBe(true)
  await killRecorder(machine.app())
  await expect(card(kiosk).getByRole('alert')).toContainText('The screen share did not start.')
  await setCapture(machine.app(), 'works')
  await sharesAfterAll(kiosk)
  expect(bodiesOf(machine.session(), 'share-lost')).toMatchObject([{ why: 'failed' }])
})

test('a blank picture is not taken for a screen', async ({ machine, kiosk }) => {
  await toShare(kiosk)
  await setOnScreen(machine.app(), false)
  await kiosk.page.getByRole('button', { name: 'Share my screen', exact: true }).click()
  await expect(card(kiosk).getByRole('alert')).toContainText('The shared picture is empty.')
  await setOnScreen(machine.app(), true)
  await sharesAfterAll(kiosk)
  const session = machine.session()
  expect(session.events.map(({ body }) => body.type).filter((type) => type.startsWith('share-'))).toEqual(['share-requested', 'share-lost', 'share-started'])
  expect(bodiesOf(session, 'share-lost')).toMatchObject([{ why: 'blank' }])
})

test('a share that breaks off pauses the interview, and it goes on from the last thought', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  await exchange(kiosk, 'It reads rows from Postgres and then it uses a dictionary for the lookup.')
  const clock = kiosk.page.getByRole('timer', { name: 'Time left' })
  const before = (await kiosk.lines()).at(-1)!.number
  await killRecorder(machine.app())
  await expect(card(kiosk).getByRole('alert')).toContainText('The screen share broke off.')
  await expect(clock).toHaveText(/, paused$/)
  const lost = await kiosk.reply(before)
  expect(lost.map(({ text }) => text).join(' ')).not.toContain('?')
  const count = (await kiosk.lines()).at(-1)!.number
  await share(kiosk)
  const resumed = (await kiosk.reply(count)).map(({ text }) => text).join(' ')
  expect(resumed).toMatch(/screen/i)
  expect(resumed).toMatch(/“(?:[^”]*(?:Postgres|dictionary)[^”]*)”/)
  await expect(clock).not.toHaveText(/paused/)
  await kiosk.endCall()
  await machine.app().quit()
  const session = machine.session()
  expect(bodiesOf(session, 'share-lost')).toMatchObject([{ why: 'broken-off' }])
  expect(bodiesOf(session, 'paused')).toMatchObject([{ why: 'share' }])
  expect(bodiesOf(session, 'resumed')).toMatchObject([{ why: 'share' }])
  expect(bodiesOf(session, 'segment-closed').length).toBeGreaterThanOrEqual(2)
})

test('what is written while the share is lost is kept, and answered afterwards', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  const before = (await kiosk.lines()).at(-1)!.number
  await killRecorder(machine.app())
  await kiosk.reply(before)
  expect(await exchange(kiosk, 'The purpose is a daily pipeline from Postgres to Azure.')).not.toContain('?')
  const count = (await kiosk.lines()).at(-1)!.number
  await share(kiosk)
  const since = async (): Promise<string> => (await kiosk.lines()).filter(({ number }) => number > count).map(({ text }) => text).join(' ')
  await expect.poll(since).toMatch(/screen.*\?/is)
})

test('a candidate can stop sharing, and starts again', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  await kiosk.page.getByRole('button', { name: 'Your data' }).click()
  await kiosk.page.getByRole('button', { name: 'Stop sharing my screen' }).click()
  await expect(kiosk.page.getByTestId('share-state')).toHaveText('Screen not shared')
  await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Not recording')
  await sharesAfterAll(kiosk)
  await expect(kiosk.page.getByTestId('recording-state')).toHaveText('Recording')
  expect(bodiesOf(machine.session(), 'share-started')).toHaveLength(2)
})
