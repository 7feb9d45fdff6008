/** The program's first moments: its window opens, and everything behind it is loaded while the window's page comes up. */
import os from 'node:os'
import path from 'node:path'
import { app, nativeTheme, session } from 'electron'
import { accountData } from './account-data.ts'
import { KIOSK_URL, registerSchemes, serveScheme } from './app-scheme.ts'
import { isByAppImage, readEnvironment } from './environment.ts'
import type { Environment } from './environment.ts'
import { outliveGpu } from './gpu.ts'
import { serveCalls } from './ipc.ts'
import type { Kiosk } from './kiosk.ts'
import { cutOff, refusalOf, strangeWord } from './launch-guard.ts'
import { quietWhenUnread } from './quiet.ts'
import { confinePages, openKioskWindow } from './windows.ts'

const built = path.join(import.meta.dirname, '..')

const strange = app.isPackaged ? strangeWord(process.argv, process.platform, process.getuid?.() === 0) : undefined
if (strange !== undefined) {
  console.error(refusalOf(strange, isByAppImage()))
  // At once: a moment later Chromium would listen.
  process.exit(2)
}

/** `--review [FILE|FOLDER]`: the assessor's window in place of the kiosk. */
const review = process.argv.indexOf('--review')
registerSchemes({ film: review >= 0 })
// Electron would stop everything with a dialog that no candidate can answer; every turn of a session is whole or not at all, so going on is safe.
process.on('uncaughtException', (error) => console.error('a defect:', error))
process.on('unhandledRejection', (error) => console.error('a defect:', error))
let kiosk: Kiosk | undefined
const environment = readEnvironment(app.isPackaged)
if (environment.developmentServer === undefined) cutOff(app.commandLine)
if (environment.home !== undefined) app.setPath('userData', path.resolve(environment.home))
else if (app.isPackaged) app.setPath('userData', path.join(accountData(process.platform, os.userInfo().homedir), app.getName()))
/** `--evidence export …`: what follows such a word is for a tool that works without a window, also while the kiosk is open. */
const doors = {
  '--evidence': () => import('./evidence/app-door.ts'),
  '--engine-key': () => import('./engine/app-door.ts'),
  '--policy': () => import('./policy/app-door.ts'),
  '--preflight': () => import('./preflight/app-door.ts'),
}
const door = Object.entries(doors).find(([word]) => process.argv.includes(word))
if (door !== undefined) {
  const [word, open] = door
  quietWhenUnread()
  app.whenReady()
    .then(open)
    .then(({ runInApp }) => runInApp(process.argv.slice(process.argv.indexOf(word) + 1), environment))
    .then((code) => app.exit(code))
    .catch(fail)
} else if (app.requestSingleInstanceLock()) {
  confinePages()
  outliveGpu((then) => kiosk?.stayedBare(then))
  nativeTheme.themeSource = environment.theme ?? 'system'
  app.whenReady().then(() => (review < 0 ? start(environment) : reviewing(process.argv[review + 1]))).catch(fail)
} else {
  console.error('Another window of this program is open on this account. Close it first.')
  app.quit()
}

async function reviewing(named: string | undefined): Promise<void> {
  const { startReview } = await import('./review/start.ts')
  await startReview(named?.startsWith('-') ? undefined : named, built, environment)
}

async function start(given: Environment): Promise<void> {
  // First of all: a wish to quit that comes before anybody listens would be lost in the window that opens.
  const isLeaving = leaveInOrder(async () => kiosk?.leave())
  const own = session.defaultSession
  const documentSent = new Promise<void>((resolve) => serveScheme(own, { root: path.join(built, 'renderer'), developmentServer: given.developmentServer }, resolve))
  const window = openKioskWindow({ preload: path.join(built, 'preload/index.cjs'), size: given.window })
  // The page's process starts up once it has its document; this process has time for the rest then, and not before.
  const opening = documentSent.then(() => import('./kiosk.ts')).then(({ openKiosk }) => (isLeaving() ? never() : (kiosk = openKiosk(window, built, given))))
  // Served from the start: the page may ask before there is an answer.
  serveCalls(() => (window.isDestroyed() ? undefined : window.webContents), {
    command: async (command) => (await opening).lobby.command(command),
    screen: async () => (await opening).lobby.screen(),
    station: async () => (await opening).station(),
    invigilate: async (order) => (await opening).desk.order(order),
    folders: async () => (await opening).desk.folders(),
    preflight: async () => (await opening).desk.preflight(),
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.on('closed', () => app.quit())
  await (await opening).ready
}

/** The film is closed and the log let go before the program is gone; a second wish to quit does not cut that short. Returns whether it is leaving. */
function leaveInOrder(leave: () => Promise<void>): () => boolean {
  let left = false
  let leaving: Promise<void> | undefined
  app.on('before-quit', (event) => {
    if (left) return
    event.preventDefault()
    leaving ??= leave()
      .catch((error: unknown) => console.error('the program did not leave in order:', error))
      .then(() => {
        left = true
        app.quit()
      })
  })
  return () => leaving !== undefined
}

/** For what has no place any more in a program that is leaving: its window may be gone, and a lock set now would keep it from going. */
const never = (): Promise<never> => new Promise(() => undefined)

function fail(error: unknown): void {
  console.error(`${KIOSK_URL} cannot be shown:`, error)
  app.exit(1)
}
