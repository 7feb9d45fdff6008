/** Every finished interview of this kiosk into one folder, without the system's own dialogue for files. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { BundleError } from '../evidence/bundle-reader.ts'
import { exportSession } from '../evidence/export.ts'
import type { Evidence } from '../evidence/export.ts'
import { NotReady } from '../evidence/not-ready.ts'
import { sessionsIn } from '../evidence/tools/world.ts'
import { isDamaged } from '../evidence/verify.ts'
import { liesWithin } from '../evidence/within.ts'
import type { HandingOver } from '../../shared/invigilator.ts'
import { Refusal } from '../plain-text.ts'
import { kindOf } from '../store/trouble.ts'
import { words } from '../words/words.ts'

/** Rejects with a Refusal where the folder cannot be used, or an interview could not be written into it. */
export async function handOver(evidence: Evidence, folder: string, progress: (step: HandingOver) => void = () => undefined): Promise<string> {
  const { root } = evidence.sessions
  if (!path.isAbsolute(folder)) throw new Refusal(words.handOver.wholePath)
  if (!(await isFolder(folder))) throw new Refusal(words.handOver.noFolder(folder))
  if (liesWithin(root, folder)) throw new Refusal(words.handOver.sameFolder)
  const count = { written: 0, there: 0, running: 0 }
  const failed: string[] = []
  const all = sessionsIn(root)
  for (const [index, id] of all.entries()) {
    try {
      const { state, verdict } = await exportSession(evidence, id, folder, ({ doing, done }) => progress({ interview: index + 1, of: all.length, doing, percent: Math.floor(done * 100) }))
      count[state] += 1
      if (isDamaged(verdict)) failed.push(words.handOver.damaged(id))
    } catch (error) {
      if (error instanceof NotReady) count.running += 1
      else if (error instanceof Refusal || error instanceof BundleError) failed.push(words.handOver.notWritten(id, error.message))
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
    if (kindOf(error) !== undefined) return false
    throw error
  }
}
