/** The tool `report`: what became of every point, for those who decide. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Decrypter } from 'age-encryption'
import { agreements } from '../../interview/report/agreement.ts'
import { compare, compareHtml, compareMarkdown } from '../../interview/report/compare.ts'
import type { Comparison } from '../../interview/report/compare.ts'
import { visible } from '../../interview/report/visible.ts'
import type { Report } from '../../shared/report.ts'
import { readCommandLine, wrongUse } from '../command-line.ts'
import type { Given } from '../evidence/given.ts'
import { openIdentity } from '../evidence/tools/identity.ts'
import { readTrustedKeys } from '../evidence/tools/trusted-key.ts'
import { keepApart, openSessions, placeOf, Wrong } from '../evidence/tools/world.ts'
import type { Place, ReportWorld } from '../evidence/tools/world.ts'
import { itemAt, itemsIn } from '../record/places.ts'
import { createSessions } from '../store/sessions.ts'
import { agreementText } from './agreement-text.ts'
import type { Reader } from './addenda.ts'
import type { LeftOut } from './copies.ts'
import type { Held } from './held.ts'
import { eachHeld, heldAt } from './held-set.ts'
import { assessorsIn } from './key.ts'
import { formats, reportOn, written } from './reporting.ts'
import type { Format } from './reporting.ts'

const usage = (command: string): string => `Writes the report of a session: what became of every point, with the words and the moment that show it.

  ${command} SESSION|BUNDLE [--format html|md|json|vtt|pdf] [--out FILE] [--receipt CODE] [--key FILE]
      SESSION is one that this kiosk keeps, BUNDLE a zip or the folder that it was unpacked to.
      vtt is the conversation as subtitles for the film. Without --out it goes to standard output
  ${command} --compare FOLDER [--format html|md|json] [--out FILE]
      candidates of one interview side by side, from the bundles or the sessions in the folder: a table, no ranking
  ${command} --agreement FOLDER
      how far assessors agree over the sessions in the folder: percentage and Cohen's kappa

  --receipt CODE      what the candidate or the invigilator wrote down at the end; the report says whether it fits
  --key FILE          the public key (PEM) of the kiosk that you trust; once for each where it had several
  --identity FILE     opens sealed bundles, and keys that were wrapped for recovery; where it is protected with a
                      passphrase, that is asked for, or read from a pipe
  --sessions FOLDER   where the sessions lie; without it, where the kiosk of this account keeps them
  --as NAME           the assessor who reads. Who has not signed for a session does not see what others signed for it;
                      without --as that holds for every assessor whose key this account has

Exit code: 0 written; 1 not, or not all; 2 wrong usage.
`

/** `args` as on the command line. Rejects with Wrong, NotReadable, BundleError, StorageTrouble or a disk's own error, whose messages are for the person at the terminal. */
export async function reportTool(args: readonly string[], world: ReportWorld): Promise<number> {
  const given = readCommandLine(args, usage(world.command('report')), {
    format: { type: 'string' }, out: { type: 'string', short: 'o' }, identity: { type: 'string' }, sessions: { type: 'string' }, as: { type: 'string' },
    receipt: { type: 'string' }, key: { type: 'string', multiple: true },
    compare: { type: 'string' }, agreement: { type: 'string' },
  })
  if (typeof given === 'number') return given
  const { values, positionals: [what, ...rest] } = given
  const format = formats.find((one) => one === (values.format ?? 'html'))
  const ways = [what, values.compare, values.agreement].filter((way) => way !== undefined).length
  if (format === undefined || ways !== 1 || rest.length > 0 || (values.compare !== undefined && !['html', 'md', 'json'].includes(format)) || (values.agreement !== undefined && values.format !== undefined) || (what === undefined && (values.receipt ?? values.key) !== undefined)) return wrongUse(usage(world.command('report')))
  const { identity } = values
  const means: Means = { world, decrypter: identity === undefined ? undefined : await openIdentity(identity), sessions: values.sessions, identity, reader: readerOf(world, values.as), given: { receipt: values.receipt, trustedKeys: readTrustedKeys(values.key) } }
  if (what !== undefined) return one(what, format, values.out, means)
  const folder = values.compare ?? values.agreement ?? ''
  if (values.out !== undefined) for (const place of placesIn(folder)) keepApart(path.resolve(values.out), place)
  const many = await reportsIn(folder, means)
  const text = values.agreement !== undefined ? agreementText(agreements(many.reports)) : compared(compare(many.reports, many.leftOut), format)
  write(values.out, text)
  return many.failed === 0 ? 0 : 1
}

interface Means {
  readonly world: ReportWorld
  readonly decrypter: Decrypter | undefined
  readonly sessions: string | undefined
  readonly identity: string | undefined
  readonly reader: Reader
  readonly given: Given
}

function readerOf({ assessors }: ReportWorld, name: string | undefined): Reader {
  const known = assessorsIn(assessors())
  const asked = name === undefined ? known : known.filter((one) => one.name === name)
  if (name !== undefined && asked.length === 0) throw new Wrong(`This account has no key of an assessor named “${name}”.`)
  return { keys: asked.map(({ fingerprint }) => fingerprint) }
}

async function one(what: string, format: Format, out: string | undefined, means: Means): Promise<number> {
  if (out !== undefined) keepApart(path.resolve(out), placeOf(what, means.sessions, means.world))
  const held = await heldOf(what, means)
  const report = told(reportOn(held, means.reader), held.session)
  write(out, await written(format, report, held, means.world.print))
  return 0
}

async function heldOf(what: string, { world, decrypter, sessions, identity, given }: Means): Promise<Held> {
  const place = placeOf(what, sessions, world)
  if ('bundle' in place) {
    return heldAt({ key: path.basename(place.bundle), kind: 'bundle', path: place.bundle, stamp: '' }, { sessions: createSessions(path.dirname(place.bundle), world.wraps), decrypter, given })
  }
  const item = itemAt(path.join(place.root, place.id))
  if (!item) throw new Wrong(`There is no session and no file ${what}. Sessions were looked for in ${place.root}.`)
  return heldAt(item, { sessions: await openSessions(place.root, identity, world), decrypter, given })
}

const placesIn = (folder: string): readonly Place[] => itemsIn({ root: folder, only: undefined }).map(({ kind, key, path: bundle }) => (kind === 'session' ? { root: folder, id: key } : { bundle }))

async function reportsIn(folder: string, { world, identity, reader }: Means): Promise<{ readonly reports: readonly Report[]; readonly leftOut: LeftOut; readonly failed: number }> {
  const { made, ...rest } = await eachHeld(folder, world, identity, (held) => told(reportOn(held, reader), held.session))
  return { reports: made, ...rest }
}

function told({ report, withheld, refused }: ReturnType<typeof reportOn>, session: string): Report {
  for (const { file, text } of refused) process.stderr.write(visible(`${file} does not count: ${text}\n`))
  if (report.missing !== undefined) process.stderr.write(visible(`${session}: ${report.missing}\n`))
  if (withheld > 0) process.stderr.write(`${session}: ${withheld === 1 ? 'an assessment is' : `${withheld} assessments are`} not shown: first sign your own.\n`)
  return report
}

function compared(comparisons: readonly Comparison[], format: Format): string {
  return format === 'json' ? `${JSON.stringify(comparisons, undefined, 2)}\n` : format === 'md' ? compareMarkdown(comparisons) : compareHtml(comparisons)
}

function write(out: string | undefined, content: string | Buffer): void {
  if (out === undefined) process.stdout.write(content)
  else writeFileSync(out, content)
}
