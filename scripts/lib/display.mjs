import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { atExit } from './run.mjs'
import { Stop } from './say.mjs'

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env what a program needs to draw on it
 * @property {string} name for people: ":99"
 * @property {() => Promise<void>} stop
 */

/** @returns {boolean} whether windows can be opened without a virtual display */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** @param {Buffer} cookie @returns {Buffer} an X authority entry that fits every display of this machine */
function authority(cookie) {
  /** @param {Buffer} bytes */
  const counted = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
  const anyFamily = Buffer.from([0xff, 0xff])
  return Buffer.concat([
    anyFamily,
    counted(Buffer.alloc(0)),
    counted(Buffer.alloc(0)),
    counted(Buffer.from('MIT-MAGIC-COOKIE-1')),
    counted(cookie),
  ])
}

/**
 * Starts a virtual display on a free number. It ends with `stop`, or with this process.
 *
 * @param {{ width?: number, height?: number, owner?: { uid: number, gid: number } | null }} [options] pixels; `owner` is who may draw on it
 * @returns {Promise<Display>}
 * @throws {Stop} when Xvfb is missing or does not start
 */
export async function startVirtualDisplay({ width = 1920, height = 1080, owner = null } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-display-'))
  const file = path.join(folder, 'Xauthority')
  writeFileSync(file, authority(randomBytes(16)), { mode: 0o600 })
  if (owner) for (const entry of [folder, file]) chownSync(entry, owner.uid, owner.gid)

  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset', '-auth', file]
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const end = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const forget = atExit(end)
  const ended = new Promise((resolve) => server.once('close', resolve))

  const number = await new Promise((resolve, reject) => {
    let complaints = ''
    let digits = ''
    server.stderr?.setEncoding('utf8').on('data', (chunk) => (complaints += chunk))
    const announced = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    announced.setEncoding('utf8').on('data', (chunk) => {
      digits += chunk
      if (digits.includes('\n')) resolve(digits.trim())
    })
    server.once('error', (error) => reject(new Stop(`The virtual display (Xvfb) could not be started: ${error.message}`)))
    server.once('close', (code) => reject(new Stop(`The virtual display (Xvfb) ended at once with code ${code}. ${complaints.trim()}`)))
  }).catch((error) => {
    forget()
    end()
    throw error
  })
  // Without this the server's last words would keep the process from ending.
  server.unref()
  server.stderr?.destroy()
  server.stdio[3]?.destroy()

  return {
    name: `:${number}`,
    env: { DISPLAY: `:${number}`, XAUTHORITY: file },
    stop: async () => {
      forget()
      server.ref()
      end()
      await ended
    },
  }
}
