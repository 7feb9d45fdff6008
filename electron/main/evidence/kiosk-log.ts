/**
 * What is done to sessions after their close, and by the invigilator at the kiosk: one line a deed, chained and each signed with the kiosk's key. A line is
 * `{"entry": TEXT, "signature": BASE64}`; the signature is over the text's bytes, and the text names the hash of the one before.
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, ftruncateSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { asTrouble, guarded, StorageTrouble } from '../store/trouble.ts'
import { chained, GENESIS, hex } from './chain.ts'
import type { KioskKey, Verifier } from './kiosk-key.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** As verification names it, the first places; absent where all was whole. */
const damage = z.array(z.string()).min(1).optional()
const deed = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session-exported'), session: z.string(), head: hash.optional(), bundle: hash, damage, sealed: z.boolean() }),
  z.strictObject({ type: z.literal('session-sealed'), session: z.string(), head: hash.optional(), bundle: hash, damage }),
  /** Written before anything is removed; without `session-deleted` after it the removal was cut short. */
  z.strictObject({ type: z.literal('deletion-begun'), session: z.string(), why: z.enum(['asked', 'retention']), exported: z.boolean() }),
  z.strictObject({ type: z.literal('session-deleted'), session: z.string() }),
  /** The log before this one could not be gone on with: it does not hold, or was signed with a key that is lost. It stays under this name; the hash is of all its bytes. */
  z.strictObject({ type: z.literal('log-set-aside'), file: z.string(), sha256: hash }),
  /** Fingerprint of the key that signed until now; absent where its public part is lost too. */
  z.strictObject({ type: z.literal('key-replaced'), before: hash.optional() }),
  /** So many keys were given back to the store of this computer with the recovery identity. */
  z.strictObject({ type: z.literal('keys-recovered'), keys: z.int().min(1) }),
  /** At the kiosk itself, with the interview that ran; `did` names what was ordered from the panel. */
  z.strictObject({ type: z.literal('invigilator-entered'), session: z.string().optional() }),
  z.strictObject({ type: z.literal('passphrase-refused'), session: z.string().optional(), waitMs: z.int(), tooSoon: z.literal(true).optional() }),
  /** Where no interview ran; a call in a running one stands in its log. */
  z.strictObject({ type: z.literal('help-called') }),
  z.strictObject({ type: z.literal('invigilator-did'), session: z.string().optional(), did: z.string() }),
])
export type Deed = z.infer<typeof deed>

const entry = z.strictObject({ v: z.literal(1), type: z.literal('walkthrough-kiosk-log'), seq: z.int().min(1), wall: z.int(), before: hash, deed })
export type KioskEntry = z.infer<typeof entry>
const line = z.strictObject({ entry: z.string(), signature: z.string() })

export interface KioskLog {
  /** Its name in the folder of the sessions. */
  readonly file: string
  readonly entries: readonly KioskEntry[]
  /** The first line that does not hold; `undefined` where all do. That the end is there only a copy elsewhere can tell. */
  readonly brokenAt: number | undefined
}

const FILE = 'kiosk-log.ndjson'
const SET_ASIDE = /^kiosk-log\.[0-9-]+\.ndjson$/
const LOCK = 'kiosk-log.lock'

/** Those that were set aside, oldest first, and the present one. `keys`: what may have signed them. What comes after a broken line is not believed. Throws StorageTrouble. */
export function readKioskLogs(root: string, keys: readonly Verifier[]): readonly KioskLog[] {
  if (!existsSync(root)) return []
  const names = guarded('reading', () => readdirSync(root)).filter((name) => SET_ASIDE.test(name)).sort()
  return [...names, FILE].map((file) => {
    const { lines } = wholeLines(path.join(root, file))
    const judged = keys.map((key) => judge(lines, key)).sort((a, b) => b.entries.length - a.entries.length)[0]
    return { file, ...(judged ?? { entries: [], brokenAt: lines.length > 0 ? 1 : undefined }) }
  })
}

/** All that is on record and believed, oldest first. Throws StorageTrouble. */
export const deedsOf = (root: string, keys: readonly Verifier[]): readonly Deed[] => readKioskLogs(root, keys).flatMap(({ entries }) => entries.map(({ deed: done }) => done))

/** The sessions that were handed over, according to the kiosk's own log. Throws StorageTrouble. */
export const exportedSessions = (root: string, keys: readonly Verifier[]): ReadonlySet<string> => new Set(deedsOf(root, keys).flatMap((done) => (done.type === 'session-exported' ? [done.session] : [])))

function judge(lines: readonly string[], verifier: Verifier): Omit<KioskLog, 'file'> {
  const entries: KioskEntry[] = []
  let before: Uint8Array = GENESIS
  for (const [index, text] of lines.entries()) {
    const read = readLine(text)
    const bytes = Buffer.from(read?.text ?? '')
    const holds = read && read.entry.seq === index + 1 && read.entry.before === hex(before) && verifier.holds(bytes, read.signature)
    if (!holds) return { entries, brokenAt: index + 1 }
    entries.push(read.entry)
    before = chained(before, bytes)
  }
  return { entries, brokenAt: undefined }
}

/**
 * On disk when it returns. Throws StorageTrouble. A log that does not hold is set aside as it is and another one begun, which says so: what
 * is done from now on must be on record too.
 */
export function noteDeed(root: string, key: KioskKey, wall: number, done: Deed): void {
  guarded('deed', () => mkdirSync(root, { recursive: true, mode: 0o700 }))
  locked(root, () => guarded('deed', () => {
    const file = path.join(root, FILE)
    if (judge(wholeLines(file).lines, key).brokenAt !== undefined) addLine(file, key, wall, setAside(root, file, wall))
    addLine(file, key, wall, done)
  }))
}

function setAside(root: string, file: string, wall: number): Deed {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  const stamp = (after: number): string => `kiosk-log.${new Date(wall + after * 1000).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}.ndjson`
  let after = 0
  while (existsSync(path.join(root, stamp(after)))) after++
  renameSync(file, path.join(root, stamp(after)))
  console.error(`the kiosk’s own log does not hold: it stays as ${stamp(after)}, and another one is begun`)
  return { type: 'log-set-aside', file: stamp(after), sha256 }
}

function addLine(file: string, key: KioskKey, wall: number, done: Deed): void {
  const { lines, bytes } = wholeLines(file)
  const before = lines.reduce<Uint8Array>((past, text) => chained(past, Buffer.from(readLine(text)?.text ?? '')), GENESIS)
  const whole: KioskEntry = { v: 1, type: 'walkthrough-kiosk-log', seq: lines.length + 1, wall, before: hex(before), deed: done }
  const text = JSON.stringify(whole)
  append(file, bytes, Buffer.from(`${JSON.stringify({ entry: text, signature: key.sign(Buffer.from(text)).toString('base64') })}\n`))
}

/** A line that a crash cut short was never done; the next one takes its place. */
function append(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, existsSync(file) ? 'r+' : 'w', 0o600)
  try {
    ftruncateSync(handle, at)
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done, at + done)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function wholeLines(file: string): { readonly lines: readonly string[]; readonly bytes: number } {
  if (!existsSync(file)) return { lines: [], bytes: 0 }
  const all = guarded('reading', () => readFileSync(file))
  const bytes = all.lastIndexOf(0x0a) + 1
  return { lines: all.subarray(0, bytes).toString('utf8').split('\n').slice(0, -1), bytes }
}

function readLine(text: string): { readonly entry: KioskEntry; readonly text: string; readonly signature: Buffer } | undefined {
  try {
    const read = line.parse(JSON.parse(text))
    return { entry: entry.parse(JSON.parse(read.entry)), text: read.entry, signature: Buffer.from(read.signature, 'base64') }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}

/** What is done under the lock takes milliseconds; the other side is waited for so long. */
const WAIT_MS = 2_000
const AGAIN_MS = 20

/** Nobody holds it for so long; after a restart of the computer the number in it may be that of anybody. */
const STALE_MS = 60_000

/** The app and a tool may write at the same time. The lock of a process that is gone does not count. */
function locked(root: string, work: () => void): void {
  const file = path.join(root, LOCK)
  for (const begun = performance.now(); !taken(file);) {
    if (performance.now() - begun > WAIT_MS) throw new StorageTrouble('locked', 'deed')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS)
  }
  try {
    work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** Under its name the lock has its content from the first moment: whoever finds it empty could not know whose it is. */
function taken(file: string): boolean {
  const own = `${file}.${process.pid}`
  try {
    writeFileSync(own, String(process.pid), { mode: 0o600 })
    linkSync(own, file)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw asTrouble('deed', error)
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    const holder = guarded('deed', () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined))
    if (holder !== undefined && since !== undefined && (!isAlive(Number(holder)) || Date.now() - since > STALE_MS)) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/** Of a process of this machine. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
