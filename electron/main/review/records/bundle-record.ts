/** A session as it was handed over: a zip or its unpacked folder, sealed or not. Opens as far as it is intact. */
import type { Decrypter } from 'age-encryption'
import type { Checked } from '../../../shared/review.ts'
import { openBundle } from '../../evidence/bundle-reader.ts'
import type { OpenBundle } from '../../evidence/bundle-reader.ts'
import { readCheckpoint } from '../../evidence/checkpoint.ts'
import { linesOf, readHashes } from '../../evidence/log-files.ts'
import { manifest as manifestFile, names } from '../../evidence/manifest.ts'
import type { Manifest } from '../../evidence/manifest.ts'
import { contentOf } from '../../evidence/members.ts'
import { receiptOf } from '../../evidence/receipt.ts'
import { SEALED } from '../../evidence/seal.ts'
import { toldBy } from '../../evidence/told.ts'
import { verifyBundle } from '../../evidence/verify.ts'
import { standingOf } from './log-check.ts'
import { NotShown } from './record.ts'
import type { SealedRecord, SessionRecord } from './record.ts'

/** Rejects with BundleError where the file is no bundle, or hostile; with NotShown where no identity given opens it. */
export async function readBundleRecord(file: string, decrypter: Decrypter | undefined): Promise<SessionRecord | SealedRecord> {
  const bundle = await openBundle(file)
  try {
    return await recordOf(bundle, file, decrypter)
  } catch (error) {
    bundle.close()
    throw error
  }
}

async function recordOf(bundle: OpenBundle, file: string, decrypter: Decrypter | undefined): Promise<SessionRecord | SealedRecord> {
  const manifest = await manifestOf(bundle)
  const listed = new Map(manifest?.files.map((each) => [each.path, each]))
  const read = (path: string): Promise<Buffer | undefined> => contentOf(bundle, listed.get(path) ?? asStored(bundle, path), decrypter)
  const checkpoint = await read(names.checkpoint)
  const closed = checkpoint && readCheckpoint(checkpoint)
  const session = manifest?.session ?? closed?.session ?? ''
  const bytes = [...bundle.members.values()].reduce((sum, member) => sum + member.bytes, 0)
  const check = async (): Promise<Checked> => {
    const { receipt, key, findings } = await verifyBundle(file, { decrypter })
    return { standing: standingOf([...findings], 'whole'), ...(receipt === undefined ? {} : { receipt }), ...(key === undefined ? {} : { signer: key }), findings: [...findings] }
  }
  const events = await read(names.events)
  if (!events) {
    if (!bundle.members.has(names.events + SEALED)) throw new NotShown('The log is missing from this bundle, so there is nothing that could be shown.')
    if (decrypter) throw new NotShown('This identity does not open the bundle, or its log is damaged.')
    bundle.close()
    const segments = [...bundle.members.keys()].filter((name) => name.startsWith('recording/')).length
    return { kind: 'sealed', session, receipt: closed && receiptOf(closed.head), bytes, segments, check }
  }
  const lines = linesOf(events)
  return {
    kind: 'record',
    session: session === '' ? toldBy(lines).opened?.session ?? '' : session,
    state: 'exported',
    log: { lines, hashes: readHashes((await read(names.hashes)) ?? new Uint8Array()), checkpoint, signature: await read(names.checkpointSignature), pem: (await read(names.key))?.toString('utf8') },
    bytes,
    file: read,
    check,
    close: bundle.close,
  }
}

/** Without a manifest the names alone say what is sealed. */
const asStored = (bundle: OpenBundle, path: string): { readonly path: string; readonly sealed?: { readonly path: string; readonly bytes: number; readonly sha256: string } } =>
  (bundle.members.has(path) || !bundle.members.has(path + SEALED) ? { path } : { path, sealed: { path: path + SEALED, bytes: 0, sha256: '' } })

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
