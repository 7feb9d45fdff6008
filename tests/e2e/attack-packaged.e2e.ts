/** The packaged app against whoever may choose how it is started. No debugger gets in, so it is looked at from outside. */
import { execFileSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshHome } from '../../scripts/demo/app.ts'
import { ensureUnpacked } from '../../scripts/lib/package.mjs'
import { isRoot } from '../support/app.ts'
import { HASH } from '../support/invigilator.ts'
import { startListener } from '../support/listener.ts'
import { throwAwayMachine } from '../support/throw-away-machine.ts'
import type { ThrowAwayMachine } from '../support/throw-away-machine.ts'

interface Program {
  readonly process: ChildProcess
  readonly output: () => string
  readonly code: Promise<number | null>
}

let walkthrough: string
let machine: ThrowAwayMachine

test.beforeAll(async () => {
  test.setTimeout(180_000)
  walkthrough = path.join(await ensureUnpacked(), 'walkthrough')
  machine = await throwAwayMachine()
  mkdirSync(machine.seen('/etc/walkthrough'), { recursive: true })
  writeFileSync(machine.seen('/etc/walkthrough/policy.yaml'), `version: 1\ninvigilator:\n  passphrase: ${HASH}\n`)
})

test.afterAll(() => machine.throwAway())

const sessions = (): string => machine.seen(`${machine.home}/.config/Walkthrough/sessions`)

function start(own: readonly string[], changes: Record<string, string> = {}): Program {
  const said = path.join(machine.home, 'said')
  const variables = Object.entries(changes).map(([name, value]) => `${name}=${value}`)
  const started = machine.startAsKiosk('sh', '-c', 'said=$1; shift; exec env "$@" >"$said" 2>&1', 'sh', said, ...variables, walkthrough, '--password-store=basic', ...own)
  return { process: started, output: () => readFileSync(machine.seen(said), 'utf8'), code: new Promise((resolve) => void started.once('close', resolve)) }
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

test.skip(process.platform !== 'linux' || !isRoot, 'the packages of other systems are made there; and root: the policy of the machine is one that is thrown away')
test.describe.configure({ mode: 'serial' })

test('the packaged app does not start with a switch that looks into it or weakens it', async () => {
  for (const word of ['--disable-web-security', '--allow-running-insecure-content', '--no-sandbox', '--enable-features=X', '--inspect=0', '--inspect-brk=0', '--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--expose-gc', '--user-data-dir=/tmp/elsewhere', '--host-resolver-rules=MAP * 127.0.0.1']) {
    const started = start([word])
    expect(await started.code, word).toBe(2)
    expect(started.output()).toContain(`An installed kiosk does not start with ${word.replace(/=.*/, '')}.`)
    expect(started.output()).not.toMatch(/listening on/i)
  }
  expect(existsSync(sessions())).toBe(false)
})

test('the packaged app listens to no debugger, and the environment makes it nothing else', async () => {
  const elsewhere = freshHome()
  const trap = path.join(path.dirname(elsewhere), 'trap.cjs')
  writeFileSync(trap, 'console.log("the trap ran")', { mode: 0o644 })
  const listener = await startListener()
  const program = start([], {
    HOME: elsewhere, XDG_CONFIG_HOME: path.join(elsewhere, 'config'), APPDATA: elsewhere, ProgramData: elsewhere,
    ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--inspect=0 --require=${trap}`, ELECTRON_RENDERER_URL: `http://${listener.tcp}/`, WALKTHROUGH_HOME: elsewhere, WALKTHROUGH_POLICY: trap, NODE_TLS_REJECT_UNAUTHORIZED: '0',
  })
  try {
    await expect.poll(() => windows('^Walkthrough$').length, { timeout: 60_000 }).toBe(1)
    const [kiosk = ''] = windows('^Walkthrough$')
    for (const chord of ['F12', 'ctrl+shift+i', 'ctrl+shift+j', 'ctrl+r', 'ctrl+shift+r', 'ctrl+p', 'ctrl+o', 'ctrl+n', 'ctrl+w', 'F5', 'F11']) execFileSync('xdotool', ['windowfocus', kiosk, 'key', chord])
    await expect.poll(() => existsSync(sessions()), { timeout: 30_000 }).toBe(true)
    expect(windows('DevTools|Print|Open')).toEqual([])
    expect(windows('^Walkthrough$')).toEqual([kiosk])
    expect(listeningPorts(program.process.pid!)).toEqual([])
    expect(program.output()).not.toMatch(/trap ran|listening on/i)
    // The system's own libraries follow these variables; the program's keys and interviews do not.
    expect(readdirSync(elsewhere, { recursive: true }).filter((name) => /walkthrough|sessions|key/i.test(String(name)))).toEqual([])
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
