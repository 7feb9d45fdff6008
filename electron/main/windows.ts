/** The kiosk's window: sandboxed, without a menu, and unable to go or to open anything anywhere. */
import { app, BrowserWindow, Menu, nativeTheme } from 'electron'
import type { Session, WebContents } from 'electron'
import { KIOSK_URL } from './app-scheme.ts'
import { confined, keepAt } from './confined.ts'

export interface KioskSettings {
  readonly preload: string
  readonly size: { readonly width: number; readonly height: number } | undefined
}

const painted = new WeakSet<BrowserWindow>()
/** So that a page that dies at every start does not keep the machine busy. */
const RELOAD_MS = 1000

/** The window stays hidden until `showKiosk`. */
export function openKioskWindow({ preload, size }: KioskSettings): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: size?.width ?? 1280,
    height: size?.height ?? 800,
    useContentSize: true,
    minWidth: 640,
    minHeight: 480,
    title: 'Walkthrough',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f7f7f5',
    autoHideMenuBar: true,
    webPreferences: {
      ...confined,
      preload,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  })
  const { webContents } = window
  window.once('ready-to-show', () => void painted.add(window))
  window.on('page-title-updated', (event) => event.preventDefault())
  const load = keepAt(window, KIOSK_URL)
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`the page is gone (${reason}) and is loaded again`)
    setTimeout(() => {
      if (!window.isDestroyed()) load()
    }, RELOAD_MS)
  })
  return window
}

/** Shown once there is something to see; resolves then. */
export async function showKiosk(window: BrowserWindow): Promise<void> {
  if (!painted.has(window)) await new Promise<void>((resolve) => void window.once('ready-to-show', () => resolve()))
  if (!window.isDestroyed()) window.show()
}

/**
 * For every page of the app, whichever window shows it: no menu, no other address, no new window, no embedded page, no device,
 * and no way past Chromium's network. For every session: no permission and no download, until a session has rules of its own.
 */
export function confinePages(): void {
  Menu.setApplicationMenu(null)
  app.on('session-created', denyEverything)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // Otherwise the first device in reach would be chosen.
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault()
      choose('')
    })
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    if (contents.getType() === 'window') takeFileDialogs(contents)
  })
}

/** No event stands before the system's dialogue for files, which shows the whole computer. Whoever debugs a page may take it over, and need not answer. */
function takeFileDialogs({ debugger: hold }: WebContents): void {
  hold.attach('1.3')
  Promise.all([hold.sendCommand('Page.enable'), hold.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true })])
    .catch((error: unknown) => console.error('the dialogue for files could not be taken from a page:', error))
}

/** The recorder's session gets rules of its own. */
function denyEverything(session: Session): void {
  session.setPermissionCheckHandler(() => false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}
