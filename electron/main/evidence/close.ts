/** Closing a session: its last hash is signed and kept with it, and becomes the receipt. */
import type { SessionLog } from '../store/log.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { hex, verifyChain } from './chain.ts'
import { readCheckpoint, signCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { KioskKey } from './kiosk-key.ts'
import { receiptOf } from './receipt.ts'

export interface Closed {
  readonly checkpoint: Checkpoint
  readonly receipt: string
}

/**
 * Closes the log for good; one that is closed already stays as it is. What does not hold together is not signed: throws
 * StorageTrouble `damaged` then, and whatever storing can throw.
 */
export function closeSession(log: SessionLog, session: string, key: KioskKey, wall: number): Closed {
  const known = closedOf(log)
  if (known) return known
  const rows = log.rows()
  const report = verifyChain(rows.map(({ bytes }) => bytes), new Map(rows.map(({ seq, hash }) => [seq, hex(hash)])), undefined)
  if (report.damage.length > 0 || report.count === 0) throw new StorageTrouble('damaged')
  log.keepClosing(signCheckpoint(key, { session, count: report.count, head: report.head, wall }))
  const closed = closedOf(log)
  if (!closed) throw new StorageTrouble('failed', 'close')
  return closed
}

/** `undefined` while it is not closed. Throws StorageTrouble `damaged`. */
export function closedOf(log: SessionLog): Closed | undefined {
  const kept = log.closing()
  if (!kept) return undefined
  const checkpoint = readCheckpoint(kept.bytes)
  if (!checkpoint) throw new StorageTrouble('damaged')
  return { checkpoint, receipt: receiptOf(checkpoint.head) }
}
