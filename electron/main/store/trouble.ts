/** What can go wrong with storage, told apart by what a person has to do about it. */
import { Refusal } from '../plain-text.ts'
import { words } from '../words/words.ts'
import type { Words } from '../words/words.ts'

export type TroubleKind = 'full' | 'read-only' | 'locked' | 'damaged' | 'missing' | 'unreadable-key' | 'no-secret-store' | 'failed'

/** What storage was for, or could not do. */
export type Lack = keyof Words['lacks']

/** Its message is a plain sentence for the person in charge; the cause is the error underneath. */
export class StorageTrouble extends Refusal {
  override readonly name = 'StorageTrouble'
  readonly kind: TroubleKind

  /** What cannot be used needs no `lack`. */
  constructor(kind: TroubleKind, lack: Lack = 'reading', cause?: unknown) {
    super(words.storage[kind](words.lacks[lack]), { cause })
    this.kind = kind
  }
}

const SQLITE: Readonly<Record<number, TroubleKind>> = { 5: 'locked', 6: 'locked', 8: 'read-only', 11: 'damaged', 13: 'full', 14: 'read-only', 26: 'damaged' }
/** SQLITE_IOERR_SHMSIZE: there is no room for what a write-ahead log needs beside it. */
const NO_ROOM_BESIDE = 4874
const ERRNO: Readonly<Record<string, TroubleKind>> = {
  ENOSPC: 'full', EDQUOT: 'full', EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only', EBUSY: 'locked', ENOENT: 'missing', ENOTDIR: 'missing',
}

const field = (error: unknown, name: string): unknown => (typeof error === 'object' && error !== null && name in error ? (error as Record<string, unknown>)[name] : undefined)

/** The kind of a storage error, whoever threw it; `undefined` for errors that are not storage's. */
export function kindOf(error: unknown): TroubleKind | undefined {
  if (error instanceof StorageTrouble) return error.kind
  const raw = field(error, 'rawCode')
  if (raw === NO_ROOM_BESIDE) return 'full'
  // SQLite's extended codes carry the primary one in the low byte.
  if (typeof raw === 'number') return SQLITE[raw & 0xff] ?? 'failed'
  const code = field(error, 'code')
  if (typeof code === 'string' && ERRNO[code] !== undefined) return ERRNO[code]
  // The binding reports a failed open as text only, with the primary code at its end.
  const open = error instanceof Error ? /ConnectionFailed\(.*: (\d+)"?\)/s.exec(error.message) : null
  if (open) return SQLITE[Number(open[1]) & 0xff] ?? 'failed'
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? 'failed' : undefined
}

/** Runs `work`; errors of storage come out as StorageTrouble, all others as they are. */
export function guarded<T>(lack: Lack, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asTrouble(lack, error)
  }
}

export function asTrouble(lack: Lack, error: unknown): unknown {
  if (error instanceof StorageTrouble) return error
  const kind = kindOf(error)
  return kind === undefined ? error : new StorageTrouble(kind, lack, error)
}
