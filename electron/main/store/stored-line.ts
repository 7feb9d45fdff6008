/** A line of a log that may be damaged. */
import { storedEvent } from '../../shared/events.ts'
import type { StoredEvent } from '../../shared/events.ts'

/** `undefined` for what is no event that this program knows. */
export function readStoredLine(line: Uint8Array): StoredEvent | undefined {
  try {
    return storedEvent.safeParse(JSON.parse(new TextDecoder().decode(line))).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
