/**
 * The kiosk's own Ed25519 key: it signs what this machine closed. Made at the first start; its private part is wrapped like the keys of sessions. The
 * public part of a key that was replaced stays beside it: what it signed is still to be checked.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readWraps, syncFolder, unwrapWith, writeDurably } from '../store/keys.ts'
import type { KeyWrap, KeyWraps } from '../store/keys.ts'
import { guarded, StorageTrouble } from '../store/trouble.ts'

export interface KioskKey extends PublicKey {
  /** 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Buffer
  /** PKCS #8 DER, for the thread that writes bundles. */
  readonly secret: Uint8Array
  /** Of the keys that this kiosk had before. */
  readonly earlier: readonly PublicKey[]
}

const PRIVATE = 'kiosk-key.json'

export const kioskKeyFile = (root: string): string => path.join(root, PRIVATE)
const PUBLIC = 'kiosk.pem'
const EARLIER = /^kiosk\.[0-9-]+\.pem$/
const RETIRED = /^kiosk-key\.[0-9-]+\.json$/

/** Makes the key where there is none. Throws StorageTrouble; a key that cannot be read is never replaced silently. */
export function openKioskKey(root: string, wraps: KeyWraps): KioskKey {
  const file = kioskKeyFile(root)
  if (!existsSync(file)) makeKey(root, file, wraps.first)
  const der = unwrapWith(readWraps(file), wraps.all)
  let secret: KeyObject
  try {
    secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } catch (error) {
    throw new StorageTrouble('unreadable-key', 'reading', error)
  }
  const open = createPublicKey(secret)
  const key = publicKey(open)
  // Whoever put another one in its place would be handed on as this kiosk.
  if (presentKey(root)?.fingerprint !== key.fingerprint) guarded('kiosk-key', () => writeDurably(path.join(root, PUBLIC), key.publicPem, 0o644))
  return { ...key, holds: (bytes, signature) => signature.length === 64 && verify(null, bytes, open, signature), secret: der, sign: (bytes) => sign(null, bytes, secret), earlier: earlierKeys(root) }
}

/** What was signed on this kiosk holds by one of these: its present key, first, and those that it had before. Empty where it has none yet. Throws StorageTrouble. */
export const publicKeys = (root: string): readonly PublicKey[] => [...publicKeyIn(path.join(root, PUBLIC)), ...earlierKeys(root)]

/** Its public part, as it lies beside the private one; `undefined` where it is not there or cannot be read as a key. Throws StorageTrouble. */
export const presentKey = (root: string): PublicKey | undefined => publicKeyIn(path.join(root, PUBLIC))[0]

/** The private parts of those that it had before, as far as they were kept. Throws StorageTrouble. */
export const retiredKeyFiles = (root: string): readonly string[] => namesIn(root).filter((name) => RETIRED.test(name)).map((name) => path.join(root, name))

const namesIn = (root: string): readonly string[] => (existsSync(root) ? guarded('kiosk-key', () => readdirSync(root)) : [])

const earlierKeys = (root: string): readonly PublicKey[] =>
  namesIn(root).filter((name) => EARLIER.test(name)).sort().reverse().flatMap((name) => publicKeyIn(path.join(root, name)))

function publicKeyIn(file: string): readonly PublicKey[] {
  if (!existsSync(file)) return []
  const pem = guarded('kiosk-key', () => readFileSync(file, 'utf8'))
  const verifier = verifierOf(pem)
  return verifier ? [{ ...verifier, publicPem: pem }] : []
}

/**
 * The key is lost, or nobody should believe it any more: another one signs from now on, and both parts of the one before are kept under the day and hour. Throws
 * StorageTrouble, and what the store throws; everything is then as it was.
 */
export function replaceKey(root: string, wraps: KeyWraps, wall: number): KioskKey {
  const next = (name: string): string => path.join(root, `${name}.next`)
  try {
    const pem = makeKey(root, next(PRIVATE), wraps.first)
    guarded('kiosk-key', () => {
      writeDurably(next(PUBLIC), pem, 0o644)
      keepBefore(root, wall, () => renameSync(next(PRIVATE), kioskKeyFile(root)))
      renameSync(next(PUBLIC), path.join(root, PUBLIC))
      syncFolder(root)
    })
  } finally {
    for (const name of [PRIVATE, PUBLIC]) for (const left of [next(name), `${next(name)}.new`]) rmSync(left, { force: true })
  }
  return openKioskKey(root, wraps)
}

/** At every moment there is a key that signs: an app that found none would make one, and nobody would know why. */
function keepBefore(root: string, wall: number, replace: () => void): void {
  let after = 0
  const kept = (): readonly (readonly [name: string, kept: string])[] => {
    const stamp = new Date(wall + after * 1000).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)
    return [[path.join(root, PRIVATE), path.join(root, `kiosk-key.${stamp}.json`)], [path.join(root, PUBLIC), path.join(root, `kiosk.${stamp}.pem`)]]
  }
  while (kept().some(([, name]) => existsSync(name))) after++
  try {
    for (const [name, other] of kept()) if (existsSync(name)) linkSync(name, other)
    replace()
  } catch (error) {
    for (const [, name] of kept()) rmSync(name, { force: true })
    throw error
  }
}

/** @returns its public part. */
function makeKey(root: string, file: string, wrap: KeyWrap): string {
  const { privateKey, publicKey: open } = generateKeyPairSync('ed25519')
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  guarded('kiosk-key', () => {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    writeDurably(file, JSON.stringify({ v: 1, wraps: [{ by: wrap.name, key: wrap.wrap(der) }] }))
  })
  return publicKey(open).publicPem
}

function publicKey(key: KeyObject): Omit<PublicKey, 'holds'> {
  const fingerprint = createHash('sha256').update(key.export({ format: 'der', type: 'spki' })).digest('hex')
  return { publicPem: key.export({ format: 'pem', type: 'spki' }) as string, fingerprint }
}

export interface Verifier {
  /** Hex: SHA-256 over the public key's DER. */
  readonly fingerprint: string
  readonly holds: (bytes: Uint8Array, signature: Uint8Array) => boolean
}

export interface PublicKey extends Verifier {
  /** PEM; what a centre hands to those who verify. */
  readonly publicPem: string
}

/** `undefined` for what is no Ed25519 public key in PEM. */
export function verifierOf(pem: string): Verifier | undefined {
  try {
    // A private key would be taken too, and its public part derived; nobody should be led to hand one around.
    if (pem.includes('PRIVATE')) return undefined
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType !== 'ed25519') return undefined
    return { fingerprint: publicKey(key).fingerprint, holds: (bytes, signature) => signature.length === 64 && verify(null, bytes, key, signature) }
  } catch {
    // Whatever is wrong with it, it is no key.
    return undefined
  }
}
