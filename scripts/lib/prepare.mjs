import { ensureSystemLibraries } from './debian.mjs'
import { checkNode, ensurePackages } from './packages.mjs'
import { ensureRuntime } from './runtime.mjs'

/**
 * Everything that a fresh machine lacks, in order; each part is quick when it is there already. What is imported here may
 * import packages only while it runs: before this there may be none.
 *
 * @param {{ tests?: boolean }} [options]
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function prepare(options = {}) {
  checkNode()
  await ensurePackages()
  await ensureSystemLibraries(options)
  return ensureRuntime()
}
