/**
 * Sealing in the age format: only who holds an identity of one of the recipients can open it. Its cipher, ChaCha20-Poly1305, is none that Electron's
 * `node:crypto` has, so it is computed in JavaScript, on the thread that writes bundles.
 */
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'

export const SEALED = '.age'
/** The path of what a member holds, sealed or not. */
export const unsealedName = (member: string): string => (member.endsWith(SEALED) ? member.slice(0, -SEALED.length) : member)

export function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter
}

/** The identities in a file as `age-keygen` writes it: one a line, comments begin with #. Throws a plain Error where there is none. */
export function decrypterFrom(identityFile: string): Decrypter {
  const lines = identityFile.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  if (lines.length === 0) throw new Error('The identity file holds no identity. It needs a line that begins with AGE-SECRET-KEY-.')
  const decrypter = new Decrypter()
  for (const line of lines) {
    try {
      decrypter.addIdentity(line)
    } catch {
      throw new Error('A line of the identity file is no identity of age. It needs lines that begin with AGE-SECRET-KEY-.')
    }
  }
  return decrypter
}

const asWeb = (plain: Readable): ReadableStream<Uint8Array> => Readable.toWeb(plain) as ReadableStream<Uint8Array>
const asNode = (web: unknown): Readable => Readable.fromWeb(web as ReadableStream<Uint8Array>)

export async function sealedStream(encrypter: Encrypter, plain: Readable): Promise<Readable> {
  return asNode(await encrypter.encrypt(asWeb(plain)))
}

/** Rejects, or the stream fails, where no identity fits or the bytes were changed. */
export async function openedStream(decrypter: Decrypter, sealed: Readable): Promise<Readable> {
  return asNode(await decrypter.decrypt(asWeb(sealed)))
}
