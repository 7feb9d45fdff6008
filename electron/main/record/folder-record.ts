/** A session as the kiosk keeps it: the encrypted log, and the files beside it. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { assessmentsFolder } from '../assess/addenda.ts'
import { readCheckpoint } from '../evidence/checkpoint.ts'
import type { Given } from '../evidence/given.ts'
import { publicKeys } from '../evidence/kiosk-key.ts'
import { names } from '../evidence/manifest.ts'
import { readPackFile, readPackFolder } from '../pack-folder.ts'
import { withSegment } from '../share/segment-file.ts'
import type { SessionFiles, Sessions } from '../store/sessions.ts'
import { packFolder, recordingFolder } from '../store/sessions.ts'
import { checkFolder } from './folder-check.ts'
import { hashesOf } from './log-check.ts'
import type { LogFiles } from './log-check.ts'
import type { SessionRecord } from './record.ts'
import { once } from '../../shared/once.ts'

/** Throws StorageTrouble. The log is let go before it returns. */
export function readFolderRecord(sessions: Sessions, id: string, exported: boolean, given: Given = {}): SessionRecord {
  const { folder, key, log } = sessions.open(id)
  try {
    const rows = log.rows()
    const closing = log.closing()
    const keys = publicKeys(sessions.root)
    const closedBy = closing && readCheckpoint(closing.bytes)?.key
    const files: LogFiles = {
      lines: rows.map(({ bytes }) => bytes),
      hashes: hashesOf(rows),
      checkpoint: closing?.bytes,
      signature: closing?.signature,
      pem: (keys.find(({ fingerprint }) => fingerprint === closedBy) ?? keys[0])?.publicPem,
    }
    const ended = log.ends()?.ended === true
    const file = (name: string): Promise<Buffer | undefined> => fileIn({ folder, key }, name)
    const pack = (): ReadonlyMap<string, Uint8Array> => readPackFolder(packFolder(folder)).files
    return {
      kind: 'record',
      session: id,
      state: !ended ? 'open' : exported ? 'exported' : 'closed',
      log: files,
      atOnce: [],
      bytes: sizeOf(folder) + sizeOf(recordingFolder(folder)),
      file,
      pack: () => Promise.resolve(pack()),
      addenda: assessmentsFolder(sessions.root),
      check: once(() => checkFolder(files, file, pack(), given)),
      close: () => undefined,
    }
  } finally {
    log.close()
  }
}

/** Names come from the log, which somebody may have changed: nothing outside of the folder is read. */
async function fileIn(session: SessionFiles, name: string): Promise<Buffer | undefined> {
  const [, room, plain] = /^(pack|snippets|recording)\/([A-Za-z0-9_][A-Za-z0-9_.-]*)$/.exec(name) ?? []
  try {
    if (name === names.policy) return await readFile(path.join(session.folder, name))
    if (room === undefined || plain === undefined) return undefined
    if (room === 'recording') return await withSegment(session, name, (film) => film.read(0, film.size))
    // The snippets are the pack's own files.
    const read = readPackFile(realpathSync(packFolder(session.folder)), plain)
    return typeof read === 'string' ? undefined : Buffer.from(read)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder).reduce((sum, name) => {
    const found = statSync(path.join(folder, name), { throwIfNoEntry: false })
    return sum + (found?.isFile() ? found.size : 0)
  }, 0)
}
