/** Where a kiosk of this account keeps its sessions, for tools that run outside the app. */
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { existing } from '../../main/evidence/tools/world.ts'
import type { ToolWorld } from '../../main/evidence/tools/world.ts'
import { machinePolicyPath, readPolicy } from '../../main/policy/policy.ts'
import { besideTheSession } from '../../main/store/keys.ts'

/** Where the app's data of this account lie when nothing else is said: as Electron chooses it. */
function appData(): string {
  const { HOME = os.homedir(), XDG_CONFIG_HOME, APPDATA } = process.env
  if (process.platform === 'win32') return path.join(APPDATA ?? path.join(HOME, 'AppData', 'Roaming'), 'Walkthrough')
  if (process.platform === 'darwin') return path.join(HOME, 'Library', 'Application Support', 'Walkthrough')
  return path.join(XDG_CONFIG_HOME ?? path.join(HOME, '.config'), 'Walkthrough')
}

function fromPolicy(): string | undefined {
  const file = process.env['WALKTHROUGH_POLICY'] ?? machinePolicyPath(process.platform, process.env['ProgramData'])
  return existsSync(file) ? readPolicy([file], file).policy.sessions : undefined
}

export const outside: ToolWorld = {
  wraps: { first: besideTheSession, all: [besideTheSession] },
  root: (given) => existing(path.resolve(given ?? fromPolicy() ?? path.join(process.env['WALKTHROUGH_HOME'] ?? appData(), 'sessions'))),
  app: 'tools',
}
