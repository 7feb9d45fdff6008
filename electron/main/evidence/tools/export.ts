/** The tool `export`: hands sessions over, each as one verified bundle. */
import { statSync } from 'node:fs'
import { percent, readCommandLine, showProgress, wrongUse } from '../../command-line.ts'
import { exportSession } from '../export.ts'
import { isDamaged } from '../verify.ts'
import { forPerson } from './for-person.ts'
import { openEvidence, sessionsIn, Wrong } from './world.ts'
import type { ToolWorld } from './world.ts'
import type { Evidence } from '../export.ts'

const usage = (command: string): string => `Writes sessions into a folder (a USB stick, a network share), each as one verified bundle SESSION.zip.

  ${command} SESSION [SESSION…] FOLDER
  ${command} --day YYYY-MM-DD FOLDER       all sessions that began on that day (UTC)
  ${command} --all FOLDER

  --sessions FOLDER   where the sessions lie; without it, where the kiosk of this account keeps them
  --identity FILE     opens the keys of sessions that were wrapped for recovery

What is there already and intact is left as it is, so after an interruption run the same command again.
Exit code: 0 all were written and are intact; 1 some were not, or are damaged; 2 wrong usage.
`

/** `args` as on the command line. Rejects with Wrong, StorageTrouble or a disk's own error, whose messages are for the person at the terminal. */
export async function exportTool(args: readonly string[], world: ToolWorld): Promise<number> {
  const given = readCommandLine(args, usage(world.command('export')), { day: { type: 'string' }, all: { type: 'boolean', default: false }, sessions: { type: 'string' }, identity: { type: 'string' } })
  if (typeof given === 'number') return given
  const { values, positionals } = given
  const to = positionals.at(-1)
  // The code that was scanned from the receipt is in capitals.
  const named = positionals.slice(0, -1).map((id) => id.toLowerCase())
  const ways = [named.length > 0, values.day !== undefined, values.all].filter(Boolean).length
  if (to === undefined || ways !== 1 || (values.day !== undefined && !isDay(values.day))) return wrongUse(usage(world.command('export')))
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory() === false) throw new Wrong(`${to} is a file. The bundles go into a folder: name one, or one that is to be made.`)
  const root = world.root(values.sessions)
  const found = sessionsIn(root)
  const unknown = named.find((id) => !found.includes(id))
  if (unknown !== undefined) throw new Wrong(`There is no session ${unknown} in ${root}.`)
  const wanted = named.length > 0 ? named : found.filter((id) => values.day === undefined || id.startsWith(values.day.replaceAll('-', '')))
  if (wanted.length === 0) process.stdout.write('There is nothing to export.\n')
  const evidence = await openEvidence(root, values.identity, world)
  let well = true
  for (const id of wanted) well = (await exportOne(evidence, id, to)) && well
  return well ? 0 : 1
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true

async function exportOne(evidence: Evidence, id: string, to: string): Promise<boolean> {
  try {
    const { file, state, verdict } = await exportSession(evidence, id, to, ({ doing, done }) => showProgress(`${id}  ${doing} ${percent(done)}`))
    showProgress('')
    process.stdout.write(`${state === 'there' ? 'is there' : 'written '}  ${file}${verdict.receipt === undefined ? '' : `  receipt ${verdict.receipt}`}${verdict.sealed ? '  sealed' : ''}\n`)
    for (const { code, text } of verdict.findings) if (code !== 'unchecked') process.stdout.write(`          ! ${code}: ${text}\n`)
    return !isDamaged(verdict)
  } catch (error) {
    showProgress('')
    const told = forPerson(error)
    if (told === undefined) throw error
    process.stdout.write(`NOT       ${id}: ${told}\n`)
    return false
  }
}
