/** Segments as plain files in the session's folder. */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { filmLength } from './film-length.ts'
import { numberAfter, RECORDING_FOLDER, segmentFile, segmentName } from './segment-names.ts'
import type { SegmentSink, SegmentStore } from './sink.ts'

export function createFileStore(sessionFolder: string): SegmentStore {
  const folder = path.join(sessionFolder, RECORDING_FOLDER)
  return {
    async nextNumber() {
      await mkdir(folder, { recursive: true })
      return numberAfter(await readdir(folder))
    },
    async open(number) {
      const name = segmentName(number)
      const handle = await open(path.join(folder, name), 'wx', 0o600)
      await syncFolder(folder)
      return { file: segmentFile(name), sink: createFileSink(handle) }
    },
    measure: (file) => filmLength(path.join(sessionFolder, file)),
  }
}

function createFileSink(handle: FileHandle): SegmentSink {
  const hash = createHash('sha256')
  let stored = 0
  return {
    async append(chunks) {
      try {
        let at = stored
        for (const chunk of chunks) {
          await writeWhole(handle, chunk, at)
          at += chunk.byteLength
        }
        await handle.datasync()
        for (const chunk of chunks) hash.update(chunk)
        stored = at
      } catch (error) {
        await handle.truncate(stored)
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
