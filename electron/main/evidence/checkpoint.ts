/** What is signed when a session is closed: how many events it has and the hash of the last one. */
import { z } from 'zod'
import type { KioskKey } from './kiosk-key.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const checkpoint = z.strictObject({
  v: z.literal(1),
  /** Tells this from everything else that the key signs. */
  type: z.literal('walkthrough-session-checkpoint'),
  /** Files are named after it. */
  session: z.string().regex(/^[A-Za-z0-9-]+$/),
  count: z.int().min(1),
  head: hash,
  /** Milliseconds since 1970. */
  wall: z.int(),
  /** Fingerprint of the kiosk's key. */
  key: hash,
})
export type Checkpoint = z.infer<typeof checkpoint>

export interface SignedCheckpoint {
  readonly bytes: Buffer
  readonly signature: Buffer
}

export function signCheckpoint(key: KioskKey, closed: Pick<Checkpoint, 'session' | 'count' | 'head' | 'wall'>): SignedCheckpoint {
  const { session, count, head, wall } = closed
  const whole: Checkpoint = { v: 1, type: 'walkthrough-session-checkpoint', session, count, head, wall, key: key.fingerprint }
  const bytes = Buffer.from(`${JSON.stringify(whole)}\n`)
  return { bytes, signature: key.sign(bytes) }
}

/** `undefined` for bytes that are no checkpoint. */
export function readCheckpoint(bytes: Uint8Array): Checkpoint | undefined {
  try {
    return checkpoint.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
