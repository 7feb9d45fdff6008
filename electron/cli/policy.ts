/** `npm run -s policy -- check|explain|set-passphrase`: for the administrator of a kiosk. */
import path from 'node:path'
import { interviewNames } from '../main/packs.ts'
import { machinePolicyPath } from '../main/policy/policy.ts'
import { policyTool } from '../main/policy/tool.ts'
import { quietWhenUnread } from '../main/quiet.ts'

/** The programs run from out/cli, two folders below the project. */
const project = path.join(import.meta.dirname, '..', '..')

quietWhenUnread()

process.exitCode = await policyTool(process.argv.slice(2), {
  command: 'npm run -s policy --',
  installed: false,
  own: path.resolve(process.env['WALKTHROUGH_POLICY'] ?? machinePolicyPath(process.platform)),
  shipped: path.join(project, 'resources', 'policy.default.yaml'),
  interviews: () => interviewNames(path.join(project, 'snippets')),
  folder: process.cwd(),
  input: process.stdin,
  out: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
})
