import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { atExit } from './run.mjs'
import { say } from './say.mjs'

/** @param {string} file @returns {boolean} whether the process that wrote it is gone */
function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (!Number.isInteger(pid) || pid <= 0) return true
    process.kill(pid, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM'
  }
}

/**
 * Lets one process at a time prepare the same thing; a lock whose owner is gone is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true })
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      if (isAbandoned(file)) rmSync(file, { force: true })
      else if (!told) say('• Another start is preparing the same thing; waiting for it …')
      await wait(200)
    }
  }
  const release = () => rmSync(file, { force: true })
  const forget = atExit(release)
  try {
    return await work()
  } finally {
    forget()
    release()
  }
}
