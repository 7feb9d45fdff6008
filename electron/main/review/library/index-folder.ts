/** Where the index over the sessions lies, and how it goes: it holds words of every session, so a session that goes takes it along. */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { keyFilePath } from '../../store/keys.ts'

export const INDEX_FOLDER = 'review'

/** The key first: what a crash leaves after that cannot be read. The next time that the sessions are reviewed it is made anew. */
export function forgetIndex(root: string): void {
  const folder = path.join(root, INDEX_FOLDER)
  if (!existsSync(folder)) return
  rmSync(keyFilePath(folder), { force: true })
  rmSync(folder, { recursive: true, force: true })
}
