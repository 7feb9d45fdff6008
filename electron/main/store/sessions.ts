/**
 * All sessions of this machine: a folder each, under one root. A session's folder holds its log, its key, the pack and
 * the policy it ran under, and the recording.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { EventBody, EventOf } from '../../shared/events.ts'
import { makeKey, readKey, syncFolder, writeDurably } from './keys.ts'
import type { KeyWraps } from './keys.ts'
import { openLog } from './log.ts'
import type { SessionLog, Stamp } from './log.ts'
import { guarded, StorageTrouble } from './trouble.ts'
import { words } from '../words/words.ts'

export interface NewSession {
  readonly id: string
  /** The pack's files by name, exactly as they were read. */
  readonly pack: ReadonlyMap<string, Uint8Array>
  /** The policy's text as it was read. */
  readonly policy: string
  /** `session-opened` first. */
  readonly events: readonly EventBody[]
  readonly wall: number
}

/** A session's folder, and the key that opens what is encrypted in it. */
export interface SessionFiles {
  readonly folder: string
  readonly key: Uint8Array
}

export interface OpenSession extends SessionFiles {
  readonly log: SessionLog
}

/** A session whose log has no end. */
export interface Interrupted {
  readonly id: string
  readonly folder: string
  readonly opened: EventOf<'session-opened'>
  readonly openedWall: number
  readonly lastAlive: Stamp
}

export interface Scan {
  /** Oldest first. */
  readonly interrupted: readonly Interrupted[]
  /** Those without an end with which nobody can go on: something in their log is damaged. */
  readonly broken: readonly string[]
  /** Those that ended and were not closed: the program was gone in between. */
  readonly unclosed: readonly string[]
  /** Sessions that could not be read, each with a sentence for the person in charge. */
  readonly troubles: readonly { readonly id: string; readonly text: string }[]
}

export interface Sessions {
  readonly root: string
  /** Makes the folder and stores the first events. When that fails nothing of it is left. Throws StorageTrouble. */
  readonly create: (session: NewSession) => OpenSession
  /** Throws StorageTrouble. */
  readonly open: (id: string) => OpenSession
  /** Reads the logs; sessions known to have ended are not opened again. */
  readonly scan: () => Scan
  /** Those that are known to have ended, and were closed as far as this kiosk could. */
  readonly ended: () => ReadonlySet<string>
  /** Spares the next scans a session that has ended. Only a help: the logs alone say what has ended. */
  readonly noteEnded: (id: string) => void
}

const SESSION = /^[0-9]{8}-[0-9]{6}-[a-z0-9]+$/
const LOG = 'session.sqlite'
const INDEX = 'ended.json'
const indexFile = z.strictObject({ v: z.literal(1), ended: z.array(z.string()) })

export const logFile = (folder: string): string => path.join(folder, LOG)
export const packFolder = (folder: string): string => path.join(folder, 'pack')
export const recordingFolder = (folder: string): string => path.join(folder, 'recording')

/** `random` is a few lower-case letters and digits; sorted by name, sessions are sorted by time. */
export function sessionId(wall: number, random: string): string {
  const [day = '', time = ''] = new Date(wall).toISOString().replace(/[-:]/g, '').split(/[T.]/)
  return `${day}-${time}-${random}`
}

export const isSessionId = (name: string): boolean => SESSION.test(name)

/** The day on which a session began, as the milliseconds since 1970 at which it began to be that day (UTC); `undefined` for what is no session. */
export function sessionDay(id: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})-/.exec(id) ?? []
  return isSessionId(id) ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : undefined
}

export function createSessions(root: string, wraps: KeyWraps): Sessions {
  const folderOf = (id: string): string => path.join(root, id)

  const open = (id: string): OpenSession => {
    const folder = folderOf(id)
    if (!existsSync(logFile(folder))) throw new StorageTrouble('missing')
    const key = readKey(folder, wraps.all)
    return { folder, key, log: openLog(logFile(folder), key) }
  }

  const create = ({ id, pack, policy, events, wall }: NewSession): OpenSession => {
    const folder = folderOf(id)
    guarded('session', () => {
      mkdirSync(root, { recursive: true, mode: 0o700 })
      mkdirSync(folder, { mode: 0o700 })
    })
    try {
      const key = makeKey(folder, wraps.first)
      guarded('session', () => {
        mkdirSync(recordingFolder(folder), { mode: 0o700 })
        mkdirSync(packFolder(folder), { mode: 0o700 })
        for (const [name, bytes] of pack) writeDurably(path.join(packFolder(folder), name), bytes)
        writeDurably(path.join(folder, 'policy.yaml'), policy)
      })
      const log = openLog(logFile(folder), key)
      try {
        log.append(events, { wall, at: 0 })
        guarded('session', () => syncFolder(root))
        return { folder, key, log }
      } catch (error) {
        log.close()
        throw error
      }
    } catch (error) {
      // It was made a moment ago and holds no interview yet.
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
  }

  const scan = (): Scan => {
    const ended = readIndex(root)
    const interrupted: Interrupted[] = []
    const broken: string[] = []
    const unclosed: string[] = []
    const troubles: { id: string; text: string }[] = []
    const found = existsSync(root) ? guarded('finding', () => readdirSync(root)) : []
    for (const id of found.filter((name) => SESSION.test(name) && !ended.has(name)).sort()) {
      // A crash before the first event leaves a folder without an interview.
      if (!existsSync(logFile(folderOf(id)))) continue
      try {
        const session = open(id)
        try {
          const state = summary(id, session)
          // One that is not closed is looked at again, until it is.
          if (state === 'ended' && !session.log.closing()) unclosed.push(id)
          else if (state === 'ended') ended.add(id)
          else if (state === 'broken') broken.push(id)
          else if (state !== undefined) interrupted.push(state)
        } finally {
          session.log.close()
        }
      } catch (error) {
        if (!(error instanceof StorageTrouble)) throw error
        troubles.push({ id, text: words.notices.notOpened(id, error.message) })
      }
    }
    writeIndex(root, ended)
    return { interrupted, broken, unclosed, troubles }
  }

  return { root, create, open, scan, ended: () => readIndex(root), noteEnded: (id) => writeIndex(root, readIndex(root).add(id)) }
}

function summary(id: string, { folder, log }: OpenSession): Interrupted | 'ended' | 'broken' | undefined {
  const ends = log.ends()
  if (ends === undefined) return undefined
  if (ends.ended) return 'ended'
  const lastAlive = log.lastAlive()
  if (lastAlive === undefined || ends.first?.body.type !== 'session-opened' || !log.holds()) return 'broken'
  return { id, folder, opened: ends.first.body, openedWall: ends.first.wall, lastAlive }
}

function readIndex(root: string): Set<string> {
  try {
    const read = indexFile.safeParse(JSON.parse(readFileSync(path.join(root, INDEX), 'utf8')))
    return new Set(read.success ? read.data.ended : [])
  } catch {
    // Missing or broken: it is made again from the logs.
    return new Set()
  }
}

function writeIndex(root: string, ended: ReadonlySet<string>): void {
  if (!existsSync(root)) return
  try {
    writeDurably(path.join(root, INDEX), JSON.stringify({ v: 1, ended: [...ended].sort() }))
  } catch (error) {
    console.error('the list of ended sessions could not be written; it will be made again from the logs:', error)
  }
}
