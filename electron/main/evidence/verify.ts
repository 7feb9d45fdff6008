/** Verifies a bundle with nothing but its files: what is intact, what is missing, what was changed, and where. */
import type { Decrypter } from 'age-encryption'
import { parse } from 'yaml'
import { BundleError, openBundle } from './bundle-reader.ts'
import type { OpenBundle } from './bundle-reader.ts'
import { sha256 } from './bundle-writer.ts'
import { verifyChain } from './chain.ts'
import type { ChainReport } from './chain.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { finding, ofChain } from './findings.ts'
import type { Finding } from './findings.ts'
import { verifierOf } from './kiosk-key.ts'
import type { Verifier } from './kiosk-key.ts'
import { linesOf, readHashes } from './log-files.ts'
import { manifest as manifestFile, names } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { checkMembers, contentOf } from './members.ts'
import type { Content } from './members.ts'
import { readReceipt, receiptOf } from './receipt.ts'
import { toldBy } from './told.ts'
import type { Told } from './told.ts'

export interface VerifyOptions {
  /** As a person wrote it down. */
  readonly receipt?: string | undefined
  readonly decrypter?: Decrypter | undefined
  /** PEM of the kiosk that the centre trusts; absent: the key in the bundle is taken, and its fingerprint told. */
  readonly trustedKey?: string | undefined
  readonly progress?: ((path: string) => void) | undefined
}

export interface Verdict {
  readonly session: string | undefined
  /** Fingerprint of the key in the bundle. */
  readonly key: string | undefined
  /** The receipt of the log as it was closed. */
  readonly receipt: string | undefined
  /** Events and segments that could be looked at. */
  readonly events: number | undefined
  readonly segments: number | undefined
  readonly sealed: boolean
  /** Hex: the last hash, as it was signed at the close. */
  readonly head: string | undefined
  /** The files are those that the manifest lists; what is wrong was wrong before the bundle was written. */
  readonly asWritten: boolean
  readonly findings: readonly Finding[]
}

export const isDamaged = ({ findings }: Verdict): boolean => findings.some(({ code }) => code !== 'unchecked')
export const isWhole = ({ findings }: Verdict): boolean => findings.length === 0

/** Rejects with BundleError where the file is no bundle, or hostile. */
export async function verifyBundle(file: string, options: VerifyOptions = {}): Promise<Verdict> {
  const bundle = await openBundle(file)
  try {
    return await verifyOpen(bundle, options)
  } finally {
    bundle.close()
  }
}

async function verifyOpen(bundle: OpenBundle, options: VerifyOptions): Promise<Verdict> {
  const raw = await contentOf(bundle, { path: names.manifest }, undefined)
  if (!raw && !bundle.members.has(names.checkpoint) && !bundle.members.has(names.events)) {
    throw new BundleError('This is no bundle of a session: it holds neither a manifest nor a log.')
  }
  const pem = (await contentOf(bundle, { path: names.key }, undefined))?.toString('utf8')
  const own = pem === undefined ? undefined : verifierOf(pem)
  const trusted = options.trustedKey === undefined ? own : verifierOf(options.trustedKey)
  if (options.trustedKey !== undefined && !trusted) throw new BundleError('The file given with --key is no public key of a kiosk.')
  const findings: Finding[] = []
  const manifest = await checkManifest(bundle, raw, trusted, findings)
  const { contents, findings: ofMembers } = await checkMembers(bundle, manifest ?? NOTHING, manifest && options.decrypter, options.progress ?? (() => undefined))
  const asWritten = manifest !== undefined && [...findings, ...ofMembers].every(({ code }) => code === 'unchecked')
  if (manifest) findings.push(...ofMembers)

  const read = (path: string): Promise<Buffer | undefined> => contentOf(bundle, manifest?.files.find((listed) => listed.path === path) ?? { path }, options.decrypter)
  const closed = await checkCheckpoint(read, own, trusted, manifest, findings)
  const events = await read(names.events)
  if (!events && !findings.some(({ code, where }) => code === 'unchecked' || where === names.events)) findings.push(finding('log-missing', names.events, 'The log is missing.'))
  const lines = events && linesOf(events)
  const chain = lines && verifyChain(lines, readHashes((await read(names.hashes)) ?? new Uint8Array()), closed)
  const told = lines && toldBy(lines)
  if (chain) {
    // The manifest knows that the file was altered; the chain knows where.
    if (chain.damage.length > 0) drop(findings, names.events, names.hashes)
    findings.push(...chain.damage.map(ofChain))
  }
  if (told) findings.push(...(await checkTold(told, contents, read, own, manifest)))
  checkReceipt(options.receipt, closed, chain, findings)
  return {
    session: manifest?.session ?? closed?.session ?? told?.opened?.session,
    key: own?.fingerprint,
    receipt: closed && receiptOf(closed.head),
    events: chain?.count,
    segments: told?.segments.length,
    sealed: manifest?.recipients !== undefined,
    head: closed?.head,
    asWritten,
    findings: eachOnce(findings),
  }
}

/** What two checks saw is said once, by the one that knows more. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const swapped = new Set(findings.flatMap(({ code, where }) => (code === 'segment-swapped' ? [where] : [])))
  const said = new Map(findings.filter(({ code, where }) => code !== 'segment-altered' || !swapped.has(where)).map((one) => [`${one.code} ${one.where}`, one]))
  return [...said.values()]
}

const NOTHING: Manifest = { v: 1, type: 'walkthrough-bundle', session: '-', app: '', wall: 0, events: 1, head: '', key: '', files: [] }

const drop = (findings: Finding[], ...paths: string[]): void => {
  const kept = findings.filter(({ code, where }) => code !== 'file-altered' || !paths.includes(where))
  findings.splice(0, findings.length, ...kept)
}

async function checkManifest(bundle: OpenBundle, raw: Buffer | undefined, trusted: Verifier | undefined, findings: Finding[]): Promise<Manifest | undefined> {
  if (!raw) {
    findings.push(finding('manifest-missing', names.manifest, 'The manifest is missing, so nobody can say which files belong to the bundle.'))
    return undefined
  }
  const signature = await contentOf(bundle, { path: names.manifestSignature }, undefined)
  const manifest = parsed(raw)
  if (!manifest) findings.push(finding('manifest-altered', names.manifest, 'The manifest cannot be read.'))
  else if (trusted && manifest.key !== trusted.fingerprint) findings.push(finding('foreign-signature', names.manifest, 'The manifest was signed by another kiosk.'))
  else if (!trusted || !signature || !trusted.holds(raw, signature)) findings.push(finding('manifest-altered', names.manifest, 'The signature of the kiosk does not fit the manifest.'))
  return manifest
}

function parsed(raw: Buffer): Manifest | undefined {
  try {
    return manifestFile.safeParse(JSON.parse(raw.toString('utf8'))).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

type Read = (path: string) => Promise<Buffer | undefined>

/** What was signed at the close, if it can be believed. */
async function checkCheckpoint(read: Read, own: Verifier | undefined, trusted: Verifier | undefined, manifest: Manifest | undefined, findings: Finding[]): Promise<Checkpoint | undefined> {
  const bytes = await read(names.checkpoint)
  const signature = await read(names.checkpointSignature)
  if (!own) findings.push(finding('foreign-signature', names.key, 'The kiosk’s public key is missing or cannot be read.'))
  else if (trusted && own.fingerprint !== trusted.fingerprint) findings.push(finding('foreign-signature', names.key, 'The key in the bundle is not the key of the kiosk that is trusted.'))
  if (!bytes) {
    findings.push(finding('not-closed', names.checkpoint, 'The signed close of the session is missing, so nobody can say whether the log is whole.'))
    return undefined
  }
  const checkpoint = readCheckpoint(bytes)
  const key = trusted ?? own
  if (!checkpoint) findings.push(finding('checkpoint-altered', names.checkpoint, 'The signed close of the session cannot be read.'))
  else if (key && checkpoint.key !== key.fingerprint) findings.push(finding('foreign-signature', names.checkpoint, 'The session was closed with the key of another kiosk.'))
  else if (!key || !signature || !key.holds(bytes, signature)) {
    findings.push(finding('checkpoint-altered', names.checkpoint, 'The signature of the kiosk does not fit the close of the session.'))
    return undefined
  }
  if (checkpoint && manifest && (checkpoint.session !== manifest.session || checkpoint.head !== manifest.head || checkpoint.count !== manifest.events)) {
    findings.push(finding('other-session', names.checkpoint, 'The signed close and the manifest speak of different sessions.'))
  }
  return checkpoint
}

async function checkTold(told: Told, contents: ReadonlyMap<string, Content>, read: Read, own: Verifier | undefined, manifest: Manifest | undefined): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const { opened } = told
  if (manifest && opened && opened.session !== manifest.session) findings.push(finding('other-session', names.events, 'The log is that of another session than the manifest says.'))
  if (opened?.kiosk !== undefined && own && opened.kiosk !== own.fingerprint) findings.push(finding('foreign-signature', names.key, 'The log was begun on a kiosk with another key than the one that signed it.'))
  const differs = async (path: string, wanted: string): Promise<void> => {
    const found = contents.get(path)?.sha256 ?? hashOf(await read(path))
    if (found !== undefined && found !== wanted) findings.push(finding('file-altered', path, `${path} is not the one that the log speaks of.`))
  }
  for (const { file, sha256: wanted } of told.snippets) await differs(`snippets/${file}`, wanted)
  if (opened?.policy) await differs(names.policy, opened.policy.sha256)
  if (told.consent !== undefined) await differs(names.consent, sha256(Buffer.from(told.consent)))
  if (opened) await checkPack(opened.pack.sha256, contents, read, findings)
  findings.push(...checkSegments(told, contents, manifest))
  return findings
}

const hashOf = (bytes: Buffer | undefined): string | undefined => bytes && sha256(bytes)

/** The pack's hash is that of `sha256sum` over the files that it uses, in order of name. */
async function checkPack(wanted: string, contents: ReadonlyMap<string, Content>, read: Read, findings: Finding[]): Promise<void> {
  const head = await read('pack/pack.yaml')
  if (!head || !contents.has('pack/pack.yaml')) return
  const problems = problemsOf(head)
  const used = ['pack.yaml', ...problems.flatMap((name) => [`${name}.py`, `${name}.yaml`, `${name}.cues.yaml`, `${name}.examples.yaml`])]
  const lines = used.sort().flatMap((name) => {
    const hash = contents.get(`pack/${name}`)?.sha256
    return hash === undefined ? [] : [`${hash}  ${name}\n`]
  })
  if (sha256(Buffer.from(lines.join(''))) !== wanted) findings.push(finding('file-altered', 'pack', 'The files of the interview are not those that the log speaks of.'))
}

function problemsOf(head: Buffer): readonly string[] {
  try {
    const read: unknown = parse(head.toString('utf8'))
    const problems = typeof read === 'object' && read !== null && 'problems' in read ? read.problems : undefined
    return Array.isArray(problems) ? [...new Set(problems.filter((name): name is string => typeof name === 'string'))] : []
  } catch {
    // Then its hash does not fit either.
    return []
  }
}

function checkSegments({ segments }: Told, contents: ReadonlyMap<string, Content>, manifest: Manifest | undefined): readonly Finding[] {
  if (!manifest) return []
  const findings: Finding[] = []
  const listed = new Set(manifest.files.map(({ path }) => path))
  const known = new Map(segments.map(({ file, sha256: hash }) => [hash, file]))
  for (const { file, sha256: wanted } of segments) {
    const found = contents.get(file)?.sha256
    if (!listed.has(file)) findings.push(finding('segment-missing', file, `${file} is missing: the log speaks of it and the bundle does not hold it.`))
    else if (found !== undefined && found !== wanted) {
      const other = known.get(found)
      findings.push(other === undefined
        ? finding('segment-altered', file, `${file} was altered.`)
        : finding('segment-swapped', file, `In place of ${file} stands the film of ${other}.`))
    }
  }
  const spokenOf = new Set(segments.map(({ file }) => file))
  for (const path of listed) {
    if (path.startsWith('recording/') && !spokenOf.has(path)) findings.push(finding('segment-unknown', path, `${path} is film that the log does not speak of.`))
  }
  return findings
}

function checkReceipt(written: string | undefined, closed: Checkpoint | undefined, chain: ChainReport | undefined, findings: Finding[]): void {
  if (written === undefined) return
  const receipt = readReceipt(written)
  if (receipt === undefined) throw new BundleError('The receipt was not written down correctly: its last character does not fit the others. Compare it with the note again.')
  const head = closed?.head ?? chain?.head
  if (head === undefined) findings.push(finding('unchecked', 'receipt', 'The receipt could not be compared: there is nothing to compare it with.'))
  else if (receiptOf(head) !== receipt) findings.push(finding('wrong-receipt', 'receipt', 'The receipt is another one: this is not the log that was closed when it was written down.'))
}
