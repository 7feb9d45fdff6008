/** The assessor's side of the program: one ordinary window over the sessions of this machine, a folder of bundles, or one bundle. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron'
import { published } from '../../shared/review.ts'
import type { Calls } from '../../shared/review.ts'
import { REVIEW_URL, serveScheme } from '../app-scheme.ts'
import { confined, keepAt } from '../confined.ts'
import { openDrafts } from '../assess/drafts.ts'
import { printedPdf } from '../assess/pdf.ts'
import type { Environment } from '../environment.ts'
import { publishTo, serveContract } from '../ipc.ts'
import { policyPlaceApart } from '../policy/place.ts'
import { readPolicy } from '../policy/policy.ts'
import { keyWraps } from '../store/safe-storage.ts'
import { createSessions } from '../store/sessions.ts'
import { createAssessDesk } from './assess-desk.ts'
import { createDesk } from './desk.ts'
import { serveFilm } from './film-scheme.ts'
import { forgetDeleted } from './forget-deleted.ts'
import { openInMemory, openIndex } from './library/index-store.ts'
import { createLibrary } from './library/library.ts'
import { placeOf } from '../record/places.ts'
import { openPins } from './pins.ts'
import { whoAssesses } from './who-assesses.ts'
import { words } from '../words/words.ts'

/** `given`: the folder or file that was named; without one, the sessions of this machine. `built`: the folder of the built program. */
export async function startReview(given: string | undefined, built: string, environment: Environment): Promise<void> {
  const own = session.fromPartition('review')
  serveScheme(own, { root: path.join(built, 'renderer'), developmentServer: environment.developmentServer })
  const film = serveFilm(own)
  const window = openWindow(path.join(built, 'preload/review.cjs'), own, environment.window)
  const peer = (): Electron.WebContents | undefined => (window.isDestroyed() ? undefined : window.webContents)

  // What lies on an assessor's own computer is no interview that a kiosk's policy is about.
  const keys = keyWraps('allow')
  // As the kiosk of this account keeps them; this window locks nothing.
  const { policy, faults } = readPolicy(policyPlaceApart(environment))
  const place = placeOf(given ?? policy.sessions ?? path.join(app.getPath('userData'), 'sessions'))
  const sessions = createSessions(place.root, keys)
  const index = given === undefined ? openIndex(place.root, keys) : openInMemory()
  const library = createLibrary(place, sessions, index, () => performance.now())
  const notes = path.join(app.getPath('userData'), 'assessor')
  const [pins, drafts] = [openPins(notes, keys), openDrafts(notes, keys)]
  if (given === undefined) forgetDeleted(place.root, [pins, drafts])
  const who = whoAssesses(path.join(app.getPath('userData'), 'assessors'))
  const desk = createDesk({
    place: given === undefined ? 'Interviews on this computer' : place.only ?? place.root,
    only: place.only,
    notices: [
      ...(given !== undefined && !existsSync(given) ? [`There is no ${given}.`] : []),
      ...(given === undefined ? faults.map((fault) => `The policy has a fault, so it does not tell where the interviews lie; these are the ones in the program’s own folder. ${fault}`) : []),
      ...(keys.first.open && given === undefined ? [words.notices.noSecretStore] : []),
      ...(app.commandLine.hasSwitch('no-sandbox') ? ['Chromium’s sandbox is off, because this program runs as root. Start it as an ordinary user.'] : []),
    ],
    library,
    film,
    pins,
    admitted: who.admitted,
    chooseIdentity: async () => (await dialog.showOpenDialog(window, { title: 'Choose the identity that opens the bundle', properties: ['openFile', 'dontAddToRecent'] })).filePaths[0],
    wall: () => Date.now(),
  })
  const assessing = createAssessDesk({
    who,
    drafts,
    pins,
    held: desk.held,
    chooseTarget: async (name, format) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { title: 'Save', defaultPath: path.join(app.getPath('documents'), name), filters: [{ name: format.toUpperCase(), extensions: [format] }], properties: ['createDirectory', 'showOverwriteConfirmation'] })
      return canceled || filePath === '' ? undefined : filePath
    },
    print: printedPdf,
    wall: () => Date.now(),
  })
  serveContract<Calls>('review', peer, async () => (await import('../../shared/review.ts')).calls, { ...desk.handlers, ...assessing })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.on('closed', () => {
    desk.close()
    library.close()
    pins.close()
    drafts.close()
    app.quit()
  })
  // It takes a moment to load, and the first film that is shown need not wait for it.
  void import('mediabunny')
  await library.refresh(() => publishTo(peer, published, { type: 'progress', progress: library.progress() }, 'review'))
}

/** How many times as large everything can be. */
const SIZES = [1, 1.25, 1.5, 2]

function openWindow(preload: string, own: Electron.Session, size: Environment['window']): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: size?.width ?? 1360,
    height: size?.height ?? 860,
    useContentSize: true,
    minWidth: 900,
    minHeight: 600,
    title: 'Walkthrough Review',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12161b' : '#f3f5f7',
    autoHideMenuBar: true,
    webPreferences: {
      ...confined,
      preload,
      session: own,
      devTools: !app.isPackaged,
    },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  keepAt(window, REVIEW_URL)
  followZoomKeys(window)
  return window
}

/** There is no menu that would have them. */
function followZoomKeys({ webContents }: BrowserWindow): void {
  let size = 0
  webContents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    if (type !== 'keyDown' || alt || !(process.platform === 'darwin' ? meta : control)) return
    const wanted = { '0': 0, '+': size + 1, '=': size + 1, '-': size - 1 }[key]
    if (wanted === undefined) return
    event.preventDefault()
    size = Math.min(Math.max(wanted, 0), SIZES.length - 1)
    webContents.setZoomFactor(SIZES[size] ?? 1)
  })
}
