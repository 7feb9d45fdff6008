/** A calm cover over every display but the one that the interview is on. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { COVER_URL } from '../app-scheme.ts'
import { confined } from '../confined.ts'

/** Follows displays that come and go, and brings the kiosk back where its own display went. @returns the way to end it */
export function coverOtherDisplays(kiosk: BrowserWindow): () => void {
  const covers = new Map<number, BrowserWindow>()
  const follow = (): void => {
    if (kiosk.isDestroyed()) return
    const displays = screen.getAllDisplays()
    const own = screen.getDisplayMatching(kiosk.getBounds())
    for (const [id, cover] of covers) {
      if (id !== own.id && displays.some((display) => display.id === id)) continue
      cover.destroy()
      covers.delete(id)
    }
    for (const { id, bounds } of displays) {
      if (id === own.id) continue
      const cover = covers.get(id) ?? openCover()
      cover.setBounds(bounds)
      covers.set(id, cover)
    }
    const { x, y, width, height } = kiosk.getBounds()
    const fits = x === own.bounds.x && y === own.bounds.y && width === own.bounds.width && height === own.bounds.height
    if (!fits) kiosk.setBounds(own.bounds)
  }
  screen.on('display-added', follow)
  screen.on('display-removed', follow)
  screen.on('display-metrics-changed', follow)
  follow()
  return () => {
    screen.off('display-added', follow)
    screen.off('display-removed', follow)
    screen.off('display-metrics-changed', follow)
    for (const cover of covers.values()) cover.destroy()
    covers.clear()
  }
}

function openCover(): BrowserWindow {
  const cover = new BrowserWindow({
    show: false,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    movable: false,
    resizable: false,
    minimizable: false,
    title: 'Cover',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12161b' : '#f3f5f7',
    webPreferences: { ...confined, devTools: false, javascript: false },
  })
  cover.setAlwaysOnTop(true, 'screen-saver')
  cover.on('page-title-updated', (event) => event.preventDefault())
  cover.once('ready-to-show', () => cover.showInactive())
  cover.loadURL(COVER_URL).catch((error: unknown) => console.error('a display could not be covered:', error))
  return cover
}
