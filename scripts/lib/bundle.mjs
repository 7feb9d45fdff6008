import { existsSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, isStamped, putStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { root } from './paths.mjs'
import { Stop } from './say.mjs'

/**
 * Bundles a TypeScript program for Node when it or what it may import has changed. Packages stay outside. Says nothing:
 * stdout belongs to the program that runs next.
 *
 * @param {string} entry relative to the project
 * @param {string} folder below out/
 * @param {readonly string[]} [alsoReads] further folders that it may import from
 * @returns {Promise<string>} the bundle's file
 * @throws {Stop} when there is no such program, or it does not compile
 */
export async function bundle(entry, folder, alsoReads = []) {
  if (!existsSync(path.join(root, entry))) throw new Stop(`There is no ${entry}.`)
  const name = path.basename(entry, '.ts') === 'index' ? path.basename(path.dirname(entry)) : path.basename(entry, '.ts')
  const outDir = path.join(root, 'out', folder)
  const stamp = path.join(outDir, `.${name}`)
  const sources = [path.dirname(entry), 'electron/shared', 'electron/interview', 'electron/main', 'package-lock.json', ...alsoReads]
  if (!isStamped(stamp, fingerprint(sources))) {
    await withLock(path.join(root, '.cache', `bundle-${folder}-${name}.lock`), async () => {
      const value = fingerprint(sources)
      if (isStamped(stamp, value)) return
      await compile(path.join(root, entry), name, outDir)
      putStamp(stamp, value)
    })
  }
  return path.join(outDir, `${name}.mjs`)
}

/** @param {string} entry @param {string} name @param {string} outDir */
async function compile(entry, name, outDir) {
  const { build } = await import('vite')
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'node20',
        sourcemap: 'inline',
        rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false } },
      },
    })
  } catch (error) {
    throw new Stop(`${path.relative(root, entry)} could not be compiled:\n${error instanceof Error ? error.message : String(error)}`)
  }
}
