import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { exportSession } from '../../electron/main/evidence/export.ts'
import { freshHome, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { keeper, keepSession, openToAll } from '../support/kept-sessions.ts'

/** Playwright's own keys reach the page without passing through main. */
const pressControl = ({ electron }: App, keyCode: string): Promise<void> => electron.evaluate(({ BrowserWindow }, key) => {
  const [window] = BrowserWindow.getAllWindows()
  for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ type, keyCode: key, modifiers: ['control'] })
}, keyCode)

test('neither axe nor a ruler finds anything in the assessor’s window', async () => {
  test.setTimeout(300_000)
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
    await expectAccessible(app, 'sessions', 'down')
    await pressControl(app, '=')
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeGreaterThan(1)
    await pressControl(app, '0')
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1)
    await page.locator('[data-key="20260302-091500-abc.zip"]').click()
    await expect(page.locator('.standing')).toHaveText(/Intact/)
    await expectAccessible(app, 'replay', 'down')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
    await expectAccessible(app, 'keyboard', 'down')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await expect(page.getByLabel('Your name')).toBeVisible()
    await expectAccessible(app, 'assessment', 'down')
    await page.getByRole('button', { name: 'All sessions' }).click()
    await page.getByTitle('Choose Ada Example').click()
    await expect(page.getByRole('option', { name: /Ada Example/ })).toHaveAttribute('aria-checked', 'true')
    await page.getByTitle('Choose Grace Example').click()
    await expect(page.getByRole('option', { name: /Grace Example/ })).toHaveAttribute('aria-checked', 'true')
    await page.getByRole('button', { name: 'Compare side by side' }).click()
    await expect(page.getByRole('columnheader', { name: /Ada Example/ })).toBeVisible()
    await expectAccessible(app, 'side by side', 'down')
  } finally {
    await app.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
