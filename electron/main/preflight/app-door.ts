/** The check before the first candidate without a window: its lines on the terminal, and an exit code for scripts. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, BrowserWindow } from 'electron'
import type { Session } from 'electron'
import { serveScheme } from '../app-scheme.ts'
import type { Environment } from '../environment.ts'
import { openKioskKey } from '../evidence/kiosk-key.ts'
import { loadPacks } from '../packs.ts'
import { policyPlace } from '../policy/place.ts'
import { readPolicy } from '../policy/policy.ts'
import { noSecretStore } from '../store/keys.ts'
import { keyWraps } from '../store/safe-storage.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { thisMachine } from './machine.ts'
import { preflight, printed } from './preflight.ts'
import type { Machine } from './preflight.ts'

/** @returns 0: an interview can be held, even where there is something to look at; 1: it cannot */
export async function runInApp(_args: readonly string[], environment: Environment): Promise<number> {
  const shipped = (name: string): string => path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), name)
  const { policy, faults, isLocked } = readPolicy(policyPlace(environment))
  const keys = keyWraps(policy.sealing.withoutSecretStore)
  const kept = path.resolve(policy.sessions ?? path.join(app.getPath('userData'), 'sessions'))
  // Electron would quit when the window of the capture is gone.
  app.on('window-all-closed', () => undefined)
  try {
    mkdirSync(kept, { recursive: true, mode: 0o700 })
  } catch (error) {
    // The line about the disk says that nothing can be written there; the others have their own to say.
    console.error(`${kept} could not be made:`, error instanceof Error ? error.message : error)
  }
  const serve = (session: Session): void => serveScheme(session, { root: path.join(app.getAppPath(), 'out/renderer'), developmentServer: undefined })
  const machine = thisMachine(kept, serve, {
    policy,
    policyFaults: faults,
    // Of the window that would be opened; whose session this is, only that one sees.
    lock: () => (isLocked ? 'window' : undefined),
    interviews: () => Promise.resolve(loadPacks(shipped('snippets')).packs.map(({ pack }) => pack.id)),
    areKeysOpen: keys.first.open === true,
    areKeysRefused: keys.first === noSecretStore,
    signingKey: () => Promise.resolve(fingerprint(kept, keys)),
  }, environment.engineKey)
  const lines = await preflight({ ...machine, capture: () => seen(machine.capture) })
  process.stdout.write(printed(lines))
  return lines.some(({ state }) => state === 'bad') ? 1 : 0
}

/** An empty screen that shows nothing is no fault: a window of our own has to be in the picture. */
async function seen(capture: Machine['capture']): Promise<{ readonly isBlank: boolean } | undefined> {
  const window = new BrowserWindow({ width: 480, height: 320, frame: false, title: 'Walkthrough', backgroundColor: '#f3f5f7', webPreferences: { sandbox: true, javascript: false } })
  try {
    await window.loadURL('about:blank')
    let picture = await capture()
    // Until it stands on the screen.
    for (let tries = 0; tries < 10 && picture?.isBlank === true; tries++) {
      await setTimeout(200)
      picture = await capture()
    }
    return picture
  } finally {
    window.destroy()
  }
}

function fingerprint(root: string, keys: ReturnType<typeof keyWraps>): string | undefined {
  try {
    return openKioskKey(root, keys).fingerprint
  } catch (error) {
    if (error instanceof StorageTrouble) return undefined
    throw error
  }
}
