/** What every window of the app has in common, whatever it shows. */
import type { BrowserWindow, WebPreferences } from 'electron'

/** For `webPreferences`; a window adds to it and takes nothing away. */
export const confined = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  navigateOnDragDrop: false,
  spellcheck: false,
  // Pickers of files that no permission stands before.
  disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal',
} as const satisfies WebPreferences

/** Loads the window's one page, and again when it has gone anywhere else. @returns loads it once more */
export function keepAt(window: BrowserWindow, address: string): () => void {
  const load = (): void => {
    window.loadURL(address).catch((error: unknown) => console.error('the page could not be loaded:', error))
  }
  // No event announces the way to a blank page, so it cannot be forbidden.
  window.webContents.on('did-navigate', (_event, to) => {
    if (to !== address) load()
  })
  load()
  return load
}
