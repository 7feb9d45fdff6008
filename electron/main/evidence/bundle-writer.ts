/**
 * Writes a bundle: one zip under a draft name, durable when this returns. Film is never held in memory. What goes in is
 * given as data, so that it can be written on another thread.
 */
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { segmentContent } from '../share/segment-file.ts'
import type { SessionFiles } from '../store/sessions.ts'
import { names, neverSealed } from './manifest.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { measuring } from './measure.ts'
import { encrypterFor, SEALED, sealedStream } from './seal.ts'

/** A member's content: bytes, or a segment of the session. */
export type Source = { readonly path: string } & ({ readonly content: Uint8Array } | { readonly segmentOf: SessionFiles })

export interface BundlePlan {
  readonly head: Pick<Manifest, 'session' | 'app' | 'wall' | 'events' | 'head' | 'key'>
  readonly sources: readonly Source[]
  /** Empty: nothing is sealed. */
  readonly recipients: readonly string[]
  /** PKCS #8 DER of the kiosk's private key. */
  readonly signWith: Uint8Array
}

/** Film and sealed files do not shrink any more. */
const shrinks = /\.(ndjson|json|txt|ya?ml|py|pem)$/

/** @param progress told how many bytes of content have been taken in. Rejects when the disk does not take it; the draft is then of no use. */
export async function writeBundle(plan: BundlePlan, draft: string, progress: (bytes: number) => void = () => undefined): Promise<Manifest> {
  const zip = new ZipFile()
  const mtime = new Date(plan.head.wall)
  const out = createWriteStream(draft, { mode: 0o600 })
  const writing = pipeline(zip.outputStream, out)
  // Awaited at the end; a member that fails first must not make it an unhandled rejection.
  writing.catch(() => undefined)
  const add = async (path: string, stream: Readable): Promise<void> => {
    zip.addReadStream(stream, path, { mtime, mode: 0o100644, compress: shrinks.test(path) })
    await Promise.race([finished(stream), writing])
  }
  try {
    const files: ManifestFile[] = []
    let taken = 0
    const told = (bytes: number): void => progress((taken += bytes))
    for (const source of [...plan.sources].sort((a, b) => (a.path < b.path ? -1 : 1))) files.push(await addSource(source, plan.recipients, add, told))
    const recipients = plan.recipients.length > 0 ? { recipients: [...plan.recipients] } : {}
    const manifest: Manifest = { v: 1, type: 'walkthrough-bundle', ...plan.head, ...recipients, files }
    const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
    await add(names.manifest, Readable.from([bytes]))
    const key = createPrivateKey({ key: Buffer.from(plan.signWith), format: 'der', type: 'pkcs8' })
    await add(names.manifestSignature, Readable.from([sign(null, bytes, key)]))
    zip.end()
    await writing
    await sync(draft)
    return manifest
  } catch (error) {
    out.destroy()
    throw error
  }
}

type Add = (path: string, stream: Readable) => Promise<void>

async function addSource(source: Source, recipients: readonly string[], add: Add, told: (bytes: number) => void): Promise<ManifestFile> {
  const raw = Readable.from('segmentOf' in source ? segmentContent(source.segmentOf, source.path) : [Buffer.from(source.content)])
  const plain = measuring(told)
  raw.on('error', (error: Error) => plain.through.destroy(error)).pipe(plain.through)
  if (recipients.length === 0 || neverSealed.has(source.path)) {
    await add(source.path, plain.through)
    return { path: source.path, ...plain.result() }
  }
  const path = source.path + SEALED
  const sealed = measuring()
  const encrypted = await sealedStream(encrypterFor(recipients), plain.through)
  encrypted.on('error', (error: Error) => sealed.through.destroy(error)).pipe(sealed.through)
  await add(path, sealed.through)
  return { path: source.path, ...plain.result(), sealed: { path, ...sealed.result() } }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
