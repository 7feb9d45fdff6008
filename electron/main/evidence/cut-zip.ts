/**
 * A zip that was cut short has lost its directory, which stands at its end. The members before the cut still have headers of their own: out of those the
 * directory is made anew, and from there on the zip is read, and distrusted, like any other. Format: PKWARE's APPNOTE.TXT, 4.3.
 */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import type { Options, ZipFile } from 'yauzl'

const [LOCAL, CENTRAL, DESCRIPTOR, END] = [0x04034b50, 0x02014b50, 0x08074b50, 0x06054b50]
const LOCAL_BYTES = 30
const DESCRIPTOR_BYTES = 16
/** Checksum, compressed and uncompressed size: twelve bytes that are the same in a local header, in a descriptor and in the directory. */
const SIZES_BYTES = 12
/** The sizes stand behind the content, because they were not known before. */
const DESCRIBED = 0x08
const ORDINARY_FILE = 0o100644 << 16 >>> 0
const WINDOW = 1024 * 1024
/** Positions and sizes of this format have four bytes, and its counts two. */
const [MOST_BYTES, MOST_MEMBERS] = [0xffff_fffe, 0xfffe]
/** Names alone make it large, and it is held in memory. */
const MOST_DIRECTORY = 16 * 1024 * 1024

/** `undefined` where there is no whole member. Rejects with the library's or the disk's own error. The caller closes it. */
export async function openCutZip(file: string, options: Options): Promise<ZipFile | undefined> {
  const handle = await open(file)
  try {
    const size = Math.min((await handle.stat()).size, MOST_BYTES)
    const directory = await directoryOf(handle, size)
    if (!directory) {
      await handle.close()
      return undefined
    }
    return await fromRandomAccessReaderPromise(new Mended(handle, size, directory), size + directory.length, options)
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** The file, and behind it what it lost. */
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
    for (let at = start; at < Math.min(end, this.size); at += WINDOW) yield await bytesAt(this.handle, at, Math.min(WINDOW, Math.min(end, this.size) - at))
    if (end > this.size) yield this.directory.subarray(Math.max(0, start - this.size), end - this.size)
  }
}

async function directoryOf(handle: FileHandle, size: number): Promise<Buffer | undefined> {
  const records: Buffer[] = []
  let bytes = 0
  for await (const record of wholeMembers(handle, size)) {
    if (records.length === MOST_MEMBERS || bytes + record.length > MOST_DIRECTORY) break
    records.push(record)
    bytes += record.length
  }
  if (records.length === 0) return undefined
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(records.length, 8)
  end.writeUInt16LE(records.length, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(size, 16)
  return Buffer.concat([...records, end])
}

/** What the directory said of each member that is there to its last byte. */
async function* wholeMembers(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at + LOCAL_BYTES <= size;) {
    const head = await bytesAt(handle, at, LOCAL_BYTES)
    if (head.readUInt32LE(0) !== LOCAL) return
    const [nameBytes, extraBytes] = [head.readUInt16LE(26), head.readUInt16LE(28)]
    const begins = at + LOCAL_BYTES + nameBytes + extraBytes
    if (begins > size) return
    const described = (head.readUInt16LE(6) & DESCRIBED) !== 0
    const sizes = described ? (await descriptorAfter(handle, begins, size))?.subarray(4) : head.subarray(14, 14 + SIZES_BYTES)
    if (!sizes) return
    const ends = begins + sizes.readUInt32LE(4) + (described ? DESCRIPTOR_BYTES : 0)
    if (ends > size) return
    const record = Buffer.alloc(46)
    record.writeUInt32LE(CENTRAL, 0)
    // Made by a Unix, whose upper half of the attributes says what kind of file it is.
    record.writeUInt16LE(3 << 8, 4)
    head.copy(record, 6, 4, 14)
    sizes.copy(record, 16)
    record.writeUInt16LE(nameBytes, 28)
    record.writeUInt32LE(ORDINARY_FILE, 38)
    record.writeUInt32LE(at, 42)
    yield Buffer.concat([record, await bytesAt(handle, at + LOCAL_BYTES, nameBytes)])
    at = ends
  }
}

/** The first one that names as many bytes as lie before it. Every byte of the file is looked at once at most. */
async function descriptorAfter(handle: FileHandle, begins: number, size: number): Promise<Buffer | undefined> {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(DESCRIPTOR)
  for (let at = begins; at + DESCRIPTOR_BYTES <= size; at += WINDOW) {
    const seen = await bytesAt(handle, at, Math.min(size - at, WINDOW + DESCRIPTOR_BYTES - 1))
    for (let found = seen.indexOf(signature); found >= 0 && found + DESCRIPTOR_BYTES <= seen.length; found = seen.indexOf(signature, found + 1)) {
      if (seen.readUInt32LE(found + 8) === at + found - begins) return seen.subarray(found, found + DESCRIPTOR_BYTES)
    }
  }
  return undefined
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  if (bytesRead < length) throw new Error('the file became shorter while it was read')
  return bytes
}
