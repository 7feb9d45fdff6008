import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { endpointKey } from '../../../../electron/main/engine/key.ts'
import { temporaryFolder } from '../support/folders.ts'

const none = { policy: undefined, environment: undefined, sealedFile: '/nowhere/engine-key', unseal: () => 'never' }

it('the policy’s key counts before the developer’s, and without any there is none', () => {
  expect(endpointKey({ ...none, policy: 'a', environment: 'b' })).toEqual({ key: 'a' })
  expect(endpointKey({ ...none, environment: 'b' })).toEqual({ key: 'b' })
  expect(endpointKey(none)).toEqual({ key: undefined })
})

it('else the secret store opens what was sealed for it; what it cannot open is said without a word of it', () => {
  const sealedFile = path.join(temporaryFolder(), 'engine-key')
  writeFileSync(sealedFile, Buffer.from('sealed').toString('base64'))
  expect(endpointKey({ ...none, sealedFile, unseal: (sealed) => (sealed.toString() === 'sealed' ? 'sk-1\n' : '') })).toEqual({ key: 'sk-1' })
  const failed = endpointKey({ ...none, sealedFile, unseal: () => { throw new Error('cannot open sk-1') } })
  expect(failed.key).toBeUndefined()
  expect(failed.warning).toMatch(/secret store/)
  expect(failed.warning).not.toMatch(/sk-1/)
})
