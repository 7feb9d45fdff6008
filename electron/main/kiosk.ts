/**
 * The composition root: what runs the kiosk behind its window, put together once. The window's page comes up in its own
 * process while this is loaded, so nothing that the first moments do not need is imported before it.
 */
import { randomBytes, randomInt } from 'node:crypto'
import path from 'node:path'
import { app, safeStorage } from 'electron'
import type { BrowserWindow } from 'electron'
import { budgetOf, used } from '../interview/clock.ts'
import { replay, step } from '../interview/step.ts'
import type { InterviewState } from '../interview/step.ts'
import { createUnderstanding } from '../interview/understanding/index.ts'
import { createProjection } from '../interview/view.ts'
import { RECORDER_URL, serveScheme } from './app-scheme.ts'
import { createEmbeddedEngine } from './engine/embedded.ts'
import { endpointKey } from './engine/key.ts'
import type { Environment } from './environment.ts'
import { publishTo } from './ipc.ts'
import { createLobby } from './lobby/lobby.ts'
import type { Lobby } from './lobby/lobby.ts'
import { loadPacksMeanwhile } from './packs.ts'
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
import { showKiosk } from './windows.ts'

export interface Kiosk {
  readonly lobby: Lobby
  /** The film is closed and the log let go. */
  readonly leave: () => Promise<void>
}

/** `built`: the folder of the built program. */
export async function openKiosk(window: BrowserWindow, built: string, { policy: ownPolicy, engineKey, developmentServer, programData }: Environment): Promise<Kiosk> {
  /** Packs and the default policy lie beside an installed program, and in the project while it is developed. */
  const shipped = (name: string): string => (app.isPackaged ? path.join(process.resourcesPath, name) : path.join(built, '..', name))
  const policy = readPolicy(ownPolicy === undefined ? [machinePolicyPath(process.platform, programData)] : [path.resolve(ownPolicy)], shipped('resources/policy.default.yaml'))
  const { kiosk } = policy.policy.window
  showKiosk(window, kiosk === 'when-installed' ? app.isPackaged : kiosk)
  const peer = (): Electron.WebContents | undefined => (window.isDestroyed() ? undefined : window.webContents)
  const share = createShareDesk(createShareFor({
    preload: path.join(built, 'preload/recorder.cjs'),
    url: RECORDER_URL,
    serve: (recorderSession) => serveScheme(recorderSession, path.join(built, 'renderer'), developmentServer),
    kiosk: () => (window.isDestroyed() ? undefined : window),
    warn: (text) => console.error(text),
  }))
  const lobby = await createKioskLobby(policy, shipped('snippets'), engineKey, share, peer)
  return {
    lobby,
    leave: async () => {
      await lobby.leave()
      await share.dispose()
    },
  }
}

/** Of the patience that the policy allows; the rest is for taking over, so that the line is there when it is up. */
const PART_FOR_THE_ENDPOINT = 0.9

async function chosenEngine(wanted: Policy['engine'], environmentKey: string | undefined): Promise<{ readonly engine: Engine; readonly warning?: string }> {
  if (!wanted) return { engine: createEmbeddedEngine() }
  const { key, ...told } = endpointKey({
    policy: wanted.key, environment: environmentKey,
    sealedFile: path.join(app.getPath('userData'), 'engine-key'), unseal: (sealed) => safeStorage.decryptString(sealed),
  })
  // Its client is large, and most kiosks have no endpoint.
  const { createModelEngine } = await import('./engine/model.ts')
  const engine = createModelEngine({
    endpoint: { url: wanted.url, model: wanted.model, key }, patienceMs: wanted.patienceSeconds * 1000 * PART_FOR_THE_ENDPOINT,
    embedded: createUnderstanding(), clock: systemClock, timers: systemTimers,
  })
  return { engine, ...told }
}

async function createKioskLobby(policy: ReadPolicy, interviews: string, engineKey: string | undefined, share: ReturnType<typeof createShareDesk>, peer: () => Electron.WebContents | undefined): Promise<Lobby> {
  const keys = keyWraps()
  const root = path.resolve(policy.policy.sessions ?? path.join(app.getPath('userData'), 'sessions'))
  const packs = await loadPacksMeanwhile(interviews)
  const core: Core<InterviewState> = { replay, step, createProjection }
  const engine = await chosenEngine(policy.policy.engine, engineKey)
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
