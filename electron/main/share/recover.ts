/** After a crash: the segments that were being written then are as good as any, only nobody has said so yet. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { isOfThisFile } from '../evidence/kiosk-side.ts'
import { measure } from '../evidence/measure.ts'
import { contentOf } from '../store/encrypted-file.ts'
import type { ReadableFile } from '../store/encrypted-file.ts'
import { filmLength } from './film-length.ts'
import type { ClosedSegment, RecoverSegments } from './port.ts'
import { isPlain, withSegment } from './segment-file.ts'
import { RECORDING_FOLDER, segmentFile, segmentsAmong, segmentTrack } from './segment-names.ts'

/** Leaves out a segment that the disk cannot read. Rejects with its other errors; a session without a recording has none to recover. */
export const recoverSegments: RecoverSegments = async (session, known) => {
  const recovered: ClosedSegment[] = []
  const names = segmentsAmong(await namesIn(path.join(session.folder, RECORDING_FOLDER)))
  // Only the session's key writes film that opens with it; plain film could be anybody's, unless the whole session is of before film was encrypted.
  const mayBePlain = await someIsPlain(session.folder, names.map(segmentFile).filter((file) => known.has(file)))
  for (const name of names) {
    const file = segmentFile(name)
    if (known.has(file)) continue
    try {
      if (!mayBePlain && (await isPlain(path.join(session.folder, file)))) continue
      const track = segmentTrack(name)
      recovered.push({ file, ...(await withSegment(session, file, measured)), ...(track === undefined ? {} : { track }) })
    } catch (error) {
      if (!isOfThisFile(error)) throw error
      console.error('a segment was left out:', error.message)
    }
  }
  return recovered
}

async function measured(film: ReadableFile): Promise<Pick<ClosedSegment, 'bytes' | 'sha256' | 'ms' | 'unread'>> {
  const content = await measure(Readable.from(contentOf(film)))
  const unread = await film.behind(content.bytes)
  return { ...content, ms: await filmLength(film), ...(unread > 0 ? { unread } : {}) }
}

async function someIsPlain(folder: string, files: readonly string[]): Promise<boolean> {
  for (const file of files) if (await isPlain(path.join(folder, file))) return true
  return false
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
