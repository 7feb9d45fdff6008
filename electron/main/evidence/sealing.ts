/** Sealing a finished session on this machine: its sealed bundle takes the place of everything that could be read. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { forgetIndex } from '../review/library/index-folder.ts'
import { FILM_FOLDERS } from '../film/films.ts'
import { keyFilePath, syncFolder } from '../store/keys.ts'
import { isSessionId, logFile } from '../store/sessions.ts'
import { guarded, StorageTrouble } from '../store/trouble.ts'
import { verifyChain } from './chain.ts'
import { closedOf } from './close.ts'
import { bundleAt, makeBundle, note, SEALED_BUNDLE } from './export.ts'
import type { Evidence } from './export.ts'
import { deedsOf } from './kiosk-log.ts'
import { names } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { linesOf } from './log-files.ts'
import type { BundlePlan } from './bundle-writer.ts'
import { policyOf } from './session-policy.ts'
import type { Verdict } from './verify.ts'
import { toldBy } from './told.ts'
import { checkTold } from './told-check.ts'

export type Sealed = 'sealed' | 'not-wanted'

/**
 * Safe to repeat: what was cut off is begun again, or finished. Rejects with NotReady, or with StorageTrouble (`damaged`:
 * the session does not hold together); everything then stays as it was.
 */
export async function sealSession(evidence: Evidence, id: string): Promise<Sealed> {
  const folder = path.join(evidence.sessions.root, id)
  const file = path.join(folder, SEALED_BUNDLE)
  const there = existsSync(file) ? await sealOf(evidence, id) : undefined
  if (!there) {
    if (policyOf(folder).recipients.length === 0) return 'not-wanted'
    const verdict = await makeBundle({ ...evidence, write: checked(evidence.write) }, id, file, () => undefined)
    await note(evidence, 'session-sealed', id, file, verdict)
  } else if (existsSync(logFile(folder)) && !isNoted(evidence, id)) {
    // The program was gone between giving it its name and putting that on record.
    await note(evidence, 'session-sealed', id, file, there)
  }
  forgetReadable(folder)
  return 'sealed'
}

/** The bundle that an earlier run left, where it is whole and of this very log; it is all that will remain. */
async function sealOf({ sessions, key }: Evidence, id: string): Promise<Verdict | undefined> {
  const folder = path.join(sessions.root, id)
  const verdict = await bundleAt(path.join(folder, SEALED_BUNDLE), id, key)
  if (!verdict?.sealed || !existsSync(keyFilePath(folder)) || !existsSync(logFile(folder))) return verdict?.sealed === true ? verdict : undefined
  const { log } = sessions.open(id)
  try {
    return closedOf(log)?.checkpoint.head === verdict.head ? verdict : undefined
  } finally {
    log.close()
  }
}

const isNoted = ({ sessions: { root }, key }: Evidence, id: string): boolean => deedsOf(root, [key, ...key.earlier]).some((deed) => deed.type === 'session-sealed' && deed.session === id)

/** The bundle itself can be checked from outside only: that what goes into it is whole is checked on the way. */
function checked(write: Evidence['write']): Evidence['write'] {
  return async (plan, draft, progress) => {
    const manifest = await write(plan, draft, progress)
    if (!(await isWhole(plan, manifest))) throw new StorageTrouble('damaged')
    return manifest
  }
}

async function isWhole({ sources, head }: BundlePlan, manifest: Manifest): Promise<boolean> {
  const contents = new Map(sources.flatMap((source) => ('content' in source ? [[source.path, Buffer.from(source.content)] as const] : [])))
  const lines = linesOf(contents.get(names.events) ?? Buffer.alloc(0))
  if (verifyChain(lines, new Map(), { count: head.events, head: head.head }).damage.length > 0) return false
  const hashes = new Map(manifest.files.map(({ path: name, sha256 }) => [name, sha256]))
  const files = { listed: new Set(hashes.keys()), hashOf: (name: string) => Promise.resolve(hashes.get(name)), read: (name: string) => Promise.resolve(contents.get(name)) }
  return (await checkTold(toldBy(lines), files)).length === 0
}

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
