/**
 * Writes a bundle: one zip under a draft name, durable when this returns. Film is never held in memory. What goes in is
 * given as data, so that it can be written on another thread.
 */
import { createPrivateKey, sign } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { segmentContent } from '../share/segment-file.ts'
import type { SessionFiles } from '../store/sessions.ts'
import { damageOf } from './damage.ts'
import { asFarAsReadable } from './kiosk-side.ts'
import { damaged, names, neverSealed } from './manifest.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { measuring } from './measure.ts'
import { encrypterFor, SEALED, sealedStream } from './seal.ts'

/**
 * A member's content: bytes, or a segment of the session with the hash that the log has of it, if it speaks of it as whole, or the session's database, which goes
 * along as it lies where it is damaged.
 */
export type Source = { readonly path: string } & ({ readonly content: Uint8Array } | { readonly segmentOf: SessionFiles; readonly told: string | undefined } | { readonly databaseOf: SessionFiles })

export interface BundlePlan {
  readonly head: Pick<Manifest, 'session' | 'app' | 'wall' | 'events' | 'head' | 'key'>
  readonly sources: readonly Source[]
  /** Empty: nothing is sealed. */
  readonly recipients: readonly string[]
  /** Fingerprints of its key and of those that it had before: what was begun with one may be closed with another. */
  readonly kioskKeys: readonly string[]
  /** PKCS #8 DER of the kiosk's private key. */
  readonly signWith: Uint8Array
}

/** Film and sealed files do not shrink any more. */
const shrinks = /\.(ndjson|json|txt|ya?ml|py|pem)$/

/**
 * A segment that the kiosk's disk cannot read goes in as far as it can. Rejects when the disk does not take the bundle, and with StorageTrouble where a file of the
 * kiosk cannot be had; the draft is then of no use.
 * @param progress told how many bytes of content have been taken in
 */
export async function writeBundle(plan: BundlePlan, draft: string, progress: (bytes: number) => void = () => undefined): Promise<Manifest> {
  const zip = new ZipFile()
  const mtime = new Date(plan.head.wall)
  const out = createWriteStream(draft, { mode: 0o600 })
  const writing = pipeline(zip.outputStream, out)
  // Awaited at the end; a member that fails first must not make it an unhandled rejection.
  writing.catch(() => undefined)
  const add = async (name: string, stream: Readable): Promise<void> => {
    zip.addReadStream(stream, name, { mtime, mode: 0o100644, compress: shrinks.test(name) })
    await Promise.race([finished(stream), writing])
  }
  try {
    const files: ManifestFile[] = []
    let taken = 0
    const told = (bytes: number): void => progress((taken += bytes))
    const addFile = async (name: string, content: Readable): Promise<ManifestFile> => {
      const file = await addContent(name, content, plan.recipients, add, told)
      files.push(file)
      return file
    }
    const unfit: SessionFiles[] = []
    const addAsItLies = async (session: SessionFiles, name: string): Promise<void> => {
      await addFile(damaged.folder + name, Readable.from(asFarAsReadable(createReadStream(path.join(session.folder, name)))))
      unfit.push(session)
    }
    for (const source of [...plan.sources].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      if ('content' in source) await addFile(source.path, Readable.from([Buffer.from(source.content)]))
      else if ('databaseOf' in source) await addAsItLies(source.databaseOf, source.path)
      else {
        const { segmentOf, path: name } = source
        let isWhole = true
        const { sha256 } = await addFile(name, Readable.from(asFarAsReadable(segmentContent(segmentOf, name), () => (isWhole = false))))
        if (isWhole && source.told === sha256) continue
        // What can be read of it ends where it is damaged: whoever knows how may get more out of it as it lies on the kiosk.
        await addAsItLies(segmentOf, name)
      }
    }
    const [session] = unfit
    if (session) await addFile(damaged.key, Readable.from([Buffer.from(`${Buffer.from(session.key).toString('hex')}\n`)]))
    files.sort((a, b) => (a.path < b.path ? -1 : 1))
    const recipients = plan.recipients.length > 0 ? { recipients: [...plan.recipients] } : {}
    const damage = await damageOf(plan, files)
    const manifest: Manifest = { v: 1, type: 'walkthrough-bundle', ...plan.head, ...recipients, ...(damage.length > 0 ? { damage } : {}), files }
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

type Add = (name: string, stream: Readable) => Promise<void>

async function addContent(name: string, content: Readable, recipients: readonly string[], add: Add, told: (bytes: number) => void): Promise<ManifestFile> {
  const plain = measuring(told)
  content.on('error', (error: Error) => plain.through.destroy(error)).pipe(plain.through)
  if (recipients.length === 0 || neverSealed.has(name)) {
    await add(name, plain.through)
    return { path: name, ...plain.result() }
  }
  const sealedName = name + SEALED
  const sealed = measuring()
  const encrypted = await sealedStream(encrypterFor(recipients), plain.through)
  encrypted.on('error', (error: Error) => sealed.through.destroy(error)).pipe(sealed.through)
  await add(sealedName, sealed.through)
  return { path: name, ...plain.result(), sealed: { path: sealedName, ...sealed.result() } }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
