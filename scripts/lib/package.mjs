import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { fingerprint, isStamped, putStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, root } from './paths.mjs'
import { run } from './run.mjs'
import { readyRuntime } from './runtime.mjs'
import { step, Stop } from './say.mjs'

/**
 * @typedef {object} Source what a package is made with
 * @property {import('./runtime.mjs').Runtime} runtime
 * @property {string} electron its version
 * @property {string} version of the package: the project's, marked where the runtime is the stand-in
 */

/** Everything that goes into a package, besides Electron. */
const parts = [
  'out/main',
  'out/preload',
  'out/renderer',
  'snippets',
  'resources',
  'electron-builder.yml',
  'package.json',
  'package-lock.json',
  'scripts/lib/fpm-stand-in.mjs',
  'scripts/lib/package.mjs',
]
const configuration = path.join(root, 'electron-builder.yml')

/** A fuse's character in the program's file; the other is "0". */
const ON = '1'.charCodeAt(0)

/** So many are kept, because a program that still runs reads from an older one. */
const kept = 4

/**
 * @param {string} [version] in place of the project's own
 * @returns {Source}
 * @throws {Stop} when Electron is not prepared
 */
export function packageSource(version = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version) {
  const runtime = readyRuntime()
  if (!runtime) throw new Stop('Electron is not prepared yet. Run `node scripts/prepare.mjs` first.')
  const electron = readFileSync(path.join(runtime.folder, 'version'), 'utf8').trim().replace(/^v/, '')
  // Whoever finds the package later can tell, and a release counts as newer.
  return { runtime, electron, version: runtime.kind === 'fallback' ? `${version}-tryout` : version }
}

/**
 * Runs electron-builder without letting it fetch anything: Electron is the one that is ready here, and the .deb is put together by
 * a stand-in for fpm.
 *
 * @param {Source} source
 * @param {string} output the folder for what it makes
 * @param {readonly string[]} args which targets
 * @throws {Stop} with what it said
 */
export async function build({ runtime, electron, version }, output, args) {
  const config = {
    'directories.output': output,
    electronDist: runtime.folder,
    electronVersion: electron,
    'extraMetadata.version': version,
  }
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js')
  const settings = Object.entries(config).map(([name, value]) => `-c.${name}=${value}`)
  const { code, text } = await run(process.execPath, [builder, ...args, '--publish', 'never', ...settings], {
    cwd: root,
    env: { ...process.env, CUSTOM_FPM_PATH: path.join(root, 'scripts', 'lib', 'fpm-stand-in.mjs') },
    output: 'capture',
  })
  if (code !== 0) throw new Stop(`${text.trim()}\n\nThe package could not be built.`)
}

/** @param {string} folder an unpacked app @returns {Promise<Record<string, boolean>>} the fuses of its program, by the names that electron-builder.yml uses */
export async function fusesOf(folder) {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses')
  const wire = /** @type {Record<number, number>} */ (/** @type {unknown} */ (await getCurrentFuseWire(path.join(folder, 'walkthrough'))))
  const names = Object.entries(FuseV1Options).filter(([, place]) => typeof place === 'number' && wire[place] !== undefined)
  return Object.fromEntries(
    names.map(([name, place]) => [name[0]?.toLowerCase() + name.slice(1), wire[/** @type {number} */ (place)] === ON]),
  )
}

/** @param {string} folder @throws {Stop} when a fuse is not as electron-builder.yml states */
async function checkFuses(folder) {
  const { parse } = await import('yaml')
  const found = await fusesOf(folder)
  /** @type {Record<string, boolean>} */
  const stated = parse(readFileSync(configuration, 'utf8')).electronFuses
  const wrong = Object.entries(stated).filter(([name, on]) => found[name] !== on)
  if (wrong.length > 0) throw new Stop(`The package was built, but these fuses are not as stated: ${wrong.map(([name]) => name).join(', ')}.`)
}

/** @param {string} shelf */
function clearOld(shelf) {
  const folders = readdirSync(shelf, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const newestFirst = folders.map(({ name }) => path.join(shelf, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const old of newestFirst.slice(kept)) rmSync(old, { recursive: true, force: true })
}

/**
 * Makes something in a folder once for every state of the project, where every user can read it.
 *
 * @param {Source} source
 * @param {string} name of the kind of thing
 * @param {(folder: string) => Promise<void>} make
 * @returns {Promise<string>} the folder
 */
async function once({ runtime, electron, version }, name, make) {
  await ensureBuilt()
  const value = `${fingerprint(parts)} ${runtime.kind} ${electron} ${version}`
  const shelf = path.join(cacheFolder(), 'packages')
  const folder = path.join(shelf, `${name}-${version}-${value.slice(0, 16)}`)
  const stamp = path.join(folder, '.made')
  if (isStamped(stamp, value)) return folder
  return withLock(path.join(shelf, `${name}.lock`), async () => {
    if (isStamped(stamp, value)) return folder
    const temporary = `${folder}.part`
    for (const left of [temporary, folder]) rmSync(left, { recursive: true, force: true })
    mkdirSync(temporary, { recursive: true })
    await make(temporary)
    putStamp(path.join(temporary, '.made'), value)
    renameSync(temporary, folder)
    clearOld(shelf)
    return folder
  })
}

/**
 * The packaged app of this Linux machine as a folder, built once for every state of the project: some ten seconds. Its program is `walkthrough`; every
 * user can read it.
 *
 * @param {string} [version] in place of the project's own
 * @returns {Promise<string>}
 * @throws {Stop} when it cannot be built, or its fuses are not as stated
 */
export async function ensureUnpacked(version) {
  const source = packageSource(version)
  const folder = await once(source, 'unpacked', (output) =>
    step(`Packaging version ${source.version}`, async () => {
      await build(source, output, ['--linux', 'dir'])
      const unpacked = path.join(output, 'linux-unpacked')
      // The stand-in runtime's own; an installed program has no use for it.
      rmSync(path.join(unpacked, 'resources', 'default_app.asar'), { force: true })
      await checkFuses(unpacked)
    }),
  )
  return path.join(folder, 'linux-unpacked')
}

/**
 * The .deb of the packaged app, hardly compressed, so that it is made within seconds.
 *
 * @param {string} [version] in place of the project's own
 * @returns {Promise<string>} the file
 * @throws {Stop} when it cannot be built
 */
export async function ensureDeb(version) {
  const source = packageSource(version)
  const unpacked = await ensureUnpacked(version)
  const folder = await once(source, 'deb', (output) =>
    step(`Making the .deb of version ${source.version}`, () =>
      build(source, output, ['--linux', 'deb', '--prepackaged', unpacked, '-c.deb.compression=gz']),
    ),
  )
  return debIn(folder)
}

/** @param {string} folder @returns {string} the .deb in it */
export function debIn(folder) {
  const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith('.deb')) : undefined
  if (name === undefined) throw new Stop(`There is no .deb in ${folder}.`)
  return path.join(folder, name)
}
