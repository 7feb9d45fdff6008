/** A session's key, and how it is kept: wrapped by whatever secret store this machine has. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { guarded, StorageTrouble } from './trouble.ts'

/** A secret store. `wrap` and `unwrap` throw when it cannot be reached. */
export interface KeyWrap {
  /** Stands in the key file, so that the right store is asked later. */
  readonly name: string
  readonly wrap: (key: Buffer) => string
  readonly unwrap: (wrapped: string) => Buffer
  /** Whoever can read the disk can read the keys. */
  readonly open?: true
}

/** `first` wraps new keys, `all` open old ones. */
export interface KeyWraps {
  readonly first: KeyWrap
  readonly all: readonly KeyWrap[]
}

/** For machines without a secret store: the key lies beside the session, readable by this user account only. */
export const besideTheSession: KeyWrap = {
  name: 'file',
  wrap: (key) => key.toString('base64'),
  unwrap: (wrapped) => Buffer.from(wrapped, 'base64'),
  open: true,
}

/** Where the policy would rather hold no interview than that: no key is made. */
export const noSecretStore: KeyWrap = {
  name: 'none',
  wrap: () => {
    throw new StorageTrouble('no-secret-store')
  },
  unwrap: () => {
    throw new StorageTrouble('no-secret-store')
  },
}

/** Of a session's key. */
export const KEY_BYTES = 32
const FILE = 'key.json'
/** `recipient`: for whom it was wrapped, where that is a public key. */
const wrap = z.strictObject({ by: z.string(), key: z.string(), recipient: z.string().optional() })
const keyFile = z.strictObject({ v: z.literal(1), wraps: z.array(wrap).min(1) })

/** Makes a key for a new session's folder; on disk before it returns, so that nothing is ever encrypted with a lost key. */
export function makeKey(folder: string, wrap: KeyWrap): Buffer {
  const key = randomBytes(KEY_BYTES)
  const text = JSON.stringify({ v: 1, wraps: [{ by: wrap.name, key: wrap.wrap(key) }] })
  guarded('key', () => writeDurably(path.join(folder, FILE), text))
  return key
}

/** Throws StorageTrouble `missing`, `damaged` or `unreadable-key`. */
export function readKey(folder: string, wraps: readonly KeyWrap[]): Buffer {
  const key = unwrapWith(readWraps(keyFilePath(folder)), wraps)
  if (key.length !== KEY_BYTES) throw new StorageTrouble('unreadable-key')
  return key
}

export const keyFilePath = (folder: string): string => path.join(folder, FILE)

export type Wraps = z.infer<typeof keyFile>['wraps']

/** A key as its file holds it, once for each store. Throws StorageTrouble `missing` or `damaged`. */
export function readWraps(file: string): Wraps {
  if (!existsSync(file)) throw new StorageTrouble('missing')
  const kept = parse(guarded('reading', () => readFileSync(file, 'utf8')))
  if (kept === undefined) throw new StorageTrouble('damaged')
  return kept.wraps
}

/** By the first store that gives it out. Throws StorageTrouble `unreadable-key`. */
export function unwrapWith(kept: Wraps, wraps: readonly KeyWrap[]): Buffer {
  let cause: unknown
  for (const entry of kept) {
    const store = wraps.find((wrap) => wrap.name === entry.by)
    if (!store) continue
    try {
      const key = store.unwrap(entry.key)
      if (key.length > 0) return key
    } catch (error) {
      cause = error
    }
  }
  throw new StorageTrouble('unreadable-key', 'reading', cause)
}

function parse(text: string): z.infer<typeof keyFile> | undefined {
  try {
    return keyFile.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Never half a file under the final name, and still there after a power cut. */
export function writeDurably(file: string, content: string | Uint8Array, mode = 0o600): void {
  const draft = `${file}.new`
  const handle = openSync(draft, 'w', mode)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  syncFolder(path.dirname(file))
}

/** A new name is durable only once its folder is; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
