/** Where the endpoint's key comes from: the policy, else the developer's environment, else the operating system's secret store. */
import { existsSync, readFileSync } from 'node:fs'
import { words } from '../words/words.ts'

export interface KeySources {
  readonly policy: string | undefined
  readonly environment: string | undefined
  /** A file that holds the key as the secret store wrapped it, in base64; it need not be there. */
  readonly sealedFile: string
  readonly unseal: (sealed: Buffer) => string
}

/** `warning`: a sentence for the person in charge, without anything of the key. */
export function endpointKey({ policy, environment, sealedFile, unseal }: KeySources): { readonly key: string | undefined; readonly warning?: string } {
  const given = policy ?? environment
  if (given !== undefined || !existsSync(sealedFile)) return { key: given }
  try {
    return { key: unseal(Buffer.from(readFileSync(sealedFile, 'utf8'), 'base64')).trim() }
  } catch {
    // The store's own words are not passed on: some of them hold what they could not open.
    return { key: undefined, warning: words.notices.noModelKey }
  }
}
