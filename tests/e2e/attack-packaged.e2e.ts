/** The packaged app against whoever may choose how it is started. No debugger gets in, so it is looked at from outside. */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshHome } from '../../scripts/demo/app.ts'
import { launch } from '../../scripts/lib/launch.mjs'
import { becoming } from '../../scripts/lib/ordinary-user.mjs'
import { ensureUnpacked } from '../../scripts/lib/package.mjs'
import { startListener } from '../support/listener.ts'

interface Program {
  readonly process: ChildProcess
  readonly output: () => string
  readonly code: Promise<number | null>
}

async function start(home: string, own: readonly string[], changes: Record<string, string> = {}): Promise<Program> {
  const folder = await ensureUnpacked()
  const { env, user, cwd, chromiumSandbox } = await launch({ env: { XDG_CONFIG_HOME: home }, writable: [path.dirname(home), home] })
  const words = [path.join(folder, 'walkthrough'), ...(chromiumSandbox ? [] : ['--no-sandbox']), '--password-store=basic', ...own]
  const [command = '', ...args] = user ? ['setpriv', ...becoming(user), ...words] : words
  // Set last: `launch` takes away what would make a program of its own into another one.
  const program = spawn(command, args, { env: { ...env, ...changes }, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  for (const stream of [program.stdout, program.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { process: program, output: () => output, code: new Promise((resolve) => void program.once('close', resolve)) }
}

function end({ process: program }: Program): void {
  if (program.pid === undefined || program.exitCode !== null) return
  process.kill(-program.pid, 'SIGKILL')
}

/** TCP ports on which a process of the group that this one leads listens. */
function listeningPorts(leader: number): readonly number[] {
  const own = new Set<string>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const group = Number(/\) \S \d+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
      if (group !== leader) continue
      for (const fd of readdirSync(`/proc/${pid}/fd`)) own.add(/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? '')
    } catch (error) {
      // It ended, or closed a file, while it was looked at.
      if (!(error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code)))) throw error
    }
  }
  const LISTENING = '0A'
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => readFileSync(table, 'utf8').split('\n').slice(1).map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[3] === LISTENING && own.has(columns[9] ?? 'none')).map((columns) => parseInt(columns[1]?.split(':')[1] ?? '', 16)))
}

const windows = (name: string): readonly string[] => {
  try {
    return execFileSync('xdotool', ['search', '--onlyvisible', '--name', name], { encoding: 'utf8' }).trim().split('\n').filter((line) => line !== '')
  } catch (error) {
    // It ends with 1 where it finds none.
    if (error instanceof Error && 'status' in error && error.status === 1) return []
    throw error
  }
}

test.skip(process.platform !== 'linux', 'the packages of other systems are made there')

test('the packaged app does not start with a switch that looks into it', async () => {
  const home = freshHome()
  for (const word of ['--inspect=0', '--inspect-brk=0', '--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--expose-gc', '--user-data-dir=/tmp/elsewhere', '--host-resolver-rules=MAP * 127.0.0.1', '--disable-web-security', '--no-sandbox', '--whatever-comes-next']) {
    const program = await start(home, [word])
    expect(await program.code, word).toBe(2)
    expect(program.output()).toContain(`An installed kiosk does not start with ${word.replace(/=.*/, '')}.`)
    expect(program.output()).not.toMatch(/listening on/i)
  }
  expect(existsSync(path.join(home, 'Walkthrough', 'sessions'))).toBe(false)
})

test('the packaged app listens to no debugger, and the environment makes it nothing else', async () => {
  const home = freshHome()
  const elsewhere = freshHome()
  const trap = path.join(path.dirname(home), 'trap.cjs')
  writeFileSync(trap, 'console.log("the trap ran")', { mode: 0o644 })
  const listener = await startListener()
  const program = await start(home, [], {
    ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--inspect=0 --require=${trap}`, ELECTRON_RENDERER_URL: `http://${listener.tcp}/`, WALKTHROUGH_HOME: elsewhere, WALKTHROUGH_POLICY: trap, NODE_TLS_REJECT_UNAUTHORIZED: '0',
  })
  try {
    await expect.poll(() => windows('^Walkthrough$').length, { timeout: 60_000 }).toBe(1)
    const [kiosk = ''] = windows('^Walkthrough$')
    for (const chord of ['F12', 'ctrl+shift+i', 'ctrl+shift+j', 'ctrl+r', 'ctrl+shift+r', 'ctrl+p', 'ctrl+o', 'ctrl+n', 'ctrl+w', 'F5', 'F11']) execFileSync('xdotool', ['windowfocus', kiosk, 'key', chord])
    await expect.poll(() => existsSync(path.join(home, 'Walkthrough', 'sessions')), { timeout: 30_000 }).toBe(true)
    expect(windows('DevTools|Print|Open')).toEqual([])
    expect(windows('^Walkthrough$')).toEqual([kiosk])
    expect(listeningPorts(program.process.pid!)).toEqual([])
    expect(program.output()).not.toMatch(/trap ran|listening on/i)
    expect(readdirSync(elsewhere)).toEqual([])
    expect(listener.heard()).toEqual([])
    // Node would open its debugger at this signal.
    process.kill(program.process.pid!, 'SIGUSR1')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(listeningPorts(program.process.pid!)).toEqual([])
    expect(program.output()).not.toMatch(/listening on/i)
  } finally {
    end(program)
    await listener.stop()
  }
})
