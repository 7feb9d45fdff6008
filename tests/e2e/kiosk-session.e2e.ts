/** The X session that ships, on a display that has no window manager: focus, keys, respawn, and its end. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, chmodSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshHome, sessionsIn, within } from '../../scripts/demo/app.ts'
import { bodiesOf, readSessions } from '../../scripts/demo/session.ts'
import type { KeptSession } from '../../scripts/demo/session.ts'
import { launch } from '../../scripts/lib/launch.mjs'
import { HASH } from '../support/invigilator.ts'
import { activeProcess as owner, activeWindow as active, ask, colourAt, lookAt, nextScreen, press, type } from '../support/x-display.ts'

const sessionScript = path.join(import.meta.dirname, '../../resources/kiosk-session/walkthrough-kiosk-session')
/** Points of the display: where nothing of the kiosk is clicked, in the midst of the window above it, and on that one's button. */
const onKiosk = [20, 500] as const
const onMagnifier = [500, 300] as const
const onItsButton = [425, 403] as const

test('covers the screen, keeps the focus, comes back when killed, and ends when the program ends well', async () => {
  test.skip(process.platform !== 'linux', 'an X session is for Linux')
  test.setTimeout(180_000)
  const home = freshHome()
  const { executablePath, args, env } = await launch(lockedKiosk(home))
  const session = spawn(sessionScript, [executablePath, ...args], { env, stdio: 'ignore', detached: true })
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
    expect(await within(30_000, 'the session did not end', ended)).toBe(0)
  } finally {
    endAll(session)
  }
})

test('a window of the centre’s own stands above the kiosk, is clicked, and leaves it the keyboard', async () => {
  test.skip(process.platform !== 'linux', 'an X session is for Linux')
  test.setTimeout(180_000)
  const home = freshHome()
  const { executablePath, args, env } = await launch(lockedKiosk(home))
  const bare = lookAt()
  const session = spawn(sessionScript, [executablePath, ...args], { env, stdio: 'ignore', detached: true })
  let magnifier: ChildProcess | undefined
  const kept = (): readonly KeptSession[] => readSessions(sessionsIn(home))
  const said = (who: 'candidate-said' | 'interviewer-said'): number => kept().flatMap((one) => bodiesOf(one, who)).length
  const focus = (): string[] => kept().flatMap((one) => bodiesOf(one, 'signal-noticed')).filter(({ kind }) => kind === 'focus').map(({ state }) => state)
  try {
    await expect.poll(active, { timeout: 60_000 }).toBe('Walkthrough')
    // A window has the keyboard before its page is there, which is then another screen too.
    await nextScreen(bare)
    // It opens with the keyboard wherever a window manager gives that to what is new.
    magnifier = spawn('xmessage', ['-title', 'Magnifier', '-geometry', '200x200+400+200', '-bg', '#ff00ff', '-buttons', 'seen:7', ' '], { stdio: 'ignore', detached: true })
    const clicked = new Promise<number | null>((resolve) => magnifier?.once('exit', resolve))
    await expect.poll(() => colourAt(...onMagnifier)).toBe('#ff00ff')
    expect(active()).toBe('Walkthrough')
    const checkIn = lookAt()
    type('Ada Example')
    press('Return')
    const consent = await nextScreen(checkIn)
    press('Tab', 'Tab', 'Tab', 'Return')
    // A session whose folder is still being made cannot be read.
    await nextScreen(consent)
    await expect.poll(() => said('interviewer-said'), { timeout: 30_000 }).toBeGreaterThan(0)
    click(...onMagnifier)
    type('Yes, I am ready.')
    press('Return')
    await expect.poll(() => said('candidate-said')).toBe(1)
    expect(focus()).toEqual([])
    // What takes the keyboard after all is noticed, and a click gives it back.
    ask('search', '--name', '^Magnifier$', 'windowfocus')
    await expect.poll(focus).toEqual(['began'])
    click(...onKiosk)
    await expect.poll(focus).toEqual(['began', 'over'])
    // So do the keys that lead from window to window, for whoever uses no mouse.
    ask('search', '--name', '^Magnifier$', 'windowfocus')
    await expect.poll(focus).toEqual(['began', 'over', 'began'])
    ask('key', 'alt+Tab')
    await expect.poll(focus).toEqual(['began', 'over', 'began', 'over'])
    const first = owner()
    process.kill(Number(first), 'SIGKILL')
    await expect.poll(() => owner() !== '' && owner() !== first && active() === 'Walkthrough', { timeout: 60_000 }).toBe(true)
    await expect.poll(() => ask('getactivewindow', 'getwindowgeometry', '--shell')).toContain(`X=0\nY=0\n${size()}`)
    // The new window is shown, and put below the others then; what it had covered is painted anew.
    await expect.poll(() => colourAt(...onMagnifier)).toBe('#ff00ff')
    click(...onItsButton)
    expect(await within(10_000, 'the click did not reach it', clicked)).toBe(7)
  } finally {
    endAll(magnifier, session)
  }
})

test('under another window manager its name takes nothing from the lock', async () => {
  test.skip(process.platform !== 'linux', 'an X session is for Linux')
  test.setTimeout(180_000)
  const home = freshHome()
  const { executablePath, args, env, cwd } = await launch(lockedKiosk(home, { XDG_CURRENT_DESKTOP: 'Walkthrough' }))
  const manager = spawn('openbox', { env, stdio: 'ignore', detached: true })
  const program = spawn(executablePath, args, { env, cwd, stdio: 'ignore', detached: true })
  try {
    await expect.poll(active, { timeout: 60_000 }).toBe('Walkthrough')
    // An ordinary window would have a title bar there.
    await expect.poll(() => ask('getactivewindow', 'getwindowgeometry', '--shell')).toContain(`X=0\nY=0\n${size()}`)
  } finally {
    endAll(program, manager)
  }
})

test('a program that is asked to end while it still starts ends well, or its session would start it again', async () => {
  test.setTimeout(180_000)
  const home = freshHome()
  for (const ms of [0, 30, 100, 300, 1000]) {
    const { executablePath, args, env, cwd } = await launch({ ...lockedKiosk(home), app: quitting(ms, (await launch()).app) })
    const program = spawn(executablePath, args, { env, cwd, stdio: 'ignore', detached: true })
    const ended = new Promise<number | null>((resolve) => program.once('exit', resolve))
    try {
      expect(await within(30_000, `the program did not end (${ms})`, ended), `after ${ms} ms`).toBe(0)
    } finally {
      endAll(program)
    }
  }
})

const click = (x: number, y: number): string => ask('mousemove', String(x), String(y), 'click', '1')

/** The program in `app`, which is asked to end so long after its page was given out, while all behind the page is being loaded. Returns its folder. */
function quitting(afterMs: number, app: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-quitting-'))
  chmodSync(folder, 0o755)
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'walkthrough-quitting', type: 'module', main: 'main.mjs' }))
  writeFileSync(path.join(folder, 'main.mjs'), `import { app, session } from 'electron'
app.whenReady().then(() => {
  const { protocol } = session.defaultSession
  const register = protocol.registerBufferProtocol.bind(protocol)
  protocol.registerBufferProtocol = (scheme, handler) => register(scheme, (request, answer) => handler(request, (given) => {
    answer(given)
    setTimeout(() => app.quit(), ${afterMs})
  }))
})
await import(${JSON.stringify(path.join(app, 'out/main/index.js'))})
`)
  return folder
}

/** How the kiosk is started with its screen locked, and nothing kept of it elsewhere. */
const lockedKiosk = (home: string, env: Readonly<Record<string, string>> = {}) => ({
  args: ['--password-store=basic'], env: { WALKTHROUGH_HOME: home, WALKTHROUGH_POLICY: lockedPolicy(), ...env }, writable: [path.dirname(home), home],
})

/** Each with its group. Whatever became of a test: they would hold keys and screen of every later one. */
function endAll(...programs: readonly (ChildProcess | undefined)[]): void {
  for (const one of programs) if (one?.exitCode === null && one.pid !== undefined) process.kill(-one.pid, 'SIGKILL')
}

function lockedPolicy(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-session-'))
  chmodSync(folder, 0o755)
  const file = path.join(folder, 'policy.yaml')
  writeFileSync(file, `version: 1\nlockdown:\n  enabled: true\ninvigilator:\n  passphrase: ${HASH}\n`)
  return file
}

function size(): string {
  const [width, height] = ask('getdisplaygeometry').split(' ')
  return `WIDTH=${width}\nHEIGHT=${height}`
}
