/** Files of a session as they lie on the disk. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MAX_RECORD, newRecords } from '../../electron/main/store/records.ts'
import type { SessionFiles } from '../../electron/main/store/sessions.ts'

/** `parts` one write after the other. */
export function writeEncrypted({ folder, key }: SessionFiles, name: string, ...parts: readonly Uint8Array[]): void {
  const records = newRecords({ key, name })
  const pieces = parts.flatMap((part) => Array.from({ length: Math.ceil(part.length / MAX_RECORD) }, (_, n) => part.subarray(n * MAX_RECORD, (n + 1) * MAX_RECORD)))
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), Buffer.concat([records.head, ...pieces.map((piece, n) => records.seal(n + 1, piece))]))
}
