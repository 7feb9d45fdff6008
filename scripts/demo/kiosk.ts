/** The kiosk as a person meets it: what can be read on the screen, and what can be done with its controls. */
import type { Locator, Page } from 'playwright'

export interface Kiosk {
  readonly page: Page
  readonly answer: Locator
  readonly checkIn: (candidate: string) => Promise<void>
  readonly consent: () => Promise<void>
  /** Types and sends; resolves when the message stands in the conversation. */
  readonly say: (text: string) => Promise<void>
  /** Selects lines in the code and puts them beside the answer. */
  readonly cite: (from: number, to: number) => Promise<void>
  readonly endCall: () => Promise<void>
  /** The interviewer's lines so far, oldest first. */
  readonly lines: () => Promise<readonly Line[]>
  /** Waits for a line beyond this number, and until the interviewer has said all that there is to say. */
  readonly reply: (after: number) => Promise<readonly Line[]>
  readonly phase: () => Promise<string>
}

export interface Line {
  /** Counts the interviewer's lines from 1. */
  readonly number: number
  readonly text: string
}

/** The reference interview, as the choice at check-in names it. */
export const INTERVIEW = /^Code review interview/

/** Nothing in the app takes this long; whatever does has gone wrong. */
export const PATIENCE_MS = 20_000

export function kioskOn(page: Page, typing: { readonly delayMs: number } = { delayMs: 0 }): Kiosk {
  page.setDefaultTimeout(PATIENCE_MS)
  const answer = page.getByRole('textbox', { name: 'Your answer' })
  const log = page.getByRole('region', { name: 'Conversation' })
  const messages = log.locator('[data-message]')
  const spoken = log.locator('[data-line][data-whole="true"]')

  const write = async (field: Locator, text: string): Promise<void> => {
    if (typing.delayMs === 0) return field.fill(text)
    await field.click()
    await field.pressSequentially(text, { delay: typing.delayMs, timeout: 0 })
  }

  const lines = async (): Promise<readonly Line[]> => {
    const found = await spoken.evaluateAll((nodes) => nodes.map((node) => ({ number: Number(node.getAttribute('data-line')), text: node.textContent ?? '' })))
    return found.map(({ number, text }) => ({ number, text: text.replace(/\s+/g, ' ').trim() }))
  }

  return {
    page,
    answer,
    lines,
    checkIn: async (candidate) => {
      const name = page.getByRole('textbox', { name: 'Your name or candidate number' })
      await write(name, candidate)
      // There is a choice only where the machine has more than one interview.
      const reference = page.getByRole('radio', { name: INTERVIEW })
      if (await reference.isVisible()) await reference.check()
      await name.press('Enter')
    },
    consent: async () => {
      await page.getByTestId('consent-text').waitFor()
      await page.getByRole('button', { name: 'I agree', exact: true }).click()
      await answer.waitFor()
    },
    say: async (text) => {
      const before = await messages.count()
      await write(answer, text)
      await answer.press('Enter')
      await messages.nth(before).waitFor()
    },
    cite: async (from, to) => {
      const line = (number: number): Locator => page.locator('.cm-lineNumbers .cm-gutterElement').filter({ hasText: new RegExp(`^${number}$`) }).last()
      await line(from).click()
      if (to !== from) await line(to).click({ modifiers: ['Shift'] })
      await page.getByRole('button', { name: from === to ? `Cite line ${from}` : `Cite lines ${from}–${to}`, exact: true }).click()
    },
    endCall: async () => {
      await page.getByRole('button', { name: 'End Call', exact: true }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: /^(End Call|Leave)$/ }).click()
    },
    reply: async (after) => {
      await log.locator(`[data-line="${after + 1}"][data-whole="true"]`).waitFor()
      await page.getByTestId('thinking').waitFor({ state: 'detached' })
      return (await lines()).filter(({ number }) => number > after)
    },
    phase: async () => (await page.getByTestId('phase').innerText()).trim(),
  }
}
