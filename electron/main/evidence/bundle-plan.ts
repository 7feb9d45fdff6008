/** What of a closed session goes into its bundle. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import path from 'node:path'
import type { StoredRow } from '../store/log.ts'
import type { OpenSession, SessionFiles } from '../store/sessions.ts'
import { logFile, packFolder, recordingFolder } from '../store/sessions.ts'
import { guarded } from '../store/trouble.ts'
import { segmentsAmong, segmentFile } from '../share/segment-names.ts'
import type { BundlePlan, Source } from './bundle-writer.ts'
import { hex, verifyChain } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'
import { howToVerify } from './how-to.ts'
import type { KioskKey } from './kiosk-key.ts'
import { eventsFile, hashesFile, linesOf } from './log-files.ts'
import { isMemberPath, names } from './manifest.ts'
import { toldBy } from './told.ts'
import type { Told } from './told.ts'

export interface Bundling {
  readonly key: KioskKey
  /** Version of this program. */
  readonly app: string
  readonly wall: number
  readonly recipients: readonly string[]
}

/** Holds everything but the film in memory. `checkpoint`: absent where the log does not hold, so that it could not be closed. Throws StorageTrouble. */
export function planBundle({ folder, key: sessionKey, log }: OpenSession, session: string, checkpoint: Checkpoint | undefined, { key, app, wall, recipients }: Bundling): BundlePlan {
  const { rows, whole } = log.stored()
  const closing = log.closing()
  const events = eventsFile(rows)
  const told = toldBy(linesOf(events))
  // The key that closed it may have been replaced since.
  const closedBy = [key, ...key.earlier].find(({ fingerprint }) => fingerprint === checkpoint?.key) ?? key
  const sources: Source[] = [
    { path: names.events, content: events },
    { path: names.hashes, content: hashesFile(rows) },
    { path: names.key, content: Buffer.from(closedBy.publicPem) },
    ...(closedBy.fingerprint === key.fingerprint ? [] : [{ path: names.manifestKey, content: Buffer.from(key.publicPem) }]),
    { path: names.howTo, content: Buffer.from(howToVerify) },
    ...(closing ? [{ path: names.checkpoint, content: closing.bytes }, { path: names.checkpointSignature, content: closing.signature }] : []),
    ...(told.consent === undefined ? [] : [{ path: names.consent, content: Buffer.from(told.consent) }]),
    ...(whole ? [] : [{ path: path.basename(logFile(folder)), databaseOf: { folder, key: sessionKey } }]),
    ...guarded('reading', () => besideTheLog({ folder, key: sessionKey }, told)),
  ]
  const closed = checkpoint ?? asItIs(rows)
  const head = { session, app, wall, events: closed.count, head: closed.head, key: key.fingerprint }
  return { head, sources, recipients, kioskKeys: [key, ...key.earlier].map(({ fingerprint }) => fingerprint), signWith: key.secret }
}

const asItIs = (rows: readonly StoredRow[]): { readonly count: number; readonly head: string } =>
  verifyChain(rows.map(({ bytes }) => bytes), new Map(rows.map(({ seq, hash }) => [seq, hex(hash)])), undefined)

function besideTheLog(session: SessionFiles, { snippets, segments }: Told): Source[] {
  const { folder } = session
  // What else lies in the folder, such as a system's own notes about it, belongs to nobody's evidence.
  const files = entriesIn(packFolder(folder)).filter((entry) => entry.isFile() && isMemberPath(entry.name)).map(({ name }) => name).sort()
  const pack = files.map((name) => ({ name, content: readFileSync(path.join(packFolder(folder), name)) }))
  const film = segmentsAmong(entriesIn(recordingFolder(folder)).map(({ name }) => name)).map(segmentFile)
  const shown = snippets.map(({ file }) => file)
  return [
    { path: names.policy, content: readFileSync(path.join(folder, 'policy.yaml')) },
    ...pack.map(({ name, content }) => ({ path: `pack/${name}`, content })),
    ...pack.filter(({ name }) => shown.includes(name)).map(({ name, content }) => ({ path: `snippets/${name}`, content })),
    ...film.map((file) => ({ path: file, segmentOf: session, told: segments.find((segment) => segment.file === file && segment.unread === undefined)?.sha256 })),
  ]
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
