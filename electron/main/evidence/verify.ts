/** Verifies a bundle with nothing but its files: what is intact, what is missing, what was changed, and where. */
import type { Decrypter } from 'age-encryption'
import { BundleError, openBundle } from './bundle-reader.ts'
import type { OpenBundle } from './bundle-reader.ts'
import { verifyChain } from './chain.ts'
import { checkCheckpoint, sameSession } from './close-check.ts'
import { checkReceipt, trustedOf, vouchedBy } from './given.ts'
import type { Given } from './given.ts'
import { isOfLog, wasSoBefore } from './damage.ts'
import { cutInLog, finding, ofChain } from './findings.ts'
import type { Finding } from './findings.ts'
import { tooLargeIn } from './interview-files.ts'
import { verifierOf } from './kiosk-key.ts'
import type { Verifier } from './kiosk-key.ts'
import { linesOf, readHashes } from './log-files.ts'
import { manifest as manifestFile, names } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { asStored, checkMembers, contentOf, linesBeforeCut, measured, measureMembers } from './members.ts'
import { receiptOf } from './receipt.ts'
import { SEALED, unsealedName } from './seal.ts'
import { toldBy } from './told.ts'
import { checkTold } from './told-check.ts'

export interface VerifyOptions extends Given {
  readonly decrypter?: Decrypter | undefined
  /** The part of its files that was read, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined
}

export interface Verdict {
  readonly session: string | undefined
  /** Fingerprint of the key in the bundle. */
  readonly key: string | undefined
  /** The receipt of the log as it was closed; without a close that can be believed, the one that was given, where it fits the log. */
  readonly receipt: string | undefined
  /** Events that could be looked at, and segments that the log speaks of and the bundle holds. */
  readonly events: number | undefined
  readonly segments: number | undefined
  readonly sealed: boolean
  /** Hex: the last hash, as it was signed at the close. */
  readonly head: string | undefined
  /** Hex: the last hash of the log as it is there. */
  readonly lastHash: string | undefined
  /** The files are those that the manifest lists; what is wrong was wrong before the bundle was written. */
  readonly asWritten: boolean
  readonly findings: readonly Finding[]
}

export const isDamaged = ({ findings }: Verdict): boolean => findings.some(({ code }) => code !== 'unchecked')
export const isWhole = ({ findings }: Verdict): boolean => findings.length === 0

/** An interview has some hundreds, a very long one thousands. */
const MOST_EVENTS = 100_000

/** Rejects with BundleError where the file is no bundle, or hostile, and where the disk does not give out what was signed, or with which key. */
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
  if (!raw && ![names.checkpoint, names.events, names.events + SEALED].some((name) => bundle.members.has(name))) {
    throw new BundleError([...bundle.damage.map(({ text }) => text), 'This is no bundle of a session: it holds neither a manifest nor a log.'].join(' '))
  }
  const pem = (await contentOf(bundle, { path: names.key }, undefined))?.toString('utf8')
  const own = pem === undefined ? undefined : verifierOf(pem)
  const trusted = trustedOf(options)
  const findings: Finding[] = [...bundle.damage]
  const { manifest, holds } = await checkManifest(bundle, raw, own, trusted, findings)
  const progress = options.progress ?? (() => undefined)
  const { contents, findings: ofMembers } = manifest ? await checkMembers(bundle, manifest, options.decrypter, progress) : await measureMembers(bundle, options.decrypter, progress)
  const isUnread = (path: string): boolean => contents.get(path)?.unread !== undefined
  const asWritten = manifest !== undefined && [...findings, ...ofMembers].every(({ code }) => code === 'unchecked') && ![...contents.keys()].some(isUnread)
  findings.push(...ofMembers, ...tooLargeIn(bundle.members))

  const fileOf = (path: string): Promise<Buffer | undefined> => contentOf(bundle, manifest?.files.find((listed) => listed.path === path) ?? asStored(bundle, path), options.decrypter)
  const closed = await checkCheckpoint(fileOf, own, trusted, manifest, findings)
  // Without the close nothing can be said; without another file, all but what it holds.
  const read = (path: string): Promise<Buffer | undefined> => (isUnread(path) ? Promise.resolve(undefined) : fileOf(path))
  const log = await read(names.events)
  const events = log ?? (await linesBeforeCut(bundle, names.events))
  if (!events && !bundle.members.has(names.events + SEALED) && !findings.some(({ where }) => where === names.events)) findings.push(finding('log-missing', names.events, 'The log is missing.'))
  const lines = events && linesOf(events, MOST_EVENTS + 1)
  if (lines && lines.length > MOST_EVENTS) throw new BundleError('The log in it has more lines than an interview can have.')
  if (!log && lines) findings.push(cutInLog(lines.length))
  const chain = lines && verifyChain(lines, readHashes((await read(names.hashes)) ?? new Uint8Array()), closed)
  const told = lines && toldBy(lines)
  if (chain) {
    // The manifest knows that the file was altered; the chain knows where, unless there was damage in it before.
    if (chain.damage.length > 0 && !manifest?.damage?.some(isOfLog)) drop(findings, names.events, names.hashes)
    findings.push(...ofChain(chain.damage))
  }
  if (told) {
    findings.push(...sameSession(told, own, manifest, trusted?.map(({ fingerprint }) => fingerprint)))
    const hashOf = async (path: string): Promise<string | undefined> => {
      const member = contents.has(path) ? undefined : bundle.members.get(path)
      return member ? (await measured(member.open)).sha256 : contents.get(path)?.sha256
    }
    // Without a manifest the names that are there tell what is missing.
    const listed = manifest?.files.map(({ path }) => path) ?? [...bundle.members.keys()].map(unsealedName)
    findings.push(...(await checkTold(told, { listed: new Set(listed), hashOf, read })))
  }
  const altered = new Set(ofMembers.flatMap(({ code, where }) => (code === 'unchecked' ? [] : [where])))
  findings.push(...wasSoBefore((holds && manifest?.damage) || [], findings, altered))
  findings.push(...checkReceipt(options.receipt, closed?.head ?? chain?.head))
  return {
    session: manifest?.session ?? closed?.session ?? told?.opened?.session,
    key: own?.fingerprint,
    receipt: closed ? receiptOf(closed.head) : vouchedBy(options.receipt, chain?.head),
    events: chain?.count,
    segments: told?.segments.filter(({ file }) => contents.has(file) || bundle.members.has(file + SEALED)).length,
    sealed: manifest ? manifest.recipients !== undefined : [...bundle.members.keys()].some((name) => name.endsWith(SEALED)),
    head: closed?.head,
    lastHash: chain?.head,
    asWritten,
    findings: eachOnce(findings),
  }
}

/** What two checks saw is said once, by the one that knows more: what the manifest says of itself comes last. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const swapped = new Set(findings.flatMap(({ code, where }) => (code === 'segment-swapped' ? [where] : [])))
  const said = new Map(findings.filter(({ code, where }) => code !== 'segment-altered' || !swapped.has(where)).map((one) => [`${one.code} ${one.where}`, one]))
  return [...said.values()]
}

const drop = (findings: Finding[], ...paths: string[]): void => {
  const kept = findings.filter(({ code, where }) => code !== 'file-altered' || !paths.includes(where))
  findings.splice(0, findings.length, ...kept)
}

/**
 * A replaced key cannot close a session again, but what is written afterwards is signed with the new one, whose public part is then in the bundle as well.
 * `holds`: it was signed with a trusted key, or where none was given, with the one in the bundle that closed the session.
 */
async function checkManifest(bundle: OpenBundle, raw: Buffer | undefined, own: Verifier | undefined, trusted: readonly Verifier[] | undefined, findings: Finding[]): Promise<{ readonly manifest: Manifest | undefined; readonly holds: boolean }> {
  if (!raw) {
    findings.push(finding('manifest-missing', names.manifest, 'The manifest is missing, so nobody can say which files belong to the bundle.'))
    return { manifest: undefined, holds: false }
  }
  const signature = await contentOf(bundle, { path: names.manifestSignature }, undefined)
  const later = verifierOf((await contentOf(bundle, { path: names.manifestKey }, undefined))?.toString('utf8') ?? '')
  const manifest = parsed(raw)
  const keys = trusted ?? [own, later].filter((key) => key !== undefined)
  const key = keys.find(({ fingerprint }) => fingerprint === manifest?.key)
  const not = ((): Finding | undefined => {
    if (!manifest) return finding('manifest-altered', names.manifest, 'The manifest cannot be read.')
    if (keys.length > 0 && !key) return finding('foreign-signature', names.manifest, 'The manifest was signed by another kiosk.')
    if (!key || !signature || !key.holds(raw, signature)) return finding('manifest-altered', names.manifest, 'The signature of the kiosk does not fit the manifest.')
    if (!trusted && key !== own) return finding('unchecked', names.manifest, 'The session was closed with one key and put together with another. Only somebody who knows both keys of the kiosk (--key) can say that they belong together.')
    return undefined
  })()
  if (not) findings.push(not)
  return { manifest, holds: !not }
}

function parsed(raw: Buffer): Manifest | undefined {
  try {
    return manifestFile.safeParse(JSON.parse(raw.toString('utf8'))).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
