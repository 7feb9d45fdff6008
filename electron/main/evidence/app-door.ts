/** The tools inside the app, without a window: only here can keys be opened that lie in the system's secret store. */
import path from 'node:path'
import { app } from 'electron'
import type { Environment } from '../environment.ts'
import { machinePolicyPath, readPolicy } from '../policy/policy.ts'
import { keyWraps } from '../store/safe-storage.ts'
import { runTool } from './tools/run.ts'
import { existing } from './tools/world.ts'

/** `args`: the tool's name and what follows it. Call once the app is ready. @returns the exit code */
export function runInApp([name = '', ...args]: readonly string[], { policy, programData }: Environment): Promise<number> {
  const file = policy ?? machinePolicyPath(process.platform, programData)
  const kept = (): string => readPolicy([file], file).policy.sessions ?? path.join(app.getPath('userData'), 'sessions')
  return runTool(name, args, { wraps: keyWraps(), root: (given) => existing(path.resolve(given ?? kept())), app: app.getVersion() })
}
