/** `npm run -s verify -- BUNDLE …`: for whoever receives a bundle. Needs nothing of the kiosk. */
import path from 'node:path'
import { inline } from '../interview/report/markdown.ts'
import { comparedText } from '../interview/report/words.ts'
import { addendaIn, readAddendum } from '../main/assess/addenda.ts'
import type { FoundAddendum } from '../main/assess/addenda.ts'
import { percent, readCommandLine, showProgress, wrongUse } from '../main/command-line.ts'
import { isCloseDoubted } from '../main/evidence/close-check.ts'
import { diskSentence } from '../main/evidence/disk-error.ts'
import { comparedWith } from '../main/evidence/given.ts'
import type { Given } from '../main/evidence/given.ts'
import { openIdentity } from '../main/evidence/tools/identity.ts'
import { readTrustedKeys } from '../main/evidence/tools/trusted-key.ts'
import { isDamaged, isWhole, verifyBundle } from '../main/evidence/verify.ts'
import type { Verdict } from '../main/evidence/verify.ts'
import { quietWhenUnread } from '../main/quiet.ts'

const usage = `Verifies the bundle of a session: the .zip, or the folder that it was unpacked to.

  npm run -s verify -- BUNDLE [--receipt CODE] [--identity FILE] [--key FILE] [--addendum FILE] [--json]

  --receipt CODE   what the candidate or the invigilator wrote down at the end
  --identity FILE  opens a sealed bundle: a file as age-keygen writes it, or one that age protected with a passphrase, which
                   is asked for, or read from a pipe
  --key FILE       the public key (PEM) of the kiosk that you trust; once for each where it had several
  --addendum FILE  an assessor's addendum; those that lie beside the bundle are checked without being named
  --json           the result as one JSON object

Exit code: 0 intact; 1 something was changed, is missing or does not belong; 2 it could not be verified: no bundle, a
hostile file, a mistyped receipt, wrong usage, or the disk does not give out what was signed; 3 intact as far as could be seen, and some of it could not be looked at.
`

async function main(): Promise<number> {
  const given = readCommandLine(process.argv.slice(2), usage, {
    receipt: { type: 'string' }, identity: { type: 'string' }, key: { type: 'string', multiple: true }, addendum: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false },
  })
  if (typeof given === 'number') return given
  const { values, positionals: [bundle, ...rest] } = given
  if (bundle === undefined || rest.length > 0) return wrongUse(usage)
  try {
    const known: Given = { receipt: values.receipt, trustedKeys: readTrustedKeys(values.key) }
    const decrypter = values.identity === undefined ? undefined : await openIdentity(values.identity)
    const verdict = await verifyBundle(bundle, { ...known, decrypter, progress: (done) => showProgress(percent(done)) })
    showProgress('')
    const addenda = addendaOf(bundle, verdict, values.addendum)
    process.stdout.write(values.json ? `${JSON.stringify({ ...verdict, addenda: addenda.map(({ assessment, ...one }) => ({ ...one, assessor: assessment?.assessor, key: assessment?.key })) })}\n` : report(verdict, comparedWith(known), addenda))
    return isDamaged(verdict) || addenda.some(({ standing }) => standing !== 'holds') ? 1 : isWhole(verdict) ? 0 : 3
  } catch (error) {
    showProgress('')
    if (error instanceof Error) process.stderr.write(`${diskSentence(error) ?? error.message}\n`)
    else throw error
    return 2
  }
}

/** What an assessor made of the session is not told here: only whether it was signed for this record, and by whom. */
function addendaOf(bundle: string, { session, head, lastHash, findings }: Verdict, named: readonly string[]): readonly FoundAddendum[] {
  const closed = head !== undefined && !isCloseDoubted(findings)
  const record = { head: closed ? head : lastHash, closed }
  const beside = session === undefined ? [] : addendaIn(path.dirname(path.resolve(bundle)), { session, ...record })
  const further = named.map((file) => path.resolve(file)).filter((file) => !beside.some((one) => one.file === file))
  return [...beside, ...further.map((file) => readAddendum(file, { session, ...record }))]
}

/** What a bundle says of itself begins no line: it could say anything, also that all is well. */
function report(verdict: Verdict, against: ReturnType<typeof comparedWith>, addenda: readonly FoundAddendum[]): string {
  const { session, events, segments, findings } = verdict
  const compared = { compared: against, findings: [...findings], head: verdict.head }
  const lines = [`Session ${inline(session ?? 'unknown')}${verdict.sealed ? ', sealed' : ''}`]
  if (events !== undefined) lines.push(`  ${events} events, ${segments ?? 0} segments of film`)
  if (verdict.receipt !== undefined) lines.push(`  Receipt      ${verdict.receipt}   (${comparedText(compared, 'receipt')})`)
  if (verdict.key !== undefined) lines.push(`  Signing key  ${verdict.key}   (${comparedText(compared, 'key')})`)
  lines.push(...findings.map(({ code, text }) => `  ${code === 'unchecked' ? '?' : '!'} ${code}: ${inline(text)}`))
  lines.push(...addenda.map(({ file, standing, text }) => `  ${standing === 'holds' ? ' ' : '!'} addendum ${inline(path.basename(file))}: ${inline(text)}`))
  if (isWhole(verdict)) lines.push('INTACT: every event and every file is as it was when the session was closed.')
  else if (isDamaged(verdict)) lines.push('NOT INTACT: see the lines that begin with an exclamation mark.')
  else lines.push('INTACT AS FAR AS COULD BE SEEN.')
  return `${lines.join('\n')}\n`
}

quietWhenUnread(2)

process.exitCode = await main()
