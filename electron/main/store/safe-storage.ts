/** The operating system's secret store as a KeyWrap, where there is a real one. */
import { safeStorage } from 'electron'
import type { Policy } from '../policy/schema.ts'
import { besideTheSession, noSecretStore } from './keys.ts'
import type { KeyWrap, KeyWraps } from './keys.ts'

const operatingSystem: KeyWrap = {
  name: 'safe-storage',
  wrap: (key) => safeStorage.encryptString(key.toString('base64')).toString('base64'),
  unwrap: (wrapped) => Buffer.from(safeStorage.decryptString(Buffer.from(wrapped, 'base64')), 'base64'),
}

/** On Linux without a keyring Electron "encrypts" with a password that everybody knows; that is no protection, and not called one. */
export function hasSecretStore(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}

/** Call once the app is ready. What was wrapped already is opened either way. */
export function keyWraps(without: Policy['sealing']['withoutSecretStore']): KeyWraps {
  const otherwise = without === 'allow' ? besideTheSession : noSecretStore
  return { first: hasSecretStore() ? operatingSystem : otherwise, all: [operatingSystem, besideTheSession] }
}
