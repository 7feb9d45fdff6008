/** A session for its report, wherever it lies: in a kiosk's folder or as a bundle. Opens as far as it is intact; reading changes nothing. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Decrypter } from 'age-encryption'
import { formatFault } from '../../interview/pack/fault.ts'
import { parsePack } from '../../interview/pack/parse.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import type { StoredEvent } from '../../shared/events.ts'
import type { Verification } from '../../shared/report.ts'
import { openBundle } from '../evidence/bundle-reader.ts'
import { hex, verifyChain } from '../evidence/chain.ts'
import { readCheckpoint } from '../evidence/checkpoint.ts'
import type { Checkpoint } from '../evidence/checkpoint.ts'
import { SEALED_BUNDLE } from '../evidence/export.ts'
import { ofChain } from '../evidence/findings.ts'
import { linesOf } from '../evidence/log-files.ts'
import { manifest as manifestFile, names } from '../evidence/manifest.ts'
import { contentOf } from '../evidence/members.ts'
import { receiptOf } from '../evidence/receipt.ts'
import { isDamaged, isWhole, verifyBundle } from '../evidence/verify.ts'
import type { Verdict } from '../evidence/verify.ts'
import { packTools } from '../pack-folder.ts'
import { Refusal } from '../plain-text.ts'
import { packFolder } from '../store/sessions.ts'
import type { Sessions } from '../store/sessions.ts'
import { readStoredLine } from '../store/stored-line.ts'
import { assessmentsFolder } from './addenda.ts'
import type { SessionClose } from './addendum.ts'

export interface Held {
  readonly session: string
  /** Those that can be read, in order. */
  readonly events: readonly StoredEvent[]
  /** The session's own copy. */
  readonly pack: Pack
  readonly verification: Verification
  readonly close: (SessionClose & { readonly count: number }) | undefined
  /** Where its addenda lie. */
  readonly addenda: string
}

/** The message is for the person at the terminal. */
export class NotReadable extends Refusal {
  override readonly name = 'NotReadable'
}

/** Rejects with BundleError, NotReadable. `file`: a zip or its unpacked folder. */
export async function readBundle(file: string, decrypter: Decrypter | undefined, addenda = path.dirname(path.resolve(file))): Promise<Held> {
  const verdict = await verifyBundle(file, { decrypter })
  const bundle = await openBundle(file)
  try {
    const raw = await contentOf(bundle, { path: names.manifest }, undefined)
    const listed = new Map((raw && manifestOf(raw)?.files)?.map((each) => [each.path, each]))
    const read = (name: string): Promise<Buffer | undefined> => contentOf(bundle, listed.get(name) ?? { path: name }, decrypter)
    const events = await read(names.events)
    if (!events) throw new NotReadable(verdict.sealed ? `${file} is sealed. --identity FILE opens it.` : `${file} holds no log that can be read.`)
    const packNames = [...new Set([...listed.keys(), ...bundle.members.keys()])].filter((name) => name.startsWith('pack/'))
    const files = new Map<string, Uint8Array>()
    for (const name of packNames) {
      const bytes = await read(name)
      if (bytes) files.set(name.slice('pack/'.length), bytes)
    }
    const checkpoint = await read(names.checkpoint)
    const closed = checkpoint && readCheckpoint(checkpoint)
    return { session: sessionOf(verdict.session, file), events: eventsOf(linesOf(events)), pack: packOf(files, file), verification: asVerification(verdict), close: closeOf(closed), addenda }
  } finally {
    bundle.close()
  }
}

/** Rejects with StorageTrouble and NotReadable. The film is not looked at. */
export async function readSession(sessions: Sessions, id: string, decrypter: Decrypter | undefined): Promise<Held> {
  const addenda = assessmentsFolder(sessions.root)
  const sealed = path.join(sessions.root, id, SEALED_BUNDLE)
  if (existsSync(sealed)) return readBundle(sealed, decrypter, addenda)
  const { folder, log } = sessions.open(id)
  try {
    const rows = log.rows()
    const kept = log.closing()
    const closed = kept && readCheckpoint(kept.bytes)
    const { damage } = verifyChain(rows.map(({ bytes }) => bytes), new Map(rows.map(({ seq, hash }) => [seq, hex(hash)])), closed)
    const findings = [...ofChain(damage)]
    const pack = new Map(readdirSync(packFolder(folder)).map((name) => [name, readFileSync(path.join(packFolder(folder), name))] as const))
    return {
      session: id,
      events: eventsOf(rows.map(({ bytes }) => bytes)),
      pack: packOf(pack, id),
      verification: {
        state: findings.length > 0 ? 'damaged' : closed ? 'intact-as-far-as-seen' : 'not-closed',
        ...(closed && { receipt: receiptOf(closed.head), key: closed.key, head: closed.head }),
        findings: findings.length > 0 || !closed ? findings : [{ code: 'unchecked', where: 'recording', text: 'The film was not looked at. Export the session and verify the bundle to check it too.' }],
      },
      close: closeOf(closed),
      addenda,
    }
  } finally {
    log.close()
  }
}

const asVerification = (verdict: Verdict): Verification => ({
  state: isDamaged(verdict) ? 'damaged' : isWhole(verdict) ? 'intact' : 'intact-as-far-as-seen',
  ...(verdict.receipt !== undefined && { receipt: verdict.receipt }), ...(verdict.key !== undefined && { key: verdict.key }), ...(verdict.head !== undefined && { head: verdict.head }),
  findings: verdict.findings.map(({ code, where, text }) => ({ code, where, text })),
})

const closeOf = (closed: Checkpoint | undefined): Held['close'] => closed && { session: closed.session, head: closed.head, count: closed.count }
const sessionOf = (told: string | undefined, file: string): string => told ?? path.basename(file).replace(/\.zip$/, '')

function manifestOf(raw: Buffer): ReturnType<typeof manifestFile.parse> | undefined {
  try {
    return manifestFile.safeParse(JSON.parse(raw.toString('utf8'))).data
  } catch (error) {
    // Verification says that it is broken.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Lines that are no event are left out, and verification names them; what stands twice counts once. */
function eventsOf(lines: readonly Uint8Array[]): StoredEvent[] {
  const events = new Map<number, StoredEvent>()
  for (const line of lines) {
    const event = readStoredLine(line)
    if (event && !events.has(event.seq)) events.set(event.seq, event)
  }
  return [...events.values()].sort((a, b) => a.seq - b.seq)
}

function packOf(files: ReadonlyMap<string, Uint8Array>, where: string): Pack {
  const parsed = parsePack(files, 'pack', packTools)
  if ('pack' in parsed) return parsed.pack
  throw new NotReadable(`${where}: the copy of the interview beside the log cannot be used. ${parsed.problems.slice(0, 3).map(formatFault).join('; ')}`)
}

/** Bundles in a folder: zips, and folders that hold a manifest. */
export function bundlesIn(folder: string): string[] {
  return readdirSync(folder).sort().map((name) => path.join(folder, name))
    .filter((file) => (file.endsWith('.zip') ? statSync(file).isFile() : existsSync(path.join(file, names.manifest)) || existsSync(path.join(file, names.events))))
}
