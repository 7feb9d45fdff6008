/**
 * The composition root: what runs the kiosk behind its window, put together once, in three steps. `index.ts` opens the
 * window; this file is loaded while its page comes up, and knows enough for the first screen; `prepare.ts` follows it.
 */
import { randomBytes, randomInt } from 'node:crypto'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, powerMonitor, screen } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import { budgetOf, used } from '../interview/clock.ts'
import { published } from '../shared/contract.ts'
import type { Published } from '../shared/contract.ts'
import type { Station } from '../shared/invigilator.ts'
import { replay, step } from '../interview/step.ts'
import type { InterviewState } from '../interview/step.ts'
import { createProjection } from '../interview/view.ts'
import { RECORDER_URL, serveScheme } from './app-scheme.ts'
import type { Environment } from './environment.ts'
import type { Deed } from './evidence/kiosk-log.ts'
import { publishTo } from './ipc.ts'
import { createDisk } from './disk/disk.ts'
import { createLobby } from './lobby/lobby.ts'
import type { Lobby } from './lobby/lobby.ts'
import { createDesk } from './invigilator/desk.ts'
import type { Desk } from './invigilator/desk.ts'
import { createHelpCall } from './invigilator/help-call.ts'
import { messageFile, noMessageFile } from './invigilator/message-file.ts'
import { createMessages } from './invigilator/messages.ts'
import { handoverFolders } from './invigilator/folders.ts'
import { lockDown } from './lockdown/lockdown.ts'
import { loadHeads } from './packs.ts'
import { Refusal } from './plain-text.ts'
import { chordFrom, isChord } from './policy/chord.ts'
import { isPassphrase } from './policy/passphrase.ts'
import { policyPlace } from './policy/place.ts'
import { readPolicy } from './policy/policy.ts'
import { thisMachine } from './preflight/machine.ts'
import { preflight } from './preflight/preflight.ts'
import type { AfterBare } from './repaint.ts'
import type { Core } from './session/ports.ts'
import { systemClock, systemTimers } from './session/ports.ts'
import { createShareDesk } from './session/share-desk.ts'
import { sleepAware } from './session/sleep.ts'
import { createShareFor, recoverSegments } from './share/index.ts'
import { looksAt } from './signals/this-machine.ts'
import { noSecretStore, readKey } from './store/keys.ts'
import { createReserve } from './store/reserve.ts'
import { keyWraps } from './store/safe-storage.ts'
import { createSessions } from './store/sessions.ts'
import { showKiosk } from './windows.ts'
import { speak, words } from './words/words.ts'

export interface Kiosk {
  readonly lobby: Lobby
  readonly desk: Desk
  readonly station: () => Station
  /** Rejects when interviews cannot be made ready, which takes a broken installation. */
  readonly ready: Promise<unknown>
  /** The window showed nothing for some time; an interview that runs says so in its log. */
  readonly stayedBare: (then: AfterBare) => void
  /** The film is closed and the log let go. */
  readonly leave: () => Promise<void>
}

/** A window is shown a moment before its picture stands on the screen. */
const AFTER_PAINT_MS = 100

/** `built`: the folder of the built program. */
export function openKiosk(window: BrowserWindow, built: string, environment: Environment): Kiosk {
  const { engineKey, developmentServer, machineRoot = '/', remote, ownSession } = environment
  /** Packs lie beside an installed program, and in the project while it is developed. */
  const shipped = (name: string): string => (app.isPackaged ? path.join(process.resourcesPath, name) : path.join(built, '..', name))
  const policy = readPolicy(policyPlace(environment))
  const { isLocked } = policy
  const isFaulty = policy.faults.length > 0
  const { lockdown, invigilator, language, seat } = policy.policy
  speak(language)
  const isolateClipboard = isLocked && lockdown.clipboard === 'isolated'
  const lock = isLocked ? lockDown(window, { isolateClipboard, ownSession, warn: (text) => console.error(text) }) : undefined
  const shown = showKiosk(window)
  const peer = (): Electron.WebContents | undefined => (window.isDestroyed() ? undefined : window.webContents)
  const publish = (message: Published): void => publishTo(peer, published, message)
  const interviews = shipped('snippets')
  const keys = keyWraps(policy.policy.sealing.withoutSecretStore)
  const sessions = createSessions(path.resolve(policy.policy.sessions ?? path.join(app.getPath('userData'), 'sessions')), keys)
  // Where the policy has a fault, nobody knows where the interviews lie.
  const messages = createMessages(systemClock, isFaulty ? noMessageFile : messageFile(sessions.root), (all) => publish({ type: 'messages', messages: all }))
  const publishNotice = messages.add
  const ready = shown
    .then(() => setTimeout(AFTER_PAINT_MS))
    .then(() => import('./prepare.ts'))
    .then(({ prepare }) => prepare({ interviews, policy: policy.policy, signs: !isFaulty, engineKey, sessions, keys, bundleWorker: path.join(built, 'main/bundle-worker.js'), filmWorker: path.join(built, 'main/film-worker.js'), notice: publishNotice, finishing: (progress) => publish({ type: 'finishing', progress }) }))
  const serve = (own: Session): void => serveScheme(own, { root: path.join(built, 'renderer'), developmentServer })
  const share = createShareDesk(createShareFor({
    preload: path.join(built, 'preload/recorder.cjs'),
    url: RECORDER_URL,
    serve,
    kiosk: () => (window.isDestroyed() ? undefined : window),
    warn: (text) => console.error(text),
  }, (sessionFolder) => readKey(sessionFolder, keys.all)))
  const core: Core<InterviewState> = { replay, step, createProjection }
  const note = (deed: Deed): void => void ready.then(({ noteDeed }) => noteDeed?.(deed)).catch((error: unknown) => console.error('the kiosk’s log could not be written:', error))
  const help = createHelpCall({ clock: systemClock, note, publish: (called) => publish({ type: 'help', called }) })
  const lobby = createLobby({
    core,
    help,
    share,
    disk: createDisk(sessions.root),
    displays: () => screen.getAllDisplays().length,
    looks: looksAt({ clock: systemClock, timers: systemTimers, root: machineRoot, remote, idleSeconds: policy.policy.signals.idleSeconds, programs: lockdown.programs }),
    reserve: createReserve(sessions.root, policy.policy.reserveMiB),
    clock: sleepAware(systemClock, powerMonitor),
    timers: systemTimers,
    sessions,
    heads: loadHeads(interviews),
    prepared: ready,
    policy: policy.policy,
    policyText: policy.text,
    app: app.getVersion(),
    recoverSegments,
    seed: () => randomInt(2 ** 31),
    randomId: () => randomBytes(4).toString('hex'),
    usedMs: (state, at) => used(state.clock, budgetOf(state.pack), at),
    notices: [
      ...policy.faults.map((fault) => words.notices.policyFault(fault)),
      ...(keys.first.open ? [words.notices.noSecretStore] : []),
      ...(keys.first === noSecretStore ? [words.notices.secretStoreWanted] : []),
      ...(app.commandLine.hasSwitch('no-sandbox') ? [words.notices.noSandbox] : []),
    ],
    blocked: isFaulty || keys.first === noSecretStore,
    publishScreen: (screen) => publish({ type: 'screen', screen }),
    publishEntry: (entry) => publish({ type: 'view', entry }),
    publishNotice,
  })
  const { passphrase } = invigilator
  const machine = thisMachine(sessions.root, serve, {
    policy: policy.policy,
    policyFaults: policy.faults,
    lock: () => lock?.(),
    interviews: () => ready.then(({ packs }) => packs.map(({ pack }) => pack.id)),
    areKeysOpen: keys.first.open === true,
    areKeysRefused: keys.first === noSecretStore,
    signingKey: () => ready.then(({ notary }) => notary?.kiosk),
  }, engineKey)
  const desk = createDesk({
    isFree: isFaulty,
    isPassphrase: passphrase === undefined ? undefined : (given) => isPassphrase(given, passphrase),
    runner: lobby.runner,
    clock: systemClock,
    timers: systemTimers,
    note,
    publish: (state) => publish({ type: 'panel', state }),
    publishHandingOver: (progress) => publish({ type: 'handing-over', progress }),
    folders: () => handoverFolders(),
    preflight: () => preflight(machine),
    handOver: async (folder, progress) => {
      const { handOver } = await ready
      if (!handOver) throw new Refusal(words.handOver.noKey)
      return handOver(folder, progress)
    },
    help,
    grant: lobby.grant,
    readMessages: messages.read,
    quit: () => app.quit(),
  })
  const chord = chordFrom(invigilator.chord)
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || input.isAutoRepeat || !chord || !isChord(chord, input)) return
    event.preventDefault()
    desk.ask()
  })
  return {
    lobby,
    desk,
    station: () => ({ language, isFree: isFaulty, ...(seat === undefined ? {} : { seat }), clipboard: isolateClipboard ? 'isolated' : 'open', panel: desk.panel(), helpCalled: help.isCalled() || lobby.runner()?.isHelpCalled() === true, messages: messages.all() }),
    ready,
    stayedBare: (then) => lobby.runner()?.note({ type: 'trouble', what: 'picture', text: then === 'drawn-anew' ? words.troubles.repainted : words.troubles.leftBare }),
    leave: async () => {
      await lobby.leave()
      await share.dispose()
    },
  }
}
