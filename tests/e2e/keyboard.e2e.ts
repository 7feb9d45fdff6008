import { candidate } from '../../scripts/demo/candidate.ts'
import { INTERVIEW } from '../../scripts/demo/kiosk.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { exchange, NAME, tabTo } from '../support/steps.ts'

test('the keyboard alone, from check-in to the receipt', async ({ machine, kiosk }) => {
  const { page } = kiosk
  await expect(page.getByRole('textbox', { name: 'Your name or candidate number' })).toBeFocused()
  await page.keyboard.type(NAME)
  const reference = page.getByRole('radio', { name: INTERVIEW })
  const choices = await page.getByRole('radio').count()
  if (choices > 0) await page.keyboard.press('Tab')
  for (let presses = 0; presses < choices && !(await reference.isChecked()); presses++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(kiosk, page.getByRole('button', { name: 'I agree', exact: true }))
  await page.keyboard.press('Enter')
  await kiosk.reply(0)
  const type = async (text: string): Promise<void> => {
    const before = (await kiosk.lines()).at(-1)!.number
    await expect(kiosk.answer).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await kiosk.reply(before)
  }
  await type(candidate.ready)
  await type(candidate.focus)
  await page.keyboard.press('Shift+Tab')
  await tabTo(kiosk, page.getByRole('button', { name: 'Share my screen', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('phase')).toHaveText('Your background')
  await tabTo(kiosk, kiosk.answer)
  for (const text of [...candidate.background, candidate.ready]) await type(text)
  await expect(page.getByRole('textbox', { name: /^Code of airflow-etl\.py/ })).toBeVisible()
  await type(candidate.sees)
  await type(candidate.read)

  // The code: two lines selected with the keys, cited with Enter.
  await tabTo(kiosk, page.getByRole('textbox', { name: /^Code of airflow-etl\.py/ }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Cited lines' })).toHaveText(/Problem 1, line 2/)
  await type('This import is fine.')
  expect(bodiesOf(machine.session(), 'candidate-said').at(-1)).toMatchObject({ citations: [{ problem: 'airflow-etl', lines: [2, 2] }] })

  // A break and a call for the invigilator, and back to the answer each time.
  for (const [name, heading] of [['Take a break', 'You are taking a break'], ['Call the invigilator', 'The invigilator has been called']] as const) {
    await tabTo(kiosk, page.getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await tabTo(kiosk, page.getByRole('button', { name: 'Go on', exact: true }).first())
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: heading })).toBeHidden()
    await tabTo(kiosk, kiosk.answer)
  }

  // Everything larger, in steps up to twice as large, and back.
  const size = page.getByRole('button', { name: /^Text \d+ %$/ })
  await tabTo(kiosk, size)
  const scale = (): Promise<number> => page.evaluate(() => devicePixelRatio)
  const usual = await scale()
  for (const times of [1.25, 1.5, 2, 1]) {
    await page.keyboard.press('Enter')
    await expect.poll(scale).toBeCloseTo(usual * times)
    await expect(size).toBeFocused()
  }

  // End Call: asked once, told no with Escape, then confirmed.
  const end = page.getByRole('button', { name: 'End Call', exact: true }).first()
  await tabTo(kiosk, end)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(end).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(kiosk, page.getByRole('dialog').getByRole('button', { name: 'End Call' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have left the interview')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Your receipt' })).toBeVisible()
  await tabTo(kiosk, page.getByRole('button', { name: 'Ready for the next candidate' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Your name or candidate number' })).toBeFocused()
  expect(bodiesOf(machine.session(), 'interview-ended')).toHaveLength(1)
})

test('focus comes back to the message box after each reply', async ({ kiosk }) => {
  await kiosk.checkIn(NAME)
  await kiosk.consent()
  await kiosk.reply(0)
  await exchange(kiosk, candidate.ready)
  await expect(kiosk.answer).toBeFocused()
})
