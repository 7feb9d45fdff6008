/** Whether the signed close of a session can be believed, and whether log, close and manifest are of one session and one kiosk. */
import { readCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import { FOREIGN_KEY, isForeign } from './given.ts'
import type { Verifier } from './kiosk-key.ts'
import { names } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import type { Told } from './told.ts'

/** What a manifest says of the log. */
type Head = Pick<Manifest, 'session' | 'head' | 'events'>

type Read = (path: string) => Promise<Buffer | undefined>

export const NO_KEY = finding('foreign-signature', names.key, 'The kiosk’s public key is missing or cannot be read.')
export const UNFIT = finding('checkpoint-altered', names.checkpoint, 'The signature of the kiosk does not fit the close of the session.')
export const UNSIGNED = finding('checkpoint-altered', names.checkpoint, 'The signature of the close is missing.')

const doubts: ReadonlySet<string> = new Set(['not-closed', 'checkpoint-altered', 'foreign-signature', 'other-session'])
/** Something was found of the close itself: then nothing can be bound to it. */
export const isCloseDoubted = (findings: readonly { readonly code: string }[]): boolean => findings.some(({ code }) => doubts.has(code))

/** What was signed at the close, if it can be believed. */
export async function checkCheckpoint(read: Read, own: Verifier | undefined, trusted: readonly Verifier[] | undefined, manifest: Head | undefined, findings: Finding[]): Promise<Checkpoint | undefined> {
  const bytes = await read(names.checkpoint)
  const signature = await read(names.checkpointSignature)
  if (!own) findings.push(NO_KEY)
  else if (isForeign(own, trusted)) findings.push(FOREIGN_KEY)
  if (!bytes) {
    findings.push(finding('not-closed', names.checkpoint, 'The signed close of the session is missing, so nobody can say whether the log is whole.'))
    return undefined
  }
  const checkpoint = readCheckpoint(bytes)
  const keys = trusted ?? (own ? [own] : [])
  const key = keys.find(({ fingerprint }) => fingerprint === checkpoint?.key)
  if (!checkpoint) findings.push(finding('checkpoint-altered', names.checkpoint, 'The signed close of the session cannot be read.'))
  else if (keys.length > 0 && !key) findings.push(finding('foreign-signature', names.checkpoint, 'The session was closed with the key of another kiosk.'))
  // Without any key it was said already.
  else if (!key) return undefined
  else if (!signature || !key.holds(bytes, signature)) {
    findings.push(signature ? UNFIT : UNSIGNED)
    return undefined
  }
  if (checkpoint && manifest && (checkpoint.session !== manifest.session || checkpoint.head !== manifest.head || checkpoint.count !== manifest.events)) {
    findings.push(finding('other-session', names.checkpoint, 'The signed close and the manifest speak of different sessions.'))
  }
  return checkpoint
}

/** `known`: fingerprints of the keys that are known to be of one kiosk, which had one after the other. */
export function sameSession({ opened }: Told, own: Verifier | undefined, manifest: Head | undefined, known: readonly string[] = []): readonly Finding[] {
  const findings: Finding[] = []
  if (manifest && opened && opened.session !== manifest.session) findings.push(finding('other-session', names.events, 'The log is that of another session than the manifest says.'))
  const { kiosk } = opened ?? {}
  if (kiosk !== undefined && own && kiosk !== own.fingerprint && ![kiosk, own.fingerprint].every((key) => known.includes(key))) {
    findings.push(finding('foreign-signature', names.key, 'The log was begun on a kiosk with another key than the one that signed it. Where a kiosk’s key was replaced in between, both hold when both are named (--key).'))
  }
  return findings
}
