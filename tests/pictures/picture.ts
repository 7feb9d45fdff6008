/** One screen as pictures: in both themes and two sizes. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { App } from '../../scripts/demo/app.ts'

const folder = path.join(import.meta.dirname, '../../test-results/pictures')
const sizes = [[1280, 800], [1920, 1080]] as const
const themes = ['light', 'dark'] as const

/** `title`: of the window that is looked at. */
async function show({ electron }: App, title: string, theme: 'light' | 'dark', size: readonly [number, number]): Promise<void> {
  await electron.evaluate(({ BrowserWindow, nativeTheme }, [wanted, chosen, [width, height]]) => {
    nativeTheme.themeSource = chosen
    const window = BrowserWindow.getAllWindows().find((one) => one.getTitle() === wanted)
    window?.setPosition(0, 0)
    window?.setContentSize(width, height)
  }, [title, theme, size] as const)
}

export async function picture(app: App, name: string, title = 'Walkthrough'): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    for (const theme of themes) {
      await show(app, title, theme, size)
      // Chromium keeps a window that would cover the whole screen one pixel short of it.
      const wanted = [...size, theme === 'dark'] as const
      const ready = ([width, height, dark]: typeof wanted): boolean =>
        dark === (matchMedia('(prefers-color-scheme: dark)').matches) && width - innerWidth <= 1 && innerWidth <= width && height - innerHeight <= 1 && innerHeight <= height
      await expect.poll(() => app.page.evaluate(ready, wanted)).toBe(true)
      await app.page.screenshot({ path: path.join(folder, `${name}-${size.join('x')}-${theme}.png`), animations: 'disabled' })
    }
  }
  await show(app, title, 'light', [1280, 800])
}
