/** What the tools stand on: outside the app only keys that lie in files can be opened, inside it those of the system's secret store too. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { makeFilms } from '../../film/films.ts'
import { Refusal } from '../../plain-text.ts'
import type { ReadPolicy } from '../../policy/policy.ts'
import { systemClock } from '../../session/ports.ts'
import { recoverSegments } from '../../share/recover.ts'
import type { KeyWrap, KeyWraps } from '../../store/keys.ts'
import { createSessions, isSessionId } from '../../store/sessions.ts'
import type { Sessions } from '../../store/sessions.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { BundleError } from '../bundle-reader.ts'
import { writeBundle } from '../bundle-writer.ts'
import type { Evidence } from '../export.ts'
import { kioskKeyFile, openKioskKey } from '../kiosk-key.ts'
import { keyFilesIn, recoveredWith } from '../recovery.ts'
import { diskSentence } from '../disk-error.ts'
import { liesWithin } from '../within.ts'
import { openIdentity } from './identity.ts'

export interface ToolWorld {
  readonly wraps: KeyWraps
  /** The folder of the sessions, when it was said which and when not. Throws Wrong. */
  readonly root: (given: string | undefined) => string
  readonly app: string
  /** What a person types to get a tool of that name. */
  readonly command: (tool: string) => string
  /** The recovery recipient that the policy names. */
  readonly recovery?: string | undefined
}

/** What reports need besides. */
export interface ReportWorld extends ToolWorld {
  /** The folder of the assessors' keys. */
  readonly assessors: () => string
  /** A page on paper, as PDF. */
  readonly print: (html: string) => Promise<Buffer>
}

/** What went wrong, for the person at the terminal. */
export class Wrong extends Refusal {
  override readonly name = 'Wrong'
}

/** Throws Wrong where there is no such folder. */
export function existing(root: string): string {
  if (!existsSync(root)) throw new Wrong(`There is no folder ${root}. Say where the sessions lie with --sessions FOLDER.`)
  if (!statSync(root).isDirectory()) throw new Wrong(`${root} is no folder. Say where the sessions lie with --sessions FOLDER.`)
  return root
}

/** Where a policy says that the sessions lie; undefined: it says nothing. Throws Wrong where it has a fault: they may lie anywhere. */
export function sessionsBy({ policy, faults: [fault] }: ReadPolicy): string | undefined {
  if (fault !== undefined) throw new Wrong(`The policy has a fault, so it does not tell where the sessions lie. Put it right, or say it with --sessions FOLDER. ${fault}`)
  return policy.sessions
}

export const sessionsIn = (root: string): readonly string[] => readdirSync(root).filter(isSessionId).sort()

export type Place = { readonly bundle: string } | { readonly root: string; readonly id: string }

/** What is made of evidence is never written over it, nor into it, nor over other evidence that lies about. Throws Wrong. */
export function keepApart(out: string, place: Place): void {
  const [evidence, what] = 'bundle' in place ? [place.bundle, 'the bundle itself'] : [place.root, 'the folder of the sessions']
  if (liesWithin(evidence, out)) throw new Wrong(`${out} lies in ${what}. Name another place with --out FILE; nothing was written.`)
  if (/\.(zip|addendum\.json)$/.test(out) && existsSync(out)) throw new Wrong(`${out} is there already and may be evidence: a bundle, or what an assessor signed. Name another place with --out FILE; nothing was written.`)
}

/** What a tool was given: a bundle, or a session of this machine. Throws Wrong where there is neither. */
export function placeOf(what: string, sessions: string | undefined, world: ReportWorld): Place {
  const file = path.resolve(what)
  // A session's folder is opened through its key, whichever way it was named.
  if (existsSync(file) && !isSessionId(path.basename(file))) return { bundle: file }
  const root = sessions === undefined && existsSync(file) && what !== path.basename(what) ? path.dirname(file) : world.root(sessions)
  const id = path.basename(file)
  if (!sessionsIn(root).includes(id)) throw new Wrong(`There is no session and no file ${what}. Sessions were looked for in ${root}.`)
  return { root, id }
}

/** To read them. `identity`: a file that opens the keys which were wrapped for recovery. Throws StorageTrouble. */
export async function openSessions(root: string, identity: string | undefined, world: ToolWorld): Promise<Sessions> {
  return createSessions(root, await wrapsWith(root, identity, world))
}

/** To sign as well. Throws Wrong, and StorageTrouble. */
export async function openEvidence(root: string, identity: string | undefined, world: ToolWorld): Promise<Evidence> {
  // A folder that was mistyped, or a copy, must not become a kiosk of its own.
  if (!existsSync(kioskKeyFile(root))) throw new Wrong(`In ${root} there is no key that signs. The kiosk makes it at its first start; where it is lost, “sessions new-key” makes another.`)
  const wraps = await wrapsWith(root, identity, world)
  try {
    return { sessions: createSessions(root, wraps), key: openKioskKey(root, wraps), app: world.app, clock: systemClock, recoverSegments, write: writeBundle, makeFilms }
  } catch (error) {
    throw explained(error)
  }
}

async function wrapsWith(root: string, identity: string | undefined, { wraps }: ToolWorld): Promise<KeyWraps> {
  const recovered = identity === undefined ? [] : [await recoveredWith(await openIdentity(identity), keyFilesIn(root))]
  return { first: wraps.first, all: [...wraps.all, ...recovered] }
}

/** For tools outside the app, where the policy wants keys in the secret store of the operating system: they make none. */
export const onlyInTheApp: KeyWrap = {
  name: 'none',
  wrap: () => {
    throw new Wrong(ONLY_IN_THE_APP)
  },
  unwrap: () => {
    throw new Wrong(ONLY_IN_THE_APP)
  },
}

/** After “it” or “the key”. */
export const IN_THE_STORE = 'belongs into the secret store of the operating system, which this program does not reach here. Run the app, as `walkthrough --evidence sessions …`, where that store is open (not over SSH). ' +
  'Where this computer has no such store any more, add --even-in-files: the key then lies in a file that whoever can read the disk can read. Nothing was changed.'
export const ONLY_IN_THE_APP = `The key ${IN_THE_STORE}`

const OUT_OF_REACH = 'Its key lies in the secret store of the operating system, which only the app itself can open: ' +
  'there it is the same tool with `walkthrough --evidence` before its name. A key that was wrapped for recovery is opened by --identity FILE.'

/** A key in the system's secret store cannot be opened from outside the app, and that is no damage; errors of the disk and of bundles are told as sentences. */
export function explained(error: unknown): unknown {
  if (error instanceof StorageTrouble) return error.kind === 'unreadable-key' ? new Wrong(OUT_OF_REACH, { cause: error }) : error
  const told = error instanceof BundleError ? error.message : diskSentence(error)
  return told === undefined ? error : new Wrong(told, { cause: error })
}
