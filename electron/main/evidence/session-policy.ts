/** What the policy that a session ran under says about its evidence: it is what the candidate agreed to, whatever the policy is today. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readPolicy } from '../policy/policy.ts'
import { StorageTrouble } from '../store/trouble.ts'

export interface EvidencePolicy {
  readonly recipients: readonly string[]
  readonly retentionDays: number
}

/** Throws StorageTrouble: nothing is handed on unsealed because a file could not be read. */
export function policyOf(folder: string): EvidencePolicy {
  const file = path.join(folder, 'policy.yaml')
  if (!existsSync(file)) throw new StorageTrouble('missing', 'reading it')
  const { policy, faults } = readPolicy([file], file)
  if (faults.length > 0) throw new StorageTrouble('damaged', 'reading it', new Error(faults.join('\n')))
  return { recipients: policy.sealing.recipients, retentionDays: policy.consent.retentionDays }
}
