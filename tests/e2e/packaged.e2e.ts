/**
 * The .deb, as an administrator meets it: installed beside a policy that lies there already, upgraded over interviews that were
 * held, removed. Its fuses let no debugger in, so a person's keys drive it, and the disk says what happened.
 */
import type { ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { bodiesOf, readSessions } from '../../scripts/demo/session.ts'
import type { KeptSession } from '../../scripts/demo/session.ts'
import { ensureDeb } from '../../scripts/lib/package.mjs'
import { isRoot } from '../support/app.ts'
import { HASH } from '../support/invigilator.ts'
import { throwAwayMachine } from '../support/throw-away-machine.ts'
import type { ThrowAwayMachine } from '../support/throw-away-machine.ts'
import { activeProcess, activeWindow, lookAt, nextScreen, press, type } from '../support/x-display.ts'

const POLICY = '/etc/walkthrough/policy.yaml'
const SESSIONS = '/var/lib/walkthrough-tried-out/interviews'
const policy = `version: 1
seat: "17"
sessions: ${SESSIONS}
invigilator:
  passphrase: ${HASH}
`

test.skip(process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/dpkg'), 'needs Debian or a relative, and root: the package is installed on a machine that is thrown away')
test.describe.configure({ mode: 'serial' })

let machine: ThrowAwayMachine
let session: ChildProcess | undefined

test.beforeAll(async () => {
  test.setTimeout(180_000)
  machine = await throwAwayMachine()
  mkdirSync(machine.seen(path.dirname(POLICY)), { recursive: true })
  writeFileSync(machine.seen(POLICY), policy)
})

test.afterAll(() => {
  if (session?.exitCode === null && session.pid !== undefined) process.kill(-session.pid, 'SIGKILL')
  machine.throwAway()
})

/** What the display manager runs when somebody chooses the session. */
function sessionCommand(): string[] {
  const entry = readFileSync(machine.seen('/usr/share/xsessions/walkthrough-kiosk.desktop'), 'utf8')
  return /^Exec=(.*)$/m.exec(entry)?.[1]?.split(' ') ?? []
}

/** Logs the kiosk's account in; `exit` is the session's code, once it ends. */
async function logIn(): Promise<{ readonly exit: Promise<number | null> }> {
  const [program = '', ...args] = sessionCommand()
  const empty = lookAt()
  const started = machine.startAsKiosk(program, ...args)
  session = started
  const exit = new Promise<number | null>((resolve) => started.once('exit', resolve))
  await expect.poll(activeWindow, { timeout: 60_000 }).toBe('Walkthrough')
  await nextScreen(empty)
  return { exit }
}

const leave = (): boolean => process.kill(Number(activeProcess()), 'SIGTERM')
const kept = (): readonly KeptSession[] => readSessions(machine.seen(SESSIONS))
const said = (): readonly string[] => kept().flatMap((one) => bodiesOf(one, 'candidate-said').map(({ text }) => text))

function install(file: string): void {
  const { code, err } = machine.asRoot('dpkg', '-i', file)
  expect(code, err).toBe(0)
}

/** From the check-in screen to the next one. */
async function checkIn(name: string): Promise<void> {
  const before = lookAt()
  type(name)
  press('Return')
  await nextScreen(before)
}

async function say(text: string): Promise<void> {
  type(text)
  press('Return')
  await expect.poll(() => said().at(-1)).toBe(text)
}

test('installs beside the policy that is there, and the first start makes the keys', async () => {
  test.setTimeout(180_000)
  install(await ensureDeb('0.0.1'))
  expect(machine.asKiosk('walkthrough', '--policy', 'explain', 'seat').out).toContain(`${POLICY}:2`)
  expect(machine.asKiosk('walkthrough', '--preflight').code).toBe(0)
  // What the centre starts beside the kiosk, such as a screen reader.
  writeFileSync(machine.seen('/etc/walkthrough/session-start'), `#!/bin/sh\ntouch ${SESSIONS}/../started-beside\n`, { mode: 0o755 })
  const { exit } = await logIn()
  await expect.poll(() => existsSync(machine.seen(`${path.dirname(SESSIONS)}/started-beside`))).toBe(true)
  await expect.poll(() => existsSync(machine.seen(`${SESSIONS}/kiosk.pem`))).toBe(true)
  expect(statSync(machine.seen(`${SESSIONS}/kiosk-key.json`)).mode & 0o077).toBe(0)
  await checkIn('Ada Example')
  press('Tab', 'Tab', 'Tab', 'Return')
  await expect.poll(() => kept().flatMap((one) => bodiesOf(one, 'interviewer-said')).length, { timeout: 30_000 }).toBeGreaterThan(0)
  await say('Yes, I am ready.')
  leave()
  expect(await exit).toBe(0)
})

test('an upgrade goes on with the interview that an older version began, under the same key', async () => {
  test.setTimeout(180_000)
  const key = readFileSync(machine.seen(`${SESSIONS}/kiosk.pem`), 'utf8')
  install(await ensureDeb())
  const { exit } = await logIn()
  await checkIn('ada example')
  press('Tab', 'Return')
  await expect.poll(() => kept().flatMap((one) => bodiesOf(one, 'session-resumed')).length, { timeout: 30_000 }).toBe(1)
  await say('I am still here.')
  leave()
  expect(await exit).toBe(0)
  expect(said()).toEqual(['Yes, I am ready.', 'I am still here.'])
  expect(readFileSync(machine.seen(`${SESSIONS}/kiosk.pem`), 'utf8')).toBe(key)
  const [only] = kept()
  expect(only && bodiesOf(only, 'session-opened')[0]?.app).toMatch(/^0\.0\.1/)
  expect(machine.asKiosk('walkthrough', '--evidence', 'sessions', 'list').out).toContain(only?.id)
})

/** It says what is wrong, is not locked, and its button gives the machine back. */
async function closesByItsButton(): Promise<void> {
  const { exit } = await logIn()
  press('Tab', 'Return')
  expect(await exit).toBe(0)
}

test('a folder of interviews that cannot be made is one line of the check, and the other lines are there', () => {
  writeFileSync(machine.seen(POLICY), policy.replace(SESSIONS, '/root/interviews'))
  const { code, out } = machine.asKiosk('walkthrough', '--preflight')
  writeFileSync(machine.seen(POLICY), policy)
  expect(code).toBe(1)
  expect(out).toMatch(/BAD +Disk: nothing can be written/)
  expect(out).toMatch(/good +Screens: /)
})

test('a policy with a fault closes the kiosk, is named with file and line, and the machine is given back', async () => {
  test.setTimeout(120_000)
  writeFileSync(machine.seen(POLICY), `${policy}displays: 2\n`)
  const check = machine.asKiosk('walkthrough', '--policy', 'check')
  expect(check.code).toBe(1)
  expect(check.err + check.out).toContain(`${POLICY}:6`)
  const preflight = machine.asKiosk('walkthrough', '--preflight')
  expect(preflight.code).toBe(1)
  expect(preflight.out).toContain(`${POLICY}:6`)
  await closesByItsButton()
  writeFileSync(machine.seen(POLICY), policy)
})

test('a policy that the kiosk’s account cannot reach is a fault and not the same as none; a machine without a passphrase is not ready', async () => {
  test.setTimeout(120_000)
  const folder = machine.seen(path.dirname(POLICY))
  chmodSync(folder, 0o700)
  for (const tool of [['--policy', 'check'], ['--preflight'], ['--evidence', 'sessions', 'list']]) {
    const { code, out, err } = machine.asKiosk('walkthrough', ...tool)
    expect(code, tool.join(' ')).toBe(1)
    expect(out + err).toContain(`${POLICY}: cannot be read by this account (EACCES`)
  }
  await closesByItsButton()
  chmodSync(folder, 0o755)
  rmSync(machine.seen(POLICY))
  for (const tool of [['--policy', 'check'], ['--preflight']]) {
    const { code, out, err } = machine.asKiosk('walkthrough', ...tool)
    expect(code, tool.join(' ')).toBe(1)
    expect(out + err).toContain('there is no invigilator.passphrase')
  }
  await closesByItsButton()
  writeFileSync(machine.seen(POLICY), policy)
})

test('removing it leaves the interviews and the policy', () => {
  const before = said()
  for (const how of ['--remove', '--purge']) {
    const { code, err } = machine.asRoot('dpkg', how, 'walkthrough')
    expect(code, err).toBe(0)
    for (const place of ['/opt/Walkthrough', '/usr/bin/walkthrough', '/usr/share/xsessions/walkthrough-kiosk.desktop']) expect(existsSync(machine.seen(place)), place).toBe(false)
    expect(said()).toEqual(before)
    expect(readFileSync(machine.seen(POLICY), 'utf8')).toBe(policy)
  }
})
