import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fusesOf } from './package.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'

/** @param {string} file @returns {Promise<string>} */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** @returns {Promise<string>} which state of the project this is */
export async function projectState() {
  const commit = await run('git', ['rev-parse', 'HEAD'], { cwd: root, output: 'capture' })
  if (commit.code !== 0) return 'not known: no git repository'
  const changes = await run('git', ['status', '--porcelain'], { cwd: root, output: 'capture' })
  return `${commit.text.trim()}${changes.text.trim() === '' ? '' : ', with changes that are not committed'}`
}

/** @param {string} folder the unpacked app @returns {Promise<string[]>} */
async function fuses(folder) {
  return Object.entries(await fusesOf(folder)).map(([name, on]) => `  ${on ? 'on ' : 'off'} ${name}`)
}

const kinds = {
  official: 'the official build',
  given: 'given by ELECTRON_OVERRIDE_DIST_PATH; whoever gave it answers for it',
  fallback: 'the stand-in of development. THESE PACKAGES ARE FOR TRYING OUT AND ARE NO RELEASE: its publisher cannot be confirmed, and it gets no security fixes',
}

/**
 * The text that lies beside the packages: what was built, where, out of what, and what was not built and why.
 *
 * @param {import('./package.mjs').Source} source
 * @param {{ state: string, folder: string, files: readonly string[], notBuilt: readonly (readonly [name: string, why: string])[] }} made state: from `projectState`, before anything was built; folder: the unpacked app
 * @returns {Promise<string>}
 */
export async function packageNotes({ runtime, electron, version }, { state, folder, files, notBuilt }) {
  const builder = JSON.parse(readFileSync(path.join(root, 'node_modules', 'electron-builder', 'package.json'), 'utf8')).version
  const built = await Promise.all(
    files.map(async (file) => `  ${path.basename(file)}\n    ${statSync(file).size} bytes\n    sha256 ${await sha256(file)}`),
  )
  return [
    `Walkthrough ${version}`,
    '',
    `Electron          ${electron}, ${kinds[runtime.kind]}`,
    `State             ${state}`,
    `Built on          ${os.type()} ${process.arch}, Node ${process.versions.node}, electron-builder ${builder}`,
    '',
    'Built',
    `  ${path.basename(folder)}/ (the folder from which the others are made)`,
    ...built,
    '',
    'Not built',
    ...notBuilt.map(([name, why]) => `  ${name}: ${why}`),
    '',
    'Fuses, read back from the built program',
    ...(await fuses(folder)),
    '',
  ].join('\n')
}
