/** What somebody has to compare a record with: the receipt that was written down, and the keys of the kiosk that they trust. */
import { BundleError } from './bundle-reader.ts'
import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import { verifierOf } from './kiosk-key.ts'
import type { Verifier } from './kiosk-key.ts'
import { names } from './manifest.ts'
import { readReceipt, receiptOf } from './receipt.ts'

export interface Given {
  /** As a person wrote it down. */
  readonly receipt?: string | undefined
  /** PEM of the kiosk that the centre trusts, and of what it had before; absent: the key beside the record is taken, and its fingerprint told. */
  readonly trustedKeys?: readonly string[] | undefined
}

/** Throws BundleError where one is no public key. */
export function trustedOf({ trustedKeys }: Given): readonly Verifier[] | undefined {
  return trustedKeys?.map((pem) => {
    const key = verifierOf(pem)
    if (!key) throw new BundleError('The file given with --key is no public key of a kiosk.')
    return key
  })
}

/** What there is to compare a record with. */
export const comparedWith = ({ receipt, trustedKeys }: Given): ('receipt' | 'key')[] => [...(receipt === undefined ? [] : ['receipt' as const]), ...(trustedKeys === undefined ? [] : ['key' as const])]

export const isForeign = (own: Verifier, trusted: readonly Verifier[] | undefined): boolean => trusted !== undefined && !trusted.some(({ fingerprint }) => fingerprint === own.fingerprint)
export const FOREIGN_KEY = finding('foreign-signature', names.key, 'The key beside the record is not the key of the kiosk that is trusted.')

/** `head`: hex, the last hash as it was closed, or as far as it is there. Throws BundleError where the receipt was mistyped. */
export function checkReceipt(written: string | undefined, head: string | undefined): readonly Finding[] {
  if (written === undefined) return []
  const receipt = readReceipt(written)
  if (receipt === undefined) throw new BundleError('The receipt was not written down correctly: its last character does not fit the others. Compare it with the note again.')
  if (head === undefined) return [finding('unchecked', 'receipt', 'The receipt could not be compared: there is nothing to compare it with.')]
  return receiptOf(head) === receipt ? [] : [finding('wrong-receipt', 'receipt', 'The receipt is another one: this is not the log that was closed when it was written down.')]
}

/** The receipt of a log without a close that can be believed, where the one that was written down fits it: then that vouches for the log. */
export function vouchedBy(written: string | undefined, lastHash: string | undefined): string | undefined {
  return written !== undefined && lastHash !== undefined && checkReceipt(written, lastHash).length === 0 ? receiptOf(lastHash) : undefined
}
