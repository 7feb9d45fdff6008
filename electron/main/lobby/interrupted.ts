/** What is done with a session that was cut off, before it goes on or is given up. */
import { packFor } from '../../interview/allowance.ts'
import { budgetOf } from '../../interview/clock.ts'
import type { EndReason, EventBody } from '../../shared/events.ts'
import { loadPack } from '../pack-folder.ts'
import type { LoadedPack } from '../packs.ts'
import type { Clock, Core } from '../session/ports.ts'
import type { RecoverSegments } from '../share/port.ts'
import type { Stamp } from '../store/log.ts'
import { packFolder } from '../store/sessions.ts'
import type { Interrupted, OpenSession, Sessions } from '../store/sessions.ts'
import { StorageTrouble } from '../store/trouble.ts'

export interface Resuming<S> {
  readonly sessions: Sessions
  readonly core: Core<S>
  readonly clock: Clock
  readonly recoverSegments: RecoverSegments
  /** How much of the interview was used at that session time, in milliseconds. */
  readonly usedMs: (state: S, at: number) => number
}

/** The pack that a session ran under is its own copy, whatever the shipped one has become. Throws StorageTrouble. */
export function packOf({ folder }: OpenSession): LoadedPack {
  const loaded = loadPack(packFolder(folder), 'the session’s copy of the interview')
  if ('problems' in loaded) throw new StorageTrouble('damaged')
  return loaded
}

/** Throws StorageTrouble. */
export function remainingMs<S>({ id, opened, lastAlive }: Interrupted, { sessions, core, usedMs }: Resuming<S>): number {
  const session = sessions.open(id)
  try {
    const { pack } = packOf(session)
    const state = core.replay(pack, session.log.read())
    return Math.max(0, Math.round(budgetOf(packFor(pack, opened)).total - usedMs(state, lastAlive.at)))
  } finally {
    session.log.close()
  }
}

/** Now by the wall, and by the session's own time the moment at which it was cut off. */
const cutOff = ({ log }: OpenSession, clock: Clock): Stamp => ({ wall: Math.round(clock.wall()), at: log.lastAlive()?.at ?? 0 })

/** What a crash left of the recording enters the log before anything else happens in it. */
export async function noteLeftovers(session: OpenSession, { clock, recoverSegments }: Pick<Resuming<unknown>, 'clock' | 'recoverSegments'>): Promise<void> {
  const past = session.log.read().map(({ body }) => body)
  const known = new Set(past.flatMap((body) => (body.type === 'segment-closed' ? [body.file] : [])))
  const left: EventBody[] = (await recoverSegments(session, known)).map((segment) => ({ type: 'segment-closed', ...segment }))
  const wasOn = past.findLast((body) => body.type === 'recording-started' || body.type === 'recording-stopped')?.type === 'recording-started'
  if (wasOn) left.push({ type: 'recording-stopped', why: 'The program was gone.' })
  session.log.append(left, cutOff(session, clock))
}

export function endInterrupted<S>(session: OpenSession, { clock }: Resuming<S>, reason: Extract<EndReason, 'another-time' | 'interrupted'>): void {
  session.log.append([{ type: 'interview-ended', reason }], cutOff(session, clock))
}

const HOUR_MS = 3_600_000

/** Whether an interview that was cut off can still be continued at this wall time; a wall that runs before it closes nothing. */
export const inTime = ({ lastAlive }: Interrupted, hours: number, wall: number): boolean => wall - lastAlive.wall <= hours * HOUR_MS
