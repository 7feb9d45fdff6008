/** The tool `sessions`: what a kiosk keeps, and its removal. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCommandLine, wrongUse } from '../../command-line.ts'
import { deleteSession, expired, keptSessions, NotDeleted } from '../deletion.ts'
import { readKioskLog } from '../kiosk-log.ts'
import { filmSession } from '../../film/films.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import type { Evidence } from '../export.ts'
import { openEvidence, sessionsIn, Wrong } from './world.ts'
import type { ToolWorld } from './world.ts'

const usage = `Says what this kiosk keeps, and removes it.

  npm run -s sessions -- list                 the sessions: whose, and whether they were exported
  npm run -s sessions -- delete SESSION [--even-unexported]
  npm run -s sessions -- expire [--even-unexported]     deletes the sessions whose days are over, by the policy they were held under
  npm run -s sessions -- film SESSION         puts its film together from the segments, anew where it was
  npm run -s sessions -- log                  what was done to sessions: exported, sealed, deleted
  npm run -s sessions -- key                  the public key of this kiosk, for those who verify

  --sessions FOLDER   where the sessions lie; without it, where the kiosk of this account keeps them
  --identity FILE     opens the keys of sessions that were wrapped for recovery

Exit code: 0 done; 1 not, or not all; 2 wrong usage.
`

/** `args` as on the command line. Rejects with NotDeleted, Wrong or StorageTrouble, whose messages are for the person at the terminal. */
export async function sessionsTool(args: readonly string[], world: ToolWorld): Promise<number> {
  const given = readCommandLine(args, usage, { sessions: { type: 'string' }, identity: { type: 'string' }, 'even-unexported': { type: 'boolean', default: false } })
  if (typeof given === 'number') return given
  const { values, positionals: [verb = '', id, ...rest] } = given
  if (!['list', 'delete', 'expire', 'film', 'log', 'key'].includes(verb) || rest.length > 0 || ['delete', 'film'].includes(verb) !== (id !== undefined)) return wrongUse(usage)
  const root = world.root(values.sessions)
  const evidence = await openEvidence(root, values.identity, world)
  const keeping = { root, key: evidence.key, clock: evidence.clock }
  const even = values['even-unexported']
  switch (verb) {
    case 'list':
      return list(evidence)
    case 'delete':
      deleteSession(keeping, id ?? '', 'asked', even)
      process.stdout.write(`deleted  ${id}\n`)
      return 0
    case 'expire':
      return expire(keeping, even)
    case 'film':
      return film(evidence, id ?? '')
    case 'log':
      return showLog(evidence)
    default:
      process.stdout.write(readFileSync(path.join(root, 'kiosk.pem')))
      process.stderr.write(`fingerprint ${evidence.key.fingerprint}\n`)
      return 0
  }
}

function list({ sessions, key }: Evidence): number {
  for (const { id, exported } of keptSessions({ root: sessions.root, key })) {
    process.stdout.write(`${id}  ${exported ? 'exported    ' : 'not exported'}  ${who(sessions, id)}\n`)
  }
  return 0
}

function who(sessions: Evidence['sessions'], id: string): string {
  try {
    const { log } = sessions.open(id)
    try {
      const ends = log.ends()
      const candidate = ends?.first.body.type === 'session-opened' ? JSON.stringify(ends.first.body.candidate) : 'empty'
      return ends?.ended === true ? candidate : `${candidate}, has not ended`
    } finally {
      log.close()
    }
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error
    return error.kind === 'missing' ? 'sealed' : `cannot be read (${error.kind})`
  }
}

async function film({ sessions, makeFilms }: Evidence, id: string): Promise<number> {
  if (!sessionsIn(sessions.root).includes(id)) throw new Wrong(`There is no session ${id} in ${sessions.root}.`)
  const session = sessions.open(id)
  try {
    const made = await filmSession(session, makeFilms, (done) => void (process.stderr.isTTY && process.stderr.write(`\r\x1b[K${id}  ${(done * 100).toFixed(0)} %`)))
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    for (const { file, packets, leftOut } of made) {
      process.stdout.write(`${packets > 0 ? 'made    ' : 'NOTHING '} ${path.join(session.folder, file)}\n`)
      for (const segment of leftOut) process.stdout.write(`         ! ${segment} holds nothing that fits into it.\n`)
    }
    if (made.length === 0) process.stdout.write('Nothing was recorded in this interview.\n')
    return 0
  } finally {
    session.log.close()
  }
}

function expire(keeping: Parameters<typeof expired>[0], even: boolean): number {
  let code = 0
  for (const { id } of expired(keeping)) {
    try {
      deleteSession(keeping, id, 'retention', even)
      process.stdout.write(`deleted  ${id}\n`)
    } catch (error) {
      if (!(error instanceof NotDeleted)) throw error
      process.stdout.write(`NOT      ${error.message}\n`)
      code = 1
    }
  }
  return code
}

function showLog({ sessions, key }: Evidence): number {
  const { entries, brokenAt } = readKioskLog(sessions.root, key)
  for (const { seq, wall, deed } of entries) process.stdout.write(`${JSON.stringify({ seq, at: new Date(wall).toISOString(), ...deed })}\n`)
  if (brokenAt === undefined) return 0
  process.stderr.write(`Line ${brokenAt} of the kiosk’s log was changed; nothing after it can be believed.\n`)
  return 1
}
