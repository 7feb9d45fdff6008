/** Removing sessions: on request, or when the days that were promised are over. What was removed stays on record, nothing of its content does. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Clock } from '../session/ports.ts'
import { assessmentsFolder } from '../assess/addenda.ts'
import { Refusal } from '../plain-text.ts'
import { FILM_FOLDERS } from '../film/films.ts'
import { forgetIndex } from '../review/library/index-folder.ts'
import { syncFolder } from '../store/keys.ts'
import { withRoom } from '../store/reserve.ts'
import { isSessionId, sessionDay } from '../store/sessions.ts'
import { guarded, StorageTrouble } from '../store/trouble.ts'
import type { KioskKey, Verifier } from './kiosk-key.ts'
import { deedsOf, exportedSessions, noteDeed } from './kiosk-log.ts'
import { policyOf } from './session-policy.ts'

export interface Keeping {
  readonly root: string
  readonly key: KioskKey
  readonly clock: Clock
}

/** Its message is for the person in charge. */
export class NotDeleted extends Refusal {
  override readonly name = 'NotDeleted'
}

export interface Kept {
  readonly id: string
  /** According to the kiosk's own log. */
  readonly exported: boolean
}

/** Every session that this machine holds, oldest first. `keys`: what may have signed the kiosk's log. */
export function keptSessions(root: string, keys: readonly Verifier[]): readonly Kept[] {
  if (!existsSync(root)) return []
  const exported = exportedSessions(root, keys)
  return guarded('finding', () => readdirSync(root)).filter(isSessionId).sort().map((id) => ({ id, exported: exported.has(id) }))
}

/**
 * Gone from the disk when it returns, keys first. Throws NotDeleted for one that was never handed over, unless
 * `evenUnexported`, and for a name that is no session; StorageTrouble where it could not be put on record, and then nothing is removed.
 * A removal that was cut short is finished.
 */
export function deleteSession({ root, key, clock }: Keeping, id: string, why: 'asked' | 'retention', evenUnexported: boolean): void {
  const kept = keptSessions(root, [key, ...key.earlier]).find((session) => session.id === id)
  if (!kept) throw new NotDeleted(`There is no session ${id} on this machine.`)
  const isBegun = cutShort(root, key).has(id)
  if (!isBegun && !kept.exported && !evenUnexported) {
    throw new NotDeleted(`The session ${id} was never exported, so this machine holds the only copy. To delete it all the same, add --even-unexported.`)
  }
  const folder = path.join(root, id)
  if (!isBegun) {
    withRoom(root, () => noteDeed(root, key, Math.round(clock.wall()), { type: 'deletion-begun', session: id, why, exported: kept.exported }), () => guarded('deletion', () => {
      // Made of the session, and no part of it.
      for (const name of FILM_FOLDERS) rmSync(path.join(folder, name), { recursive: true, force: true })
      forgetIndex(root)
    }))
  }
  guarded('deletion', () => {
    // Whatever a crash leaves of it after this cannot be read.
    rmSync(path.join(folder, 'key.json'), { force: true })
    rmSync(folder, { recursive: true, force: true })
    // What assessors wrote of it has words of the candidate, and no key.
    const addenda = assessmentsFolder(root)
    for (const name of existsSync(addenda) ? readdirSync(addenda) : []) if (name.startsWith(`${id}.`)) rmSync(path.join(addenda, name), { force: true })
    forgetIndex(root)
    syncFolder(root)
  })
  noteDeed(root, key, Math.round(clock.wall()), { type: 'session-deleted', session: id })
}

/** Sessions of which the removal was begun, and not finished. */
function cutShort(root: string, key: KioskKey): ReadonlySet<string> {
  const begun = new Set<string>()
  for (const deed of deedsOf(root, [key, ...key.earlier])) {
    if (deed.type === 'deletion-begun') begun.add(deed.session)
    if (deed.type === 'session-deleted') begun.delete(deed.session)
  }
  return begun
}

const DAY = 24 * 60 * 60 * 1000

export interface Expired {
  readonly due: readonly Kept[]
  /** Their policy cannot be read, so nobody can say how long they were to be kept; `why` is for the person in charge. */
  readonly unknown: readonly { readonly id: string; readonly why: string }[]
}

/** Sessions whose days are over, by the policy that they were held under, and those whose removal was cut short. */
export function expired({ root, key, clock }: Keeping): Expired {
  const due: Kept[] = []
  const unknown: { id: string; why: string }[] = []
  const begun = cutShort(root, key)
  for (const kept of keptSessions(root, [key, ...key.earlier])) {
    const day = sessionDay(kept.id)
    try {
      if (begun.has(kept.id) || (day !== undefined && clock.wall() > day + (policyOf(path.join(root, kept.id)).retentionDays + 1) * DAY)) due.push(kept)
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      unknown.push({ id: kept.id, why: error.message })
    }
  }
  return { due, unknown }
}
