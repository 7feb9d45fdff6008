/** `sessions new-key`: the key that signs is replaced. What has ended is closed with the one before, as far as it can still sign. */
import { existsSync } from 'node:fs'
import { Refusal } from '../../plain-text.ts'
import { systemClock } from '../../session/ports.ts'
import { withRoom } from '../../store/reserve.ts'
import { createSessions } from '../../store/sessions.ts'
import { StorageTrouble } from '../../store/trouble.ts'
import { closeLate } from '../export.ts'
import type { Evidence } from '../export.ts'
import { kioskKeyFile, publicKeys, replaceKey } from '../kiosk-key.ts'
import { noteDeed } from '../kiosk-log.ts'
import { keepRecoverable, wouldLieOpen } from '../recovery.ts'
import { ONLY_IN_THE_APP, openEvidence, sessionsIn, Wrong } from './world.ts'
import type { ToolWorld } from './world.ts'

/** @returns the exit code. Rejects with Wrong or StorageTrouble; the key before then signs on. */
export async function newKey(root: string, evenInFiles: boolean, world: ToolWorld): Promise<number> {
  const { wraps, recovery } = world
  const file = kioskKeyFile(root)
  if (!evenInFiles && existsSync(file) && wouldLieOpen(file, wraps)) throw new Wrong(ONLY_IN_THE_APP)
  const [before] = publicKeys(root)
  const wall = Math.round(systemClock.wall())
  const open = await closeWhatEnded(root, world)
  const key = withRoom(root, () => replaceKey(root, wraps, wall))
  withRoom(root, () => noteDeed(root, key, wall, { type: 'key-replaced', ...(before === undefined ? {} : { before: before.fingerprint }) }))
  process.stdout.write(key.publicPem)
  process.stderr.write(`fingerprint ${key.fingerprint}\nGive it to those who verify, beside the one before: what was closed until now holds by that one. A kiosk that is running signs with this one from its next start on.\n`)
  for (const id of open) process.stderr.write(`${id} began with the key before and is not closed yet. Whoever verifies it needs both keys (verify --key OLD --key NEW).\n`)
  if (recovery !== undefined) await keepRecoverable(file, wraps.all, recovery)
  return 0
}

/** @returns the sessions that stay open. Rejects with StorageTrouble. */
async function closeWhatEnded(root: string, world: ToolWorld): Promise<readonly string[]> {
  if (sessionsIn(root).length === 0) return []
  const { interrupted, unclosed } = createSessions(root, world.wraps).scan()
  const evidence = unclosed.length > 0 ? await withKeyBefore(root, world) : undefined
  const open = interrupted.map(({ id }) => id)
  for (const id of unclosed) {
    const receipt = evidence && (await receiptOf(evidence, id))
    if (receipt === undefined) open.push(id)
    else process.stderr.write(`closed ${id}  receipt ${receipt}\n`)
  }
  return open.sort()
}

/** `undefined` where it is lost: that is what another one is for. */
async function withKeyBefore(root: string, world: ToolWorld): Promise<Evidence | undefined> {
  try {
    return await openEvidence(root, undefined, world)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** `undefined` where its log does not let itself be closed. */
async function receiptOf(evidence: Evidence, id: string): Promise<string | undefined> {
  const session = evidence.sessions.open(id)
  try {
    return (await closeLate(evidence, session, id)).receipt
  } catch (error) {
    if (error instanceof StorageTrouble) return undefined
    throw error
  } finally {
    session.log.close()
  }
}
