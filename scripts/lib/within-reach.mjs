import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, isStamped, putStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { succeedsAs } from './ordinary-user.mjs'
import { cacheFolder, root } from './paths.mjs'
import { run } from './run.mjs'

/** What the built app reads while it runs, besides its packages. */
const parts = ['package.json', 'out', 'snippets', 'resources']

/** @returns {string[]} folders of the packages that the built app imports, relative to the project */
function runtimePackages() {
  /** @type {Record<string, { dev?: boolean, devOptional?: boolean }>} */
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked)
    .filter(([place, entry]) => place !== '' && !entry.dev && existsSync(path.join(root, place)))
    .map(([place]) => place)
}

/** @param {import('./ordinary-user.mjs').Account} user @param {string} target @returns {Promise<boolean>} */
async function canRead(user, target) {
  return succeedsAs(user, 'sh', ['-c', 'test -r "$1" && { ! test -d "$1" || test -x "$1"; }', 'sh', target])
}

/** So many copies are kept, because an app that still runs reads from an older one. */
const kept = 3

/** @param {string} shelf @param {string} name */
function clearOld(shelf, name) {
  const copies = readdirSync(shelf)
    .filter((each) => each.startsWith(`${name}-`))
    .map((each) => path.join(shelf, each))
  const newestFirst = copies.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const old of newestFirst.slice(kept)) rmSync(old, { recursive: true, force: true })
}

/**
 * Copies into a place that every user can read.
 *
 * @param {string} name
 * @param {string} value changes when the contents do
 * @param {(folder: string) => void} fill
 * @returns {Promise<string>} the folder
 */
async function copyOnce(name, value, fill) {
  const shelf = path.join(cacheFolder(), 'within-reach')
  const target = path.join(shelf, `${name}-${value.slice(0, 16)}`)
  const stamp = path.join(target, '.copied')
  if (isStamped(stamp, value)) return target
  return withLock(path.join(shelf, `${name}.lock`), async () => {
    if (isStamped(stamp, value)) return target
    const temporary = mkdtempSync(path.join(shelf, '.part-'))
    fill(temporary)
    putStamp(path.join(temporary, '.copied'), value)
    // The copies have the modes of the originals, which others may not be allowed to read.
    const { code, text } = await run('chmod', ['-R', 'a+rX', shelf], { output: 'capture' })
    if (code !== 0) throw new Error(text)
    rmSync(target, { recursive: true, force: true })
    renameSync(temporary, target)
    clearOld(shelf, name)
    return target
  })
}

/**
 * The built app in a place that the user can read: where it is, or a copy. A project under a home folder that is closed
 * to others (root's own, as a rule) needs the copy.
 *
 * @param {import('./ordinary-user.mjs').Account | null} user null: this process's own
 * @returns {Promise<string>} the app's folder
 */
export async function appWithinReach(user) {
  if (user === null) return root
  const needed = [...parts, 'node_modules'].map((part) => path.join(root, part)).filter((part) => existsSync(part))
  const readable = await Promise.all(needed.map((part) => canRead(user, part)))
  if (readable.every(Boolean)) return root
  return copyOnce('app', fingerprint([...parts, 'package-lock.json']), (folder) => {
    for (const part of [...parts, ...runtimePackages()]) {
      if (existsSync(path.join(root, part))) cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
    }
  })
}

/**
 * The same for Electron itself.
 *
 * @param {import('./ordinary-user.mjs').Account | null} user
 * @param {string} folder
 * @returns {Promise<string>}
 */
export async function runtimeWithinReach(user, folder) {
  if (user === null || (await canRead(user, folder))) return folder
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim()
  return copyOnce('electron', version, (target) => cpSync(folder, target, { recursive: true }))
}
