/** The composition root: what runs the kiosk, put together once. */
import { randomBytes, randomInt } from 'node:crypto'
import path from 'node:path'
import { app, nativeTheme, safeStorage, session } from 'electron'
import { budgetOf, used } from '../interview/clock.ts'
import { replay, step } from '../interview/step.ts'
import type { InterviewState } from '../interview/step.ts'
import { createUnderstanding } from '../interview/understanding/index.ts'
import { createProjection } from '../interview/view.ts'
import { KIOSK_URL, RECORDER_URL, registerScheme, serveScheme } from './app-scheme.ts'
import { createEmbeddedEngine } from './engine/embedded.ts'
import { endpointKey } from './engine/key.ts'
import { createModelEngine } from './engine/model.ts'
import { readEnvironment } from './environment.ts'
import type { Environment } from './environment.ts'
import { publishTo, serveCalls } from './ipc.ts'
import { createLobby } from './lobby/lobby.ts'
import type { Lobby } from './lobby/lobby.ts'
import { loadPacks } from './packs.ts'
import { machinePolicyPath, readPolicy } from './policy/policy.ts'
import type { ReadPolicy } from './policy/policy.ts'
import type { Policy } from './policy/schema.ts'
import type { Core, Engine } from './session/ports.ts'
import { systemClock, systemTimers } from './session/ports.ts'
import { createShareDesk } from './session/share-desk.ts'
import { createShareFor, recoverSegments } from './share/index.ts'
import { createReserve } from './store/reserve.ts'
import { keyWraps } from './store/safe-storage.ts'
import { createSessions } from './store/sessions.ts'
import { confinePages, denyPermissions, openKioskWindow } from './windows.ts'

const built = path.join(import.meta.dirname, '..')
/** Packs and the default policy lie beside an installed program, and in the project while it is developed. */
const shipped = (name: string): string => (app.isPackaged ? path.join(process.resourcesPath, name) : path.join(built, '..', name))

registerScheme()
// Electron would stop everything with a dialog that no candidate can answer; every turn of a session is whole or not at all, so going on is safe.
process.on('uncaughtException', (error) => console.error('a defect:', error))
process.on('unhandledRejection', (error) => console.error('a defect:', error))
const environment = readEnvironment(app.isPackaged)
if (environment.home !== undefined) app.setPath('userData', path.resolve(environment.home))
if (app.requestSingleInstanceLock()) {
  confinePages()
  nativeTheme.themeSource = environment.theme ?? 'system'
  app.whenReady().then(() => start(environment), fail)
} else {
  app.quit()
}

function start({ policy: ownPolicy, window: size, engineKey, developmentServer, programData }: Environment): void {
  const policy = readPolicy(ownPolicy === undefined ? [machinePolicyPath(process.platform, programData)] : [path.resolve(ownPolicy)], shipped('resources/policy.default.yaml'))
  const own = session.defaultSession
  serveScheme(own, path.join(built, 'renderer'), developmentServer)
  denyPermissions(own)
  const { kiosk } = policy.policy.window
  const window = openKioskWindow({ preload: path.join(built, 'preload/index.cjs'), kiosk: kiosk === 'when-installed' ? app.isPackaged : kiosk, size })
  const peer = (): Electron.WebContents | undefined => (window.isDestroyed() ? undefined : window.webContents)

  const share = createShareDesk(createShareFor({
    preload: path.join(built, 'preload/recorder.cjs'),
    url: RECORDER_URL,
    serve: (recorderSession) => serveScheme(recorderSession, path.join(built, 'renderer'), developmentServer),
    kiosk: () => (window.isDestroyed() ? undefined : window),
    warn: (text) => console.error(text),
  }))
  const lobby = createKioskLobby(policy, engineKey, share, peer)
  serveCalls(peer, { command: (command) => lobby.command(command), screen: () => lobby.screen() })

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.on('closed', () => app.quit())
  leaveInOrder(async () => {
    await lobby.leave()
    await share.dispose()
  })
}

function chosenEngine(wanted: Policy['engine'], environmentKey: string | undefined): { readonly engine: Engine; readonly warning?: string } {
  if (!wanted) return { engine: createEmbeddedEngine() }
  const { key, ...told } = endpointKey({
    policy: wanted.key, environment: environmentKey,
    sealedFile: path.join(app.getPath('userData'), 'engine-key'), unseal: (sealed) => safeStorage.decryptString(sealed),
  })
  const engine = createModelEngine({
    endpoint: { url: wanted.url, model: wanted.model, key }, patienceMs: wanted.patienceSeconds * 1000,
    embedded: createUnderstanding(), clock: systemClock, timers: systemTimers,
  })
  return { engine, ...told }
}

function createKioskLobby(policy: ReadPolicy, engineKey: string | undefined, share: ReturnType<typeof createShareDesk>, peer: () => Electron.WebContents | undefined): Lobby {
  const keys = keyWraps()
  const root = path.resolve(policy.policy.sessions ?? path.join(app.getPath('userData'), 'sessions'))
  const packs = loadPacks(shipped('snippets'))
  const core: Core<InterviewState> = { replay, step, createProjection }
  const engine = chosenEngine(policy.policy.engine, engineKey)
  const notices = [
    ...policy.faults.map((fault) => `The policy has a fault, so no interview can start. ${fault}`),
    ...packs.faults.map((fault) => `An interview has a fault. ${fault}`),
    ...(keys.first.warning === undefined ? [] : [keys.first.warning]),
    ...(engine.warning === undefined ? [] : [engine.warning]),
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['Chromium’s sandbox is off, because this program runs as root. Start it as an ordinary user for real interviews.'] : []),
  ]
  return createLobby({
    core,
    engine: engine.engine,
    share,
    reserve: createReserve(root, policy.policy.reserveMiB),
    clock: systemClock,
    timers: systemTimers,
    sessions: createSessions(root, keys),
    packs: packs.packs,
    policy: policy.policy,
    policyText: policy.text,
    app: app.getVersion(),
    recoverSegments,
    seed: () => randomInt(2 ** 31),
    randomId: () => randomBytes(4).toString('hex'),
    usedMs: (state, at) => used(state.clock, budgetOf(state.pack), at),
    notices,
    blocked: policy.faults.length > 0,
    publishScreen: (screen) => publishTo(peer, { type: 'screen', screen }),
    publishEntry: (entry) => publishTo(peer, { type: 'view', entry }),
    publishNotice: (text) => publishTo(peer, { type: 'notice', text }),
  })
}

/** The film is closed and the log let go before the program is gone; a second wish to quit does not cut that short. */
function leaveInOrder(leave: () => Promise<void>): void {
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
}

function fail(error: unknown): void {
  console.error(`${KIOSK_URL} cannot be shown:`, error)
  app.exit(1)
}
