import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/** @param {string} entry absolute @returns {string[]} the files under it, sorted */
function filesUnder(entry) {
  if (!existsSync(entry)) return []
  if (!statSync(entry).isDirectory()) return [entry]
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)))
}

/**
 * One hash over the names and contents of files. Contents, because a checkout and a copy give every file a new time.
 *
 * @param {readonly string[]} entries files and folders, relative to the project; missing ones count as empty
 * @returns {string}
 */
export function fingerprint(entries) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap((entry) => filesUnder(path.join(root, entry)))) {
    const contents = readFileSync(file)
    hash.update(`${path.relative(root, file)}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}

/** @param {string} stamp a file @param {string} value @returns {boolean} whether the stamp says that the work for this value is done */
export function isStamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value
}

/** @param {string} stamp @param {string} value */
export function putStamp(stamp, value) {
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, value)
}
