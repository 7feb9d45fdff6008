/** The identity that a tool was given: asked for its passphrase at the terminal where it has one, once in a run. */
import type { Decrypter } from 'age-encryption'
import { readHidden } from '../../policy/ask.ts'
import { readIdentity } from '../identity.ts'

const opened = new Map<string, Promise<Decrypter>>()

/** Rejects with NotReadable, or the disk's own error. */
export function openIdentity(file: string): Promise<Decrypter> {
  const known = opened.get(file) ?? readIdentity(file, () => readHidden(process.stdin, 'Passphrase of the identity (it is not shown): ', (text) => void process.stderr.write(text)))
  opened.set(file, known)
  return known
}
