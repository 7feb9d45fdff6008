/**
 * What is done to sessions after their close, and by the invigilator at the kiosk: one line a deed, chained and each signed with the kiosk's key. A line is
 * `{"entry": TEXT, "signature": BASE64}`; the signature is over the text's bytes, and the text names the hash of the one before.
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { guarded, StorageTrouble } from '../store/trouble.ts'
import { chained, GENESIS, hex } from './chain.ts'
import type { KioskKey, Verifier } from './kiosk-key.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const deed = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session-exported'), session: z.string(), head: hash.optional(), bundle: hash, sealed: z.boolean() }),
  z.strictObject({ type: z.literal('session-sealed'), session: z.string(), head: hash.optional(), bundle: hash }),
  /** Written before anything is removed; without `session-deleted` after it the removal was cut short. */
  z.strictObject({ type: z.literal('deletion-begun'), session: z.string(), why: z.enum(['asked', 'retention']), exported: z.boolean() }),
  z.strictObject({ type: z.literal('session-deleted'), session: z.string() }),
  /** At the kiosk itself, with the interview that ran; `did` names what was ordered from the panel. */
  z.strictObject({ type: z.literal('invigilator-entered'), session: z.string().optional() }),
  z.strictObject({ type: z.literal('passphrase-refused'), session: z.string().optional(), waitMs: z.int() }),
  z.strictObject({ type: z.literal('invigilator-did'), session: z.string().optional(), did: z.string() }),
])
export type Deed = z.infer<typeof deed>

const entry = z.strictObject({ v: z.literal(1), type: z.literal('walkthrough-kiosk-log'), seq: z.int().min(1), wall: z.int(), before: hash, deed })
export type KioskEntry = z.infer<typeof entry>
const line = z.strictObject({ entry: z.string(), signature: z.string() })

export interface KioskLog {
  readonly entries: readonly KioskEntry[]
  /** The first line that does not hold; `undefined` where all do. That the end is there only a copy elsewhere can tell. */
  readonly brokenAt: number | undefined
}

const FILE = 'kiosk-log.ndjson'
const LOCK = 'kiosk-log.lock'

/** Throws StorageTrouble where it cannot be read. What comes after a broken line is not believed. */
export function readKioskLog(root: string, verifier: Verifier): KioskLog {
  return judge(wholeLines(path.join(root, FILE)).lines, verifier)
}

function judge(lines: readonly string[], verifier: Verifier): KioskLog {
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

/** On disk when it returns. Throws StorageTrouble: `damaged` where the log does not hold, which is then left as it is. */
export function noteDeed(root: string, key: KioskKey, wall: number, done: Deed): void {
  guarded('what was done with the session', () => mkdirSync(root, { recursive: true, mode: 0o700 }))
  locked(root, () => {
    const file = path.join(root, FILE)
    const { lines, bytes } = wholeLines(file)
    const { entries, brokenAt } = judge(lines, key)
    if (brokenAt !== undefined) throw new StorageTrouble('damaged', 'what was done with the session')
    const before = lines.reduce<Uint8Array>((past, text) => chained(past, Buffer.from(readLine(text)?.text ?? '')), GENESIS)
    const whole: KioskEntry = { v: 1, type: 'walkthrough-kiosk-log', seq: entries.length + 1, wall, before: hex(before), deed: done }
    const text = JSON.stringify(whole)
    const added = `${JSON.stringify({ entry: text, signature: key.sign(Buffer.from(text)).toString('base64') })}\n`
    guarded('what was done with the session', () => append(file, bytes, Buffer.from(added)))
  })
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
  const all = guarded('reading it', () => readFileSync(file))
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

/** The app and a tool may write at the same time. The lock of a process that is gone does not count. */
function locked(root: string, work: () => void): void {
  const file = path.join(root, LOCK)
  const take = (): void => writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
  try {
    take()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return guarded('what was done with the session', () => { throw error })
    if (isAlive(Number(readFileSync(file, 'utf8')))) throw new StorageTrouble('locked', 'what was done with the session', error)
    rmSync(file, { force: true })
    take()
  }
  try {
    work()
  } finally {
    rmSync(file, { force: true })
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
