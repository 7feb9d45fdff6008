/** Where a kiosk of this account keeps its sessions, and what the tools outside the app can open there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeBundle } from '../../main/evidence/bundle-writer.ts'
import type { Evidence } from '../../main/evidence/export.ts'
import { openKioskKey } from '../../main/evidence/kiosk-key.ts'
import { recoveredWith } from '../../main/evidence/recovery.ts'
import { machinePolicyPath, readPolicy } from '../../main/policy/policy.ts'
import { systemClock } from '../../main/session/ports.ts'
import { recoverSegments } from '../../main/share/recover.ts'
import { besideTheSession } from '../../main/store/keys.ts'
import type { KeyWrap } from '../../main/store/keys.ts'
import { createSessions, isSessionId } from '../../main/store/sessions.ts'
import { StorageTrouble } from '../../main/store/trouble.ts'

/** What went wrong, for the person at the terminal. */
export class Wrong extends Error {
  override readonly name = 'Wrong'
}

/** Where the app's data of this account lie when nothing else is said: as Electron chooses it. */
function appData(): string {
  const { HOME = os.homedir(), XDG_CONFIG_HOME, APPDATA } = process.env
  if (process.platform === 'win32') return path.join(APPDATA ?? path.join(HOME, 'AppData', 'Roaming'), 'Walkthrough')
  if (process.platform === 'darwin') return path.join(HOME, 'Library', 'Application Support', 'Walkthrough')
  return path.join(XDG_CONFIG_HOME ?? path.join(HOME, '.config'), 'Walkthrough')
}

/** Throws Wrong where there is no such folder. */
export function sessionsRoot(given: string | undefined): string {
  const root = path.resolve(given ?? fromPolicy() ?? path.join(process.env['WALKTHROUGH_HOME'] ?? appData(), 'sessions'))
  if (!existsSync(root)) throw new Wrong(`There is no folder ${root}. Say where the sessions lie with --sessions FOLDER.`)
  return root
}

function fromPolicy(): string | undefined {
  const file = process.env['WALKTHROUGH_POLICY'] ?? machinePolicyPath(process.platform, process.env['ProgramData'])
  return existsSync(file) ? readPolicy([file], file).policy.sessions : undefined
}

export const sessionsIn = (root: string): readonly string[] => readdirSync(root).filter(isSessionId).sort()

/** `identity`: a file that opens the keys which were wrapped for recovery. Throws Wrong, and StorageTrouble. */
export async function openEvidence(root: string, identity: string | undefined): Promise<Evidence> {
  const recovered = identity === undefined ? [] : [await recoveredWith(readFileSync(identity, 'utf8'), withKeys(root))]
  const all: readonly KeyWrap[] = [besideTheSession, ...recovered]
  try {
    return {
      sessions: createSessions(root, { first: besideTheSession, all }),
      key: openKioskKey(root, { first: besideTheSession, all }),
      app: 'tools', clock: systemClock, recoverSegments, write: writeBundle,
    }
  } catch (error) {
    throw explained(error)
  }
}

const withKeys = (root: string): string[] => sessionsIn(root).map((id) => path.join(root, id)).filter((folder) => existsSync(path.join(folder, 'key.json')))

const OUT_OF_REACH = 'Its key lies in the secret store of the operating system, which only the app can open. ' +
  'With --identity FILE it is read by the recovery key, where the policy names one.'

/** A key in the system's secret store cannot be opened from here, and that is no damage. */
export const explained = (error: unknown): unknown => (error instanceof StorageTrouble && error.kind === 'unreadable-key' ? new Wrong(OUT_OF_REACH, { cause: error }) : error)

