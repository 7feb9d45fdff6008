/**
 * The kiosk as the candidate's only world. Everything that is taken here belongs to the running program (full screen, always on
 * top, covers, shortcuts), so the operating system takes it back by itself when the program is gone, also when it was
 * killed. Nothing is written to the machine's settings, so there is nothing to restore at the next start.
 */
import { app, screen } from 'electron'
import type { BrowserWindow } from 'electron'
import { emptyClipboard, keepClipboardEmpty } from './clipboard.ts'
import { coverOtherDisplays } from './covers.ts'
import { giveShortcutsBack, takeShortcuts } from './shortcuts.ts'

export interface LockdownSettings {
  readonly isolateClipboard: boolean
  /** Nothing but the centre's own stands beside the kiosk, and its session's window manager gives it the whole screen, below them (`openbox.xml`). */
  readonly ownSession: boolean
  /** For technicians: what could not be taken. */
  readonly warn: (text: string) => void
}

/** Call before the window is shown. Lasts until the program quits. */
export function lockDown(window: BrowserWindow, { isolateClipboard, ownSession, warn }: LockdownSettings): void {
  let leaving = false
  // Nothing may stand above it, and a magnifier or a keyboard on the screen would not be seen.
  if (ownSession) window.setBounds(screen.getPrimaryDisplay().bounds)
  else {
    window.setKiosk(true)
    window.setAlwaysOnTop(true, 'screen-saver')
  }
  window.setMinimizable(false)
  window.webContents.setVisualZoomLevelLimits(1, 1).catch((error: unknown) => warn(`pinching still enlarges the page: ${String(error)}`))
  window.on('close', (event) => {
    if (!leaving) event.preventDefault()
  })
  window.on('minimize', () => window.restore())
  const kept = takeShortcuts()
  if (kept.length > 0) warn(`lockdown: somebody else holds these keys: ${kept.join(', ')}`)
  const uncover = coverOtherDisplays(window)
  if (isolateClipboard) keepClipboardEmpty(window)
  app.on('before-quit', () => (leaving = true))
  app.on('will-quit', () => {
    giveShortcutsBack()
    uncover()
    if (isolateClipboard) emptyClipboard()
  })
}
