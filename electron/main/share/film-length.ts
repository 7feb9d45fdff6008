/**
 * How long a segment plays, read from its frames: a film that was cut short carries no length of its own. A cut within a cluster hides the quarter
 * of a second that it holds from this reader, a cut between the recorder's chunks nothing; players show all frames in both cases.
 */
import type { ReadableFile } from '../store/encrypted-file.ts'

/** @returns milliseconds; 0 for a file that holds no frame that can be read */
export async function filmLength(film: ReadableFile): Promise<number> {
  // Not before it is needed: it is large, and the kiosk's start is measured.
  const { CustomSource, Input, WEBM } = await import('mediabunny')
  const input = new Input({ source: new CustomSource({ getSize: () => film.size, read: film.read }), formats: [WEBM] })
  try {
    return Math.round((await input.computeDuration()) * 1000)
  } catch {
    // A file of which only the first bytes reached the disk is not a fault of this one's: there is nothing to play in it.
    return 0
  } finally {
    input.dispose()
  }
}
