/** Why a session cannot be handed over, sealed or filmed. The messages are for the person in charge. */
import { Refusal } from '../plain-text.ts'
import { kindOf, StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'

/** It is not over yet. */
export class NotReady extends Refusal {
  override readonly name = 'NotReady'
}

/** There is no room where it is to go, it could not be written there, or nobody knows for whom it is. */
export class NotWritten extends Refusal {
  override readonly name = 'NotWritten'
}

/** Whatever `folder` and its disk have against it comes out as NotWritten; all other errors as they are. */
export async function intoFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const kind = error instanceof StorageTrouble ? undefined : kindOf(error)
    if (kind === undefined) throw error
    const { folder: told } = words.handOver
    throw new NotWritten((kind === 'full' || kind === 'read-only' || kind === 'missing' ? told[kind] : told.failed)(folder), { cause: error })
  }
}
