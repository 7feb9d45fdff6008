import { candidate } from '../../scripts/demo/candidate.ts'
import { expect, isRoot, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { fill } from '../support/faults.ts'
import { HASH, PASSPHRASE, pressChord } from '../support/invigilator.ts'
import { NAME } from '../support/steps.ts'

test.use({ policy: `version: 1\nseat: "12"\nlanguage: de\nallowances: [{ candidate: Ada Example, extraTimePercent: 25 }]\ninvigilator: { passphrase: "${HASH}" }\n` })

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
  // The button that it names is called so on this screen.
  await expect(line).toContainText('“Gespräch beenden”')
  await expect(page.getByTestId('announcer').locator('[lang="en"]')).toHaveText(await line.innerText())
  const answer = page.getByRole('textbox', { name: 'Ihre Antwort' })
  await answer.fill(candidate.ready)
  await answer.press('Enter')
  await page.locator('[data-line="2"][data-whole="true"]').waitFor()
  await expectAccessible(machine.app(), 'Gespräch')
  await answer.fill(candidate.focus)
  await answer.press('Enter')
  await page.getByRole('button', { name: 'Bildschirm freigeben', exact: true }).click()
  await expect(page.getByTestId('share-state')).toHaveText('Bildschirm freigegeben')
  // What main says of the share is in the kiosk's language too.
  await page.getByRole('button', { name: 'Ihre Daten' }).click()
  await page.getByRole('button', { name: 'Bildschirm nicht mehr freigeben' }).click()
  await expect(page.getByText('Die Bildschirmfreigabe brach ab. Sie haben die Freigabe Ihres Bildschirms beendet.')).toBeVisible()
  await page.getByRole('button', { name: 'Gespräch beenden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^(Beenden|Gehen)$/ }).click()
  await expect(page.getByRole('heading', { name: 'Ihr Beleg' })).toBeVisible()
  await expectAccessible(machine.app(), 'Ende')
})

test('what main answers to the invigilator is German too', async ({ machine, kiosk }) => {
  const { page } = kiosk
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Willkommen')
  await pressChord(machine.app())
  const field = page.getByLabel('Passwort')
  await field.fill('a wrong guess')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Das ist nicht das Passwort. Versuchen Sie es in einer Sekunde noch einmal.')
  const panel = page.getByRole('main', { name: 'Aufsicht' })
  await expect(async () => {
    await field.fill(PASSPHRASE)
    await field.press('Enter')
    await expect(panel.getByRole('heading', { name: 'Aufsicht, Platz 12' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(panel.getByText('Bildaufnahme: ein Bild vom Bildschirm wurde aufgenommen')).toBeVisible()
  await expect(panel.getByText('Andere Programme: es läuft nichts von der Liste')).toBeVisible()
  await panel.getByLabel('Ordner').fill('stick')
  await panel.getByRole('button', { name: 'Übergeben', exact: true }).click()
  await expect(panel.getByRole('status')).toHaveText('Bitte geben Sie den ganzen Pfad des Ordners an, von Anfang an.')
  await expectAccessible(machine.app(), 'Aufsicht')
})

test.describe('a full disk', () => {
  test.skip(!isRoot, 'only root can make a small disk')
  test.use({ diskMiB: 48, policy: 'version: 1\nlanguage: de\nrecording:\n  enabled: false\n' })
  test('is told to the candidate and the person in charge in German', async ({ machine, kiosk }) => {
    const { page } = kiosk
    await page.getByRole('textbox', { name: 'Ihr Name oder Ihre Teilnehmernummer' }).fill(NAME)
    await page.getByRole('button', { name: 'Weiter' }).click()
    await page.getByRole('button', { name: 'Ich stimme zu', exact: true }).click()
    await page.locator('[data-line="1"][data-whole="true"]').waitFor()
    fill(machine.sessions)
    const answer = page.getByRole('textbox', { name: 'Ihre Antwort' })
    await answer.fill(candidate.ready)
    await answer.press('Enter')
    const full = /Der Datenträger dieses Computers ist voll, deshalb konnte nicht gespeichert werden, was im Gespräch geschieht/
    await expect(page.locator('.failure')).toContainText(full)
    await expect(page.locator('.notices')).toContainText(full)
  })
})
