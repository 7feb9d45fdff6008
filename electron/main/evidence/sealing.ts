/** Sealing a finished session on this machine: its sealed bundle takes the place of everything that could be read. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { forgetIndex } from '../review/library/index-folder.ts'
import { FILM_FOLDERS } from '../film/films.ts'
import { keyFilePath, syncFolder } from '../store/keys.ts'
import { isSessionId, logFile } from '../store/sessions.ts'
import { guarded } from '../store/trouble.ts'
import { closedOf } from './close.ts'
import { bundleAt, makeBundle, note, recipientsOf, SEALED_BUNDLE } from './export.ts'
import type { Evidence, ExportProgress } from './export.ts'
import { intoFolder } from './not-ready.ts'
import { deedsOf } from './kiosk-log.ts'
import { isDamaged } from './verify.ts'
import type { Verdict } from './verify.ts'

/** `damaged`: sealed as it is, and something in it does not fit; the kiosk's log and the bundle say what. */
export type Sealed = 'sealed' | 'damaged' | 'not-wanted'

/**
 * Safe to repeat: what was cut off is begun again, or finished. A session that does not hold together is sealed as it is: the candidate was told that
 * nobody here can read it. Rejects with NotReady, NotWritten or StorageTrouble; everything then stays as it was.
 */
export async function sealSession(evidence: Evidence, id: string, progress: ExportProgress = () => undefined): Promise<Sealed> {
  const folder = path.join(evidence.sessions.root, id)
  const file = path.join(folder, SEALED_BUNDLE)
  const there = existsSync(file) ? await sealOf(evidence, id) : undefined
  if (!there && !isWanted(evidence, id)) return 'not-wanted'
  const verdict = there ?? (await intoFolder(folder, () => makeBundle(evidence, id, file, progress)))
  // The program may have been gone between giving it its name and putting that on record.
  if (!there || (existsSync(logFile(folder)) && !isNoted(evidence, id))) await note(evidence, 'session-sealed', id, file, verdict)
  forgetReadable(folder)
  return isDamaged(verdict) ? 'damaged' : 'sealed'
}

function isWanted({ sessions }: Evidence, id: string): boolean {
  const session = sessions.open(id)
  try {
    return recipientsOf(session).length > 0
  } finally {
    session.log.close()
  }
}

/** The bundle that an earlier run left, where it is as it was written and of this very log; it is all that will remain. */
async function sealOf({ sessions, key }: Evidence, id: string): Promise<Verdict | undefined> {
  const folder = path.join(sessions.root, id)
  const verdict = await bundleAt(path.join(folder, SEALED_BUNDLE), id, key)
  if (!verdict?.sealed || !existsSync(keyFilePath(folder)) || !existsSync(logFile(folder))) return verdict?.sealed === true ? verdict : undefined
  const { log } = sessions.open(id)
  try {
    return closedOf(log)?.checkpoint.head === verdict.head && verdict.head !== undefined ? verdict : undefined
  } finally {
    log.close()
  }
}

const isNoted = ({ sessions: { root }, key }: Evidence, id: string): boolean => deedsOf(root, [key, ...key.earlier]).some((deed) => deed.type === 'session-sealed' && deed.session === id)

/** The key first: whatever a crash leaves after that cannot be read. The policy stays; it says how long the rest does. */
function forgetReadable(folder: string): void {
  guarded('sealed', () => {
    rmSync(keyFilePath(folder), { force: true })
    forgetIndex(path.dirname(folder))
    const log = path.basename(logFile(folder))
    for (const name of readdirSync(folder)) {
      if (name === 'pack' || name === 'recording' || FILM_FOLDERS.includes(name) || name.startsWith(log)) rmSync(path.join(folder, name), { recursive: true, force: true })
    }
    syncFolder(folder)
  })
}

/** Sessions that may be waiting to be sealed, oldest first: all that still have something readable. */
export function readableSessions(root: string): readonly string[] {
  if (!existsSync(root)) return []
  return guarded('finding', () => readdirSync(root)).filter((id) => isSessionId(id) && existsSync(logFile(path.join(root, id)))).sort()
}
