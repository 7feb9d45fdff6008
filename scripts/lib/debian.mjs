import { existsSync } from 'node:fs'
import { isRoot } from './paths.mjs'
import { run } from './run.mjs'
import { step, Stop } from './say.mjs'

/** What Electron links against, and the virtual display for machines without a screen. */
const forTheApp = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxtst6',
  'libnotify4',
  'libxss1',
  'libatk-bridge2.0-0',
  'libsecret-1-0',
  'xvfb',
]
/** What only the tests ask. */
const forTheTests = ['ffmpeg', 'age', 'openbox', 'xdotool', 'x11-utils', 'x11-xserver-utils']

/** Newer Debian and Ubuntu renamed some of them in the change to 64-bit time. */
const renamed = ['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0']

/** @param {readonly string[]} wanted @returns {Promise<string[]>} those that are not installed */
async function missing(wanted) {
  const asked = wanted.flatMap((name) => (renamed.includes(name) ? [name, `${name}t64`] : [name]))
  const { text } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...asked], { output: 'capture' })
  const installed = new Set(
    text
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

/** @param {readonly string[]} names @returns {Promise<string[]>} the names under which this release has them */
async function namesHere(names) {
  const found = await Promise.all(
    names.map(async (name) => {
      if (!renamed.includes(name)) return name
      const { code, text } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`], { output: 'capture' })
      return code === 0 && text.includes('Package:') ? `${name}t64` : name
    }),
  )
  return found
}

/**
 * Makes sure of the system libraries on Debian and its relatives; does nothing elsewhere.
 *
 * @param {{ tests?: boolean }} [options]
 * @throws {Stop} when something is missing and cannot be installed from here; the message names the one command
 */
export async function ensureSystemLibraries({ tests = false } = {}) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const wanted = tests ? [...forTheApp, ...forTheTests] : forTheApp
  const absent = await missing(wanted)
  if (absent.length === 0) return
  if (!isRoot) {
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await namesHere(absent)).join(' ')}`
    throw new Stop(`Some system libraries are missing. Please run this, and then the same command again:\n\n  ${command}\n`)
  }
  await step(`Installing system libraries: ${absent.join(', ')}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const update = await run('apt-get', ['update', '-qq'], { env, output: 'capture' })
    const names = await namesHere(absent)
    const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, output: 'capture' })
    if (install.code === 0) return
    const reasons = [...(update.code === 0 ? [] : [update.text.trim()]), install.text.trim()]
    throw new Stop(
      `${reasons.join('\n')}\n\nThe system libraries could not be installed; apt-get says why above. Wanted: ${names.join(' ')}`,
    )
  })
}
