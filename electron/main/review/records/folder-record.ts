/** A session as the kiosk keeps it: the encrypted log, and the files beside it. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Checked } from '../../../shared/review.ts'
import { readCheckpoint } from '../../evidence/checkpoint.ts'
import { finding } from '../../evidence/findings.ts'
import { publicKeys } from '../../evidence/kiosk-key.ts'
import { toldBy } from '../../evidence/told.ts'
import { withSegment } from '../../share/segment-file.ts'
import type { SessionFiles, Sessions } from '../../store/sessions.ts'
import { recordingFolder } from '../../store/sessions.ts'
import { checkLog, hashesOf, standingOf } from './log-check.ts'
import type { LogFiles } from './log-check.ts'
import type { SessionRecord } from './record.ts'

/** Throws StorageTrouble. The log is let go before it returns. */
export function readFolderRecord(sessions: Sessions, id: string, exported: boolean): SessionRecord {
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
    return {
      kind: 'record',
      session: id,
      state: !ended ? 'open' : exported ? 'exported' : 'closed',
      log: files,
      bytes: sizeOf(folder) + sizeOf(recordingFolder(folder)),
      file,
      check: () => checkFolder(files, file),
      close: () => undefined,
    }
  } finally {
    log.close()
  }
}

/** Names come from the log, which somebody may have changed: nothing outside of the folder is read. */
async function fileIn(session: SessionFiles, name: string): Promise<Buffer | undefined> {
  const [, room, plain] = /^(pack|snippets|recording)\/([A-Za-z0-9_][A-Za-z0-9_.-]*)$/.exec(name) ?? []
  if (room === undefined || plain === undefined) return undefined
  try {
    if (room === 'recording') return await withSegment(session, name, (film) => film.read(0, film.size))
    // The snippets are the pack's own files.
    return await readFile(path.join(session.folder, 'pack', plain))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

async function checkFolder(log: LogFiles, file: SessionRecord['file']): Promise<Checked> {
  const quick = checkLog(log)
  const findings = [...quick.findings]
  const { snippets, segments } = toldBy(log.lines)
  for (const { file: name, sha256 } of snippets) {
    if (await hashOf(file, `snippets/${name}`) !== sha256) findings.push(finding('file-altered', `snippets/${name}`, `The snippet ${name} is not the one that the log speaks of.`))
  }
  for (const { file: name, sha256 } of segments) {
    const found = await hashOf(file, name)
    if (found === undefined) findings.push(finding('segment-missing', name, `${name} is missing: the log speaks of it.`))
    else if (found !== sha256) findings.push(finding('segment-altered', name, `${name} was altered.`))
  }
  return { ...quick, findings, standing: standingOf(findings, quick.standing === 'unclosed' ? 'unclosed' : 'whole') }
}

async function hashOf(file: SessionRecord['file'], name: string): Promise<string | undefined> {
  const bytes = await file(name)
  return bytes && createHash('sha256').update(bytes).digest('hex')
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder).reduce((sum, name) => {
    const found = statSync(path.join(folder, name), { throwIfNoEntry: false })
    return sum + (found?.isFile() ? found.size : 0)
  }, 0)
}
