import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { exportSession } from '../../electron/main/evidence/export.ts'
import { freshHome, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { axeFaultsOf } from '../support/axe.ts'
import { keeper, keepSession, openToAll } from '../support/kept-sessions.ts'

async function expectAccessible(app: App, screen: string): Promise<void> {
  expect.soft(await axeFaultsOf(app), screen).toEqual([])
}

test('axe finds nothing in the assessor’s window', async () => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-seen-'))
  const kiosk = keeper(path.join(folder, 'kiosk'))
  for (const [id, candidate] of [['20260302-091500-abc', 'Ada Example'], ['20260303-091500-abd', 'Grace Example']] as const) {
    keepSession(kiosk, { id, candidate, project: path.join(import.meta.dirname, '../..') })
    await exportSession(kiosk, id, path.join(folder, 'bundles'))
  }
  chmodSync(folder, 0o755)
  openToAll(path.join(folder, 'bundles'))
  const app = await startApp({ home: freshHome(), args: ['--review', path.join(folder, 'bundles')] })
  try {
    const { page } = app
    await expect(page.getByRole('listbox', { name: 'Sessions' }).getByRole('option')).toHaveCount(2)
    await expectAccessible(app, 'sessions')
    await page.locator('[data-key="20260302-091500-abc.zip"]').click()
    await expect(page.locator('.standing')).toHaveText(/Intact/)
    await expectAccessible(app, 'replay')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
    await expectAccessible(app, 'keyboard')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await expect(page.getByLabel('Your name')).toBeVisible()
    await expectAccessible(app, 'assessment')
    await page.getByRole('button', { name: 'All sessions' }).click()
    await page.getByTitle('Choose Ada Example').click()
    await expect(page.getByRole('option', { name: /Ada Example/ })).toHaveAttribute('aria-checked', 'true')
    await page.getByTitle('Choose Grace Example').click()
    await expect(page.getByRole('option', { name: /Grace Example/ })).toHaveAttribute('aria-checked', 'true')
    await page.getByRole('button', { name: 'Compare side by side' }).click()
    await expect(page.getByRole('columnheader', { name: /Ada Example/ })).toBeVisible()
    await expectAccessible(app, 'side by side')
  } finally {
    await app.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
