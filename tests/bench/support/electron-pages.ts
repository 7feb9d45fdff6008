/**
 * Small Electron apps for side-by-side measures: the built product, and a bare window with one line, each behind the same
 * probe. The probe lies outside of the product, so that what is measured is what is shipped.
 */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Prints `painted MILLISECONDS` (since 1970) on stdout once the first heading stands on the screen. */
const PROBE = `
import { app } from 'electron'

const inPage = \`new Promise((resolve) => {
  const done = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
  const there = () => (document.querySelector('h1')?.textContent ?? '') !== ''
  if (there()) return done()
  const observer = new MutationObserver(() => {
    if (!there()) return
    observer.disconnect()
    done()
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
})\`

app.once('browser-window-created', (_event, window) => {
  const shown = window.isVisible()
    ? Promise.resolve(0)
    : new Promise((resolve) => window.once('show', () => resolve(performance.timeOrigin + performance.now())))
  window.webContents.once('dom-ready', () => {
    Promise.all([window.webContents.executeJavaScript(inPage), shown]).then((times) => {
      process.stdout.write('painted ' + Math.max(...times) + '\\n')
    }, (error) => {
      process.stderr.write(String(error) + '\\n')
      app.exit(1)
    })
  })
})
`

const BARE = `
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.env.WALKTHROUGH_HOME)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true, webPreferences: { sandbox: true, contextIsolation: true } })
  window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
`

const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><body><h1>One line</h1></body></html>\n'

function appFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-bench-'))
  // The app may run as another user than this process.
  chmodSync(folder, 0o755)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text, { mode: 0o644 })
  return folder
}

const manifest = JSON.stringify({ name: 'walkthrough-bench', version: '0.0.0', type: 'module', main: 'main.js' })

/** `probed`: with the probe in it. */
export const bareApp = (probed: boolean): string =>
  appFolder({ 'package.json': manifest, 'main.js': `${probed ? "import './probe.js'\n" : ''}${BARE}`, 'probe.js': PROBE, 'index.html': PAGE })

/** `product`: the folder that the product is started from. */
export const probedProduct = (product: string): string =>
  appFolder({ 'package.json': manifest, 'main.js': `import './probe.js'\nimport ${JSON.stringify(pathToFileURL(path.join(product, 'out/main/index.js')).href)}\n`, 'probe.js': PROBE })
