import { existsSync, readFileSync, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fingerprint, isStamped, putStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { home, isWritable, root } from './paths.mjs'
import { run } from './run.mjs'
import { say, seconds, Stop } from './say.mjs'

const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.walkthrough-packages')

/** Stops with a sentence where this Node is too old for the tools. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  const here = process.versions.node
  throw new Stop(`Walkthrough needs Node 20.19 or later (in the 22 line 22.12). This is Node ${here}. Please install a newer one.`)
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const lockedPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Packages that a person installed with plain npm are taken as they are when every locked version is there. */
function areAllThere() {
  const installed = path.join(modules, '.package-lock.json')
  if (!existsSync(installed)) return false
  const there = lockedPackages(installed)
  return Object.entries(lockedPackages(path.join(root, 'package-lock.json'))).every(
    ([place, wanted]) => place === '' || (there[place] ? there[place].version === wanted.version : wanted.optional === true),
  )
}

/**
 * The environment for npm: it keeps its cache in the home folder, and there may be none.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment() {
  const folder = home()
  if (process.env['HOME'] && folder && isWritable(folder)) return process.env
  const cache = path.join(os.tmpdir(), `walkthrough-npm-${process.getuid?.() ?? 'cache'}`)
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  return { ...process.env, HOME: folder && isWritable(folder) ? folder : cache, npm_config_cache: cache }
}

/**
 * Makes node_modules match package-lock.json. Takes some ten milliseconds when it already does.
 *
 * @throws {Stop} when npm fails; its own words stand above
 */
export async function ensurePackages() {
  const value = fingerprint(['package-lock.json'])
  if (isStamped(stamp, value)) return
  await withLock(path.join(root, '.cache', 'packages.lock'), async () => {
    if (isStamped(stamp, value)) return
    if (!areAllThere()) {
      say('• Installing the npm packages (once; about a minute) …')
      const started = performance.now()
      const args = ['ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
      const { code } = await run('npm', args, { cwd: root, env: npmEnvironment(), output: 'stderr' })
      if (code !== 0) throw new Stop('The npm packages could not be installed; npm says why above. When that is put right, run this again.')
      say(`  done in ${seconds(performance.now() - started)}`)
    }
    putStamp(stamp, value)
  })
}
