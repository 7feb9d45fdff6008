import { expect, it } from 'vitest'
import { consentText } from '../../../../electron/main/lobby/consent.ts'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { shippedPack } from '../../../support/packs.ts'

const pack = shippedPack()

it('puts the centre’s facts into the text and leaves no gap', () => {
  const text = consentText(pack, policyFile.parse({ version: 1, consent: { where: 'In room 4.', retentionDays: 1, whoSees: 'Two assessors.' } }))
  for (const fact of ['In room 4.', '1 day. After that', 'Two assessors.']) expect(text).toContain(fact)
  expect(text).not.toMatch(/[{}]/)
})

it('calls End Call what stands on that button of this kiosk', () => {
  expect(consentText(pack, policyFile.parse({ version: 1 }))).toContain('at any time with End Call.')
  expect(consentText(pack, policyFile.parse({ version: 1, language: 'de' }))).toContain('at any time with “Gespräch beenden”.')
})

it('does not promise a film where the policy makes none', () => {
  expect(consentText(pack, policyFile.parse({ version: 1, recording: { enabled: false } }))).toMatch(/^On this computer no film is made/)
  expect(consentText(pack, policyFile.parse({ version: 1 }))).not.toContain('no film')
})

it('says where words go when a model reads them, and says nothing of one when none does', () => {
  const withModel = policyFile.parse({ version: 1, engine: { url: 'http://10.0.0.7:8080/v1', model: 'some-model' } })
  expect(consentText(pack, withModel)).toContain('a language model at 10.0.0.7:8080')
  expect(consentText(pack, policyFile.parse({ version: 1 }))).not.toContain('language model')
})

it('says that sound and every screen are recorded, where the policy wants it, and nothing of it where no film is made', () => {
  const recording = { microphone: true, displays: 'every' } as const
  const told = consentText(pack, policyFile.parse({ version: 1, recording }))
  expect(told).toMatch(/^On this computer sound is recorded too/)
  expect(told).toContain('all of them are recorded')
  expect(consentText(pack, policyFile.parse({ version: 1, recording: { displays: 'every', enabled: false } }))).not.toMatch(/sound is recorded|all of them/)
})
