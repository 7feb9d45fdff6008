/** An assessor decides in the real window, and what was signed is found by everybody else. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { exportSession } from '../../electron/main/evidence/export.ts'
import { freshHome, startApp } from '../../scripts/demo/app.ts'
import { keeper, keepSession, openToAll } from '../support/kept-sessions.ts'

const project = path.join(import.meta.dirname, '../..')
const [ADA, GRACE] = ['20260302-091500-abc', '20260303-091500-abd']
const PASSPHRASE = 'violet otter ninepins'

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
    await page.getByLabel('Your name').fill('Mary Marker')
    await page.getByLabel('Passphrase, at least 10 characters').fill(PASSPHRASE)
    await page.getByLabel('The passphrase once more').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Make my key' }).click()

    const row = page.locator('tr[data-point]').first()
    await row.getByLabel(/^Your mark of/).selectOption('contradicted')
    await row.getByLabel(/^Reason/).fill('The words say the opposite of the code.')
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
    await page.getByLabel('Choose Ada Example').check()
    await page.getByLabel('Choose Grace Example').check()
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
