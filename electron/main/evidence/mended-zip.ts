/**
 * A zip whose directory, which stands at its end, was cut off or damaged. The members have headers of their own: out of those the directory is made anew, and
 * from there on the zip is read, and distrusted, like any other.
 */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { constants, createInflateRaw } from 'node:zlib'
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import type { Options, ZipFile } from 'yauzl'
import { CUT_SHORT, damagedAt, NO_DIRECTORY } from './findings.ts'
import type { Finding } from './findings.ts'
import { bytesAt, walkMembers } from './local-headers.ts'
import type { CutMember, Walk } from './local-headers.ts'

const END = 0x06054b50
const END_BYTES = 22
/** Behind the end of a zip a comment may stand, whose length has two bytes. */
const LAST_BYTES = END_BYTES + 0xffff
/** Positions and sizes of this format have four bytes. */
const MOST_BYTES = 0xffff_fffe
const PIECE = 1024 * 1024

export interface MendedZip {
  readonly zip: ZipFile
  /** Of the member that the cut went through, where there is one: the bytes before the cut. */
  readonly beginning: Beginning | undefined
  readonly damage: readonly Finding[]
}

export interface Beginning {
  readonly name: string
  /** Ends, without an error, where nothing more can be unpacked. */
  readonly open: () => Readable
}

/** `undefined` where there is no whole member. No more than `most` members are looked for. Rejects with the library's or the disk's own error. The caller closes it. */
export async function openMendedZip(file: string, options: Options, most: number): Promise<MendedZip | undefined> {
  const handle = await open(file)
  try {
    const { size: whole } = await handle.stat()
    const size = Math.min(whole, MOST_BYTES)
    const walk = await walkMembers(handle, size, most)
    if (walk.records.length === 0) {
      await handle.close()
      return undefined
    }
    const damage = damageOf(walk, await endOf(handle, whole))
    const directory = directoryOf(walk.records, size)
    const mended = new Mended(handle, size, directory)
    return { zip: await fromRandomAccessReaderPromise(mended, size + directory.length, options), beginning: walk.cut && beginningOf(walk.cut, () => mended._readStreamForRange(walk.cut?.begins ?? size, size)), damage }
  } catch (error) {
    await handle.close()
    throw error
  }
}

function beginningOf({ name, deflated }: CutMember, content: () => Readable): Beginning {
  // Without this flush, what stands before the cut is held back, and the end that is missing is an error.
  return { name, open: () => (deflated ? Readable.from(untilDamage(content().pipe(createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH })))) : content()) }
}

async function* untilDamage(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>
  } catch (error) {
    if (!(error instanceof Error && 'errno' in error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
  }
}

/** The record at the very end. */
async function endOf(handle: FileHandle, size: number): Promise<Buffer | undefined> {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(END)
  const length = Math.min(size, LAST_BYTES)
  const last = await bytesAt(handle, size - length, length)
  const at = last.lastIndexOf(signature)
  return at < 0 || at + END_BYTES > length ? undefined : last.subarray(at, at + END_BYTES)
}

function damageOf({ stopped, there }: Walk, end: Buffer | undefined): readonly Finding[] {
  if (!end) return [CUT_SHORT, ...(there === 'something else' ? [damagedAt(stopped)] : [])]
  const reachedDirectory = there === 'directory' || stopped === end.readUInt32LE(16)
  return [NO_DIRECTORY, ...(reachedDirectory ? [] : [damagedAt(stopped)])]
}

function directoryOf(records: readonly Buffer[], position: number): Buffer {
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(records.length, 8)
  end.writeUInt16LE(records.length, 10)
  end.writeUInt32LE(records.reduce((sum, { length }) => sum + length, 0), 12)
  end.writeUInt32LE(position, 16)
  return Buffer.concat([...records, end])
}

/** The file, and behind it the directory that it lacks. */
class Mended extends RandomAccessReader {
  private readonly handle: FileHandle
  private readonly size: number
  private readonly directory: Buffer

  constructor(handle: FileHandle, size: number, directory: Buffer) {
    super()
    this.handle = handle
    this.size = size
    this.directory = directory
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.range(start, end))
  }

  override close(done: (error: Error | null) => void): void {
    this.handle.close().then(() => done(null), done)
  }

  private async *range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < Math.min(end, this.size); at += PIECE) yield await bytesAt(this.handle, at, Math.min(PIECE, Math.min(end, this.size) - at))
    if (end > this.size) yield this.directory.subarray(Math.max(0, start - this.size), end - this.size)
  }
}
