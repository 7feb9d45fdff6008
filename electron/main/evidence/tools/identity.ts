/** The identity that a tool was given: asked for its passphrase at the terminal where it has one, once in a run. */
import type { Decrypter } from 'age-encryption'
import { readHidden } from '../../policy/ask.ts'
import { NotReadable } from '../../record/record.ts'
import { readIdentity } from '../identity.ts'

const opened = new Map<string, Promise<Decrypter>>()

/** Rejects with a Refusal. */
export function openIdentity(file: string): Promise<Decrypter> {
  const known = opened.get(file) ?? readIdentity(file, askedFor)
  opened.set(file, known)
  return known
}

async function askedFor(): Promise<string> {
  const passphrase = await readHidden(process.stdin, 'Passphrase of the identity (it is not shown): ', (text) => void process.stderr.write(text))
  if (passphrase === '') throw new NotReadable('This identity is protected with a passphrase, and none was entered.')
  return passphrase
}
