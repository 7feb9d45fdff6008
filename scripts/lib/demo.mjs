import { bundle } from './bundle.mjs'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { ordinaryUser } from './ordinary-user.mjs'
import { run } from './run.mjs'

/**
 * Plays the demo on the display that is there, or on a virtual one. The app must be built.
 *
 * @param {readonly string[]} args the demo's own
 * @param {{ virtual?: boolean }} [options] virtual: even where there is a display
 * @returns {Promise<number>} its exit code
 */
export async function playDemo(args, { virtual = !hasDisplay() } = {}) {
  const file = await bundle('scripts/demo/index.ts', 'cli', ['scripts'])
  const display = virtual ? await startVirtualDisplay({ owner: await ordinaryUser() }) : null
  try {
    const { code } = await run(process.execPath, [file, ...args], { env: { ...process.env, ...display?.env } })
    return code
  } finally {
    await display?.stop()
  }
}
