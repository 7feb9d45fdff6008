/** Recipients of age as a policy names them. Only their form is checked here: age itself is loaded when something is sealed. */
import { bech32 } from '@scure/base'

const KEY_BYTES = 32

/** `undefined`, or what is wrong with it, for the person who wrote it. */
export function recipientProblem(recipient: string): string | undefined {
  if (!recipient.startsWith('age1')) return 'must be a public key of age, which begins with age1'
  try {
    const { prefix, bytes } = bech32.decodeToBytes(recipient)
    if (prefix === 'age' && bytes.length === KEY_BYTES) return undefined
  } catch {
    // Its checksum does not fit.
  }
  return 'is not a public key of age; check that it was copied whole'
}
