/** The tools inside the app, without a window: only here can keys be opened that lie in the system's secret store. */
import path from 'node:path'
import { app } from 'electron'
import { printedPdf } from '../assess/pdf.ts'
import type { Environment } from '../environment.ts'
import { policyPlaceApart } from '../policy/place.ts'
import { readPolicy } from '../policy/policy.ts'
import { keyWraps } from '../store/safe-storage.ts'
import { readWhole } from './measure.ts'
import { runTool } from './tools/run.ts'
import { existing, sessionsBy } from './tools/world.ts'

const MOST = 64 * 1024 * 1024

/** `args`: the tool's name and what follows it. Call once the app is ready. @returns the exit code */
export async function runInApp([name = '', ...args]: readonly string[], environment: Environment): Promise<number> {
  // A window that has printed is closed, and the program would end with it.
  app.on('window-all-closed', () => undefined)
  if (name === 'pdf') return printStandardInput()
  const read = readPolicy(policyPlaceApart(environment))
  return runTool(name, args, {
    wraps: keyWraps(read.policy.sealing.withoutSecretStore),
    root: (given) => existing(path.resolve(given ?? sessionsBy(read) ?? path.join(app.getPath('userData'), 'sessions'))),
    app: app.getVersion(),
    command: (tool) => `walkthrough --evidence ${tool}`,
    recovery: read.policy.sealing.recovery,
    assessors: () => path.join(app.getPath('userData'), 'assessors'),
    print: printedPdf,
  })
}

/** A page comes in and its PDF goes out, so that neither touches the disk and the files are those of whoever asked. */
async function printStandardInput(): Promise<number> {
  const pdf = await printedPdf((await readWhole(process.stdin, MOST)).toString('utf8'))
  await new Promise<void>((resolve, reject) => process.stdout.write(pdf, (error) => (error ? reject(error) : resolve())))
  return 0
}
