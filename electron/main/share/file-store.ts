/** Segments as files in the session's folder, encrypted with its key. */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Records } from '../store/records.ts'
import { MAX_RECORD, newRecords } from '../store/records.ts'
import { filmLength } from './film-length.ts'
import { withSegment } from './segment-file.ts'
import { numberAfter, RECORDING_FOLDER, segmentFile, segmentName } from './segment-names.ts'
import type { SegmentSink, SegmentStore } from './sink.ts'

/** @param key gives out the session's key; where it cannot, no segment is opened */
export function createFileStore(sessionFolder: string, key: () => Uint8Array): SegmentStore {
  const folder = path.join(sessionFolder, RECORDING_FOLDER)
  return {
    async nextNumber() {
      await mkdir(folder, { recursive: true })
      return numberAfter(await readdir(folder))
    },
    async open(number, track) {
      const name = segmentName(number, track)
      const file = segmentFile(name)
      const records = newRecords({ key: key(), name: file })
      const handle = await open(path.join(folder, name), 'wx', 0o600)
      try {
        await writeWhole(handle, records.head, 0)
        await handle.datasync()
        await syncFolder(folder)
      } catch (error) {
        await handle.close()
        throw error
      }
      return { file, sink: createFileSink(handle, records) }
    },
    measure: async (file) => withSegment({ folder: sessionFolder, key: key() }, file, filmLength),
  }
}

function createFileSink(handle: FileHandle, records: Records): SegmentSink {
  const hash = createHash('sha256')
  let [stored, fileSize, count] = [0, records.head.length, 0]
  let failed: Error | undefined
  return {
    async append(chunks) {
      // A record's number must not be used again for other bytes, and some of these may be on the disk.
      if (failed) throw failed
      try {
        let [at, number] = [fileSize, count]
        for (const piece of piecesOf(chunks)) {
          const record = records.seal(++number, piece)
          await writeWhole(handle, record, at)
          at += record.length
        }
        await handle.datasync()
        for (const chunk of chunks) {
          hash.update(chunk)
          stored += chunk.byteLength
        }
        fileSize = at
        count = number
      } catch (error) {
        failed = error instanceof Error ? error : new Error(String(error))
        await handle.truncate(fileSize)
        throw error
      }
    },
    async close() {
      try {
        await handle.datasync()
      } finally {
        await handle.close()
      }
      return { bytes: stored, sha256: hash.digest('hex') }
    },
  }
}

function* piecesOf(chunks: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const chunk of chunks) for (let at = 0; at < chunk.byteLength; at += MAX_RECORD) yield chunk.subarray(at, at + MAX_RECORD)
}

/** A disk that is nearly full takes a part of the bytes without an error; the rest then fails. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0
  while (done < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, at + done)
    done += bytesWritten
  }
}

/** Without this a new file's name may be lost at a power cut, with all that was synced into it. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
