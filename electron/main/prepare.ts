/**
 * What an interview needs and the first screen does not: the whole packs, an engine, and whoever closes its evidence. Loaded
 * once that screen is there, in pieces, because the program's one thread serves the page meanwhile.
 */
import { app } from 'electron'
import type { Finishing } from '../shared/invigilator.ts'
import { createUnderstanding } from '../interview/understanding/index.ts'
import { createEmbeddedEngine } from './engine/embedded.ts'
import { PART_FOR_THE_ENDPOINT } from './engine/patience.ts'
import { endpointSettings } from './engine/settings.ts'
import { bundleThread } from './evidence/bundle-thread.ts'
import { openKioskKey } from './evidence/kiosk-key.ts'
import { noteDeed, readKioskLogs } from './evidence/kiosk-log.ts'
import { createNotary } from './evidence/notary.ts'
import { filmThread } from './film/film-thread.ts'
import { handOver } from './invigilator/hand-over.ts'
import type { Tell } from './invigilator/messages.ts'
import type { Prepared } from './lobby/prepared.ts'
import { loadPacksMeanwhile } from './packs.ts'
import type { Policy } from './policy/schema.ts'
import type { Engine } from './session/ports.ts'
import { systemClock, systemTimers } from './session/ports.ts'
import { recoverSegments } from './share/recover.ts'
import type { KeyWraps } from './store/keys.ts'
import type { Sessions } from './store/sessions.ts'
import { StorageTrouble } from './store/trouble.ts'
import { words } from './words/words.ts'

export interface Preparation {
  /** The folder of the packs. */
  readonly interviews: string
  readonly policy: Policy
  /** false: the policy has a fault, so nobody knows where the interviews lie, and no key is made or looked for. */
  readonly signs: boolean
  readonly engineKey: string | undefined
  readonly sessions: Sessions
  readonly keys: KeyWraps
  /** The built file of the thread that writes evidence bundles. */
  readonly bundleWorker: string
  /** The built file of the thread that puts films together. */
  readonly filmWorker: string
  /** Tells the person in charge what goes wrong later. */
  readonly notice: Tell
  /** Tells how far the work on an interview that has ended is; `undefined`: it is over. */
  readonly finishing: (progress: Finishing | undefined) => void
}

export async function prepare(given: Preparation): Promise<Prepared> {
  const { packs, faults } = await loadPacksMeanwhile(given.interviews)
  const { engine, warnings } = await chosenEngine(given.policy.engine, given.engineKey)
  const { trouble, ...signing } = given.signs ? openNotary(given) : {}
  signing.notary?.leftovers()
  return { packs, engine, ...signing, notices: [...faults.map(words.notices.interviewFault), ...warnings, ...(trouble === undefined ? [] : [trouble])] }
}

/** An interview can be held without it: what cannot be signed now is signed when it is exported. */
function openNotary({ sessions, keys, policy, bundleWorker, filmWorker, notice, finishing }: Preparation): Pick<Prepared, 'notary' | 'handOver' | 'noteDeed'> & { readonly trouble?: string } {
  try {
    const key = openKioskKey(sessions.root, keys)
    const { recovery } = policy.sealing
    const isBroken = readKioskLogs(sessions.root, [key]).at(-1)?.brokenAt !== undefined
    const evidence = { sessions, key, app: app.getVersion(), clock: systemClock, recoverSegments, write: bundleThread(bundleWorker), makeFilms: filmThread(filmWorker) }
    return {
      notary: createNotary(evidence, recovery === undefined ? undefined : { recipient: recovery, wraps: keys.all }, notice, finishing),
      handOver: (folder, progress) => handOver(evidence, folder, progress),
      noteDeed: (deed) => noteDeed(sessions.root, key, Math.round(systemClock.wall()), deed),
      ...(isBroken ? { trouble: words.notices.kioskLogBroken } : {}),
    }
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error
    return { trouble: words.notices.noSigning(error.message) }
  }
}

async function chosenEngine(wanted: Policy['engine'], environmentKey: string | undefined): Promise<{ readonly engine: Engine; readonly warnings: readonly string[] }> {
  if (!wanted) return { engine: createEmbeddedEngine(), warnings: [] }
  const { settings, warnings } = endpointSettings(wanted, environmentKey)
  // Its client is large, and most kiosks have no endpoint.
  const { createModelEngine } = await import('./engine/model.ts')
  const engine = createModelEngine({
    endpoint: settings, patienceMs: wanted.patienceSeconds * 1000 * PART_FOR_THE_ENDPOINT, embedded: createUnderstanding(), clock: systemClock, timers: systemTimers,
  })
  return { engine, warnings }
}
