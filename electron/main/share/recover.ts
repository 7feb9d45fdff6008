/** After a crash: the segments that were being written then are as good as any, only nobody has said so yet. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { filmLength } from './film-length.ts'
import type { ClosedSegment, RecoverSegments } from './port.ts'
import { RECORDING_FOLDER, segmentFile, segmentsAmong } from './segment-names.ts'

/** Rejects when the folder or a segment in it cannot be read; a session without a recording has none to recover. */
export const recoverSegments: RecoverSegments = async (sessionFolder, known) => {
  const recovered: ClosedSegment[] = []
  for (const name of segmentsAmong(await namesIn(path.join(sessionFolder, RECORDING_FOLDER)))) {
    const file = segmentFile(name)
    if (known.has(file)) continue
    const absolute = path.join(sessionFolder, file)
    recovered.push({ file, ...(await fingerprint(absolute)), ms: await filmLength(absolute) })
  }
  return recovered
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

async function fingerprint(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.byteLength
    }
  })
  return { bytes, sha256: hash.digest('hex') }
}
