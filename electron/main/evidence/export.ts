/** Hands a session over: its bundle is written beside the final name, verified, and only then given that name. */
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createDisk } from '../disk/disk.ts'
import type { MakeFilms } from '../film/films.ts'
import { noteLeftovers } from '../lobby/interrupted.ts'
import type { Clock } from '../session/ports.ts'
import type { RecoverSegments } from '../share/port.ts'
import { syncFolder } from '../store/keys.ts'
import type { OpenSession, Sessions } from '../store/sessions.ts'
import { recordingFolder } from '../store/sessions.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import { planBundle } from './bundle-plan.ts'
import type { BundlePlan } from './bundle-writer.ts'
import { closeSession } from './close.ts'
import type { Closed } from './close.ts'
import { BundleError } from './bundle-reader.ts'
import type { KioskKey } from './kiosk-key.ts'
import { exportedSessions, isAlive, noteDeed } from './kiosk-log.ts'
import type { Manifest } from './manifest.ts'
import { measure } from './measure.ts'
import { NotReady } from './not-ready.ts'
import { requireRoom } from './room.ts'
import { policyHash, policyOf } from './session-policy.ts'
import { isDamaged, verifyBundle } from './verify.ts'
import type { Verdict } from './verify.ts'

export interface Evidence {
  readonly sessions: Sessions
  readonly key: KioskKey
  readonly app: string
  readonly clock: Clock
  readonly recoverSegments: RecoverSegments
  /** Writes the bundle, on another thread where there is one. */
  readonly write: (plan: BundlePlan, draft: string, progress: (bytes: number) => void) => Promise<Manifest>
  readonly makeFilms: MakeFilms
}

export interface Exported {
  readonly file: string
  /** `there`: an intact bundle of this session had that name already. */
  readonly state: 'written' | 'there'
  readonly verdict: Verdict
}

/** Where a sealed session lies, inside its folder. */
export const SEALED_BUNDLE = 'sealed.zip'
const DRAFT = '.part'

/**
 * What was begun and cut off is begun again; what is complete stays. Rejects with StorageTrouble, NotReady, BundleError for a sealed session whose
 * file is no bundle any more, or the disk's own error.
 */
export async function exportSession(evidence: Evidence, id: string, to: string, progress: (bytes: number) => void = () => undefined): Promise<Exported> {
  const { root } = evidence.sessions
  if (isWithin(root, to)) throw new NotReady(words.handOver.sameFolder)
  const file = path.join(to, `${id}.zip`)
  const there = await bundleAt(file, id, evidence.key)
  if (there) {
    // The program may have been gone between giving it its name and putting that on record.
    if (!exportedSessions(root, [evidence.key, ...evidence.key.earlier]).has(id)) await note(evidence, 'session-exported', id, file, there)
    return { file, state: 'there', verdict: there }
  }
  await mkdir(to, { recursive: true })
  await removeDrafts(file)
  const sealed = path.join(root, id, SEALED_BUNDLE)
  if (existsSync(sealed)) requireRoom(to, statSync(sealed).size, 'bundle')
  const verdict = existsSync(sealed) ? await copyBundle(sealed, file) : await makeBundle(evidence, id, file, progress)
  await note(evidence, 'session-exported', id, file, verdict)
  return { file, state: 'written', verdict }
}

/** A copy among the sessions goes with them: it is none. */
export const isWithin = (root: string, folder: string): boolean => isBelow(real(root), real(folder))

/** The folder itself, or one below it. `paths`: how this system writes them. */
export function isBelow(root: string, folder: string, paths: Pick<typeof path, 'isAbsolute' | 'relative' | 'sep'> = path): boolean {
  const way = paths.relative(root, folder)
  // On Windows there is no way from one drive to another.
  return !paths.isAbsolute(way) && way.split(paths.sep)[0] !== '..'
}

/** Without links, as far as it exists. */
function real(folder: string): string {
  const whole = path.resolve(folder)
  return existsSync(whole) ? realpathSync(whole) : path.join(real(path.dirname(whole)), path.basename(whole))
}

/** Writes the bundle of a session of this machine. A session that is damaged is handed over as it is; the verdict says what is wrong. */
export async function makeBundle(evidence: Evidence, id: string, file: string, progress: (bytes: number) => void): Promise<Verdict> {
  const session = evidence.sessions.open(id)
  try {
    const plan = await planOf(evidence, session, id)
    requireRoom(path.dirname(file), sizeOf(plan, session.folder), 'bundle')
    return await durably(file, async (draft) => {
      await evidence.write(plan, draft, progress)
    })
  } finally {
    session.log.close()
  }
}

/** Of what goes in, in bytes; the log and the pack shrink in it, film does not. */
function sizeOf({ sources }: BundlePlan, folder: string): number {
  const beside = sources.reduce((sum, source) => sum + ('content' in source ? source.content.byteLength : 0), 0)
  return beside + createDisk(folder).filmed(recordingFolder(folder))
}

async function planOf(evidence: Evidence, session: OpenSession, id: string): Promise<BundlePlan> {
  const ends = session.log.ends()
  if (ends?.ended !== true) throw new NotReady(words.notReady.bundle)
  // It says for whom the interview is sealed.
  const told = ends.first.body.type === 'session-opened' ? ends.first.body.policy?.sha256 : undefined
  if (told !== undefined && told !== policyHash(session.folder)) throw new NotReady(words.notReady.otherPolicy)
  const closed = await closeLate(evidence, session, id)
  const wall = Math.round(evidence.clock.wall())
  return planBundle(session, closed, { key: evidence.key, app: evidence.app, wall, recipients: policyOf(session.folder).recipients })
}

/** Closes a session that ended and could not be closed then; one that is closed stays as it is. Rejects with StorageTrouble. */
export async function closeLate(evidence: Evidence, session: OpenSession, id: string): Promise<Closed> {
  if (!session.log.closing()) await noteLeftovers(session, evidence)
  return closeSession(session.log, id, evidence.key, Math.round(evidence.clock.wall()))
}

/** What is damaged in it was damaged before: the copy is the same, and the verdict says what is wrong. */
const copyBundle = (from: string, file: string): Promise<Verdict> => durably(file, async (draft) => {
  await copyFile(from, draft)
  const handle = await open(draft, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}, async (_verdict, draft) => (await measure(createReadStream(draft))).sha256 === (await measure(createReadStream(from))).sha256)

/** Each process has a draft of its own: the panel and a tool may write the same session into the same folder. */
async function durably(file: string, write: (draft: string) => Promise<void>, isGood: (verdict: Verdict, draft: string) => boolean | Promise<boolean> = ({ asWritten }) => asWritten): Promise<Verdict> {
  const draft = `${file}.${process.pid}${DRAFT}`
  await rm(draft, { force: true })
  try {
    await write(draft)
    const verdict = await verifyBundle(draft)
    if (!(await isGood(verdict, draft))) throw new StorageTrouble('failed', 'bundle')
    await rename(draft, file)
    syncFolder(path.dirname(file))
    return verdict
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** What an interruption left, so that it takes no room from the next try; not what another process writes now. */
async function removeDrafts(file: string): Promise<void> {
  const name = path.basename(file)
  for (const left of await readdir(path.dirname(file))) {
    if (!left.startsWith(`${name}.`) || !left.endsWith(DRAFT)) continue
    const pid = Number(left.slice(name.length + 1, -DRAFT.length))
    if (pid === process.pid || !isAlive(pid)) await rm(path.join(path.dirname(file), left), { force: true })
  }
}

/** The intact bundle of this session at this place; `undefined` where there is none. */
export async function bundleAt(file: string, id: string, key: KioskKey): Promise<Verdict | undefined> {
  if (!existsSync(file)) return undefined
  try {
    const verdict = await verifyBundle(file, { trustedKeys: [key, ...key.earlier].map(({ publicPem }) => publicPem) })
    return verdict.session === id && !isDamaged(verdict) ? verdict : undefined
  } catch (error) {
    if (error instanceof BundleError) return undefined
    throw error
  }
}

/** Into the kiosk's own log, with the bundle's hash. */
export async function note({ sessions, key, clock }: Pick<Evidence, 'sessions' | 'key' | 'clock'>, type: 'session-exported' | 'session-sealed', session: string, file: string, { head, sealed }: Verdict): Promise<void> {
  const { sha256: bundle } = await measure(createReadStream(file))
  const what = { session, bundle, ...(head === undefined ? {} : { head }) }
  noteDeed(sessions.root, key, Math.round(clock.wall()), type === 'session-exported' ? { type, ...what, sealed } : { type, ...what })
}
