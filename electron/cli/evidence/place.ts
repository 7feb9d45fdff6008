/** Where a kiosk of this account keeps its sessions, for tools that run outside the app. */
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { existing, onlyInTheApp, sessionsBy } from '../../main/evidence/tools/world.ts'
import type { ReportWorld } from '../../main/evidence/tools/world.ts'
import { machinePolicyPath, readPolicy } from '../../main/policy/policy.ts'
import type { ReadPolicy } from '../../main/policy/policy.ts'
import { besideTheSession } from '../../main/store/keys.ts'

/** Where the app's data of this account lie when nothing else is said: as Electron chooses it. */
function appData(): string {
  const { HOME = os.homedir(), XDG_CONFIG_HOME, APPDATA } = process.env
  if (process.platform === 'win32') return path.join(APPDATA ?? path.join(HOME, 'AppData', 'Roaming'), 'Walkthrough')
  if (process.platform === 'darwin') return path.join(HOME, 'Library', 'Application Support', 'Walkthrough')
  return path.join(XDG_CONFIG_HOME ?? path.join(HOME, '.config'), 'Walkthrough')
}

/** The programs run from out/cli, two folders below the project. */
const project = path.join(import.meta.dirname, '..', '..')

function policy(): ReadPolicy {
  const own = process.env['WALKTHROUGH_POLICY'] ?? machinePolicyPath(process.platform)
  return readPolicy({ own, shipped: path.join(project, 'resources', 'policy.default.yaml'), installed: false })
}

const home = (): string => process.env['WALKTHROUGH_HOME'] ?? appData()

/** The app prints; it is started for it. */
async function print(html: string): Promise<Buffer> {
  const door = pathToFileURL(path.join(project, 'scripts', 'lib', 'pdf.mjs')).href
  const { printed } = await import(door) as { readonly printed: (html: string) => Promise<Buffer> }
  return printed(html)
}

export const outside: ReportWorld = {
  wraps: { first: policy().policy.sealing.withoutSecretStore === 'refuse' ? onlyInTheApp : besideTheSession, all: [besideTheSession] },
  root: (given) => existing(path.resolve(given ?? sessionsBy(policy()) ?? path.join(home(), 'sessions'))),
  app: 'tools',
  command: (tool) => `npm run -s ${tool} --`,
  recovery: policy().policy.sealing.recovery,
  assessors: () => path.join(home(), 'assessors'),
  print,
}
