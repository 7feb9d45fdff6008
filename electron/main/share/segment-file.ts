/** Reading segments. What is read of a damaged one is a beginning of what was filmed; verification says that it is damaged. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { isOfThisFile } from '../evidence/kiosk-side.ts'
import type { ReadableFile } from '../store/encrypted-file.ts'
import { contentOf, DamagedFile, openEncrypted, openPlain, unreadable } from '../store/encrypted-file.ts'
import type { SessionFiles } from '../store/sessions.ts'

/** `file` is relative to the session's folder, as the log names it. Rejects with the disk's own errors. */
export async function withSegment<T>(session: SessionFiles, file: string, work: (film: ReadableFile) => Promise<T>): Promise<T> {
  const film = await openSegment(session, file)
  try {
    return await work(film)
  } finally {
    await film.close()
  }
}

export async function* segmentContent(session: SessionFiles, file: string): AsyncGenerator<Buffer> {
  const film = await openSegment(session, file)
  try {
    yield* contentOf(film)
  } finally {
    await film.close()
  }
}

/** How a WebM file begins: segments of before they were encrypted. */
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])

/** `file`: its path on the disk; one that is gone, or that the disk cannot read, is not. */
export async function isPlain(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  const film = await openPlain(file)
  try {
    return EBML.equals(await film.read(0, EBML.length))
  } catch (error) {
    if (isOfThisFile(error)) return false
    throw error
  } finally {
    await film.close()
  }
}

/** As in `withSegment`; the caller closes it. What does not open with the session's key is empty. */
export async function openSegment({ folder, key }: SessionFiles, file: string): Promise<ReadableFile> {
  if (await isPlain(path.join(folder, file))) return openPlain(path.join(folder, file))
  try {
    return await openEncrypted(path.join(folder, file), { key, name: file })
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
    console.error('a segment cannot be opened:', error.message)
    return unreadable(path.join(folder, file))
  }
}
