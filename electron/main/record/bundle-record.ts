/** A session as it was handed over: a zip or its unpacked folder, sealed or not. Opens as far as it is intact. */
import path from 'node:path'
import type { Decrypter } from 'age-encryption'
import type { Checked } from '../../shared/review.ts'
import { once } from '../../shared/once.ts'
import { openBundle } from '../evidence/bundle-reader.ts'
import type { OpenBundle } from '../evidence/bundle-reader.ts'
import { readCheckpoint } from '../evidence/checkpoint.ts'
import { cutInLog } from '../evidence/findings.ts'
import type { Given } from '../evidence/given.ts'
import { mostOf, tooLargeIn } from '../evidence/interview-files.ts'
import { linesOf, readHashes } from '../evidence/log-files.ts'
import { manifest as manifestFile, names } from '../evidence/manifest.ts'
import type { Manifest } from '../evidence/manifest.ts'
import { asStored, contentOf, linesBeforeCut, NotRead } from '../evidence/members.ts'
import { receiptOf } from '../evidence/receipt.ts'
import { SEALED, unsealedName } from '../evidence/seal.ts'
import { toldBy } from '../evidence/told.ts'
import { verifyBundle } from '../evidence/verify.ts'
import { MAX_FILES } from '../pack-folder.ts'
import { standingOf } from './log-check.ts'
import { NotReadable } from './record.ts'
import type { SealedRecord, SessionRecord } from './record.ts'

/** Rejects with BundleError where the file is no bundle, or hostile, or the disk does not give out its log or close; with NotReadable where no identity given opens it. */
export async function readBundleRecord(file: string, decrypter: Decrypter | undefined, given: Given = {}, addenda = path.dirname(path.resolve(file))): Promise<SessionRecord | SealedRecord> {
  const bundle = await openBundle(file)
  try {
    return await recordOf(bundle, file, decrypter, given, addenda)
  } catch (error) {
    bundle.close()
    throw error
  }
}

async function recordOf(bundle: OpenBundle, file: string, decrypter: Decrypter | undefined, given: Given, addenda: string): Promise<SessionRecord | SealedRecord> {
  const manifest = await manifestOf(bundle)
  const listed = new Map(manifest?.files.map((each) => [each.path, each]))
  const read = (name: string, most?: number): Promise<Buffer | undefined> => contentOf(bundle, listed.get(name) ?? asStored(bundle, name), decrypter, most)
  const asFarAsGiven: typeof read = (name, most) => read(name, most).catch((error: unknown) => {
    if (!(error instanceof NotRead)) throw error
    console.error(error.message)
    return undefined
  })
  const checkpoint = await read(names.checkpoint)
  const closed = checkpoint && readCheckpoint(checkpoint)
  const session = manifest?.session ?? closed?.session ?? ''
  const tooLarge = tooLargeIn(bundle.members)
  const bytes = [...bundle.members.values()].reduce((sum, member) => sum + member.bytes, 0)
  const check = once(async (): Promise<Checked> => {
    const { receipt, key, findings } = await verifyBundle(file, { decrypter, ...given })
    return { standing: standingOf([...findings], 'whole'), ...(receipt === undefined ? {} : { receipt }), ...(key === undefined ? {} : { signer: key }), findings: [...findings] }
  })
  const log = await read(names.events)
  const events = log ?? (await linesBeforeCut(bundle, names.events))
  if (!events) {
    if (!bundle.members.has(names.events + SEALED)) throw new NotReadable(`${bundle.damage.length > 0 ? 'The zip was cut short or damaged before its log, or at the beginning of it' : 'The log is missing from this bundle'}, so there is nothing that could be shown.`)
    if (decrypter) throw new NotReadable('This identity does not open the bundle, or its log is damaged.')
    bundle.close()
    const segments = [...bundle.members.keys()].filter((name) => name.startsWith('recording/')).length
    return { kind: 'sealed', session, receipt: closed && receiptOf(closed.head), atOnce: [...bundle.damage, ...tooLarge], bytes, segments, check }
  }
  const lines = linesOf(events)
  return {
    kind: 'record',
    session: session === '' ? plainName(toldBy(lines).opened?.session) : session,
    state: 'exported',
    log: { lines, hashes: readHashes((await asFarAsGiven(names.hashes)) ?? new Uint8Array()), checkpoint, signature: await read(names.checkpointSignature), pem: (await read(names.key))?.toString('utf8') },
    atOnce: [...bundle.damage, ...tooLarge, ...(log ? [] : [cutInLog(lines.length)])],
    bytes,
    file: (name) => (tooLarge.some(({ where }) => where === name) ? Promise.resolve(undefined) : asFarAsGiven(name, mostOf(name))),
    pack: () => packIn(new Set([...listed.keys(), ...[...bundle.members.keys()].map(unsealedName)]), asFarAsGiven),
    addenda,
    check,
    close: bundle.close,
  }
}

/** Files and drafts are named after a session: without a manifest its log may claim any name. */
const plainName = (told = ''): string => (/^[A-Za-z0-9-]+$/.test(told) ? told : '')

async function packIn(paths: ReadonlySet<string>, read: (name: string, most?: number) => Promise<Buffer | undefined>): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const each of paths) {
    const bytes = each.startsWith('pack/') ? await read(each, mostOf(each)) : undefined
    if (bytes) files.set(each.slice('pack/'.length), bytes)
    if (files.size > MAX_FILES) throw new NotReadable(`The copy of the interview in this bundle has more than ${MAX_FILES} files.`)
  }
  return files
}

async function manifestOf(bundle: OpenBundle): Promise<Manifest | undefined> {
  const raw = await contentOf(bundle, { path: names.manifest }, undefined)
  if (!raw) return undefined
  try {
    return manifestFile.safeParse(JSON.parse(raw.toString('utf8'))).data
  } catch (error) {
    // What can be read without it is shown; verification says that it is broken.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
