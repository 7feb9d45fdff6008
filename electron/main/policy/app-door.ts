/** The tool `policy` inside an installed program, which has no npm. */
import type { Environment } from '../environment.ts'
import { policyPlace } from './place.ts'
import { policyTool } from './tool.ts'

/** `args`: what follows `--policy`. @returns the exit code */
export const runInApp = (args: readonly string[], environment: Environment): Promise<number> =>
  policyTool(args, {
    ...policyPlace(environment),
    command: 'walkthrough --policy',
    folder: process.cwd(),
    input: process.stdin,
    out: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  })
