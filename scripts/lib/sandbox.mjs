import { chmodSync, statSync } from 'node:fs'
import path from 'node:path'
import { isRoot } from './paths.mjs'
import { succeedsAs } from './ordinary-user.mjs'

/** @param {string} helper @returns {boolean} whether Chromium's own helper may do what user namespaces may not */
function isSetuidRoot(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4755) === 0o4755
}

/**
 * Whether Chromium's sandbox works for this user: by user namespaces, or by the setuid helper beside Electron, which root
 * puts in order where it is needed.
 *
 * @param {import('./ordinary-user.mjs').Account | null} user null: this process's own
 * @param {string} folder Electron's
 * @returns {Promise<boolean>}
 */
export async function canSandbox(user, folder) {
  if (process.platform !== 'linux') return true
  if (isRoot && user === null) return false
  const helper = path.join(folder, 'chrome-sandbox')
  if (isSetuidRoot(helper)) return true
  if (await succeedsAs(user, 'unshare', ['--user', '--map-root-user', 'true'])) return true
  const found = statSync(helper, { throwIfNoEntry: false })
  if (!isRoot || found?.uid !== 0) return false
  chmodSync(helper, 0o4755)
  return true
}
