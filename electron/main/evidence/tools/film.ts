/** The tool `film`: the film of an interview as files that any player plays, of a session of this kiosk or out of a bundle. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readCommandLine, showProgress, wrongUse } from '../../command-line.ts'
import type { StoredEvent } from '../../../shared/events.ts'
import { createDisk } from '../../disk/disk.ts'
import { openFilm } from '../../film/films.ts'
import { giveOutFilms } from '../../film/give-out.ts'
import type { Filmed } from '../../film/give-out.ts'
import { timelinesOf } from '../../film/timeline.ts'
import { readBundleRecord } from '../../record/bundle-record.ts'
import { openSegment } from '../../share/segment-file.ts'
import { inMemory } from '../../store/encrypted-file.ts'
import { recordingFolder } from '../../store/sessions.ts'
import type { Sessions } from '../../store/sessions.ts'
import { readStoredLine } from '../../store/stored-line.ts'
import { SEALED_BUNDLE } from '../export.ts'
import { requireRoom } from '../room.ts'
import { openIdentity } from './identity.ts'
import { keepApart, openSessions, placeOf, Wrong } from './world.ts'
import type { ReportWorld } from './world.ts'

const usage = (command: string): string => `Gives out the film of an interview as one file that any player plays, with a length and places to jump to.

  ${command} SESSION|BUNDLE [--out FILE]
      SESSION is one that this kiosk keeps, BUNDLE a zip or the folder that it was unpacked to. Without --out it goes
      to SESSION.webm. Further displays and the sound go beside it, as SESSION.display-2.webm and SESSION.microphone.webm

  --identity FILE     opens sealed bundles, and keys that were wrapped for recovery
  --sessions FOLDER   where the sessions lie; without it, where the kiosk of this account keeps them

The frames are those of the segments, at the times that the log has for them; "report --format vtt" are the subtitles for it. The
files are not encrypted. Whether the segments are those that were recorded, "verify" says.

Exit code: 0 written; 1 not, or not all; 2 wrong usage.
`

/** `args` as on the command line. Rejects with a Refusal, BundleError or a disk's own error, whose messages are for the person at the terminal. */
export async function filmTool(args: readonly string[], world: ReportWorld): Promise<number> {
  const given = readCommandLine(args, usage(world.command('film')), { out: { type: 'string', short: 'o' }, identity: { type: 'string' }, sessions: { type: 'string' } })
  if (typeof given === 'number') return given
  const { values, positionals: [what, ...rest] } = given
  if (what === undefined || rest.length > 0) return wrongUse(usage(world.command('film')))
  const { identity } = values
  const place = placeOf(what, values.sessions, world)
  const to = (name: string): string => {
    const file = path.resolve(values.out ?? `${name}.webm`)
    keepApart(file, place)
    return file
  }
  const sealed = 'bundle' in place ? place.bundle : path.join(place.root, place.id, SEALED_BUNDLE)
  if ('bundle' in place || existsSync(sealed)) return withBundle(sealed, identity, (session, filmed, bytes) => write(filmed, bytes, to(session)))
  return withSession(await openSessions(place.root, identity, world), place.id, (filmed, bytes) => write(filmed, bytes, to(place.id)))
}

async function withBundle(file: string, identity: string | undefined, work: (session: string, filmed: Filmed, bytes: number) => Promise<number>): Promise<number> {
  const record = await readBundleRecord(file, identity === undefined ? undefined : await openIdentity(identity))
  if (record.kind === 'sealed') throw new Wrong(`${file} is sealed. --identity FILE opens it.`)
  try {
    const segment = async (name: string): Promise<ReturnType<typeof inMemory>> => inMemory((await record.file(name)) ?? Buffer.alloc(0))
    return await work(record.session, { timelines: timelinesOf(eventsOf(record.log.lines)), segment, film: () => Promise.resolve(undefined) }, record.bytes)
  } finally {
    record.close()
  }
}

async function withSession(sessions: Sessions, id: string, work: (filmed: Filmed, bytes: number) => Promise<number>): Promise<number> {
  const session = sessions.open(id)
  try {
    const timelines = timelinesOf(eventsOf(session.log.rows().map(({ bytes }) => bytes)))
    return await work({ timelines, segment: (name) => openSegment(session, name), film: (track) => openFilm(session, track) }, createDisk(session.folder).filmed(recordingFolder(session.folder)))
  } finally {
    session.log.close()
  }
}

async function write(filmed: Filmed, bytes: number, file: string): Promise<number> {
  requireRoom(path.dirname(file), bytes, 'film')
  const given = await giveOutFilms(filmed, file, (track, ms) => showProgress(`${track}  ${Math.floor(ms / 60_000)} min`))
  showProgress('')
  for (const { track, file: written, leftOut } of given) {
    process.stdout.write(written === undefined ? `NOTHING   ${track}\n` : `written   ${written}\n`)
    for (const segment of leftOut) process.stdout.write(`          ! ${segment} is missing, or holds nothing that fits into it.\n`)
  }
  if (given.length === 0) process.stdout.write('Nothing was recorded in this interview.\n')
  return given.every(({ file: written, leftOut }) => written !== undefined && leftOut.length === 0) ? 0 : 1
}

/** Lines that are no event are left out, and verification names them. */
const eventsOf = (lines: readonly Uint8Array[]): readonly StoredEvent[] => lines.flatMap((line) => readStoredLine(line) ?? [])
