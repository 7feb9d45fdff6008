/** The age identity that opens sealed bundles: held while the window is open or the tool runs, written nowhere. */
import { readFile, stat } from 'node:fs/promises'
import { armor, Decrypter } from 'age-encryption'
import { NotReadable } from '../record/record.ts'
import { diskSentence } from './disk-error.ts'
import { decrypterFrom } from './seal.ts'

const MOST = 64 * 1024
const BINARY = 'age-encryption.org/'
const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----'

/** A file as `age-keygen` writes it, or one that `age -p` protected with a passphrase, which is asked for then. Rejects with NotReadable, and with what `ask` rejects with. */
export async function readIdentity(file: string, ask: () => Promise<string>): Promise<Decrypter> {
  const bytes = await contentOf(file)
  const text = bytes.toString('utf8')
  if (!text.startsWith(BINARY) && !text.trimStart().startsWith(ARMORED)) return known(text)
  const passphrase = await ask()
  const protector = new Decrypter()
  protector.addPassphrase(passphrase)
  try {
    return known(await protector.decrypt(text.startsWith(BINARY) ? bytes : armor.decode(text), 'text'))
  } catch (error) {
    if (error instanceof NotReadable) throw error
    throw new NotReadable('The passphrase does not open this identity.', { cause: error })
  }
}

/** The stick may have been pulled out, and the file may be another account's. */
async function contentOf(file: string): Promise<Buffer> {
  try {
    const about = await stat(file)
    // The error of reading it would name no file.
    if (about.isDirectory()) throw new NotReadable(`A file is wanted, and ${file} is a folder.`)
    if (about.size > MOST) throw new NotReadable('This file is too large to be an identity.')
    return await readFile(file)
  } catch (error) {
    const told = diskSentence(error)
    throw told === undefined ? error : new NotReadable(told, { cause: error })
  }
}

function known(text: string): Decrypter {
  try {
    return decrypterFrom(text)
  } catch (error) {
    throw new NotReadable(error instanceof Error ? error.message : 'This file holds no identity.', { cause: error })
  }
}
