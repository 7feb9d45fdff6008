/** The tool `policy`: is a policy right, what does it say and why, and the invigilator's passphrase. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readPassphrase } from './ask.ts'
import { writePassphrase } from './edit.ts'
import { explainPolicy, policyKeys } from './explain.ts'
import type { Explained } from './explain.ts'
import { hashPassphrase, MAX_PASSPHRASE, MIN_PASSPHRASE } from './passphrase.ts'
import { readPolicy } from './policy.ts'
import type { PolicyPlace, ReadPolicy } from './policy.ts'

const usage = (command: string): string => `What this machine's kiosk is told to do. FILE: another policy than this machine's own.

  ${command} check [FILE]            names every fault with file and line
  ${command} explain [KEY] [FILE]    what is in force, where it comes from, and what it means; KEY: recording, lockdown.enabled …
  ${command} set-passphrase [FILE]   asks for the invigilator's passphrase and writes its hash; also reads it from a pipe

Exit code: 0 done, and without fault; 1 a fault, or it could not be done; 2 wrong usage.
`

export interface PolicyWorld extends PolicyPlace {
  /** What a person types to get this tool. */
  readonly command: string
  /** Names of files are seen from here. */
  readonly folder: string
  readonly input: NodeJS.ReadStream
  readonly out: (text: string) => void
  readonly complain: (text: string) => void
}

/** @returns the exit code */
export async function policyTool([verb = '', ...args]: readonly string[], world: PolicyWorld): Promise<number> {
  const fileOf = (given: string | undefined): string | undefined => (given === undefined ? undefined : path.resolve(world.folder, given))
  const [first, second, third] = args
  if (verb === '--help' || verb === '-h') return world.out(usage(world.command)), 0
  if (verb === 'check' && second === undefined) return check(fileOf(first), world)
  if (verb === 'explain' && third === undefined) {
    const isFile = first !== undefined && second === undefined && !policyKeys.includes(first) && existsSync(path.resolve(world.folder, first))
    return isFile ? explain(undefined, fileOf(first), world) : explain(first, fileOf(second), world)
  }
  if (verb === 'set-passphrase' && second === undefined) return setPassphrase(fileOf(first) ?? world.own, world)
  world.complain(usage(world.command))
  return 2
}

const read = (file: string | undefined, { own, shipped, installed, interviews }: PolicyWorld): ReadPolicy =>
  readPolicy({ installed, interviews, ...(file === undefined ? { own, shipped } : { own: file, shipped: file }) })

function check(given: string | undefined, world: PolicyWorld): number {
  const { faults, file } = read(given, world)
  for (const fault of faults) world.complain(`${fault}\n`)
  if (faults.length === 0) world.out(`${file}: no fault\n`)
  if (faults.length === 0 && file === world.shipped) world.out(`This machine has no policy of its own (${world.own}); what ships is in force.\n`)
  const further = read(given, { ...world, installed: true }).faults.filter((fault) => !faults.includes(fault))
  for (const fault of further) world.out(`An installed kiosk will not start with it. ${fault}\n`)
  return faults.length > 0 ? 1 : 0
}

function explain(key: string | undefined, given: string | undefined, world: PolicyWorld): number {
  const { policy, faults, file } = read(given, world)
  for (const fault of faults) world.complain(`${fault}\n`)
  if (faults.length > 0) return 1
  const wanted = explainPolicy(policy, readFileSync(file, 'utf8'), readFileSync(world.shipped, 'utf8')).filter((one) => key === undefined || one.key === key || one.key.startsWith(`${key}.`))
  if (wanted.length === 0) {
    world.complain(`There is no key ${key}. The keys are: ${policyKeys.join(', ')}.\n`)
    return 2
  }
  for (const one of wanted) world.out(`${told(one, file, file === world.shipped)}\n`)
  return 0
}

function told({ key, isGroup, value, line, about }: Explained, file: string, isShipped: boolean): string {
  const from = isShipped || line === undefined ? (value === undefined ? 'not set' : 'the default') : `${file}:${line}`
  const head = isGroup ? key : `${key}${value === undefined ? '' : `: ${value.replaceAll('\n', '\n  ')}`}   (${from})`
  return [head, ...about.split('\n').filter((text) => text !== '').map((text) => `  ${text}`), ''].join('\n')
}

async function setPassphrase(file: string, world: PolicyWorld): Promise<number> {
  try {
    const passphrase = await readPassphrase(world.input, world.complain)
    if ([...passphrase].length < MIN_PASSPHRASE) throw new Error(`A passphrase needs at least ${MIN_PASSPHRASE} characters; several words are best. Nothing was changed.`)
    if (passphrase.length > MAX_PASSPHRASE) throw new Error(`A passphrase has at most ${MAX_PASSPHRASE} characters. Nothing was changed.`)
    writePassphrase(file, await hashPassphrase(passphrase))
  } catch (error) {
    world.complain(`${error instanceof Error ? error.message : String(error)}\n`)
    if (error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))) world.complain(`This account may not write ${file}. Name a file of your own, and let an administrator put it there.\n`)
    return 1
  }
  const { faults } = read(file, world)
  world.out(`The hash of the passphrase stands in ${file}. The kiosk takes it at its next start.\n`)
  for (const fault of faults) world.complain(`${fault}\n`)
  return faults.length > 0 ? 1 : 0
}
