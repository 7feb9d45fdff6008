/** The tool `policy` inside an installed program, which has no npm. */
import path from 'node:path'
import { app } from 'electron'
import type { Environment } from '../environment.ts'
import { machinePolicyPath } from './policy.ts'
import { policyTool } from './tool.ts'

/** `args`: what follows `--policy`. @returns the exit code */
export const runInApp = (args: readonly string[], { policy, programData }: Environment): Promise<number> =>
  policyTool(args, {
    own: policy ?? machinePolicyPath(process.platform, programData),
    shipped: path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources', 'policy.default.yaml'),
    folder: process.cwd(),
    input: process.stdin,
    out: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  })
