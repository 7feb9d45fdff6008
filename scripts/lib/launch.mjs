import { accessSync, chmodSync, chownSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { becoming, ordinaryUser } from './ordinary-user.mjs'
import { cacheFolder, home, isRoot } from './paths.mjs'
import { readyRuntime } from './runtime.mjs'
import { canSandbox } from './sandbox.mjs'
import { say, Stop } from './say.mjs'
import { appWithinReach, runtimeWithinReach } from './within-reach.mjs'

/**
 * Everything that starting the app takes. It fits Playwright's `_electron.launch(…)` as it is.
 *
 * @typedef {object} Launch
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env the whole environment
 * @property {string} cwd
 * @property {boolean} chromiumSandbox false: the sandbox is off, and `args` says so to Chromium
 * @property {import('./ordinary-user.mjs').Account | null} user as whom it runs; null: as this process's user
 * @property {string} app the app's folder
 */

/**
 * @typedef {object} LaunchOptions
 * @property {readonly string[]} [args] the app's own
 * @property {Record<string, string | undefined>} [env] set on top of this process's environment; undefined takes one away
 * @property {readonly string[]} [writable] folders that the app must be able to write; they are made where missing
 * @property {string} [app] another app than the built one; its folder must be readable by everybody
 */

/** Root's own whereabouts, which would lead an ordinary user astray. */
const notInherited =
  /^(XDG_(CONFIG|CACHE|DATA|STATE|RUNTIME)_(HOME|DIR)|DBUS_SESSION_BUS_ADDRESS|SUDO_.*|MAIL|OLDPWD|PWD|NODE_OPTIONS|npm_.*|INIT_CWD)$/

/** @param {import('./ordinary-user.mjs').Account} user @param {string} folder */
function giveTo(user, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, user.uid, user.gid)
  return folder
}

/** @param {import('./ordinary-user.mjs').Account} user @param {Record<string, string>} env changed in place */
function lendDisplay(user, env) {
  const authority = env['XAUTHORITY'] || path.join(home() ?? '/', '.Xauthority')
  const itsRuntime = `/run/user/${user.uid}`
  const runtime = existsSync(itsRuntime) ? itsRuntime : giveTo(user, path.join(os.tmpdir(), `walkthrough-run-${user.uid}`))
  env['XDG_RUNTIME_DIR'] = runtime
  if (!env['DISPLAY'] || !existsSync(authority) || authority.startsWith(`${os.tmpdir()}/walkthrough-display-`)) return
  const copy = path.join(giveTo(user, path.join(os.tmpdir(), `walkthrough-run-${user.uid}`)), 'Xauthority')
  copyFileSync(authority, copy)
  chmodSync(copy, 0o600)
  chownSync(copy, user.uid, user.gid)
  env['XAUTHORITY'] = copy
}

/** @param {import('./ordinary-user.mjs').Account} user @param {Record<string, string>} inherited @returns {Record<string, string>} */
function environmentOf(user, inherited) {
  const env = Object.fromEntries(Object.entries(inherited).filter(([name]) => !notInherited.test(name)))
  const canLiveAtHome = user.home !== '/' && existsSync(user.home) && user.name !== 'nobody'
  env['HOME'] = canLiveAtHome ? user.home : giveTo(user, '/var/tmp/walkthrough-home')
  env['USER'] = env['LOGNAME'] = user.name
  delete env['XDG_CONFIG_HOME']
  lendDisplay(user, env)
  return env
}

/**
 * A program that becomes the user and then is Electron, in the same process: whoever starts it (Playwright too) talks to
 * Electron itself and can end it by its id.
 *
 * @param {import('./ordinary-user.mjs').Account} user
 * @param {string} executable
 * @returns {string}
 */
function becomingElectron(user, executable) {
  const quoted = [...becoming(user), executable].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const file = path.join(cacheFolder(), `electron-as-${user.name}`)
  // Renamed into place: a test that starts meanwhile must never read half a file.
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, `#!/bin/sh\nexec setpriv ${quoted} "$@"\n`, { mode: 0o755 })
  renameSync(temporary, file)
  return file
}

/** @param {Record<string, string>} env @returns {Record<string, string>} */
function withHome(env) {
  const folder = home()
  return env['HOME'] || !folder ? env : { ...env, HOME: folder }
}

/** @param {string} folder */
function mustBeWritable(folder) {
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.W_OK)
}

let toldAboutSandbox = false

/** @param {string} helper */
function tellAboutSandbox(helper) {
  if (toldAboutSandbox) return
  toldAboutSandbox = true
  say("! Chromium's sandbox cannot be used here; the window says so too.")
  if (!isRoot) say(`  To turn it on: sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`)
}

/**
 * Says how to start the app on this machine: which Electron, as which user, with the sandbox wherever that is possible.
 * Electron must be prepared and the app built.
 *
 * @param {LaunchOptions} [options]
 * @returns {Promise<Launch>}
 * @throws {Stop} when Electron is not prepared
 */
export async function launch({ args = [], env: changes = {}, writable = [], app } = {}) {
  const runtime = readyRuntime()
  if (!runtime) throw new Stop('Electron is not prepared yet. Run `node scripts/prepare.mjs` first.')
  const user = await ordinaryUser()
  const folder = app ?? (await appWithinReach(user))
  const electron = path.join(await runtimeWithinReach(user, runtime.folder), path.relative(runtime.folder, runtime.executable))
  const sandboxed = await canSandbox(user, path.dirname(electron))
  if (!sandboxed) tellAboutSandbox(path.join(path.dirname(electron), 'chrome-sandbox'))

  /** @type {Record<string, string>} */
  const inherited = {}
  for (const [name, value] of Object.entries({ ...process.env, ...changes })) if (value !== undefined) inherited[name] = value
  const env = user ? environmentOf(user, inherited) : withHome(inherited)
  if (user) for (const [name, value] of Object.entries(changes)) if (value !== undefined && name !== 'XAUTHORITY') env[name] = value
  if (!sandboxed) env['WALKTHROUGH_SANDBOX'] = 'off'
  // Electron would run as plain Node.
  delete env['ELECTRON_RUN_AS_NODE']
  for (const each of writable) user ? giveTo(user, each) : mustBeWritable(each)

  return {
    executablePath: user ? becomingElectron(user, electron) : electron,
    args: [...(sandboxed ? [] : ['--no-sandbox']), folder, ...args],
    env,
    cwd: user ? '/' : folder,
    chromiumSandbox: sandboxed,
    user,
    app: folder,
  }
}
