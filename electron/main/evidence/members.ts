/** A bundle's files as its manifest lists them: which are there, whole and readable; opened with an identity where they are sealed. */
import type { Decrypter } from 'age-encryption'
import type { Readable } from 'node:stream'
import { BundleError } from './bundle-reader.ts'
import type { OpenBundle } from './bundle-reader.ts'
import { diskSentence } from './disk-error.ts'
import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import { tooLargeText } from './interview-files.ts'
import { names, storedAs } from './manifest.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { measure, readWhole, TooLarge } from './measure.ts'
import { openedStream, SEALED, unsealedName } from './seal.ts'

/** The log and the pack are held in memory; film is not. */
const MOST = 256 * 1024 * 1024
/** Of what was cut nobody can say how large it should be. */
const MOST_OF_BEGINNING = 16 * 1024 * 1024

export interface Content {
  /** SHA-256 of what lies in the bundle for this file, opened where it is sealed; absent where it cannot be told. */
  readonly sha256: string | undefined
  /** Why the disk does not give it out: that says nothing of what it holds. */
  readonly unread?: string
}

const isSegment = (path: string): boolean => path.startsWith('recording/')

/** Findings about single files, and the hashes of those that could be read. */
export async function checkMembers(bundle: OpenBundle, manifest: Manifest, decrypter: Decrypter | undefined, progress: (done: number) => void):
Promise<{ readonly contents: ReadonlyMap<string, Content>; readonly findings: readonly Finding[] }> {
  const contents = new Map<string, Content>()
  const findings: Finding[] = []
  const sealed: string[] = []
  const whole = manifest.files.reduce((sum, file) => sum + storedAs(file).bytes, 0)
  let read = 0
  const passed = (bytes: number): void => progress(Math.min(1, (read += bytes) / whole))
  for (const file of manifest.files) {
    const kept = storedAs(file)
    const member = bundle.members.get(kept.path)
    const opened = file.sealed && (await openedBeside(bundle, file, findings))
    if (opened) {
      contents.set(file.path, opened)
      if (!member) continue
    }
    if (!member) {
      findings.push(finding(isSegment(file.path) ? 'segment-missing' : 'file-missing', file.path, `${kept.path} is missing.`))
      continue
    }
    const found = await measured(member.open, passed)
    if (found.unread !== undefined) {
      contents.set(file.path, found)
      findings.push(notRead(file.path, kept.path, found.unread))
      continue
    }
    if (found.sha256 !== kept.sha256) {
      contents.set(file.path, file.sealed ? { sha256: undefined } : found)
      findings.push(finding(isSegment(file.path) ? 'segment-altered' : 'file-altered', file.path, `${kept.path} was altered.`))
      continue
    }
    if (!file.sealed) contents.set(file.path, found)
    else if (opened) continue
    else if (!decrypter) sealed.push(file.path)
    else {
      const inside = await measured(async () => openedStream(decrypter, await member.open()))
      contents.set(file.path, inside)
      if (inside.unread !== undefined) findings.push(notRead(file.path, kept.path, inside.unread))
      else if (inside.sha256 === undefined) sealed.push(file.path)
      else if (inside.sha256 !== file.sha256) findings.push(finding('file-altered', file.path, `What is sealed in ${kept.path} is not what the manifest says.`))
    }
  }
  findings.push(...notOpened(sealed, decrypter))
  const listed = new Set<string>([names.manifest, names.manifestSignature, ...manifest.files.flatMap((file) => [storedAs(file).path, file.path])])
  for (const path of bundle.members.keys()) {
    if (!listed.has(path)) findings.push(finding('file-unlisted', path, `${JSON.stringify(path)} does not belong to the bundle: its manifest does not list it.`))
  }
  return { contents, findings }
}

/** Of a bundle without a manifest, by the names that are there: hashes, and what cannot be read or opened. */
export async function measureMembers(bundle: OpenBundle, decrypter: Decrypter | undefined, progress: (done: number) => void): ReturnType<typeof checkMembers> {
  const contents = new Map<string, Content>()
  const findings: Finding[] = []
  const closed: string[] = []
  const whole = [...bundle.members.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  let read = 0
  for (const [name, { open, bytes }] of bundle.members) {
    const path = unsealedName(name)
    const isSealed = path !== name
    // Opened already, where somebody did so.
    if (isSealed && bundle.members.has(path)) continue
    const found = !isSealed ? await measured(open) : decrypter ? await measured(async () => openedStream(decrypter, await open())) : { sha256: undefined }
    contents.set(path, found)
    if (found.unread !== undefined) findings.push(notRead(path, name, found.unread))
    else if (found.sha256 === undefined && isSealed) closed.push(path)
    else if (found.sha256 === undefined) findings.push(finding(isSegment(path) ? 'segment-altered' : 'file-altered', path, `${name} cannot be read to its end.`))
    progress(Math.min(1, (read += bytes) / whole))
  }
  return { contents, findings: [...findings, ...notOpened(closed, decrypter)] }
}

const notRead = (where: string, name: string, why: string): Finding => finding('unchecked', where, `${name} could not be read, so nobody can say whether it is as it was. ${why}`)

function notOpened(sealed: readonly string[], decrypter: Decrypter | undefined): readonly Finding[] {
  const [first, ...more] = sealed
  if (first === undefined) return []
  const why = decrypter ? 'The identity that was given does not open' : 'Without --identity nobody can look into'
  return [finding('unchecked', more.length === 0 ? first : `${sealed.length} files`, `${why} ${sealed.length} sealed ${more.length === 0 ? 'file' : 'files'}.`)]
}

/** A file that no manifest lists, as it lies there: the names alone say what is sealed. */
export const asStored = (bundle: OpenBundle, name: string): Pick<ManifestFile, 'path' | 'sealed'> =>
  (bundle.members.has(name) || !bundle.members.has(name + SEALED) ? { path: name } : { path: name, sealed: { path: name + SEALED, bytes: 0, sha256: '' } })

/** Of a sealed file that somebody opened where it lies, as HOW-TO-VERIFY.txt says: what was read; `undefined` where nobody did. */
async function openedBeside(bundle: OpenBundle, { path, sha256 }: ManifestFile, findings: Finding[]): Promise<Content | undefined> {
  const member = bundle.members.get(path)
  if (!member) return undefined
  const found = await measured(member.open)
  if (found.unread !== undefined) findings.push(notRead(path, path, found.unread))
  else if (found.sha256 !== sha256) findings.push(finding(isSegment(path) ? 'segment-altered' : 'file-altered', path, `${path} is not what the manifest says was sealed.`))
  return found
}

/** Without a hash where it cannot be unpacked or opened, or the disk does not give it out. */
export async function measured(open: () => Promise<Readable>, passed?: (bytes: number) => void): Promise<Content> {
  try {
    return { sha256: (await measure(await open(), passed)).sha256 }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const unread = diskSentence(error)
    return { sha256: undefined, ...(unread === undefined ? {} : { unread }) }
  }
}

/** It may be as it was: the disk, or the rights of this account, stand before it. */
export class NotRead extends BundleError {
  constructor(file: string, why: string, cause: unknown) {
    super(`“${file}” in the bundle could not be read. ${why}`, { cause })
  }
}

/**
 * The bytes of a small member, opened where it is sealed; `undefined` where it is missing, or cannot be unpacked or opened. Rejects with BundleError where they
 * are more than `most`, and with NotRead where the disk does not give them out.
 */
export async function contentOf(bundle: OpenBundle, file: Pick<ManifestFile, 'path' | 'sealed'>, decrypter: Decrypter | undefined, most = MOST): Promise<Buffer | undefined> {
  // Opened already, where somebody did so.
  const plain = bundle.members.get(file.path)
  const member = plain ?? bundle.members.get(file.sealed?.path ?? file.path)
  if (!member || (!plain && file.sealed && !decrypter)) return undefined
  try {
    const raw = await member.open()
    return await readWhole(!plain && file.sealed && decrypter ? await openedStream(decrypter, raw) : raw, most)
  } catch (error) {
    if (error instanceof TooLarge) throw new BundleError(tooLargeText(file.path), { cause: error })
    const why = diskSentence(error)
    if (why !== undefined) throw new NotRead(file.path, why, error)
    if (error instanceof Error) return undefined
    throw error
  }
}

/** The whole lines of a text that the zip was cut in; `undefined` where there are none, or the cut went through another file. Rejects with BundleError where they are too many. */
export async function linesBeforeCut({ beginning, members }: OpenBundle, path: string): Promise<Buffer | undefined> {
  if (beginning?.name !== path || members.has(path)) return undefined
  try {
    const bytes = await readWhole(beginning.open(), MOST_OF_BEGINNING)
    const end = bytes.lastIndexOf(0x0a)
    return end < 0 ? undefined : bytes.subarray(0, end + 1)
  } catch (error) {
    if (error instanceof TooLarge) throw new BundleError(tooLargeText(path), { cause: error })
    throw error
  }
}
