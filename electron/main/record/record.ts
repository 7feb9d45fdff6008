/** What lies there of one session, whoever keeps it: a kiosk's folder, or a bundle. Reading changes nothing. */
import type { Checked, SessionState } from '../../shared/review.ts'
import { Refusal } from '../plain-text.ts'
import type { LogFiles } from './log-check.ts'

export interface SessionRecord {
  readonly kind: 'record'
  readonly session: string
  readonly state: SessionState
  readonly log: LogFiles
  /** What opening it showed to be wrong, before anything was checked. */
  readonly atOnce: Checked['findings']
  /** Of everything that is kept. */
  readonly bytes: number
  /** By a path as in a bundle (`pack/pack.yaml`, `recording/000001.webm`), readable; `undefined` where it cannot be had, or is larger than a file of an interview may be. */
  readonly file: (path: string) => Promise<Buffer | undefined>
  /** The session's own copy of its interview: its files by name. */
  readonly pack: () => Promise<ReadonlyMap<string, Uint8Array>>
  /** The folder where its addenda lie. */
  readonly addenda: string
  /** Reads everything, the film too: once, and whoever asks later is given the same. */
  readonly check: () => Promise<Checked>
  readonly close: () => void
}

/** A sealed session that nobody has opened yet. */
export interface SealedRecord {
  readonly kind: 'sealed'
  readonly session: string
  readonly receipt: string | undefined
  /** As of a record that is open. */
  readonly atOnce: Checked['findings']
  readonly bytes: number
  readonly segments: number
  readonly check: () => Promise<Checked>
}

/** It cannot be read; the message is for the person who asked. */
export class NotReadable extends Refusal {
  override readonly name = 'NotReadable'
}
