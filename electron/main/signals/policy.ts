/** The policy's keys for signals, made of the table: each kind is a key, and its value says what becomes of it. */
import { z } from 'zod'
import { signalKinds, signalTable } from '../../shared/signals.ts'
import type { SignalKind } from '../../shared/signals.ts'

function level(kind: SignalKind) {
  const { levels, standard } = signalTable[kind]
  return z.enum([...levels], { error: `must be ${levels.slice(0, -1).join(', ')} or ${levels.at(-1)}` }).default(standard)
}

export const signalsPolicy = z.strictObject({
  ...(Object.fromEntries(signalKinds.map((kind) => [kind, level(kind)])) as Record<SignalKind, ReturnType<typeof level>>),
  /** From when on nobody counts as being at the keyboard. */
  idleSeconds: z.int().min(30).max(3600).default(180),
})
export type SignalsPolicy = z.infer<typeof signalsPolicy>
