/** The tool `sessions`: what a kiosk keeps, its removal, and its keys. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { percent, readCommandLine, showProgress, wrongUse } from '../../command-line.ts'
import { filmSession, makeFilms } from '../../film/films.ts'
import type { Sessions } from '../../store/sessions.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { BundleError, openBundle } from '../bundle-reader.ts'
import { readCheckpoint } from '../checkpoint.ts'
import { deleteSession, expired, keptSessions, NotDeleted } from '../deletion.ts'
import type { Keeping } from '../deletion.ts'
import { SEALED_BUNDLE } from '../export.ts'
import { publicKeys } from '../kiosk-key.ts'
import type { KioskKey } from '../kiosk-key.ts'
import { readKioskLogs } from '../kiosk-log.ts'
import { names } from '../manifest.ts'
import { contentOf } from '../members.ts'
import { receiptOf } from '../receipt.ts'
import { notRecoverable } from '../recovery.ts'
import { newKey } from './new-key.ts'
import { ownerOf, recoverKeys } from './recover.ts'
import { openEvidence, openSessions, sessionsIn, Wrong } from './world.ts'
import type { ToolWorld } from './world.ts'

const usage = (command: string): string => `Says what this kiosk keeps, and removes it.

  ${command} list                 the sessions: whose, and whether they were exported; of sealed ones the receipt
  ${command} delete SESSION [--even-unexported] [--even-unfinished]
  ${command} expire [--even-unexported]     deletes the sessions whose days are over, by the policy they were held under
  ${command} film SESSION         puts its film together from the segments, anew where it was
  ${command} log                  what was done to sessions: exported, sealed, deleted
  ${command} key                  the public key of this kiosk, for those who verify
  ${command} recover --identity FILE    gives keys back to this computer whose secret store was lost
  ${command} new-key              replaces the key that signs, where it is lost or nobody should believe it any more

  --sessions FOLDER   where the sessions lie; without it, where the kiosk of this account keeps them
  --identity FILE     opens the keys of sessions that were wrapped for recovery
  --even-in-files     with recover and new-key: where the secret store is gone for good, keys may lie in files

Exit code: 0 done; 1 not, or not all; 2 wrong usage.
`

/** `args` as on the command line. Rejects with NotDeleted, Wrong or StorageTrouble, whose messages are for the person at the terminal. */
export async function sessionsTool(args: readonly string[], world: ToolWorld): Promise<number> {
  const given = readCommandLine(args, usage(world.command('sessions')), { sessions: { type: 'string' }, identity: { type: 'string' }, 'even-unexported': { type: 'boolean', default: false }, 'even-unfinished': { type: 'boolean', default: false }, 'even-in-files': { type: 'boolean', default: false } })
  if (typeof given === 'number') return given
  const { values, positionals: [verb = '', id, ...rest] } = given
  if (!['list', 'delete', 'expire', 'film', 'log', 'key', 'recover', 'new-key'].includes(verb) || rest.length > 0 || ['delete', 'film'].includes(verb) !== (id !== undefined)) return wrongUse(usage(world.command('sessions')))
  const root = world.root(values.sessions)
  switch (verb) {
    case 'list':
      return list(await openSessions(root, values.identity, world), world)
    case 'film':
      return film(await openSessions(root, values.identity, world), id ?? '')
    case 'log':
      return showLog(root)
    case 'key':
      return showKey((await openEvidence(root, values.identity, world)).key)
    case 'recover':
      return recoverKeys(root, values.identity, values['even-in-files'], world)
    case 'new-key':
      return newKey(root, values['even-in-files'], world)
    default: {
      const { key, clock, sessions } = await openEvidence(root, values.identity, world)
      if (id !== undefined && !values['even-unfinished'] && isUnfinished(sessions, id)) throw new NotDeleted(`The interview in ${id} has not ended: it may be running now, or be continued. To delete it all the same, add --even-unfinished.`)
      return remove({ root, key, clock }, id, values['even-unexported'])
    }
  }
}

async function list(sessions: Sessions, { recovery }: ToolWorld): Promise<number> {
  for (const { id, exported } of keptSessions(sessions.root, publicKeys(sessions.root))) {
    process.stdout.write(`${id}  ${exported ? 'exported    ' : 'not exported'}  ${await who(sessions, id)}\n`)
  }
  for (const file of recovery === undefined ? [] : notRecoverable(sessions.root, recovery)) {
    process.stdout.write(`! the recovery key that the policy names does not open this key: ${ownerOf(file, sessions.root)}\n`)
  }
  return 0
}

async function who(sessions: Sessions, id: string): Promise<string> {
  const sealed = path.join(sessions.root, id, SEALED_BUNDLE)
  if (existsSync(sealed)) return `sealed${await receiptOn(sealed)}`
  try {
    const { log } = sessions.open(id)
    try {
      const ends = log.ends()
      const candidate = ends?.first?.body.type === 'session-opened' ? JSON.stringify(ends.first.body.candidate) : ends ? 'whose it is cannot be read (damaged)' : 'empty'
      return ends?.ended === true ? candidate : `${candidate}, has not ended${log.holds() ? '' : '; it is damaged, so the kiosk ends it when it is started next'}`
    } finally {
      log.close()
    }
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error
    return `cannot be read (${error.kind})`
  }
}

/** All that says whose it is, for whoever has the candidate's own note of it. */
async function receiptOn(sealed: string): Promise<string> {
  try {
    const bundle = await openBundle(sealed)
    try {
      const bytes = await contentOf(bundle, { path: names.checkpoint }, undefined)
      const closed = bytes && readCheckpoint(bytes)
      return closed ? `, receipt ${receiptOf(closed.head)}` : ', never closed'
    } finally {
      bundle.close()
    }
  } catch (error) {
    if (error instanceof BundleError) return `, cannot be read: ${error.message}`
    throw error
  }
}

async function film(sessions: Sessions, id: string): Promise<number> {
  if (!sessionsIn(sessions.root).includes(id)) throw new Wrong(`There is no session ${id} in ${sessions.root}.`)
  const session = sessions.open(id)
  try {
    const made = await filmSession(session, makeFilms, (done) => showProgress(`${id}  ${percent(done)}`))
    showProgress('')
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

/** One that cannot be read, or not to its end, can be deleted: nobody goes on with it. */
function isUnfinished(sessions: Sessions, id: string): boolean {
  if (!sessionsIn(sessions.root).includes(id)) return false
  try {
    const { log } = sessions.open(id)
    try {
      return log.ends()?.ended === false && log.holds()
    } finally {
      log.close()
    }
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error
    return error.kind === 'locked'
  }
}

function remove(keeping: Keeping, id: string | undefined, even: boolean): number {
  if (id !== undefined) {
    deleteSession(keeping, id, 'asked', even)
    process.stdout.write(`deleted  ${id}\n`)
    return 0
  }
  const { due, unknown } = expired(keeping)
  const kept = unknown.map(({ id: session, why }) => `${session}: how long it is to be kept cannot be read. ${why}`)
  for (const { id: session } of due) {
    try {
      deleteSession(keeping, session, 'retention', even)
      process.stdout.write(`deleted  ${session}\n`)
    } catch (error) {
      // One that the disk does not let go keeps no other.
      if (!(error instanceof NotDeleted || error instanceof StorageTrouble)) throw error
      kept.push(error instanceof NotDeleted ? error.message : `${session}: ${error.message}`)
    }
  }
  for (const text of kept) process.stdout.write(`NOT      ${text}\n`)
  return kept.length > 0 ? 1 : 0
}

function showLog(root: string): number {
  let well = true
  for (const { file, entries, brokenAt } of readKioskLogs(root, publicKeys(root))) {
    for (const { seq, wall, deed } of entries) process.stdout.write(`${JSON.stringify({ seq, at: new Date(wall).toISOString(), ...deed })}\n`)
    if (brokenAt === undefined) continue
    well = false
    process.stderr.write(`Line ${brokenAt} of ${file} was changed, or signed with a key whose public part is not here; nothing after it can be believed.\n`)
  }
  return well ? 0 : 1
}

function showKey({ publicPem, fingerprint }: KioskKey): number {
  process.stdout.write(publicPem)
  process.stderr.write(`fingerprint ${fingerprint}\n`)
  return 0
}
