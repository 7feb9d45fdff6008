import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { exchange, toWelcome } from '../support/steps.ts'

/** Puts it into the box as code units: what types for a test replaces halves of surrogate pairs. */
async function put(kiosk: Kiosk, text: string): Promise<void> {
  const units = [...Array(text.length).keys()].map((index) => text.charCodeAt(index))
  await kiosk.answer.evaluate((box: HTMLTextAreaElement, codes) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, String.fromCharCode(...codes))
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }, units)
}

const odd = {
  'control characters': 'bell \u0007, escape \u001b[31m, null \u0000, delete \u007f, tab \t and next line \u0085.',
  'halves of surrogate pairs': 'left \ud83d alone, right \ude00 alone, turned \ude00\ud83d.',
  'right to left': 'השאילתה קוראת שורות \u202eekil\u202c and العربية and back.',
  'emoji': 'Fine 👩‍👩‍👧‍👦 🇩🇪 👍🏽 e\u0301 ﷽.',
  'markup': '<img src=x onerror="document.title=1"><script>document.title=1</script> **bold** [link](javascript:alert(1)) &amp; `code`',
}

test('odd text is stored as it was written and shown as text', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const title = await kiosk.page.title()
  for (const [name, text] of Object.entries(odd)) {
    await test.step(name, async () => {
      const messages = kiosk.page.locator('[data-message]')
      const before = await messages.count()
      const line = (await kiosk.lines()).at(-1)!.number
      await put(kiosk, text)
      await kiosk.answer.press('Enter')
      await expect(messages).toHaveCount(before + 1)
      await kiosk.reply(line)
      await expect(kiosk.answer).toHaveValue('')
    })
  }
  expect(bodiesOf(machine.session(), 'candidate-said').map(({ text }) => text)).toEqual(Object.values(odd))
  const messages = kiosk.page.locator('[data-message]')
  await expect(messages.nth(0)).toContainText('bell ␇, escape ␛[31m, null ␀, delete ␡')
  await expect(messages.nth(1)).toContainText('left [U+D83D] alone')
  await expect(messages.nth(2)).toContainText('[U+202E]ekil[U+202C]')
  await expect(messages.nth(4)).toContainText('<img src=x onerror="document.title=1"><script>')
  await expect(kiosk.page.locator('[data-message] :is(img, script, a, b, strong)')).toHaveCount(0)
  expect(await kiosk.page.title()).toBe(title)
})

test('a megabyte is stored whole, shown in part, and answered', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const text = `${'The connection is never closed. '.repeat(32_768)}End.`
  expect(text.length).toBeGreaterThan(1024 * 1024)
  await exchange(kiosk, text)
  expect(bodiesOf(machine.session(), 'candidate-said').map((said) => said.text)).toEqual([text])
  const message = kiosk.page.locator('[data-message]')
  await expect(message.getByRole('button', { name: 'Show all 1,048,580 characters' })).toBeVisible()
  expect((await message.innerText()).length).toBeLessThan(5_000)
  await message.getByRole('button', { name: /^Show all/ }).click()
  await expect(message).toContainText('End.')
  await exchange(kiosk, 'Yes, I am ready.')
})

test('a message that is too long is not sent, and says so', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await kiosk.answer.fill('x'.repeat(2 * 1024 * 1024 + 1))
  await expect(kiosk.page.getByText('This text is too long to send. Please shorten it.')).toBeVisible()
  await expect(kiosk.page.getByRole('button', { name: 'Send' })).toBeDisabled()
  expect(bodiesOf(machine.session(), 'candidate-said')).toEqual([])
})
