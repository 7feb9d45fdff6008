import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** This file also runs from inside bundles in out/, so the root is looked for, not counted in `..`. */
function findRoot() {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json')
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'walkthrough') return folder
    if (folder === path.dirname(folder)) throw new Error('The project folder was not found.')
  }
}

/** The project's folder. */
export const root = findRoot()

export const isRoot = process.getuid?.() === 0

/** Where root keeps what an ordinary user must be able to read. */
const machineCache = '/var/cache/walkthrough'

/** @param {string} folder @returns {boolean} whether it exists, or could be made, and can be written */
export function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    // Any reason is the same answer: look for another folder.
    return false
  }
}

/** @returns {string | null} the user's home, also where HOME is empty; null where there is none */
export function home() {
  if (process.env['HOME']) return process.env['HOME']
  try {
    return os.userInfo().homedir || null
  } catch {
    // A user id without an account has no home.
    return null
  }
}

/** @returns {string[]} caches of this user, best first */
function ownCaches() {
  const temporary = path.join(os.tmpdir(), `walkthrough-${process.getuid?.() ?? os.userInfo().username}`)
  if (process.env['WALKTHROUGH_CACHE']) return [path.resolve(process.env['WALKTHROUGH_CACHE'])]
  if (isRoot) return [machineCache, '/var/tmp/walkthrough-cache', temporary]
  const configured = process.env['XDG_CACHE_HOME'] || (home() && path.join(String(home()), '.cache'))
  return [...(configured ? [path.join(configured, 'walkthrough')] : []), path.join(root, '.cache'), temporary]
}

/** @returns {string} the folder for things that are made once a machine: the first that can be written */
export function cacheFolder() {
  const found = ownCaches().find(isWritable)
  if (!found) throw new Error(`No folder for the cache can be written. Tried: ${ownCaches().join(', ')}`)
  return found
}

/** @returns {string[]} folders in which something made earlier may lie, by this user or by root */
export function cachesToRead() {
  return [...new Set([...ownCaches(), machineCache])]
}
