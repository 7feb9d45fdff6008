/** The log as two files that common tools can read: the stored bytes line by line, and the hash of each event. */
import type { StoredRow } from '../store/log.ts'
import { hex } from './chain.ts'

const LF = Buffer.from('\n')

/** JSON as it is stored has no line breaks, so a line is an event and its bytes without the break are what was hashed. */
export const eventsFile = (rows: readonly StoredRow[]): Buffer => Buffer.concat(rows.flatMap(({ bytes }) => [bytes, LF]))

export const hashesFile = (rows: readonly StoredRow[]): Buffer => Buffer.from(rows.map(({ seq, hash }) => `${seq} ${hex(hash)}\n`).join(''))

/** No more than `most`. */
export function linesOf(bytes: Uint8Array, most = Infinity): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length && lines.length < most;) {
    const end = bytes.indexOf(0x0a, from)
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end))
    from = end < 0 ? bytes.length : end + 1
  }
  return lines
}

/** Lines that are no note are left out: what they should have told is then unknown. */
export function readHashes(bytes: Uint8Array): ReadonlyMap<number, string> {
  const text = new TextDecoder().decode(bytes)
  return new Map([...text.matchAll(/^([1-9][0-9]{0,14}) ([0-9a-f]{64})$/gm)].map(([, seq, hash]) => [Number(seq), hash ?? '']))
}
