/** What the policy that a session ran under says about its evidence: it is what the candidate agreed to, whatever the policy is today. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readSheet } from '../../interview/pack/yaml.ts'
import { policyFile } from '../policy/schema.ts'
import { guarded, StorageTrouble } from '../store/trouble.ts'

export interface EvidencePolicy {
  readonly recipients: readonly string[]
  readonly retentionDays: number
}

/** A policy of another version of the program may know other keys; the rest of it is no concern here. */
const kept = z.looseObject({ sealing: policyFile.shape.sealing, consent: policyFile.shape.consent })

/** Hex; SHA-256 as the log names it. Throws StorageTrouble. */
export const policyHash = (folder: string): string => createHash('sha256').update(guarded('reading', () => readFileSync(path.join(folder, 'policy.yaml')))).digest('hex')

/** Throws StorageTrouble: nothing is handed on unsealed because a file could not be read. */
export function policyOf(folder: string): EvidencePolicy {
  const file = path.join(folder, 'policy.yaml')
  if (!existsSync(file)) throw new StorageTrouble('missing')
  const read = readSheet(file, guarded('reading', () => readFileSync(file, 'utf8')), kept)
  if ('faults' in read) throw new StorageTrouble('damaged', 'reading', new Error(read.faults.map(({ text }) => text).join('\n')))
  const { sealing, consent } = read.sheet.data
  return { recipients: sealing.recipients, retentionDays: consent.retentionDays }
}
