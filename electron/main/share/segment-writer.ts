/** Writes one segment: in order, durably, and holding no more in memory than a slow disk needs. */
import type { SegmentSink } from './sink.ts'

/** About a minute of lively film. A disk that falls behind by this much will not catch up. */
export const MAX_WAITING_BYTES = 32 * 1024 * 1024

export class DiskTooSlow extends Error {
  override readonly name = 'DiskTooSlow'
}

export interface SegmentWriter {
  /** Takes the bytes in; what goes wrong later is told by `onTrouble`. Ignored once there was trouble. */
  append(bytes: Uint8Array): void
  /** Writes what waits and closes. Rejects only when the file cannot be closed. */
  close(): Promise<{ readonly bytes: number; readonly sha256: string }>
}

/** @param onTrouble called once at most: the disk does not take the film */
export function createSegmentWriter(opening: Promise<SegmentSink>, onTrouble: (error: unknown) => void): SegmentWriter {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let broken = false
  let writing: Promise<void> | undefined

  const fail = (error: unknown) => {
    if (broken) return
    broken = true
    waiting = []
    waitingBytes = 0
    onTrouble(error)
  }

  const drain = async () => {
    try {
      const sink = await opening
      while (waiting.length > 0) {
        const batch = waiting
        waiting = []
        await sink.append(batch)
        waitingBytes -= batch.reduce((sum, bytes) => sum + bytes.byteLength, 0)
      }
    } catch (error) {
      fail(error)
    } finally {
      writing = undefined
    }
  }

  return {
    append(bytes) {
      if (broken) return
      if (waitingBytes + bytes.byteLength > MAX_WAITING_BYTES) {
        fail(new DiskTooSlow())
        return
      }
      waiting.push(bytes)
      waitingBytes += bytes.byteLength
      writing ??= drain()
    },
    async close() {
      while (writing) await writing
      return (await opening).close()
    },
  }
}
