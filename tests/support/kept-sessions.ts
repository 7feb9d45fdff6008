/** Sessions as a kiosk leaves them, made from a recorded log: for tests and benchmarks of what happens afterwards. */
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeBundle } from '../../electron/main/evidence/bundle-writer.ts'
import { closeSession } from '../../electron/main/evidence/close.ts'
import type { Evidence } from '../../electron/main/evidence/export.ts'
import { openKioskKey } from '../../electron/main/evidence/kiosk-key.ts'
import { makeFilms } from '../../electron/main/film/films.ts'
import { loadPack } from '../../electron/main/pack-folder.ts'
import { recoverSegments } from '../../electron/main/share/recover.ts'
import { besideTheSession } from '../../electron/main/store/keys.ts'
import { createSessions } from '../../electron/main/store/sessions.ts'
import { storedEvent } from '../../electron/shared/events.ts'
import type { EventBody } from '../../electron/shared/events.ts'
import { writeEncrypted } from './encrypted.ts'

const wraps = { first: besideTheSession, all: [besideTheSession] }
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The end of every session made here, unless it is told otherwise: a day that does not change. */
export const WALL = Date.UTC(2026, 2, 2, 10)

export function keeper(root: string): Evidence {
  mkdirSync(root, { recursive: true })
  return { sessions: createSessions(root, wraps), key: openKioskKey(root, wraps), app: 'test', clock: { wall: () => WALL, steady: () => 0 }, recoverSegments, write: writeBundle, makeFilms }
}

export interface KeptOptions {
  readonly id: string
  readonly candidate: string
  readonly policy?: string
  /** Session time of the last event; the recorded log lasts seven and a half minutes. */
  readonly lengthMs?: number
  /** A film of a minute in WebM, which is filed again for every minute of the session, encrypted as the kiosk does it. */
  readonly minute?: Uint8Array
  readonly codec?: 'av1' | 'vp8'
  /** Said once more at the end, by the candidate. */
  readonly says?: string
  readonly project: string
}

/** A whole session, ended and closed. Returns its folder. */
export function keepSession(kiosk: Evidence, { id, candidate, policy = 'version: 1\n', lengthMs, minute, codec = 'vp8', says, project }: KeptOptions): string {
  const reference = loadPack(path.join(project, 'snippets/reference'))
  if (!('pack' in reference)) throw new Error('the reference interview cannot be read')
  const { pack, files } = reference
  const recorded = readFileSync(path.join(project, 'tests/replay/vectors/steady.log.ndjson'), 'utf8').trim().split('\n').map((line) => storedEvent.parse(JSON.parse(line)))
  const own = recorded.at(-1)?.at ?? 1
  const length = lengthMs ?? own
  const scaled = (at: number): number => Math.round((at / own) * length)
  const bodyOf = (body: EventBody): EventBody | undefined => {
    if (body.type === 'session-opened') return { ...body, session: id, candidate, pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, policy: { sha256: sha256(policy) }, kiosk: kiosk.key.fingerprint }
    if (body.type === 'snippet-shown') return { ...body, sha256: pack.problems.find((problem) => problem.id === body.problem)?.sha256 ?? '' }
    return body.type === 'time-allowed' || body.type === 'interview-ended' ? undefined : body
  }
  const [opened, ...rest] = recorded.flatMap(({ at, body }) => {
    const made = bodyOf(body)
    return made ? [{ at: scaled(at), body: made }] : []
  })
  const film = minute ? Array.from({ length: Math.floor(length / 60_000) }, (_, index) => ({
    at: (index + 1) * 60_000,
    body: { type: 'segment-closed', file: `recording/${String(index + 1).padStart(6, '0')}.webm`, bytes: minute.length, sha256: sha256(minute), ms: 60_000 } satisfies EventBody,
  })) : []
  const { folder, key, log } = kiosk.sessions.create({ id, pack: files, policy, wall: WALL - length, events: opened ? [opened.body] : [] })
  const wall = (at: number): number => WALL - length + at
  if (minute) log.append([{ type: 'recording-started', mime: `video/webm;codecs=${codec}` }], { wall: wall(0), at: 0 })
  for (const { at, body } of [...rest, ...film].sort((a, b) => a.at - b.at)) log.append([body], { wall: wall(at), at })
  if (says !== undefined) log.append([{ type: 'candidate-said', id: 'last', text: says, citations: [] }], { wall: WALL, at: length })
  log.append([{ type: 'interview-ended', reason: 'completed' }], { wall: WALL, at: length })
  closeSession(log, id, kiosk.key, WALL)
  log.close()
  for (const { body } of film) writeEncrypted({ folder, key }, body.file, minute ?? Buffer.alloc(0))
  return folder
}

/** The app may run as another user than this process. */
export function openToAll(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const each = path.join(folder, name)
    chmodSync(each, statSync(each).isDirectory() ? 0o777 : 0o666)
  }
  chmodSync(folder, 0o777)
}
