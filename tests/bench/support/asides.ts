/** Messages that keep an interview where it stands, for as long as a measurement wants. */
import type { Kiosk } from '../../../scripts/demo/kiosk.ts'

/** Neither ends a problem nor establishes anything. */
const ASIDES = ['How much time is left?', 'Could you repeat the question?', 'What comes next?', 'How is this assessed?', 'Sorry, once more, please?', 'How do I leave?']

export const aside = (number: number): string => ASIDES[number % ASIDES.length]!

/** Resolves when the message stands in the conversation and the interviewer has said something after it. */
export async function sayAside({ page, answer }: Kiosk, text: string): Promise<void> {
  // Only the newest stand in the page, so they cannot be counted.
  const before = await Promise.all([
    page.locator('[data-message]').last().getAttribute('data-message'),
    page.locator('[data-line]').last().getAttribute('data-line'),
  ])
  await answer.fill(text)
  await answer.press('Enter')
  await page.waitForFunction(([message, line]) => {
    const last = (what: string): string | undefined => [...document.querySelectorAll(`[${what}]`)].at(-1)?.getAttribute(what) ?? undefined
    return last('data-message') !== message && Number(last('data-line')) > Number(line)
  }, before)
}
