/** The ways to the places where tests begin. Each waits for what a candidate would wait for. */
import { candidate } from '../../scripts/demo/candidate.ts'
import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { expect } from './app.ts'

export const NAME = 'Ada Example'

/** Says it and waits for the interviewer's reply, which it returns. */
export async function exchange(kiosk: Kiosk, text: string): Promise<string> {
  const before = (await kiosk.lines()).at(-1)?.number ?? 0
  await kiosk.say(text)
  return (await kiosk.reply(before)).map((line) => line.text).join(' ')
}

export async function toWelcome(kiosk: Kiosk, name = NAME): Promise<void> {
  await kiosk.checkIn(name)
  await kiosk.consent()
  await kiosk.reply(0)
}

/** The share was asked for and not yet given. */
export async function toShare(kiosk: Kiosk): Promise<void> {
  await toWelcome(kiosk)
  await exchange(kiosk, candidate.ready)
  await exchange(kiosk, candidate.focus)
  await expect(kiosk.page.getByRole('button', { name: 'Share my screen', exact: true })).toBeVisible()
}

export async function share(kiosk: Kiosk): Promise<void> {
  await kiosk.page.getByRole('button', { name: /^(Share my screen|Share again)$/ }).click()
  await expect(kiosk.page.getByTestId('share-state')).toHaveText('Screen shared')
}

export async function toBackground(kiosk: Kiosk): Promise<void> {
  await toShare(kiosk)
  const before = (await kiosk.lines()).at(-1)!.number
  await share(kiosk)
  await kiosk.reply(before)
  await expect(kiosk.page.getByTestId('phase')).toHaveText('Your background')
}

/** The first snippet is announced and painted. */
export async function toSnippet(kiosk: Kiosk): Promise<void> {
  await toBackground(kiosk)
  for (const text of [...candidate.background, candidate.ready]) await exchange(kiosk, text)
  await expect(kiosk.page.getByTestId('phase')).toHaveText('Problem 1 of 3')
  await expect(kiosk.page.getByRole('textbox', { name: /^Code of airflow-etl\.py/ })).toBeVisible()
}

/** The first question about the first snippet stands there. */
export async function toProblem(kiosk: Kiosk): Promise<void> {
  await toSnippet(kiosk)
  await expect.poll(() => exchange(kiosk, candidate.sees)).toMatch(/read/i)
  await exchange(kiosk, candidate.read)
}

/** Presses Tab until the control has the focus. */
export async function tabTo(kiosk: Kiosk, control: ReturnType<Kiosk['page']['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await control.evaluate((node) => node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).activeElement === node : document.activeElement === node)) return
    await kiosk.page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

/** What stands in the conversation about something beside it; a screen reader is told the same words in another place. */
export const note = ({ page }: Kiosk, text: string) => page.getByRole('region', { name: 'Conversation' }).getByText(text)
