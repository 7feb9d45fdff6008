/** The check before the first candidate without a window: its lines on the terminal, and an exit code for scripts. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import type { Environment } from '../environment.ts'
import { openKioskKey } from '../evidence/kiosk-key.ts'
import { loadHeads } from '../packs.ts'
import { machinePolicyPath, readPolicy } from '../policy/policy.ts'
import { keyWraps } from '../store/safe-storage.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { thisMachine } from './machine.ts'
import { preflight, printed } from './preflight.ts'

/** @returns 0: an interview can be held, even where there is something to look at; 1: it cannot */
export async function runInApp(_args: readonly string[], { policy: ownPolicy, programData }: Environment): Promise<number> {
  const shipped = (name: string): string => path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), name)
  const { policy, faults } = readPolicy([ownPolicy ?? machinePolicyPath(process.platform, programData)], shipped('resources/policy.default.yaml'))
  const keys = keyWraps()
  const kept = path.resolve(policy.sessions ?? path.join(app.getPath('userData'), 'sessions'))
  mkdirSync(kept, { recursive: true, mode: 0o700 })
  const lines = await preflight(thisMachine(kept, {
    policy,
    policyFaults: faults,
    isLocked: policy.lockdown.enabled === 'when-installed' ? app.isPackaged : policy.lockdown.enabled,
    interviews: () => Promise.resolve(loadHeads(shipped('snippets')).filter(({ id }) => policy.interviews === 'all' || policy.interviews.includes(id)).length),
    keyWarning: keys.first.warning,
    signingKey: () => Promise.resolve(fingerprint(kept, keys)),
  }))
  process.stdout.write(printed(lines))
  return lines.some(({ state }) => state === 'bad') ? 1 : 0
}

function fingerprint(root: string, keys: ReturnType<typeof keyWraps>): string | undefined {
  try {
    return openKioskKey(root, keys).fingerprint
  } catch (error) {
    if (error instanceof StorageTrouble) return undefined
    throw error
  }
}
