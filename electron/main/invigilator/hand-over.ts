/** Every finished interview of this kiosk into one folder, without the system's own dialogue for files. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { BundleError } from '../evidence/bundle-reader.ts'
import { exportSession, isWithin } from '../evidence/export.ts'
import type { Evidence } from '../evidence/export.ts'
import { NotReady } from '../evidence/not-ready.ts'
import { isDiskError } from '../evidence/tools/export.ts'
import { sessionsIn } from '../evidence/tools/world.ts'
import { isDamaged } from '../evidence/verify.ts'
import { Refusal } from '../plain-text.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'

/** Rejects with a Refusal where the folder cannot be used, or an interview could not be written into it. */
export async function handOver(evidence: Evidence, folder: string): Promise<string> {
  const { root } = evidence.sessions
  if (!path.isAbsolute(folder)) throw new Refusal(words.handOver.wholePath)
  if (!(await isFolder(folder))) throw new Refusal(words.handOver.noFolder(folder))
  if (isWithin(root, folder)) throw new Refusal(words.handOver.sameFolder)
  const count = { written: 0, there: 0, running: 0 }
  const failed: string[] = []
  for (const id of sessionsIn(root)) {
    try {
      const { state, verdict } = await exportSession(evidence, id, folder)
      count[state] += 1
      if (isDamaged(verdict)) failed.push(words.handOver.damaged(id))
    } catch (error) {
      if (error instanceof NotReady) count.running += 1
      else if (error instanceof StorageTrouble || error instanceof BundleError || isDiskError(error)) failed.push(words.handOver.notWritten(id, error.message))
      else throw error
    }
  }
  const told = [
    words.handOver.written(count.written, folder),
    ...(count.there > 0 ? [words.handOver.there(count.there)] : []),
    ...(count.running > 0 ? [words.handOver.running(count.running)] : []),
  ].join(' ')
  if (failed.length > 0) throw new Refusal([told, ...failed].join(' '))
  return told
}

const isFolder = async (folder: string): Promise<boolean> => {
  try {
    return (await stat(folder)).isDirectory()
  } catch (error) {
    if (isDiskError(error)) return false
    throw error
  }
}
