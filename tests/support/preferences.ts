/** What the windows of the app allow their pages, as Electron has it in force. */
import type { App } from '../../scripts/demo/app.ts'

export const confinedWindow = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true }

export const preferencesOf = ({ electron }: App) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => {
  const contents = window.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
  const { contextIsolation, sandbox, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
  return { title: window.getTitle(), contextIsolation, sandbox, nodeIntegration, webSecurity }
}))
