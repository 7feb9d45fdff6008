/** Checks a session that a kiosk keeps: its log against the close, and the files beside it against what the log says of them. */
import type { Checked } from '../../shared/review.ts'
import { hashesAlong } from '../evidence/chain.ts'
import type { Finding } from '../evidence/findings.ts'
import { checkReceipt, FOREIGN_KEY, isForeign, trustedOf, vouchedBy } from '../evidence/given.ts'
import type { Given } from '../evidence/given.ts'
import { verifierOf } from '../evidence/kiosk-key.ts'
import { sha256 } from '../evidence/measure.ts'
import { names } from '../evidence/manifest.ts'
import { toldBy } from '../evidence/told.ts'
import { checkTold } from '../evidence/told-check.ts'
import { checkLog, closeOf, standingOf } from './log-check.ts'
import type { LogFiles } from './log-check.ts'
import type { SessionRecord } from './record.ts'

export async function checkFolder(log: LogFiles, file: SessionRecord['file'], pack: ReadonlyMap<string, Uint8Array>, given: Given): Promise<Checked> {
  const quick = checkLog(log)
  const told = toldBy(log.lines)
  const hashes = new Map([...pack].map(([name, bytes]) => [`pack/${name}`, sha256(bytes)]))
  for (const name of [names.policy, ...told.snippets.map((snippet) => `snippets/${snippet.file}`), ...told.segments.map((segment) => segment.file)]) {
    const bytes = await file(name)
    if (bytes) hashes.set(name, sha256(bytes))
  }
  // The consent text stands in the log alone; export writes it out.
  const beside = await checkTold({ ...told, consent: undefined }, { listed: new Set(hashes.keys()), hashOf: (path) => Promise.resolve(hashes.get(path)), read: file })
  const lastHash = hashesAlong(log.lines).at(-1)
  const findings = [...quick.findings, ...beside, ...compared(log, lastHash, given)]
  const receipt = quick.receipt ?? vouchedBy(given.receipt, lastHash)
  return { ...quick, ...(receipt !== undefined && { receipt }), findings, standing: standingOf(findings, quick.standing === 'unclosed' ? 'unclosed' : 'whole') }
}

function compared(log: LogFiles, lastHash: string | undefined, given: Given): readonly Finding[] {
  const own = log.pem === undefined ? undefined : verifierOf(log.pem)
  return [...(own && isForeign(own, trustedOf(given)) ? [FOREIGN_KEY] : []), ...checkReceipt(given.receipt, closeOf(log)?.head ?? lastHash)]
}
