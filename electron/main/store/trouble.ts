/** What can go wrong with storage, told apart by what a person has to do about it. */
import { Refusal } from '../plain-text.ts'

export type TroubleKind = 'full' | 'read-only' | 'locked' | 'damaged' | 'missing' | 'unreadable-key' | 'no-secret-store' | 'failed'

const sentences: Record<TroubleKind, (what: string) => string> = {
  'full': (what) => `The disk of this computer is full, so ${what} could not be stored. Please make room on it.`,
  'read-only': (what) => `This computer may not write to the folder of the interviews, so ${what} could not be stored. Please check the folder's permissions.`,
  'locked': (what) => `Another program is using the file of this session, so ${what} could not be stored. Please close that program.`,
  'failed': (what) => `The disk of this computer reported an error, so ${what} could not be stored.`,
  'damaged': () => 'A file of this session is damaged and cannot be used. Nothing was deleted.',
  'missing': () => 'A file of this session is missing. Nothing was deleted.',
  'unreadable-key': () => 'The key of this session cannot be read on this computer. Nothing was deleted.',
  'no-secret-store': () => 'This computer has no secret store, and its policy makes no key without one.',
}

/** Its message is a plain sentence for the person in charge; the cause is the error underneath. */
export class StorageTrouble extends Refusal {
  override readonly name = 'StorageTrouble'
  readonly kind: TroubleKind

  /** `what` completes "so … could not be stored"; kinds of reading do not use it. */
  constructor(kind: TroubleKind, what: string, cause?: unknown) {
    super(sentences[kind](what), { cause })
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
export function guarded<T>(what: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asTrouble(what, error)
  }
}

export function asTrouble(what: string, error: unknown): unknown {
  if (error instanceof StorageTrouble) return error
  const kind = kindOf(error)
  return kind === undefined ? error : new StorageTrouble(kind, what, error)
}
