import { candidate } from '../../scripts/demo/candidate.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { NAME } from '../support/steps.ts'

test.use({ policy: 'version: 1\nseat: "12"\nlanguage: de\nallowances: [{ candidate: Ada Example, extraTimePercent: 25 }]\n' })

test('the kiosk speaks German, the interviewer the language of the interview', async ({ machine, kiosk }) => {
  const { page } = kiosk
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Willkommen')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expectAccessible(machine.app(), 'Anmeldung')
  await page.getByRole('textbox', { name: 'Ihr Name oder Ihre Teilnehmernummer' }).fill(NAME)
  const reference = page.getByRole('radio', { name: /^Code review interview/ })
  if (await reference.isVisible()) await reference.check()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await expect(heading).toHaveText('Bevor wir beginnen')
  await expect(page.getByText('25 Prozent mehr als sonst')).toBeVisible()
  await expect(page.getByTestId('consent-text')).toHaveAttribute('lang', 'en')
  await expectAccessible(machine.app(), 'Einwilligung')
  await page.getByRole('button', { name: 'Ich stimme zu', exact: true }).click()
  const line = page.locator('[data-line="1"][data-whole="true"]')
  await expect(line).toHaveAttribute('lang', 'en')
  await expect(page.getByTestId('announcer').locator('[lang="en"]')).toHaveText(await line.innerText())
  const answer = page.getByRole('textbox', { name: 'Ihre Antwort' })
  await answer.fill(candidate.ready)
  await answer.press('Enter')
  await page.locator('[data-line="2"][data-whole="true"]').waitFor()
  await expectAccessible(machine.app(), 'Gespräch')
  await page.getByRole('button', { name: 'Gespräch beenden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^(Beenden|Gehen)$/ }).click()
  await expect(page.getByRole('heading', { name: 'Ihr Beleg' })).toBeVisible()
  await expectAccessible(machine.app(), 'Ende')
})
