/** Checks a log against its signed close, without the files beside it: quick enough for every session of a list. */
import type { Checked, Standing } from '../../shared/review.ts'
import { hex, verifyChain } from '../evidence/chain.ts'
import { NO_KEY, UNFIT, UNSIGNED } from '../evidence/close-check.ts'
import { readCheckpoint } from '../evidence/checkpoint.ts'
import type { Checkpoint } from '../evidence/checkpoint.ts'
import { ofChain } from '../evidence/findings.ts'
import type { Finding } from '../evidence/findings.ts'
import { verifierOf } from '../evidence/kiosk-key.ts'
import { receiptOf } from '../evidence/receipt.ts'

/** The log and its close as they are stored; what is missing is absent. */
export interface LogFiles {
  readonly lines: readonly Uint8Array[]
  /** Hex by `seq`, as noted while the session ran. */
  readonly hashes: ReadonlyMap<number, string>
  readonly checkpoint: Uint8Array | undefined
  readonly signature: Uint8Array | undefined
  /** The kiosk's public key. */
  readonly pem: string | undefined
}

/** What was written at the close, whether or not its signature holds. */
export const closeOf = ({ checkpoint }: LogFiles): Checkpoint | undefined => checkpoint && readCheckpoint(checkpoint)

export function checkLog(log: LogFiles): Checked {
  const { lines, hashes, checkpoint, signature, pem } = log
  const closed = closeOf(log)
  const own = pem === undefined ? undefined : verifierOf(pem)
  const findings: Finding[] = [...ofChain(verifyChain(lines, hashes, closed).damage)]
  const signed = checkpoint && closed && own && signature && own.fingerprint === closed.key && own.holds(checkpoint, signature)
  if (checkpoint && !signed) findings.push(!own ? NO_KEY : signature ? UNFIT : UNSIGNED)
  return {
    standing: standingOf(findings, checkpoint ? 'log' : 'unclosed'),
    ...(closed && signed ? { receipt: receiptOf(closed.head) } : {}),
    ...(own ? { signer: own.fingerprint } : {}),
    findings,
  }
}

/** `otherwise` where nothing is wrong and nothing was left out. */
export function standingOf(findings: Checked['findings'], otherwise: Standing): Standing {
  if (findings.some(({ code }) => code !== 'unchecked')) return 'changed'
  return findings.length > 0 ? 'partly' : otherwise
}

export const hashesOf = (rows: readonly { readonly seq: number; readonly hash: Uint8Array }[]): ReadonlyMap<number, string> => new Map(rows.map(({ seq, hash }) => [seq, hex(hash)]))
