/** Reads the policy file. A policy with a fault is not used at all: a kiosk that is half configured is worse than a closed one. */
import { lstatSync, readFileSync, statSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { readSheet } from '../../interview/pack/yaml.ts'
import { formatFault } from '../../interview/pack/fault.ts'
import { policyFile } from './schema.ts'
import { faultsTogether } from './together.ts'
import type { Surroundings } from './together.ts'
import type { Policy } from './schema.ts'

export interface ReadPolicy {
  readonly policy: Policy
  /** The file that was read. */
  readonly file: string
  /** As it was read, without the endpoint's key, the passphrase's hash and what single candidates are granted; a session keeps a copy. */
  readonly text: string
  /** Sentences for the person in charge; not empty means that nothing may start. */
  readonly faults: readonly string[]
  /**
   * Whether the screen is locked. Never where there is a fault: no interview can begin, and whoever puts it right must get at
   * the machine.
   */
  readonly isLocked: boolean
}

export interface PolicyPlace extends Surroundings {
  /** This machine's own. */
  readonly own: string
  /** Counts where the machine has none of its own. */
  readonly shipped: string
}

const WITHHELD = 'withheld'
const MAX_BYTES = 256 * 1024

/** Where the policy for the whole machine stands. Only an administrator can change one that is there; on Windows any account can bring one where there is none. */
export function machinePolicyPath(platform: NodeJS.Platform): string {
  // Not %ProgramData%: whoever starts the program could set it.
  if (platform === 'win32') return 'C:\\ProgramData\\Walkthrough\\policy.yaml'
  if (platform === 'darwin') return '/Library/Application Support/Walkthrough/policy.yaml'
  return '/etc/walkthrough/policy.yaml'
}

export function readPolicy({ own, shipped, ...surroundings }: PolicyPlace): ReadPolicy {
  let file = own
  try {
    if (!isThere(own)) file = shipped
    if (statSync(file).size > MAX_BYTES) return refused(file, '', [`${file}: is larger than 256 KiB`])
    return parsePolicy(file, readFileSync(file), surroundings)
  } catch (error) {
    return refused(file, '', [`${file}: cannot be read by this account (${error instanceof Error ? error.message : String(error)})`])
  }
}

/** @throws Error where that cannot be told: a policy that is out of reach is not the same as none. */
export function isThere(file: string): boolean {
  try {
    return Boolean(lstatSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

export function parsePolicy(file: string, bytes: Uint8Array, surroundings: Surroundings = { installed: false }): ReadPolicy {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refused(file, '', [`${file}: is not valid UTF-8; save the file in that encoding`])
  }
  const read = readSheet(file, text, policyFile)
  const faults = [...('faults' in read ? read.faults : []), ...faultsTogether(file, text, surroundings)]
  if ('faults' in read || faults.length > 0) return refused(file, text, faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).map(formatFault))
  const policy = read.sheet.data
  const { enabled } = policy.lockdown
  const isLocked = enabled === 'when-installed' ? surroundings.installed : enabled
  const open = withheld(withheld(withoutAllowances(text, policy), ['engine', 'key'], policy.engine?.key), ['invigilator', 'passphrase'], policy.invigilator.passphrase)
  return { policy, file, text: open, faults: [], isLocked }
}

/** A session tells nobody what other candidates were granted; its own log has what was granted in it. */
function withoutAllowances(text: string, { allowances }: Policy): string {
  if (allowances.length === 0) return text
  const document = parseDocument(text)
  document.delete('allowances')
  return document.toString({ lineWidth: 0 })
}

/** Sessions are handed to people who may read the policy but not its secrets. */
function withheld(text: string, path: readonly string[], secret: string | undefined): string {
  if (secret === undefined) return text
  const document = parseDocument(text)
  document.setIn(path, WITHHELD)
  // It may also stand in a comment.
  return document.toString({ lineWidth: 0 }).replaceAll(secret, WITHHELD)
}

/** The defaults serve only to draw the window that says what is wrong. */
const refused = (file: string, text: string, faults: readonly string[]): ReadPolicy => ({ policy: policyFile.parse({ version: 1 }), file, text, faults, isLocked: false })
