/** `npm run -s export -- SESSION… | --day DAY | --all  FOLDER`: hands sessions over, each as one verified bundle. */
import { parseArgs } from 'node:util'
import { exportSession, NotReady } from '../main/evidence/export.ts'
import { isDamaged } from '../main/evidence/verify.ts'
import { StorageTrouble } from '../main/store/trouble.ts'
import { explained, openEvidence, sessionsIn, sessionsRoot, Wrong } from './evidence/place.ts'

const usage = `Writes sessions into a folder (a USB stick, a network share), each as one verified bundle SESSION.zip.

  npm run -s export -- SESSION [SESSION…] FOLDER
  npm run -s export -- --day YYYY-MM-DD FOLDER       all sessions that began on that day (UTC)
  npm run -s export -- --all FOLDER

  --sessions FOLDER   where the sessions lie; without it, where the kiosk of this account keeps them
  --identity FILE     opens the keys of sessions that were wrapped for recovery

What is there already and intact is left as it is, so after an interruption run the same command again.
Exit code: 0 all were written and are intact; 1 some were not, or are damaged; 2 wrong usage.
`

async function main(): Promise<number> {
  let given
  try {
    given = parseArgs({
      allowPositionals: true,
      options: {
        day: { type: 'string' }, all: { type: 'boolean', default: false }, sessions: { type: 'string' },
        identity: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
  const { values, positionals } = given
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const to = positionals.at(-1)
  const named = positionals.slice(0, -1)
  const ways = [named.length > 0, values.day !== undefined, values.all].filter(Boolean).length
  if (to === undefined || ways !== 1 || (values.day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.day))) {
    process.stderr.write(usage)
    return 2
  }
  const root = sessionsRoot(values.sessions)
  const found = sessionsIn(root)
  const unknown = named.find((id) => !found.includes(id))
  if (unknown !== undefined) throw new Wrong(`There is no session ${unknown} in ${root}.`)
  const wanted = named.length > 0 ? named : found.filter((id) => values.day === undefined || id.startsWith(values.day.replaceAll('-', '')))
  if (wanted.length === 0) process.stdout.write('There is nothing to export.\n')
  const evidence = await openEvidence(root, values.identity)
  let well = true
  for (const id of wanted) well = (await exportOne(evidence, id, to)) && well
  return well ? 0 : 1
}

async function exportOne(evidence: Awaited<ReturnType<typeof openEvidence>>, id: string, to: string): Promise<boolean> {
  const show = (text: string): void => void (process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`))
  try {
    const { file, state, verdict } = await exportSession(evidence, id, to, (bytes) => show(`${id}  ${(bytes / 1024 / 1024).toFixed(0)} MiB`))
    show('')
    process.stdout.write(`${state === 'there' ? 'is there' : 'written '}  ${file}${verdict.receipt === undefined ? '' : `  receipt ${verdict.receipt}`}${verdict.sealed ? '  sealed' : ''}\n`)
    for (const { code, text } of verdict.findings) if (code !== 'unchecked') process.stdout.write(`          ! ${code}: ${text}\n`)
    return !isDamaged(verdict)
  } catch (error) {
    show('')
    const told = explained(error)
    if (!(told instanceof NotReady || told instanceof StorageTrouble || told instanceof Wrong || isDiskError(told))) throw told
    process.stdout.write(`NOT       ${id}: ${told.message}\n`)
    return false
  }
}

const isDiskError = (error: unknown): error is Error => error instanceof Error && 'code' in error && typeof error.code === 'string'

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Wrong || error instanceof StorageTrouble || isDiskError(error))) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
