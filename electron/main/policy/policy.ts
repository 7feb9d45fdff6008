/** Reads the policy file. A policy with a fault is not used at all: a kiosk that is half configured is worse than a closed one. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseDocument } from 'yaml'
import { readSheet } from '../../interview/pack/yaml.ts'
import { formatFault } from '../../interview/pack/fault.ts'
import { policyFile } from './schema.ts'
import type { Policy } from './schema.ts'

export interface ReadPolicy {
  readonly policy: Policy
  /** The file that was read. */
  readonly file: string
  /** As it was read, without the endpoint's key, the passphrase's hash and what single candidates are granted; a session keeps a copy. */
  readonly text: string
  /** Sentences for the person in charge; not empty means that nothing may start. */
  readonly faults: readonly string[]
}

const WITHHELD = 'withheld'
const MAX_BYTES = 256 * 1024

/** Where the policy for the whole machine stands; only an administrator can write there. */
export function machinePolicyPath(platform: NodeJS.Platform, programData: string | undefined): string {
  if (platform === 'win32') return path.win32.join(programData ?? 'C:\\ProgramData', 'Walkthrough', 'policy.yaml')
  if (platform === 'darwin') return '/Library/Application Support/Walkthrough/policy.yaml'
  return '/etc/walkthrough/policy.yaml'
}

/** The first of the files that is there; `fallback` is the one that ships. */
export function readPolicy(candidates: readonly string[], fallback: string): ReadPolicy {
  const file = candidates.find((candidate) => existsSync(candidate)) ?? fallback
  try {
    if (statSync(file).size > MAX_BYTES) return refused(file, '', [`${file}: is larger than 256 KiB`])
    return parsePolicy(file, readFileSync(file))
  } catch (error) {
    return refused(file, '', [`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`])
  }
}

export function parsePolicy(file: string, bytes: Uint8Array): ReadPolicy {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refused(file, '', [`${file}: is not valid UTF-8; save the file in that encoding`])
  }
  const read = readSheet(file, text, policyFile)
  if ('faults' in read) return refused(file, text, read.faults.map(formatFault))
  const policy = read.sheet.data
  const open = withheld(withheld(withoutAllowances(text, policy), ['engine', 'key'], policy.engine?.key), ['invigilator', 'passphrase'], policy.invigilator.passphrase)
  return { policy, file, text: open, faults: [] }
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
const refused = (file: string, text: string, faults: readonly string[]): ReadPolicy => ({ policy: policyFile.parse({ version: 1 }), file, text, faults })
