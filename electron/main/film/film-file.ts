/** Files that a film is written into, here and there as a muxer does. */
import type { FileHandle } from 'node:fs/promises'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from '../store/keys.ts'
import type { FileKey } from '../store/records.ts'
import { HEAD_BYTES, MAX_RECORD, newRecords, RECORD_EXTRA } from '../store/records.ts'

/** How far behind its end a muxer still writes: the size of a cluster stands before it, and one holds half a minute at most. */
const BEHIND = 48 * 1024 * 1024

export interface FilmFile {
  readonly write: (data: Uint8Array, position: number) => Promise<void>
  /** Under its name and durable when it returns. */
  readonly finish: () => Promise<void>
  /** Nothing of it stays. */
  readonly discard: () => Promise<void>
}

/** For whoever watches it. */
export async function createPlainFilm(file: string): Promise<FilmFile> {
  const draft = `${file}.part`
  const handle = await open(draft, 'w', 0o600)
  return {
    write: (data, position) => writeAll(handle, data, position),
    finish: () => finished(handle, draft, file),
    discard: () => discarded(handle, draft),
  }
}

/** Encrypted with the session's key. What a muxer writes back into the file's beginning is waited for: a record is sealed once and never again. */
export async function createFilmFile(file: string, key: FileKey): Promise<FilmFile> {
  const draft = `${file}.new`
  const handle = await open(draft, 'w', 0o600)
  const records = newRecords(key)
  const blocks = new Map<number, Buffer>()
  let [size, sealed] = [0, 1]

  const seal = async (index: number): Promise<void> => {
    const block = blocks.get(index) ?? Buffer.alloc(MAX_RECORD)
    const content = block.subarray(0, Math.min(MAX_RECORD, size - index * MAX_RECORD))
    await writeAll(handle, records.seal(index + 1, content), HEAD_BYTES + index * (MAX_RECORD + RECORD_EXTRA))
    blocks.delete(index)
  }

  return {
    async write(data, position) {
      for (let done = 0; done < data.length;) {
        const index = Math.floor((position + done) / MAX_RECORD)
        if (index > 0 && index < sealed) throw new Error('the film was written to where it was finished')
        const block = blocks.get(index) ?? Buffer.alloc(MAX_RECORD)
        blocks.set(index, block)
        const offset = position + done - index * MAX_RECORD
        const part = data.subarray(done, done + MAX_RECORD - offset)
        block.set(part, offset)
        done += part.length
      }
      size = Math.max(size, position + data.length)
      // The first block holds the film's length and where everything is, which is known at the end.
      while ((sealed + 1) * MAX_RECORD + BEHIND < size) await seal(sealed++)
    },
    async finish() {
      await writeAll(handle, records.head, 0)
      if (size > 0) await seal(0)
      while (sealed * MAX_RECORD < size) await seal(sealed++)
      await finished(handle, draft, file)
    },
    discard: () => discarded(handle, draft),
  }
}

async function finished(handle: FileHandle, draft: string, file: string): Promise<void> {
  await handle.sync()
  await handle.close()
  await rename(draft, file)
  syncFolder(path.dirname(file))
}

async function discarded(handle: FileHandle, draft: string): Promise<void> {
  await handle.close()
  await rm(draft, { force: true })
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, at + done)
    done += bytesWritten
  }
}
