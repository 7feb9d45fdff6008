/** What is said of a file that was meant as an identity. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import { expect, it } from 'vitest'
import { readIdentity } from '../../../../electron/main/evidence/identity.ts'
import { createDesk } from '../../../../electron/main/review/desk.ts'
import type { DeskParts } from '../../../../electron/main/review/desk.ts'
import { temporaryFolder } from '../support/folders.ts'

const never = (): Promise<string> => Promise.reject(new Error('nothing was to be asked'))

it.each([
  ['is gone', (folder: string) => path.join(folder, 'key.txt'), /^There is no .*key\.txt\.$/],
  ['is a folder', (folder: string) => folder, /^A file is wanted, and .* is a folder\.$/],
  ['is no identity', (folder: string) => {
    const file = path.join(folder, 'letter.txt')
    writeFileSync(file, 'Dear Ada,')
    return file
  }, /identity/],
])('one that %s is a sentence for the person who chose it', async (_what, make, sentence) => {
  await expect(readIdentity(make(temporaryFolder()), never)).rejects.toMatchObject({ name: 'NotReadable', message: expect.stringMatching(sentence) as string })
})

it('in the window too, which asks for a passphrase in its own words', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'identity.age')
  let chosen = path.join(folder, 'gone.txt')
  const parts: Pick<DeskParts, 'chooseIdentity'> = { chooseIdentity: () => Promise.resolve(chosen) }
  const { handlers } = createDesk(parts as DeskParts)
  expect(await handlers.unlock({ key: 'x.zip', passphrase: '' })).toEqual({ kind: 'not', text: `There is no ${chosen}.` })
  chosen = file
  const protector = new Encrypter()
  protector.setPassphrase('plum kettle')
  protector.setScryptWorkFactor(10)
  writeFileSync(file, await protector.encrypt('AGE-SECRET-KEY-1'))
  expect(await handlers.unlock({ key: 'x.zip', passphrase: '' })).toEqual({ kind: 'not', text: 'This identity is protected with a passphrase. Type it, and choose the file again.' })
})
