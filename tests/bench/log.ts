/**
 * What the log of an interview costs: appending to it, and handing it over with its film, verified and sealed:
 * `npm run bench -- log [--rounds=N] [--events=N] [--minutes=N] [--mib=N] [--json]`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { measureAppend } from './support/log/append.ts'
import { measureHandingOver } from './support/log/handing-over.ts'
import { numberOption } from './support/figures.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-log-'))
const ofItsOwn = (name: string): string => {
  mkdirSync(path.join(folder, name))
  return path.join(folder, name)
}

try {
  measureAppend(ofItsOwn('append'), { rounds: numberOption('rounds', 20), events: numberOption('events', 100) })
  await measureHandingOver(ofItsOwn('handing-over'), { minutes: numberOption('minutes', 90), mib: numberOption('mib', 3), rounds: numberOption('rounds', 3) })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
