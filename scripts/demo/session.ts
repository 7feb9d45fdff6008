/** What the app left on the disk, read with the store's own reader from a copy: the app may still be writing, or have just died. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import type { SessionLog } from '../../electron/main/store/log.ts'
import type { EventOf, EventType, StoredEvent } from '../../electron/shared/events.ts'
import { segmentContent } from '../../electron/main/share/segment-file.ts'
import { besideTheSession } from '../../electron/main/store/keys.ts'
import { createSessions, isSessionId } from '../../electron/main/store/sessions.ts'

export interface KeptSession {
  readonly id: string
  readonly folder: string
  readonly key: Uint8Array
  readonly events: readonly StoredEvent[]
  readonly draft: ReturnType<SessionLog['draft']>
}

/** Every session in the folder, oldest first. Throws where one cannot be read. */
export function readSessions(root: string): readonly KeptSession[] {
  if (!existsSync(root)) return []
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && isSessionId(entry.name)).map((entry) => entry.name).sort()
  return names.map((id) => readSession(root, id))
}

function readSession(root: string, id: string): KeptSession {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-read-'))
  try {
    cpSync(path.join(root, id), path.join(copy, id), { recursive: true })
    const { key, log } = createSessions(copy, { first: besideTheSession, all: [besideTheSession] }).open(id)
    try {
      return { id, folder: path.join(root, id), key, events: log.read(), draft: log.draft() }
    } finally {
      log.close()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

export const bodiesOf = <T extends EventType>({ events }: Pick<KeptSession, 'events'>, type: T): readonly EventOf<T>[] =>
  events.flatMap(({ body }) => (body.type === type ? [body as EventOf<T>] : []))

/** Seconds that a segment plays, as ffprobe counts its packets; undefined where there is no ffprobe. Rejects for a film that cannot be read. */
export async function filmSeconds(session: KeptSession, file: string): Promise<number | undefined> {
  const args = ['-v', 'error', '-select_streams', '0', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', 'pipe:0']
  try {
    const probing = promisify(execFile)('ffprobe', args, { maxBuffer: 64 * 1024 * 1024 })
    const { stdin } = probing.child
    // Nothing takes the film where there is no ffprobe, which `probing` tells.
    const [{ stdout }] = await Promise.all([probing, ...(stdin ? [pipeline(segmentContent(session, file), stdin)] : [])])
    const times = stdout.split('\n').map((line) => Number.parseFloat(line)).filter(Number.isFinite)
    return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
