import { candidate } from '../../scripts/demo/candidate.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { exchange, toProblem, toWelcome } from '../support/steps.ts'

test('Enter sends and Shift+Enter breaks the line', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await kiosk.answer.fill('first')
  await kiosk.answer.press('Shift+Enter')
  await kiosk.page.keyboard.type('second')
  await kiosk.answer.press('Enter')
  await expect(kiosk.page.locator('[data-message]')).toHaveText('first\nsecond', { useInnerText: true })
  expect(bodiesOf(machine.session(), 'candidate-said')).toMatchObject([{ text: 'first\nsecond' }])
})

test('the chat does not scroll away from somebody who reads further up', async ({ kiosk }) => {
  await toProblem(kiosk)
  const log = kiosk.page.getByRole('region', { name: 'Conversation' })
  const top = () => log.evaluate((node) => node.scrollTop)
  await expect.poll(() => log.evaluate((node) => node.scrollHeight - node.clientHeight)).toBeGreaterThan(100)
  await kiosk.page.getByRole('button', { name: 'Take a break' }).focus()
  await log.hover()
  await kiosk.page.mouse.wheel(0, -10_000)
  await expect.poll(top).toBe(0)
  // A line comes that the reader did not bring about by writing.
  const before = (await kiosk.lines()).at(-1)!.number
  await kiosk.page.keyboard.press('Enter')
  await kiosk.reply(before)
  await expect(kiosk.page.getByRole('button', { name: 'New message' })).toBeVisible()
  expect(await top()).toBe(0)
  await kiosk.page.getByRole('button', { name: 'New message' }).click()
  await expect(kiosk.page.getByRole('button', { name: 'New message' })).toBeHidden()
  expect(await log.evaluate((node) => node.scrollHeight - node.scrollTop - node.clientHeight)).toBeLessThan(2)
})

test('selected lines are cited in the answer, and the engine knows which', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  await kiosk.cite(15, 16)
  await expect(kiosk.page.getByRole('list', { name: 'Cited lines' })).toHaveText(/Problem 1, lines 15–16/)
  await exchange(kiosk, 'These two are the heart of it.')
  await expect(kiosk.page.locator('[data-message]').last()).toContainText('Problem 1, lines 15–16')
  expect(bodiesOf(machine.session(), 'candidate-said').at(-1)).toMatchObject({ citations: [{ problem: 'airflow-etl', lines: [15, 16] }] })
})

test('the code can be searched, enlarged and shown in high contrast, and never changed', async ({ kiosk }) => {
  await toProblem(kiosk)
  const code = kiosk.page.getByRole('textbox', { name: /^Code of airflow-etl\.py/ })
  const size = () => code.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize))
  const before = await size()
  await kiosk.page.getByRole('button', { name: 'Larger text' }).click()
  expect(await size()).toBeGreaterThan(before)
  await kiosk.page.getByRole('button', { name: 'High contrast' }).click()
  await expect(kiosk.page.getByRole('button', { name: 'High contrast' })).toHaveAttribute('aria-pressed', 'true')
  await kiosk.page.getByRole('button', { name: 'Search', exact: true }).click()
  await kiosk.page.keyboard.type('xcom_pull')
  await expect(kiosk.page.locator('.cm-searchMatch')).toHaveCount(1)
  await kiosk.page.keyboard.press('Escape')
  await code.click()
  await kiosk.page.keyboard.type('changed')
  await kiosk.page.keyboard.press('Delete')
  await expect(code).not.toContainText('changed')
  await expect(code).toContainText('from airflow import DAG')
})

test('a break and a call for help stop the clock and are on record', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  const clock = kiosk.page.getByRole('timer', { name: 'Time left' })
  await kiosk.page.getByRole('button', { name: 'Take a break' }).click()
  await expect(kiosk.page.getByRole('heading', { name: 'You are taking a break' })).toBeVisible()
  await expect(clock).toHaveText(/, paused$/)
  await expect(kiosk.page.getByText('The code is covered during the break.')).toBeVisible()
  await expect(kiosk.page.getByRole('textbox', { name: /^Code of/ })).toBeHidden()
  await kiosk.page.getByRole('button', { name: 'Go on' }).click()
  await expect(clock).not.toHaveText(/paused/)
  await kiosk.page.getByRole('button', { name: 'Call the invigilator' }).click()
  await expect(kiosk.page.getByRole('heading', { name: 'The invigilator has been called' })).toBeVisible()
  await expect(clock).toHaveText(/, paused$/)
  await kiosk.page.getByRole('button', { name: 'Go on' }).click()
  await expect(clock).not.toHaveText(/paused/)
  const session = machine.session()
  expect(bodiesOf(session, 'paused').map(({ why }) => why)).toEqual(['break', 'help'])
  expect(bodiesOf(session, 'resumed').map(({ why }) => why)).toEqual(['break', 'help'])
  expect(bodiesOf(session, 'help-called')).toHaveLength(1)
})

test('consent can be withdrawn, which ends the interview and the recording', async ({ machine, kiosk }) => {
  await toProblem(kiosk)
  await kiosk.page.getByRole('button', { name: 'Your data' }).click()
  await kiosk.page.getByRole('button', { name: 'Withdraw my consent' }).click()
  await kiosk.page.getByRole('button', { name: 'Keep my consent' }).click()
  await expect(kiosk.page.getByTestId('share-state')).toHaveText('Screen shared')
  await kiosk.page.getByRole('button', { name: 'Withdraw my consent' }).click()
  await kiosk.page.getByRole('button', { name: 'Withdraw and end the interview' }).click()
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Your consent is withdrawn')
  await machine.app().quit()
  const types = machine.session().events.map(({ body }) => body.type)
  expect(types).toContain('consent-withdrawn')
  expect(machine.session().events.findLast(({ body }) => body.type === 'interview-ended')?.body).toEqual({ type: 'interview-ended', reason: 'consent-withdrawn' })
})

test('a lost message on the way to the page is noticed, and the page asks for its view again', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await machine.app().electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents
    if (!contents) throw new Error('there is no kiosk')
    const send = contents.send.bind(contents)
    let count = 0
    contents.send = (channel: string, ...args: unknown[]) => {
      if (++count % 2 === 0) send(channel, ...args)
    }
  })
  await kiosk.say(candidate.ready)
  await kiosk.say(candidate.focus)
  await kiosk.say(candidate.shared)
  await expect(kiosk.page.locator('[data-message]')).toHaveText([candidate.ready, candidate.focus, candidate.shared])
})
