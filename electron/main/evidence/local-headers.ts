/** The members of a zip by the headers that stand before them, for where its directory is of no use. Format: PKWARE's APPNOTE.TXT, 4.3. */
import type { FileHandle } from 'node:fs/promises'

const [LOCAL, CENTRAL, DESCRIPTOR] = [0x04034b50, 0x02014b50, 0x08074b50]
const LOCAL_BYTES = 30
const DESCRIPTOR_BYTES = 16
/** Checksum, compressed and uncompressed size: twelve bytes that are the same in a local header, in a descriptor and in the directory. */
const SIZES_BYTES = 12
/** The sizes stand behind the content, because they were not known before. */
const DESCRIBED = 0x08
const [STORED, DEFLATED] = [0, 8]
const ORDINARY_FILE = 0o100644 << 16 >>> 0
const PIECE = 1024 * 1024
/** Names alone make it large, and it is held in memory. */
const MOST_DIRECTORY = 16 * 1024 * 1024

export interface Walk {
  /** What a directory says of each member that is there to its last byte. */
  readonly records: readonly Buffer[]
  /** Where no further member could be read. */
  readonly stopped: number
  /** The member that stands there and is not whole, where its name can still be read. */
  readonly cut: CutMember | undefined
  /** What stands there: the directory, a member that is not whole, or something else where a header should be. */
  readonly there: 'directory' | 'part' | 'something else'
}

export interface CutMember {
  readonly name: string
  /** Where its content begins. */
  readonly begins: number
  readonly deflated: boolean
}

/** @param most members; no more are looked for. Rejects with the disk's own error. Reads the file once at most. */
export async function walkMembers(handle: Pick<FileHandle, 'read'>, size: number, most: number): Promise<Walk> {
  const pieces = new Pieces(handle, size)
  const records: Buffer[] = []
  let [at, bytes] = [0, 0]
  while (records.length < most && bytes < MOST_DIRECTORY) {
    const member = await memberAt(pieces, at, size)
    if (!member) break
    records.push(member.record)
    bytes += member.record.length
    at = member.ends
  }
  const sign = await pieces.from(at, 4)
  const there = sign.length < 4 || sign.readUInt32LE(0) === LOCAL ? 'part' : sign.readUInt32LE(0) === CENTRAL ? 'directory' : 'something else'
  return { records, stopped: at, cut: there === 'part' ? await cutAt(pieces, at) : undefined, there }
}

async function cutAt(pieces: Pieces, at: number): Promise<CutMember | undefined> {
  const head = await pieces.from(at, LOCAL_BYTES)
  if (head.length < LOCAL_BYTES) return undefined
  const [nameBytes, extraBytes, begins] = [head.readUInt16LE(26), head.readUInt16LE(28), at + LOCAL_BYTES]
  const name = (await pieces.from(begins, nameBytes)).subarray(0, nameBytes)
  const method = head.readUInt16LE(8)
  return name.length === nameBytes && (method === STORED || method === DEFLATED) ? { name: name.toString('utf8'), begins: begins + nameBytes + extraBytes, deflated: method === DEFLATED } : undefined
}

async function memberAt(pieces: Pieces, at: number, size: number): Promise<{ readonly record: Buffer; readonly ends: number } | undefined> {
  const head = await pieces.from(at, LOCAL_BYTES)
  if (head.length < LOCAL_BYTES || head.readUInt32LE(0) !== LOCAL) return undefined
  const [nameBytes, extraBytes] = [head.readUInt16LE(26), head.readUInt16LE(28)]
  const name = (await pieces.from(at + LOCAL_BYTES, nameBytes)).subarray(0, nameBytes)
  const begins = at + LOCAL_BYTES + nameBytes + extraBytes
  const described = (head.readUInt16LE(6) & DESCRIBED) !== 0
  const sizes = described ? (await descriptorAfter(pieces, begins))?.subarray(4) : head.subarray(14, 14 + SIZES_BYTES)
  if (!sizes) return undefined
  const ends = begins + sizes.readUInt32LE(4) + (described ? DESCRIPTOR_BYTES : 0)
  if (ends > size) return undefined
  const record = Buffer.alloc(46)
  record.writeUInt32LE(CENTRAL, 0)
  // Made by a Unix, whose upper half of the attributes says what kind of file it is.
  record.writeUInt16LE(3 << 8, 4)
  head.copy(record, 6, 4, 14)
  sizes.copy(record, 16, 0, SIZES_BYTES)
  record.writeUInt16LE(nameBytes, 28)
  record.writeUInt32LE(ORDINARY_FILE, 38)
  record.writeUInt32LE(at, 42)
  return { record: Buffer.concat([record, name]), ends }
}

/** The first one that names as many bytes as lie before it. */
async function descriptorAfter(pieces: Pieces, begins: number): Promise<Buffer | undefined> {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(DESCRIPTOR)
  for (let at = begins; ;) {
    const seen = await pieces.from(at, DESCRIPTOR_BYTES)
    if (seen.length < DESCRIPTOR_BYTES) return undefined
    for (let found = seen.indexOf(signature); found >= 0 && found + DESCRIPTOR_BYTES <= seen.length; found = seen.indexOf(signature, found + 1)) {
      if (seen.readUInt32LE(found + 8) === at + found - begins) return seen.subarray(found, found + DESCRIPTOR_BYTES)
    }
    at += seen.length - DESCRIPTOR_BYTES + 1
  }
}

/** A file, read forward: small members that lie in one piece cost one reading. */
class Pieces {
  private readonly handle: Pick<FileHandle, 'read'>
  private readonly size: number
  private held: Buffer = Buffer.alloc(0)
  private start = 0

  constructor(handle: Pick<FileHandle, 'read'>, size: number) {
    this.handle = handle
    this.size = size
  }

  /** What is held from there on: at least so many bytes, or all that are left. */
  async from(position: number, least: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(least, this.size - position))
    if (position < this.start || position + wanted > this.start + this.held.length) {
      this.held = await bytesAt(this.handle, position, Math.max(0, Math.min(PIECE, this.size - position)))
      this.start = position
    }
    return this.held.subarray(position - this.start)
  }
}

/** Rejects where the file does not have so many any more. */
export async function bytesAt(handle: Pick<FileHandle, 'read'>, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  if (bytesRead < length) throw new Error('the file became shorter while it was read')
  return bytes
}
