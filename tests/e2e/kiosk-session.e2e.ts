/** The X session that ships, on a display that has no window manager: focus, keys, respawn, and its end. */
import { spawn } from 'node:child_process'
import { mkdtempSync, chmodSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshHome } from '../../scripts/demo/app.ts'
import { launch } from '../../scripts/lib/launch.mjs'
import { HASH } from '../support/invigilator.ts'
import { activeProcess as owner, activeWindow as active, ask } from '../support/x-display.ts'

test('covers the screen, keeps the focus, comes back when killed, and ends when the program ends well', async () => {
  test.skip(process.platform !== 'linux', 'an X session is for Linux')
  test.setTimeout(180_000)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-session-'))
  chmodSync(folder, 0o755)
  const policy = path.join(folder, 'policy.yaml')
  writeFileSync(policy, `version: 1\nlockdown:\n  enabled: true\ninvigilator:\n  passphrase: ${HASH}\n`)
  const home = freshHome()
  const { executablePath, args, env } = await launch({
    args: ['--password-store=basic'], env: { WALKTHROUGH_HOME: home, WALKTHROUGH_POLICY: policy }, writable: [path.dirname(home), home],
  })
  const script = path.join(import.meta.dirname, '../../resources/kiosk-session/walkthrough-kiosk-session')
  const session = spawn(script, [executablePath, ...args], { env, stdio: 'ignore', detached: true })
  const ended = new Promise<number | null>((resolve) => session.once('exit', resolve))
  try {
    await expect.poll(active, { timeout: 60_000 }).toBe('Walkthrough')
    await expect.poll(() => ask('getactivewindow', 'getwindowgeometry', '--shell')).toContain(`X=0\nY=0\n${size()}`)
    const first = owner()
    for (const keys of ['alt+F4', 'alt+Tab', 'alt+shift+Tab', 'ctrl+alt+t', 'super+d', 'alt+F2', 'alt+space', 'F11', 'ctrl+w', 'ctrl+q', 'ctrl+n', 'ctrl+o', 'ctrl+p', 'ctrl+shift+i', 'F12', 'ctrl+Escape', 'ctrl+alt+Right']) {
      ask('key', keys)
      expect(active(), keys).toBe('Walkthrough')
    }
    expect(owner()).toBe(first)
    process.kill(Number(first), 'SIGKILL')
    await expect.poll(() => owner() !== '' && owner() !== first && active() === 'Walkthrough', { timeout: 60_000 }).toBe(true)
    // As the invigilator's panel does: the program ends well.
    process.kill(Number(owner()), 'SIGTERM')
    expect(await ended).toBe(0)
  } finally {
    if (session.exitCode === null && session.pid !== undefined) process.kill(-session.pid, 'SIGKILL')
  }
})

function size(): string {
  const [width, height] = ask('getdisplaygeometry').split(' ')
  return `WIDTH=${width}\nHEIGHT=${height}`
}
