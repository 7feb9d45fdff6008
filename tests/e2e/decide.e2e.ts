/** An assessor decides in the real window, and what was signed is found by everybody else. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { exportSession } from '../../electron/main/evidence/export.ts'
import { freshHome, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { keeper, keepSession, openToAll } from '../support/kept-sessions.ts'

const project = path.join(import.meta.dirname, '../..')
const [ADA, GRACE] = ['20260302-091500-abc', '20260303-091500-abd']
const PASSPHRASE = 'violet otter ninepins'

async function makeKey(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Passphrase, at least 10 characters').fill(passphrase)
  await page.getByLabel('The passphrase once more').fill(passphrase)
  await page.getByRole('button', { name: 'Make my key' }).click()
}

async function mark(row: Locator, outcome: string, reason: string): Promise<void> {
  await row.getByLabel(/^Your mark of/).selectOption(outcome)
  await row.getByLabel(/^Reason/).fill(reason)
}

async function sign(page: Page, recommendation: string, passphrase: string): Promise<void> {
  await page.getByLabel('Your recommendation, in words').fill(recommendation)
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Sign' }).click()
  await expect(page.locator('.signed-card.own')).toContainText(recommendation)
}

test('an assessor overrules a point, signs, saves the report and lays two candidates side by side', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-decide-'))
  const kiosk = keeper(path.join(folder, 'kiosk'))
  const bundles = path.join(folder, 'bundles')
  for (const [id, candidate] of [[ADA, 'Ada Example'], [GRACE, 'Grace Example']] as const) {
    keepSession(kiosk, { id, candidate, project })
    await exportSession(kiosk, id, bundles)
  }
  chmodSync(folder, 0o755)
  openToAll(bundles)
  const app = await startApp({ home: freshHome(), args: ['--review', bundles] })
  try {
    const { page } = app
    await page.locator(`[data-key="${ADA}.zip"]`).click()
    await expect(page.locator('.standing')).toHaveText(/Intact/)
    await page.keyboard.press('a')
    await expect(page.getByRole('button', { name: 'Assessment' })).toHaveAttribute('aria-current', 'page')
    await makeKey(page, 'Mary Marker', PASSPHRASE)

    const row = page.locator('tr[data-point]').first()
    await mark(row, 'contradicted', 'The words say the opposite of the code.')
    await page.getByLabel('Your recommendation, in words').fill('Invite, and talk about the schema.')
    // The quote leads to its moment, and what was marked is still there afterwards.
    await page.locator('.quote').first().click()
    await expect(page.locator('.entry.present')).toBeVisible()
    await page.keyboard.press('a')
    await expect(row.getByLabel(/^Reason/)).toHaveValue('The words say the opposite of the code.')

    await page.getByLabel('Your passphrase').fill('not this one at all')
    await page.getByRole('button', { name: 'Sign' }).click()
    await expect(page.getByRole('alert')).toContainText('passphrase does not open')
    await page.getByLabel('Your passphrase').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Sign' }).click()
    await expect(page.locator('.signed-card.own')).toContainText('Signed by Mary Marker')
    await expect(row).toContainText('The words say the opposite of the code.')

    const saved = path.join(bundles, 'report.html')
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, saved)
    await page.getByText('Save report …').click()
    await page.getByRole('button', { name: 'Web page (HTML)' }).click()
    await expect(page.getByText(`Saved as ${saved}`)).toBeVisible()
    expect(readFileSync(saved, 'utf8')).toContain('The words say the opposite of the code.')

    await page.getByRole('button', { name: 'All sessions' }).click()
    await page.getByTitle('Choose Ada Example').click()
    await page.getByTitle('Choose Grace Example').click()
    await page.getByRole('button', { name: 'Compare side by side' }).click()
    await expect(page.getByRole('columnheader', { name: /Ada Example/ })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: /Grace Example/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'How far assessors agree' })).toContainText('Mary Marker – the interviewer')
    await app.quit()

    expect(readdirSync(bundles).filter((name) => name.endsWith('.addendum.json'))).toHaveLength(1)
    const verified = execFileSync(process.execPath, ['scripts/cli.mjs', 'verify', path.join(bundles, `${ADA}.zip`)], { cwd: project, encoding: 'utf8' })
    expect(verified).toContain('Mary Marker')
    expect(verified).toContain('holds')
  } finally {
    await app.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('two assessors mark blind: the second sees nothing of the first before having signed, and then how far they agree', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-blind-'))
  const kiosk = keeper(path.join(folder, 'kiosk'))
  const bundles = path.join(folder, 'bundles')
  keepSession(kiosk, { id: ADA, candidate: 'Ada Example', project })
  await exportSession(kiosk, ADA, bundles)
  chmodSync(folder, 0o755)
  openToAll(bundles)
  const home = freshHome()
  const ofMary = ['Mary found it thin.', 'Rather not, says Mary.', 'A note of Mary.']
  const [first, second] = ['violet otter ninepins', 'amber walrus croquet']
  const begin = async (app: App): Promise<Locator> => {
    await app.page.locator(`[data-key="${ADA}.zip"]`).click()
    await expect(app.page.locator('.standing')).toHaveText(/Intact/)
    await app.page.keyboard.press('a')
    return app.page.locator('tr[data-point]').first()
  }
  let app = await startApp({ home, args: ['--review', bundles] })
  try {
    const row = await begin(app)
    await makeKey(app.page, 'Mary Marker', first)
    await mark(row, 'contradicted', ofMary[0]!)
    await app.page.getByRole('button', { name: 'Replay' }).click()
    await app.page.keyboard.press('m')
    await app.page.getByRole('textbox', { name: 'Note' }).fill(ofMary[2]!)
    await app.page.keyboard.press('Enter')
    await expect(app.page.locator('.pin')).toContainText(ofMary[2]!)
    await app.page.keyboard.press('a')
    await sign(app.page, ofMary[1]!, first)
    await app.quit()

    app = await startApp({ home, args: ['--review', bundles] })
    const { page } = app
    const nothingOfMary = async (): Promise<void> => {
      for (const text of ofMary) await expect(page.getByText(text)).toHaveCount(0)
    }
    const again = await begin(app)
    // Nobody knows yet whether it is the reader's own.
    await expect(page.getByText('An assessment has been signed. Say who you are')).toBeVisible()
    await nothingOfMary()
    // Mary's name opens nothing without her passphrase.
    await page.getByLabel('Your passphrase').fill(second)
    await page.getByRole('button', { name: 'Begin assessing' }).click()
    await expect(page.getByRole('alert')).toContainText('does not open this key')
    await nothingOfMary()
    await page.getByLabel('You are').selectOption('Someone else …')
    await makeKey(page, 'Nora Second', second)
    await expect(page.getByText('Somebody else has signed an assessment.')).toBeVisible()
    await nothingOfMary()
    const saved = path.join(bundles, 'blind.html')
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, saved)
    await page.getByText('Save report …').click()
    await page.getByRole('button', { name: 'Web page (HTML)' }).click()
    await expect(page.getByText(`Saved as ${saved}`)).toBeVisible()
    for (const text of ofMary) expect(readFileSync(saved, 'utf8')).not.toContain(text)
    await page.getByRole('button', { name: 'Replay' }).click()
    await expect(page.locator('.entry').first()).toBeVisible()
    await nothingOfMary()
    await page.keyboard.press('a')

    await mark(again, 'touched', 'Half of it was said.')
    await sign(page, 'Invite, says Nora.', second)
    await expect(page.locator('.signed-card', { hasText: 'Mary Marker' })).toContainText(ofMary[1]!)
    await expect(again).toContainText(ofMary[0]!)
    await expect(again).toContainText('Half of it was said.')

    await page.getByRole('button', { name: 'All sessions' }).click()
    await page.getByTitle('Choose Ada Example').click()
    await page.getByRole('button', { name: 'Compare side by side' }).click()
    const pair = page.getByRole('region', { name: 'How far assessors agree' }).getByRole('row', { name: /(Mary Marker – Nora Second|Nora Second – Mary Marker)/ })
    const [, same = '', items = ''] = /(\d+) of (\d+)/.exec(await pair.innerText()) ?? []
    expect(Number(items)).toBeGreaterThan(5)
    expect(Number(same)).toBe(Number(items) - 1)

    // Who has not said yet who they are can say it here.
    await page.getByRole('button', { name: 'Someone else' }).click()
    await expect(page.getByText('2 assessments are not shown: say who you are')).toBeVisible()
    await expect(pair).toHaveCount(0)
    await page.getByLabel('You are').selectOption('Nora Second')
    await page.getByLabel('Your passphrase').fill(second)
    await page.getByRole('button', { name: 'Begin assessing' }).click()
    await expect(pair).toBeVisible()
    await app.quit()
  } finally {
    await app.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
