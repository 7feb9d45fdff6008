/** The endpoint that the policy names, with its key and the certificates that it is known by. */
import { readFileSync } from 'node:fs'
import { safeStorage } from 'electron'
import type { Policy } from '../policy/schema.ts'
import { words } from '../words/words.ts'
import { sealedKeyFile } from './app-door.ts'
import type { EndpointSettings } from './endpoint.ts'
import { endpointKey } from './key.ts'

export interface ToAsk {
  readonly settings: EndpointSettings
  /** Sentences for the person in charge. */
  readonly warnings: readonly string[]
}

export function endpointSettings({ url, model, key, authority }: NonNullable<Policy['engine']>, environmentKey: string | undefined): ToAsk {
  const { key: found, warning } = endpointKey({ policy: key, environment: environmentKey, sealedFile: sealedKeyFile(), unseal: (sealed) => safeStorage.decryptString(sealed) })
  const warnings = warning === undefined ? [] : [warning]
  const settings = { url, model, key: found }
  if (authority === undefined) return { settings, warnings }
  try {
    return { settings: { ...settings, authority: readFileSync(authority, 'utf8') }, warnings }
  } catch (error) {
    console.error(`the certificates of the model's endpoint cannot be read from ${authority}:`, error instanceof Error ? error.message : error)
    return { settings, warnings: [...warnings, words.notices.noAuthority(authority)] }
  }
}
