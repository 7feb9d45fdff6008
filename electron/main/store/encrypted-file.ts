/** Reads a file of a session that is encrypted with its key, from anywhere in it. */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { FileKey, Records } from './records.ts'
import { contentLength, HEAD_BYTES, MAX_RECORD, RECORD_EXTRA, recordsIn } from './records.ts'

export interface ReadableFile {
  /** Bytes of content. A file that is still written is read as far as it was when it was opened. */
  readonly size: number
  /** From `start` up to `end`, which is not included. Rejects with DamagedFile where what stands there is not what was written. */
  readonly read: (start: number, end: number) => Promise<Buffer>
  /**
   * How many bytes lie on the disk behind the first `size` bytes of content, where they are more than what a crash leaves of a write: something was
   * damaged there. 0 where it ends as a crash ends a file.
   */
  readonly behind: (size: number) => Promise<number>
  readonly close: () => Promise<void>
}

export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
  /** Up to here its content is what was written. */
  readonly at: number

  constructor(message: string, at = 0) {
    super(message)
    this.at = at
  }
}

/** A file that was cut short is read as far as it goes. Rejects with DamagedFile for one that this key does not open, and with the disk's own errors. */
export async function openEncrypted(file: string, key: FileKey): Promise<ReadableFile> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size < HEAD_BYTES) return { ...inMemory(Buffer.alloc(0)), close: () => handle.close() }
    const records = recordsIn(key, await readAt(handle, 0, HEAD_BYTES))
    if (!records) throw new DamagedFile(`${key.name} does not open with the key of this session.`)
    return await encryptedFile(handle, size, records, key.name)
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** The same for a file that is not encrypted. */
export async function openPlain(file: string): Promise<ReadableFile> {
  const handle = await open(file, 'r')
  const { size } = await handle.stat()
  return { size, read: (start, end) => readAt(handle, start, Math.min(end, size) - start), behind: nothing, close: () => handle.close() }
}

const nothing = (): Promise<number> => Promise.resolve(0)

export const inMemory = (bytes: Buffer): ReadableFile => ({ size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)), behind: nothing, close: () => Promise.resolve() })

/** In place of a file that does not open: it has no content, and what lies on the disk was damaged, unless nothing does. */
export async function unreadable(file: string): Promise<ReadableFile> {
  const handle = await open(file, 'r')
  try {
    const behind = (await isBlank(handle, 0)) ? 0 : (await handle.stat()).size
    return { ...inMemory(Buffer.alloc(0)), behind: () => Promise.resolve(behind) }
  } finally {
    await handle.close()
  }
}

/** All of it from the beginning, up to the first damage if there is any: what comes is always a beginning of what was written. */
export async function* contentOf(file: ReadableFile, step = 64 * 1024): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.size; at += step) {
    try {
      yield await file.read(at, Math.min(file.size, at + step))
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error
      if (error.at > at) yield await file.read(at, error.at)
      return
    }
  }
}

/** Where a record's content begins, in the content and in the file. */
interface Place { readonly at: number; readonly fileAt: number; readonly length: number }

async function encryptedFile(handle: FileHandle, fileSize: number, records: Records, name: string): Promise<ReadableFile> {
  const bytesAt = inPieces(handle)
  const places = await placesIn(bytesAt, fileSize)
  const endsAt = places.map(({ at, length, fileAt }) => ({ content: at + length, file: fileAt + length + RECORD_EXTRA }))
  const opened = async (index: number): Promise<Buffer | undefined> => {
    const place = places[index]
    return place && records.open(index + 1, await bytesAt(place.fileAt, place.length + RECORD_EXTRA))
  }
  // What a power cut left of the last write has its full length at times, and not its content.
  while (places.length > 0 && (await opened(places.length - 1)) === undefined) places.pop()
  const last = places.at(-1)
  const size = last ? last.at + last.length : 0
  let kept: { readonly index: number; readonly content: Buffer } | undefined
  const contentAt = async (index: number): Promise<Buffer> => {
    if (kept?.index === index) return kept.content
    const content = await opened(index)
    if (!content) throw new DamagedFile(`${name} was changed at record ${index + 1}.`, places[index]?.at)
    kept = { index, content }
    return content
  }
  return {
    size,
    read: async (start, end) => {
      const parts: Buffer[] = []
      const stop = Math.min(end, size)
      for (let index = indexAt(places, start), at = start; at < stop; index++) {
        const place = places[index]
        if (!place) break
        parts.push((await contentAt(index)).subarray(at - place.at, stop - place.at))
        at = place.at + place.length
      }
      return Buffer.concat(parts)
    },
    behind: async (read) => {
      const before = endsAt.filter(({ content }) => content <= read)
      const from = before.at(-1)?.file ?? HEAD_BYTES
      const isTorn = fileSize - from <= MAX_RECORD + RECORD_EXTRA ? !laterRecordIn(await readAt(handle, from, fileSize - from), records, before.length + 1) : await isBlank(handle, from)
      return isTorn ? 0 : fileSize - from
    },
    close: () => handle.close(),
  }
}

/** Numbers that are tried for a record behind damaged ones. */
const MOST_LOST = 64

/** Whether behind the damaged record with this number stands one that was written after it: then it was not cut short by a crash. */
function laterRecordIn(bytes: Buffer, records: Records, damaged: number): boolean {
  for (let at = RECORD_EXTRA; at < bytes.length; at++) {
    const length = contentLength(bytes.subarray(at, at + 4))
    if (length === undefined || at + length + RECORD_EXTRA > bytes.length) continue
    const record = bytes.subarray(at, at + length + RECORD_EXTRA)
    for (let lost = 1; lost <= MOST_LOST; lost++) if (records.open(damaged + lost, record)) return true
  }
  return false
}

/** A file that a power cut left longer than what had reached the disk has nothing there. */
async function isBlank(handle: FileHandle, from: number): Promise<boolean> {
  for (let at = from; ; at += PIECE) {
    const bytes = await readAt(handle, at, PIECE)
    if (bytes.length === 0) return true
    if (bytes.some((byte) => byte !== 0)) return false
  }
}

/** The records by their heads; what is no whole record is the end. */
async function placesIn(bytesAt: BytesAt, size: number): Promise<Place[]> {
  const places: Place[] = []
  let at = 0
  for (let fileAt = HEAD_BYTES; ;) {
    const length = contentLength(await bytesAt(fileAt, Math.min(4, size - fileAt)))
    if (length === undefined || fileAt + length + RECORD_EXTRA > size) return places
    places.push({ at, fileAt, length })
    at += length
    fileAt += length + RECORD_EXTRA
  }
}

/** The last place that begins at or before this byte of the content. */
function indexAt(places: readonly Place[], at: number): number {
  let [low, high] = [0, places.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle]?.at ?? Infinity) <= at) low = middle
    else high = middle - 1
  }
  return low
}

type BytesAt = (at: number, length: number) => Promise<Buffer>

/** A recorder's records are a few kilobytes; going to the disk for each, and for its head before, takes longer than opening it. */
const PIECE = 64 * 1024

function inPieces(handle: FileHandle): BytesAt {
  let last: { readonly at: number; readonly bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) }
  return async (at, length) => {
    const { at: from, bytes } = last
    if (from <= at && at + length <= from + bytes.length) return bytes.subarray(at - from, at - from + length)
    const read = await readAt(handle, at, Math.max(length, PIECE))
    last = { at, bytes: read }
    return read.subarray(0, length)
  }
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length))
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, at + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
