import path from 'node:path'
import { fingerprint, isStamped, putStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { step, Stop } from './say.mjs'

const sources = [
  'electron/shared',
  'electron/interview',
  'electron/main',
  'electron/preload',
  'renderer',
  'electron.vite.config.ts',
  'package-lock.json',
]
const stamp = path.join(root, 'out', '.built')

/**
 * Builds the app into out/ when its sources have changed since.
 *
 * @throws {Stop} when it does not build; the reason stands above
 */
export async function ensureBuilt() {
  if (isStamped(stamp, fingerprint(sources))) return
  await withLock(path.join(root, '.cache', 'build.lock'), async () => {
    const value = fingerprint(sources)
    if (isStamped(stamp, value)) return
    await step('Building the app', async () => {
      const { code, text } = await run(
        process.execPath,
        [path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
        { cwd: root, output: 'capture' },
      )
      if (code !== 0) throw new Stop(`${text.trim()}\n\nThe app could not be built.`)
    })
    putStamp(stamp, value)
  })
}
