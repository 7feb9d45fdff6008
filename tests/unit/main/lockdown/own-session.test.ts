import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { covers, isManagerThere, relyOnSession, SETTLED_MS } from '../../../../electron/main/lockdown/own-session.ts'
import { temporaryFolder } from '../support/folders.ts'
import { createWorld } from '../support/world.ts'

/** A session that calls itself the kiosk's own; `locked` and `said` tell what the program did about it. */
function session(found: { manager: boolean; covered: boolean }) {
  const { timers, pass } = createWorld()
  const locked: string[] = []
  const said: string[] = []
  let look = (): void => undefined
  const how = relyOnSession({
    isManagerThere: () => found.manager,
    isCovered: () => found.covered,
    onChange: (then) => (look = then),
    after: timers.after,
    lock: () => locked.push('locked'),
    warn: (text) => said.push(text),
  })
  const settle = (): void => {
    look()
    pass(SETTLED_MS)
  }
  return { how, locked, said, settle, look: () => look(), pass }
}

it('is relied on for as long as its window manager is there and the window covers the screen', () => {
  const { how, locked, said, settle } = session({ manager: true, covered: true })
  settle()
  settle()
  expect([how(), locked]).toEqual(['session', []])
  expect(said).toEqual([expect.stringContaining('own session has the place')])
})

it('is not relied on where its window manager is not there: a variable is not enough', () => {
  const { how, locked, said } = session({ manager: false, covered: true })
  expect([how(), locked]).toEqual(['session-lost', ['locked']])
  expect(said).toEqual([expect.stringContaining('its window manager is not there')])
})

it.each([['its window manager is gone', { manager: false }], ['the window covers the screen no more', { covered: false }]] as const)('is relied on no more once %s, also where it comes back', (_name, lost) => {
  const found = { manager: true, covered: true }
  const { how, locked, said, settle } = session(found)
  settle()
  Object.assign(found, lost)
  settle()
  expect([how(), locked]).toEqual(['session-lost', ['locked']])
  Object.assign(found, { manager: true, covered: true })
  settle()
  settle()
  expect([how(), locked, said.length]).toEqual(['session-lost', ['locked'], 2])
})

it('is looked at when all has come to rest, not between two steps of the window manager', () => {
  const found = { manager: true, covered: false }
  const { how, look, pass } = session(found)
  look()
  pass(SETTLED_MS - 1)
  look()
  pass(SETTLED_MS - 1)
  found.covered = true
  pass(1)
  expect(how()).toBe('session')
})

it('a window covers its display also where a keyboard on the screen reserves a part, and under a title bar it does not', () => {
  const bounds = { x: 0, y: 0, width: 1280, height: 800 }
  const display = { bounds, workArea: { ...bounds, height: 600 } }
  expect(covers(bounds, display)).toBe(true)
  expect(covers({ ...bounds, height: 600 }, display)).toBe(true)
  expect(covers({ x: 1, y: 22, width: 1278, height: 777 }, { bounds, workArea: bounds })).toBe(false)
  expect(covers({ ...bounds, width: 640 }, { bounds, workArea: bounds })).toBe(false)
})

it.each([
  [['openbox', '--config-file', '/usr/share/walkthrough/kiosk-session/openbox.xml'], true],
  [['openbox'], false],
  [['openbox', '--config-file', '/home/k/rc.xml'], false],
  [['cat', 'openbox', '--config-file', '/home/k/openbox.xml'], false],
] as const)('the window manager of the session is told by how it was started: %j', (words, isIt) => {
  const proc = temporaryFolder()
  for (const [id, line] of [['1', ['/sbin/init']], ['77', words]] as const) {
    mkdirSync(path.join(proc, id))
    writeFileSync(path.join(proc, id, 'cmdline'), line.map((word) => `${word}\0`).join(''))
  }
  mkdirSync(path.join(proc, '78'))
  expect(isManagerThere(proc)).toBe(isIt)
})
