/** Removing sessions: on request, or when the days that were promised are over. What was removed stays on record, nothing of its content does. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Clock } from '../session/ports.ts'
import { forgetIndex } from '../review/library/index-folder.ts'
import { syncFolder } from '../store/keys.ts'
import { isSessionId, sessionDay } from '../store/sessions.ts'
import { guarded } from '../store/trouble.ts'
import type { KioskKey } from './kiosk-key.ts'
import { noteDeed, readKioskLog } from './kiosk-log.ts'
import { policyOf } from './session-policy.ts'

export interface Keeping {
  readonly root: string
  readonly key: KioskKey
  readonly clock: Clock
}

/** Its message is for the person in charge. */
export class NotDeleted extends Error {
  override readonly name = 'NotDeleted'
}

export interface Kept {
  readonly id: string
  /** According to the kiosk's own log. */
  readonly exported: boolean
}

/** Every session that this machine holds, oldest first. */
export function keptSessions({ root, key }: Pick<Keeping, 'root' | 'key'>): readonly Kept[] {
  if (!existsSync(root)) return []
  const exported = new Set(readKioskLog(root, key).entries.flatMap(({ deed }) => (deed.type === 'session-exported' ? [deed.session] : [])))
  return guarded('finding the interviews', () => readdirSync(root)).filter(isSessionId).sort().map((id) => ({ id, exported: exported.has(id) }))
}

/**
 * Gone from the disk when it returns, keys first. Throws NotDeleted for one that was never handed over, unless
 * `evenUnexported`, and for a name that is no session; StorageTrouble where it could not be put on record, and then nothing is removed.
 */
export function deleteSession(keeping: Keeping, id: string, why: 'asked' | 'retention', evenUnexported: boolean): void {
  const { root, key, clock } = keeping
  const kept = keptSessions(keeping).find((session) => session.id === id)
  if (!kept) throw new NotDeleted(`There is no session ${id} on this machine.`)
  if (!kept.exported && !evenUnexported) {
    throw new NotDeleted(`The session ${id} was never exported, so this machine holds the only copy. To delete it all the same, add --even-unexported.`)
  }
  const folder = path.join(root, id)
  noteDeed(root, key, Math.round(clock.wall()), { type: 'deletion-begun', session: id, why, exported: kept.exported })
  guarded('the deletion', () => {
    // Whatever a crash leaves of it after this cannot be read.
    rmSync(path.join(folder, 'key.json'), { force: true })
    rmSync(folder, { recursive: true, force: true })
    forgetIndex(root)
    syncFolder(root)
  })
  noteDeed(root, key, Math.round(clock.wall()), { type: 'session-deleted', session: id })
}

const DAY = 24 * 60 * 60 * 1000

/** Sessions whose days are over, by the policy that they were held under. */
export function expired({ root, key, clock }: Keeping): readonly Kept[] {
  return keptSessions({ root, key }).filter(({ id }) => {
    const day = sessionDay(id)
    return day !== undefined && clock.wall() > day + (policyOf(path.join(root, id)).retentionDays + 1) * DAY
  })
}
