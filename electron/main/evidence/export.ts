/** Hands a session over: its bundle is written beside the final name, verified, and only then given that name. */
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createDisk } from '../disk/disk.ts'
import type { MakeFilms } from '../film/films.ts'
import { noteLeftovers } from '../lobby/interrupted.ts'
import type { Clock } from '../session/ports.ts'
import type { RecoverSegments } from '../share/port.ts'
import { syncFolder } from '../store/keys.ts'
import { withRoom } from '../store/reserve.ts'
import type { SessionLog } from '../store/log.ts'
import type { OpenSession, Sessions } from '../store/sessions.ts'
import { recordingFolder } from '../store/sessions.ts'
import { asTrouble, guarded, StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import { planBundle } from './bundle-plan.ts'
import type { BundlePlan } from './bundle-writer.ts'
import { closeSession } from './close.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Closed } from './close.ts'
import { BundleError } from './bundle-reader.ts'
import type { KioskKey } from './kiosk-key.ts'
import { exportedSessions, isAlive, noteDeed } from './kiosk-log.ts'
import type { Manifest } from './manifest.ts'
import { measure, measuring } from './measure.ts'
import { fromKiosk } from './kiosk-side.ts'
import { intoFolder, NotReady, NotWritten } from './not-ready.ts'
import { requireRoom } from './room.ts'
import { policyHash, policyOf } from './session-policy.ts'
import { verifyBundle } from './verify.ts'
import type { Verdict } from './verify.ts'
import { liesWithin } from './within.ts'

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

/** `done`: the part of this step, from 0 to 1. */
export type ExportProgress = (step: { readonly doing: 'writing' | 'checking'; readonly done: number }) => void

export interface Exported {
  readonly file: string
  /** `there`: a bundle of this session had that name already, and it is as this kiosk wrote it. */
  readonly state: 'written' | 'there'
  readonly verdict: Verdict
}

/** Where a sealed session lies, inside its folder. */
export const SEALED_BUNDLE = 'sealed.zip'
const DRAFT = '.part'

/**
 * What was begun and cut off is begun again; what is complete stays. Rejects with StorageTrouble, NotReady, NotWritten, or BundleError for a sealed session
 * whose file is no bundle any more.
 */
export const exportSession = (evidence: Evidence, id: string, to: string, progress: ExportProgress = () => undefined): Promise<Exported> =>
  intoFolder(to, () => exportInto(evidence, id, to, progress))

async function exportInto(evidence: Evidence, id: string, to: string, progress: ExportProgress): Promise<Exported> {
  const { root } = evidence.sessions
  if (liesWithin(root, to)) throw new NotWritten(words.handOver.sameFolder)
  const file = path.join(to, `${id}.zip`)
  const there = await bundleAt(file, id, evidence.key, progress)
  if (there) {
    // The program may have been gone between giving it its name and putting that on record.
    if (!exportedSessions(root, [evidence.key, ...evidence.key.earlier]).has(id)) await note(evidence, 'session-exported', id, file, there)
    return { file, state: 'there', verdict: there }
  }
  await mkdir(to, { recursive: true })
  const sealed = path.join(root, id, SEALED_BUNDLE)
  const verdict = existsSync(sealed) ? await copyBundle(evidence.key, sealed, file, progress) : await makeBundle(evidence, id, file, progress)
  await note(evidence, 'session-exported', id, file, verdict)
  return { file, state: 'written', verdict }
}

/** Writes the bundle of a session of this machine. A session that is damaged is handed over as it is; the verdict says what is wrong. */
export async function makeBundle(evidence: Evidence, id: string, file: string, progress: ExportProgress): Promise<Verdict> {
  await removeDrafts(file)
  const session = evidence.sessions.open(id)
  try {
    const plan = await planOf(evidence, session, id).catch((error: unknown) => {
      throw asTrouble('reading', error)
    })
    const size = guarded('reading', () => sizeOf(plan, session.folder))
    requireRoom(path.dirname(file), size, 'bundle')
    return await durably(evidence.key, file, progress, async (draft, written) => {
      await evidence.write(plan, draft, (bytes) => written(bytes / size))
    })
  } finally {
    session.log.close()
  }
}

/** Of what goes in, in bytes; the log and the pack shrink in it, film does not. What the log does not tell as whole goes in twice. */
function sizeOf({ sources }: BundlePlan, folder: string): number {
  const beside = sources.reduce((sum, source) => sum + ('content' in source ? source.content.byteLength : 'databaseOf' in source ? statSync(path.join(folder, source.path)).size : 0), 0)
  const twice = sources.reduce((sum, source) => sum + ('segmentOf' in source && source.told === undefined ? statSync(path.join(folder, source.path)).size : 0), 0)
  return beside + createDisk(folder).filmed(recordingFolder(folder)) + twice
}

async function planOf(evidence: Evidence, session: OpenSession, id: string): Promise<BundlePlan> {
  // The event that says so may be damaged; what is known of it stands beside the sessions.
  if (session.log.ends()?.ended !== true && !evidence.sessions.ended().has(id)) throw new NotReady(session.log.holds() ? words.notReady.bundle : words.notReady.broken)
  const recipients = recipientsOf(session)
  const checkpoint = await closedIfItHolds(evidence, session, id)
  const wall = Math.round(evidence.clock.wall())
  return planBundle(session, id, checkpoint, { key: evidence.key, app: evidence.app, wall, recipients })
}

/** For whom the interview is sealed. Throws NotWritten where the policy beside it is not the one that it was held under, and StorageTrouble. */
export function recipientsOf({ log, folder }: OpenSession): readonly string[] {
  if (!isHeldUnder(log, policyHash(folder))) throw new NotWritten(words.notReady.otherPolicy)
  return policyOf(folder).recipients
}

function isHeldUnder(log: SessionLog, policy: string): boolean {
  const first = log.ends()?.first
  // A first event that is damaged cannot be read; its bytes name the policy all the same, and whoever changed the policy could have damaged them.
  if (!first) return log.rows().find(({ seq }) => seq === 1)?.bytes.includes(policy) === true
  return first.body.type !== 'session-opened' || first.body.policy === undefined || first.body.policy.sha256 === policy
}

/** A log that does not hold cannot be closed, and is handed over as it is. Rejects with StorageTrouble. */
async function closedIfItHolds(evidence: Evidence, session: OpenSession, id: string): Promise<Checkpoint | undefined> {
  try {
    return (await closeLate(evidence, session, id)).checkpoint
  } catch (error) {
    if (error instanceof StorageTrouble && error.kind === 'damaged') return undefined
    throw error
  }
}

/** Closes a session that ended and could not be closed then; one that is closed stays as it is. Rejects with StorageTrouble. */
export async function closeLate(evidence: Evidence, session: OpenSession, id: string): Promise<Closed> {
  if (!session.log.closing()) await noteLeftovers(session, evidence)
  return withRoom(evidence.sessions.root, () => closeSession(session.log, id, evidence.key, Math.round(evidence.clock.wall())))
}

/** What is damaged in it was damaged before: the copy is the same, and the verdict says what is wrong. */
async function copyBundle(key: KioskKey, from: string, file: string, progress: ExportProgress): Promise<Verdict> {
  await removeDrafts(file)
  const { size } = statSync(from)
  requireRoom(path.dirname(file), size, 'bundle')
  return durably(key, file, progress, async (draft, written) => {
    let copied = 0
    await pipeline(Readable.from(fromKiosk(createReadStream(from))), measuring((bytes) => written((copied += bytes) / size)).through, createWriteStream(draft, { mode: 0o600 }))
    const handle = await open(draft, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }, async (_verdict, draft) => (await measure(createReadStream(draft))).sha256 === (await measure(createReadStream(from))).sha256)
}

/** Each process has a draft of its own: the panel and a tool may write the same session into the same folder. */
async function durably(key: KioskKey, file: string, progress: ExportProgress, write: (draft: string, written: (done: number) => void) => Promise<void>, isGood: (verdict: Verdict, draft: string) => boolean | Promise<boolean> = ({ asWritten }) => asWritten): Promise<Verdict> {
  const draft = `${file}.${process.pid}${DRAFT}`
  await rm(draft, { force: true })
  try {
    await write(draft, (done) => progress({ doing: 'writing', done: Math.min(1, done) }))
    const verdict = await verifyBundle(draft, { trustedKeys: ownKeys(key), progress: checking(progress) })
    if (!(await isGood(verdict, draft))) throw new StorageTrouble('failed', 'bundle')
    await rename(draft, file)
    syncFolder(path.dirname(file))
    return verdict
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

const checking = (progress: ExportProgress) => (done: number): void => progress({ doing: 'checking', done })

const ownKeys = ({ publicPem, earlier }: KioskKey): readonly string[] => [publicPem, ...earlier.map((before) => before.publicPem)]

/** What an interruption left, so that it takes no room from the next try; not what another process writes now. */
async function removeDrafts(file: string): Promise<void> {
  const name = path.basename(file)
  for (const left of await readdir(path.dirname(file))) {
    if (!left.startsWith(`${name}.`) || !left.endsWith(DRAFT)) continue
    const pid = Number(left.slice(name.length + 1, -DRAFT.length))
    if (pid === process.pid || !isAlive(pid)) await rm(path.join(path.dirname(file), left), { force: true })
  }
}

/** The bundle of this session at this place, as this kiosk wrote it; `undefined` where there is none. */
export async function bundleAt(file: string, id: string, key: KioskKey, progress: ExportProgress = () => undefined): Promise<Verdict | undefined> {
  if (!existsSync(file)) return undefined
  try {
    const verdict = await verifyBundle(file, { trustedKeys: ownKeys(key), progress: checking(progress) })
    return verdict.session === id && verdict.asWritten ? verdict : undefined
  } catch (error) {
    if (error instanceof BundleError) return undefined
    throw error
  }
}

/** A damaged log can have thousands of places. */
const MOST_NOTED = 20

/** Into the kiosk's own log, with the bundle's hash and what is wrong with it. */
export async function note({ sessions, key, clock }: Pick<Evidence, 'sessions' | 'key' | 'clock'>, type: 'session-exported' | 'session-sealed', session: string, file: string, { head, sealed, findings }: Verdict): Promise<void> {
  const { sha256: bundle } = await measure(createReadStream(file))
  const damage = findings.flatMap(({ code, where }) => (code === 'unchecked' ? [] : [`${code} ${where}`])).slice(0, MOST_NOTED)
  const what = { session, bundle, ...(head === undefined ? {} : { head }), ...(damage.length > 0 ? { damage } : {}) }
  withRoom(sessions.root, () => noteDeed(sessions.root, key, Math.round(clock.wall()), type === 'session-exported' ? { type, ...what, sealed } : { type, ...what }))
}
