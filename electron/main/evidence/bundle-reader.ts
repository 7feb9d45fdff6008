/** Opens a bundle, the zip or its unpacked folder, as members by path. Takes nothing on trust: what is hostile is one BundleError. */
import { createReadStream } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { open as openZip } from 'yauzl'
import type { Entry, Options, ZipFile } from 'yauzl'
import { diskSentence } from './disk-error.ts'
import type { Finding } from './findings.ts'
import { openMendedZip } from './mended-zip.ts'
import type { Beginning } from './mended-zip.ts'

/** Its message is one plain sentence about the file as a whole. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
}

export interface Member {
  readonly bytes: number
  readonly open: () => Promise<Readable>
}

export interface OpenBundle {
  readonly members: ReadonlyMap<string, Member>
  /** Of the member that a cut went through: it is not among the others. */
  readonly beginning?: Beginning | undefined
  /** Of the zip itself: then others may have been in it. */
  readonly damage: readonly Finding[]
  readonly close: () => void
}

const MAX_MEMBERS = 40_000
/** Deflate shrinks a thousandfold at most; text of a log shrinks about tenfold. */
const MAX_RATIO = 200
/** Below this a member does no harm, however well it shrinks. */
const HARMLESS = 16 * 1024 * 1024

export async function openBundle(file: string): Promise<OpenBundle> {
  const found = await stat(file).catch((error: unknown) => {
    throw new BundleError(diskSentence(error) ?? `${file} cannot be read.`, { cause: error })
  })
  return found.isDirectory() ? openFolder(file) : openArchive(file)
}

async function openFolder(root: string): Promise<OpenBundle> {
  try {
    return await membersIn(root)
  } catch (error) {
    const why = diskSentence(error)
    throw why === undefined ? error : new BundleError(`The folder cannot be read. ${why}`, { cause: error })
  }
}

async function membersIn(root: string): Promise<OpenBundle> {
  const members = new Map<string, Member>()
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const name of (await readdir(folder)).sort()) {
      const [absolute, member] = [path.join(folder, name), prefix + name]
      const found = await lstat(absolute)
      if (found.isDirectory()) await walk(absolute, `${member}/`)
      else if (!found.isFile()) throw new BundleError(`“${member}” in the folder is no ordinary file. Unpack the bundle again and verify that folder.`)
      else if (members.size >= MAX_MEMBERS) throw new BundleError('The folder holds too many files to be a bundle.')
      else members.set(member, { bytes: found.size, open: () => Promise.resolve(createReadStream(absolute)) })
    }
  }
  await walk(root, '')
  return { members, damage: [], close: () => undefined }
}

const openFile = promisify<string, Options, ZipFile>(openZip)

const OPTIONS: Options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }

async function openArchive(file: string): Promise<OpenBundle> {
  try {
    return await withMembers(await openFile(file, OPTIONS), [])
  } catch (error) {
    if (error instanceof BundleError) throw error
    // What the disk does not give out is not damaged for that.
    const why = diskSentence(error)
    if (why !== undefined) throw new BundleError(why, { cause: error })
    return openMended(file, error)
  }
}

/** `why`: what was wrong with it as it is. */
async function openMended(file: string, why: unknown): Promise<OpenBundle> {
  try {
    const mended = await openMendedZip(file, OPTIONS, MAX_MEMBERS + 1)
    if (!mended) throw why
    return { ...(await withMembers(mended.zip, mended.damage)), beginning: mended.beginning }
  } catch (error) {
    if (error instanceof BundleError) throw error
    throw new BundleError(diskSentence(error) ?? `This is no zip that can be used: ${error instanceof Error ? error.message.replace(/\.+$/, '') : String(error)}.`, { cause: error })
  }
}

async function withMembers(zip: ZipFile, damage: readonly Finding[]): Promise<OpenBundle> {
  try {
    return { members: await membersOf(zip), damage, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

function membersOf(zip: ZipFile): Promise<Map<string, Member>> {
  return new Promise((resolve, reject) => {
    const members = new Map<string, Member>()
    if (zip.entryCount > MAX_MEMBERS) return reject(new BundleError('The zip holds too many files to be a bundle.'))
    zip.on('error', reject)
    zip.on('end', () => resolve(members))
    zip.on('entry', (entry: Entry) => {
      const problem = problemOf(entry, members)
      if (problem !== undefined) return reject(new BundleError(problem))
      if (!entry.fileName.endsWith('/')) members.set(entry.fileName, { bytes: entry.uncompressedSize, open: () => openEntry(zip, entry) })
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function problemOf(entry: Entry, members: ReadonlyMap<string, Member>): string | undefined {
  const name = JSON.stringify(entry.fileName)
  if (members.has(entry.fileName)) return `The zip holds ${name} twice, so nobody can say which one counts.`
  if (entry.isEncrypted()) return `${name} in the zip is protected with a zip password. Bundles are sealed with age only.`
  // The upper half holds the Unix mode; 0xA000 is a link.
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000) return `${name} in the zip is a link.`
  if (entry.uncompressedSize > HARMLESS && entry.uncompressedSize > entry.compressedSize * MAX_RATIO) return `${name} in the zip would grow beyond all measure when unpacked.`
  return undefined
}

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> => new Promise((resolve, reject) => {
  zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
})
