/** Files of the kiosk on their way into a bundle: what its own disk has against that is not the fault of the place where the bundle goes. */
import { asTrouble } from '../store/trouble.ts'

/** Its errors come out as StorageTrouble. */
export async function* fromKiosk(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* content
  } catch (error) {
    throw asTrouble('reading', error)
  }
}

/** Errors of a disk with this very file; all others may be gone at the next try. */
const OF_THIS_FILE: ReadonlySet<unknown> = new Set(['EIO', 'EREMOTEIO', 'EISDIR'])
export const isOfThisFile = (error: unknown): error is Error => error instanceof Error && 'code' in error && OF_THIS_FILE.has(error.code)

/** @param stopped called where the disk gives no more of it: what came is a beginning. */
export async function* asFarAsReadable(content: AsyncIterable<Buffer>, stopped: () => void = () => undefined): AsyncGenerator<Buffer> {
  try {
    yield* content
  } catch (error) {
    if (!isOfThisFile(error)) throw asTrouble('reading', error)
    console.error('a segment cannot be read to its end:', error.message)
    stopped()
  }
}
