/** Hands a session over: its bundle is written beside the final name, verified, and only then given that name. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
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
import { planBundle } from './bundle-plan.ts'
import type { BundlePlan } from './bundle-writer.ts'
import { closeSession } from './close.ts'
import type { Closed } from './close.ts'
import { BundleError } from './bundle-reader.ts'
import type { KioskKey } from './kiosk-key.ts'
import { exportedSessions, noteDeed } from './kiosk-log.ts'
import type { Manifest } from './manifest.ts'
import { measure } from './measure.ts'
import { NotReady } from './not-ready.ts'
import { requireRoom } from './room.ts'
import { policyOf } from './session-policy.ts'
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

/** What was begun and cut off is begun again; what is complete stays. Rejects with StorageTrouble, NotReady, or the disk's own error. */
export async function exportSession(evidence: Evidence, id: string, to: string, progress: (bytes: number) => void = () => undefined): Promise<Exported> {
  const file = path.join(to, `${id}.zip`)
  const there = await intact(file, id, evidence.key)
  if (there) {
    // The program may have been gone between giving it its name and putting that on record.
    if (!exportedSessions(evidence.sessions.root, [evidence.key, ...evidence.key.earlier]).has(id)) await note(evidence, 'session-exported', id, file, there)
    return { file, state: 'there', verdict: there }
  }
  await mkdir(to, { recursive: true })
  const sealed = path.join(evidence.sessions.root, id, SEALED_BUNDLE)
  if (existsSync(sealed)) requireRoom(to, statSync(sealed).size, 'The bundle')
  const verdict = existsSync(sealed) ? await copyBundle(sealed, file) : await makeBundle(evidence, id, file, progress)
  await note(evidence, 'session-exported', id, file, verdict)
  return { file, state: 'written', verdict }
}

/** Writes the bundle of a session of this machine. A session that is damaged is handed over as it is; the verdict says what is wrong. */
export async function makeBundle(evidence: Evidence, id: string, file: string, progress: (bytes: number) => void): Promise<Verdict> {
  const session = evidence.sessions.open(id)
  try {
    const plan = await planOf(evidence, session, id)
    requireRoom(path.dirname(file), sizeOf(plan, session.folder), 'The bundle')
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
  if (session.log.ends()?.ended !== true) throw new NotReady('The interview has not ended. It can be handed over when it was gone on with, or started again.')
  const closed = await closeLate(evidence, session, id)
  const wall = Math.round(evidence.clock.wall())
  return planBundle(session, closed, { key: evidence.key, app: evidence.app, wall, recipients: policyOf(session.folder).recipients })
}

/** Closes a session that ended and could not be closed then; one that is closed stays as it is. Rejects with StorageTrouble. */
export async function closeLate(evidence: Evidence, session: OpenSession, id: string): Promise<Closed> {
  if (!session.log.closing()) await noteLeftovers(session, evidence)
  return closeSession(session.log, id, evidence.key, Math.round(evidence.clock.wall()))
}

const copyBundle = (from: string, file: string): Promise<Verdict> => durably(file, async (draft) => {
  await copyFile(from, draft)
  const handle = await open(draft, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
})

async function durably(file: string, write: (draft: string) => Promise<void>): Promise<Verdict> {
  const draft = file + DRAFT
  await rm(draft, { force: true })
  try {
    await write(draft)
    const verdict = await verifyBundle(draft)
    if (!verdict.asWritten) throw new StorageTrouble('failed', 'the bundle')
    await rename(draft, file)
    syncFolder(path.dirname(file))
    return verdict
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function intact(file: string, id: string, key: KioskKey): Promise<Verdict | undefined> {
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
