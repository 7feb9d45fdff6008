/** The assessor's window, with an interview that was held and filmed, one from a recorded log, and one that was altered. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { exportSession } from '../../electron/main/evidence/export.ts'
import { freshHome, sessionsIn, startApp } from '../../scripts/demo/app.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { keeper, keepSession, openToAll } from '../support/kept-sessions.ts'
import { holdInterview } from '../support/whole-interview.ts'
import { picture } from './picture.ts'

const project = path.join(import.meta.dirname, '../..')
const GRACE = '20260303-091500-abd'

function sessionIn(home: string): string {
  const id = readdirSync(sessionsIn(home)).find((name) => /^\d{8}-\d{6}-/.test(name))
  if (id === undefined) throw new Error('no interview was kept')
  return id
}

test('what an assessor sees', async () => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-seen-'))
  chmodSync(folder, 0o755)
  const bundles = path.join(folder, 'bundles')
  const home = await holdInterview()
  const held = sessionIn(home)
  await exportSession(keeper(sessionsIn(home)), held, bundles)
  const other = keeper(path.join(folder, 'kiosk'))
  keepSession(other, { id: GRACE, candidate: 'Grace Example', project })
  const { file } = await exportSession(other, GRACE, bundles)
  const altered = path.join(bundles, 'altered')
  execFileSync('unzip', ['-q', file, '-d', altered])
  const log = path.join(altered, 'events.ndjson')
  writeFileSync(log, readFileSync(log, 'utf8').replace('It is a daily Airflow job', 'It is a weekly Airflow job'))
  writeFileSync(path.join(bundles, 'cut.zip'), readFileSync(file).subarray(0, readFileSync(file).indexOf('pack/pack.yaml') - 30))
  openToAll(bundles)

  const app = await startApp({ home: freshHome(), args: ['--review', bundles] })
  try {
    const { page } = app
    const shoot = (name: string): Promise<void> => picture(app, name, 'Walkthrough Review')
    const leave = (): Promise<void> => page.getByRole('button', { name: 'All sessions' }).click()
    await expect(page.getByRole('listbox', { name: 'Sessions' }).getByRole('option')).toHaveCount(4)
    await expect(page.locator(`[data-key="${GRACE}.zip"]`)).toContainText('Log intact')
    await shoot('80-review-list')
    await page.locator(`[data-key="${held}.zip"]`).click()
    await expect(page.locator('.standing')).toHaveText(/Intact/)
    await page.locator('.sign.point').nth(4).click()
    await expect(page.locator('.film')).toHaveAttribute('data-film', 'shown')
    await shoot('81-review-replay')
    await page.keyboard.press('a')
    await page.getByLabel('Your name').fill('Mary Marker')
    await page.getByLabel('Passphrase, at least 10 characters').fill('violet otter ninepins')
    await page.getByLabel('The passphrase once more').fill('violet otter ninepins')
    await page.getByRole('button', { name: 'Make my key' }).click()
    const row = page.locator('tr[data-point]').first()
    await row.getByLabel(/^Your mark of/).selectOption('contradicted')
    await row.getByLabel(/^Reason/).fill('The words say the opposite of the code.')
    await shoot('82-review-assessment')
    await page.getByLabel('Your recommendation, in words').fill('Invite, and talk about the schema.')
    await page.getByLabel('Your passphrase').fill('violet otter ninepins')
    await page.getByRole('button', { name: 'Sign' }).click()
    await expect(page.locator('.signed-card.own')).toBeVisible()
    await shoot('83-review-signed')
    await leave()
    await page.locator('[data-key="altered"]').click()
    await expect(page.locator('.standing')).toHaveText(/Not intact/)
    await page.locator('.findings summary').click()
    await shoot('84-review-altered')
    await leave()
    await page.locator('[data-key="cut.zip"]').click()
    await expect(page.locator('.standing')).toHaveText(/Not intact/)
    await shoot('85-review-cut')
    await page.keyboard.press('a')
    await expect(page.getByText('The copy of the interview beside the log is not whole')).toBeVisible()
    await shoot('86-review-cut-assessment')
    await leave()
    for (const key of [held, GRACE]) await page.locator(`[data-key="${key}.zip"]`).getByTitle(/^Choose/).click()
    await shoot('87-review-chosen')
    await page.getByRole('button', { name: 'Compare side by side' }).click()
    await expect(page.getByRole('columnheader', { name: candidate.name })).toBeVisible()
    await shoot('88-review-together')
    await page.locator('.together-page').evaluate((box) => box.scrollTo({ top: box.scrollHeight }))
    await shoot('89-review-together-end')
  } finally {
    await app.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
