/**
 * The chain that binds a log: hash(n) = SHA-256(hash(n−1) ‖ bytes(n)), with 32 zero bytes before the first. `bytes` are
 * those that are stored, never a re-serialisation. What strangers need to know stands in resources/evidence-format.md.
 */
import { createHash } from 'node:crypto'

export const GENESIS: Uint8Array = new Uint8Array(32)

export const chained = (before: Uint8Array, bytes: Uint8Array): Buffer => createHash('sha256').update(before).update(bytes).digest()

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Hex: the hash after each event, computed from their bytes alone. */
export function hashesAlong(lines: readonly Uint8Array[]): readonly string[] {
  let before = GENESIS
  return lines.map((bytes) => hex((before = chained(before, bytes))))
}

/** What was signed when the session was closed. */
export interface Close {
  readonly count: number
  /** Hex: the hash of the last event. */
  readonly head: string
}

export const damageKinds = ['altered', 'hash-altered', 'removed', 'repeated', 'reordered', 'appended', 'cut-off', 'rewritten'] as const
export type DamageKind = (typeof damageKinds)[number]

/** `seq` names the event; for `cut-off` the first that is missing, for `rewritten` the last one. */
export interface Damage { readonly kind: DamageKind; readonly seq: number }

export interface ChainReport {
  /** Events that are there. */
  readonly count: number
  /** Hex: the hash of the last event that is there, computed from their bytes alone. */
  readonly head: string
  readonly damage: readonly Damage[]
}

/**
 * @param lines the stored bytes in the order in which they lie there
 * @param hashes hex by `seq`, as they were noted while the session ran; without them damage is seen, and not always where
 * @param close without it nobody can say whether the end is missing
 */
export function verifyChain(lines: readonly Uint8Array[], hashes: ReadonlyMap<number, string>, close: Close | undefined): ChainReport {
  const last = close?.count ?? Math.max(0, lines.length, ...hashes.keys())
  const { events, damage } = place(lines, last)
  damage.push(...absent(events, last), ...broken(events, hashes, last))
  const head = hashesAlong(lines).at(-1) ?? hex(GENESIS)
  const explained = damage.some(({ kind }) => kind !== 'hash-altered')
  if (close !== undefined && !explained && head !== close.head) damage.push({ kind: 'rewritten', seq: last })
  return { count: lines.length, head, damage: damage.sort((a, b) => a.seq - b.seq) }
}

/** Events by the place that they name themselves. */
function place(lines: readonly Uint8Array[], last: number): { readonly events: ReadonlyMap<number, Uint8Array>; readonly damage: Damage[] } {
  const events = new Map<number, Uint8Array>()
  const damage: Damage[] = []
  let highest = 0
  for (const bytes of lines) {
    const named = seqOf(bytes)
    // What cannot be read stands most likely where it always stood.
    const seq = named ?? highest + 1
    if (events.has(seq)) damage.push({ kind: 'repeated', seq })
    else if (seq > last) damage.push({ kind: 'appended', seq })
    else {
      events.set(seq, bytes)
      if (named === undefined) damage.push({ kind: 'altered', seq })
      else if (seq < highest) damage.push({ kind: 'reordered', seq })
    }
    highest = Math.max(highest, seq)
  }
  return { events, damage }
}

function absent(events: ReadonlyMap<number, Uint8Array>, last: number): Damage[] {
  let end = last
  while (end > 0 && !events.has(end)) end -= 1
  const damage: Damage[] = end < last ? [{ kind: 'cut-off', seq: end + 1 }] : []
  for (let seq = 1; seq < end; seq += 1) if (!events.has(seq)) damage.push({ kind: 'removed', seq })
  return damage
}

/** Events whose bytes do not lead from the hash noted before them to the one noted with them. */
function broken(events: ReadonlyMap<number, Uint8Array>, hashes: ReadonlyMap<number, string>, last: number): Damage[] {
  const damage: Damage[] = []
  const noted = (seq: number): Uint8Array | undefined => (seq === 0 ? GENESIS : fromHex(hashes.get(seq)))
  for (let seq = 1; seq <= last; seq += 1) {
    const [bytes, before, after] = [events.get(seq), noted(seq - 1), noted(seq)]
    if (bytes === undefined || before === undefined || after === undefined) continue
    const hash = chained(before, bytes)
    if (hash.equals(after)) continue
    const [next, afterNext] = [events.get(seq + 1), noted(seq + 1)]
    const onlyTheNote = next !== undefined && afterNext !== undefined && chained(hash, next).equals(afterNext)
    if (onlyTheNote) {
      damage.push({ kind: 'hash-altered', seq })
      // The next event was judged here: from the note it would seem altered too.
      seq += 1
    } else if (seqOf(bytes) !== undefined) damage.push({ kind: 'altered', seq })
  }
  return damage
}

const fromHex = (text: string | undefined): Uint8Array | undefined => (text !== undefined && /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined)

function seqOf(bytes: Uint8Array): number | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const seq = typeof read === 'object' && read !== null && 'seq' in read ? read.seq : undefined
    return typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? seq : undefined
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
