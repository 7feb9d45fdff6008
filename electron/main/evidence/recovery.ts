/** Keys, of sessions and of the kiosk, wrapped once more for the centre's recovery recipient: a lost secret store then loses nothing. */
import { buffer } from 'node:stream/consumers'
import type { Decrypter } from 'age-encryption'
import { readWraps, unwrapWith, writeDurably } from '../store/keys.ts'
import type { KeyWrap } from '../store/keys.ts'
import { guarded } from '../store/trouble.ts'

const BY = 'age'

/** `file`: where the key is kept. Does nothing where it was done. Rejects with StorageTrouble. */
export async function keepRecoverable(file: string, wraps: readonly KeyWrap[], recipient: string): Promise<void> {
  const kept = readWraps(file)
  if (kept.some(({ by }) => by === BY)) return
  const { encrypterFor } = await import('./seal.ts')
  const sealed = await encrypterFor([recipient]).encrypt(unwrapWith(kept, wraps))
  const text = JSON.stringify({ v: 1, wraps: [...kept, { by: BY, key: Buffer.from(sealed).toString('base64') }] })
  guarded('recovery', () => writeDurably(file, text))
}

/** A store that gives out the keys in these files by an identity; those that it does not open stay closed. */
export async function recoveredWith(identity: Decrypter, files: readonly string[]): Promise<KeyWrap> {
  const { openedStream } = await import('./seal.ts')
  const { Readable } = await import('node:stream')
  const keys = new Map<string, Buffer>()
  for (const file of files) {
    for (const { by, key } of readWraps(file)) {
      if (by !== BY) continue
      try {
        keys.set(key, await buffer(await openedStream(identity, Readable.from([Buffer.from(key, 'base64')]))))
      } catch (error) {
        // Another recipient's; the session then says that its key cannot be read.
        console.error(`the identity does not open ${file}:`, error instanceof Error ? error.message : error)
      }
    }
  }
  return {
    name: BY,
    wrap: () => { throw new Error('keys are made by the kiosk') },
    unwrap: (wrapped) => {
      const key = keys.get(wrapped)
      if (!key) throw new Error('the identity does not open this key')
      return key
    },
  }
}
