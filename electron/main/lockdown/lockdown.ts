/**
 * The kiosk as the candidate's only world. Everything that is taken here belongs to the running program (full screen, always on
 * top, covers, shortcuts), so the operating system takes it back by itself when the program is gone, also when it was
 * killed. Nothing is written to the machine's settings, so there is nothing to restore at the next start.
 */
import { app, screen } from 'electron'
import type { BrowserWindow } from 'electron'
import { emptyClipboard, keepClipboardEmpty } from './clipboard.ts'
import { coverOtherDisplays } from './covers.ts'
import { covers, isManagerThere, relyOnSession } from './own-session.ts'
import type { Lock } from './own-session.ts'
import { giveShortcutsBack, takeShortcuts } from './shortcuts.ts'

export interface LockdownSettings {
  readonly isolateClipboard: boolean
  /** This calls itself the kiosk's own session: nothing but the centre's own stands beside the kiosk, and its window manager gives it the whole screen, below them (`openbox.xml`). */
  readonly ownSession: boolean
  /** For technicians: what could not be taken, and which of the two locks it is. */
  readonly warn: (text: string) => void
}

/** Call before the window is shown. Lasts until the program quits. @returns how it is locked now */
export function lockDown(window: BrowserWindow, { isolateClipboard, ownSession, warn }: LockdownSettings): () => Lock {
  let leaving = false
  const how = ownSession ? inOwnSession(window, warn) : lockWindow(window)
  window.setMinimizable(false)
  window.webContents.setVisualZoomLevelLimits(1, 1).catch((error: unknown) => warn(`pinching still enlarges the page: ${String(error)}`))
  window.on('close', (event) => {
    if (!leaving) event.preventDefault()
  })
  window.on('minimize', () => window.restore())
  const kept = takeShortcuts(() => window.focus())
  if (kept.length > 0) warn(`lockdown: somebody else holds these keys: ${kept.join(', ')}`)
  const uncover = coverOtherDisplays(window)
  if (isolateClipboard) keepClipboardEmpty(window)
  app.on('before-quit', () => (leaving = true))
  app.on('will-quit', () => {
    giveShortcutsBack()
    uncover()
    if (isolateClipboard) emptyClipboard()
  })
  return how
}

function lockWindow(window: BrowserWindow): () => Lock {
  window.setKiosk(true)
  window.setAlwaysOnTop(true, 'screen-saver')
  return () => 'window'
}

/** Full screen and on top nothing could stand above it, and a magnifier or a keyboard on the screen would not be seen. */
function inOwnSession(window: BrowserWindow, warn: (text: string) => void): () => Lock {
  window.setBounds(screen.getPrimaryDisplay().bounds)
  return relyOnSession({
    isManagerThere,
    isCovered: () => window.isDestroyed() || covers(window.getBounds(), screen.getDisplayMatching(window.getBounds())),
    onChange: (look) => {
      window.on('show', look).on('move', look).on('resize', look).on('blur', look).on('focus', look)
      screen.on('display-metrics-changed', look)
    },
    after: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    lock: () => void (window.isDestroyed() || lockWindow(window)),
    warn,
  })
}
