/** Finished sessions on a disk of the test's own, and ways to tamper with their bundles. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { writeBundle } from '../../../../electron/main/evidence/bundle-writer.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import type { Evidence } from '../../../../electron/main/evidence/export.ts'
import { openKioskKey } from '../../../../electron/main/evidence/kiosk-key.ts'
import { makeFilms } from '../../../../electron/main/film/films.ts'
import { loadPack } from '../../../../electron/main/pack-folder.ts'
import { recoverSegments } from '../../../../electron/main/share/recover.ts'
import { openDatabase } from '../../../../electron/main/store/database.ts'
import { besideTheSession, readKey } from '../../../../electron/main/store/keys.ts'
import type { KeyWraps } from '../../../../electron/main/store/keys.ts'
import { createSessions } from '../../../../electron/main/store/sessions.ts'
import type { EventBody } from '../../../../electron/shared/events.ts'
import { said } from '../support/bodies.ts'
import { writeEncrypted } from '../../../support/encrypted.ts'
import { temporaryFolder } from '../support/folders.ts'

export const wraps = { first: besideTheSession, all: [besideTheSession] }
export const ID = '20260102-030405-abc'
export const WALL = Date.UTC(2026, 0, 2, 4)

const reference = loadPack(path.join(import.meta.dirname, '../../../../snippets/reference'))
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export function kioskAt(root = path.join(temporaryFolder(), 'sessions'), stores: KeyWraps = wraps): Evidence {
  mkdirSync(root, { recursive: true })
  return { sessions: createSessions(root, stores), key: openKioskKey(root, stores), app: 'test', clock: { wall: () => WALL, steady: () => 0 }, recoverSegments, write: writeBundle, makeFilms }
}

/** Small stand-ins for film, which begin as WebM does: what counts here is that their bytes are bound. */
export const film = (number: number): Buffer => Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from(`film of minute ${number} `.repeat(200 * number))])

/** A session with three segments and a snippet, ended unless told otherwise. */
export function held(kiosk: Evidence, { id = ID, policy = 'version: 1\n', ended = true, segments: filmed = [1, 2, 3].map(film) }: { id?: string; policy?: string; ended?: boolean; segments?: readonly Uint8Array[] } = {}): string {
  if (!('pack' in reference)) throw new Error('the reference interview cannot be read')
  const { pack, files } = reference
  const snippet = pack.problems[0]!
  const nameOf = (index: number): string => `recording/00000${index + 1}.webm`
  const segments = filmed.map((bytes, index): EventBody => ({ type: 'segment-closed', file: nameOf(index), bytes: bytes.length, sha256: sha256(bytes), ms: 60_000 }))
  const { folder, key, log } = kiosk.sessions.create({
    id, pack: files, policy, wall: WALL - 3_600_000,
    events: [
      { type: 'session-opened', session: id, candidate: 'Ada Example', interview: pack.id, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, app: 'test', engine: 'test', seed: 1, policy: { sha256: sha256(policy) }, kiosk: kiosk.key.fingerprint },
      { type: 'consent-given', version: '1', text: 'I agree. Ünïcode too.' },
    ],
  })
  for (const [index, bytes] of filmed.entries()) writeEncrypted({ folder, key }, nameOf(index), bytes)
  log.append([said('a', 'one'), { type: 'snippet-shown', problem: snippet.id, file: snippet.file, sha256: snippet.sha256 }, said('b', 'a lone \ud800 surrogate'), ...segments], { wall: WALL - 1000, at: 10 })
  if (ended) log.append([{ type: 'interview-ended', reason: 'completed' }], { wall: WALL, at: 20 })
  log.close()
  return folder
}

/** The bundle of a session, unpacked by `unzip`. */
export async function unpacked(kiosk: Evidence, id = ID): Promise<string> {
  const to = temporaryFolder()
  const { file } = await exportSession(kiosk, id, to)
  execFileSync('unzip', ['-q', file, '-d', path.join(to, 'bundle')])
  return path.join(to, 'bundle')
}

/** As a disk does that gives back something else than was written. */
export function changeEvent(folder: string, seq: number, from: string, to: string): void {
  const database = openDatabase(path.join(folder, 'session.sqlite'), readKey(folder, wraps.all), 'talk')
  database.exec('DROP TRIGGER events_not_changed')
  const [row] = database.rows('SELECT bytes FROM events WHERE seq = ?', [seq])
  database.run('UPDATE events SET bytes = ? WHERE seq = ?', [Buffer.from((row?.[0] as Buffer).toString('utf8').replace(from, to)), seq])
  database.close()
}

export function editLines(file: string, edit: (lines: string[]) => string[]): void {
  const lines = readFileSync(file, 'latin1').split('\n').slice(0, -1)
  writeFileSync(file, edit(lines).map((line) => `${line}\n`).join(''), 'latin1')
}
