import { spawn } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { launch } from './launch.mjs'
import { ordinaryUser } from './ordinary-user.mjs'
import { prepare } from './prepare.mjs'
import { atExit } from './run.mjs'
import { Stop } from './say.mjs'

/**
 * Has the app print a page. Nothing of it touches the disk.
 *
 * @param {string} html
 * @returns {Promise<Buffer>} the PDF
 * @throws {Stop} when the app cannot be started or does not print
 */
export async function printed(html) {
  await prepare()
  await ensureBuilt()
  const display = hasDisplay() ? null : await startVirtualDisplay({ owner: await ordinaryUser() })
  try {
    return await printing(html, await launch({ args: ['--evidence', 'pdf'], env: { ...display?.env } }))
  } finally {
    await display?.stop()
  }
}

/** @param {string} html @param {import('./launch.mjs').Launch} how @returns {Promise<Buffer>} */
function printing(html, { executablePath, args, env, cwd }) {
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] })
    const forget = atExit(() => child.kill())
    /** @type {Buffer[]} */
    const chunks = []
    let told = ''
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk) => (told += chunk))
    child.once('error', reject)
    // A program that ended early says why by its exit code.
    child.stdin.on('error', () => undefined)
    child.once('close', (code) => {
      forget()
      const pdf = Buffer.concat(chunks)
      if (code === 0 && pdf.subarray(0, 5).toString('latin1') === '%PDF-') resolve(pdf)
      else reject(new Stop(`The app did not print the report.\n${told.trim()}`))
    })
    child.stdin.end(html)
  })
}
