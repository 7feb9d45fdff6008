/** That somebody declined, and nothing about who: one line a time, appended to a file beside the sessions. */
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { guarded } from '../store/trouble.ts'

export interface Declined {
  readonly v: 1
  /** Milliseconds since 1970. */
  readonly wall: number
  readonly interview: string
  /** Version of the consent text that was declined. */
  readonly consent: string
}

/** On disk when it returns. Throws StorageTrouble. */
export function recordDeclined(root: string, { wall, interview, consent }: Omit<Declined, 'v'>): void {
  guarded('declined', () => {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    const handle = openSync(path.join(root, 'declined.ndjson'), 'a', 0o600)
    try {
      const line: Declined = { v: 1, wall, interview, consent }
      writeSync(handle, `${JSON.stringify(line)}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  })
}
