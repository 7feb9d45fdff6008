import { expect, it } from 'vitest'
import { preflight, printed } from '../../../../electron/main/preflight/preflight.ts'
import type { Machine } from '../../../../electron/main/preflight/preflight.ts'
import { runningPrograms } from '../../../../electron/main/preflight/programs.ts'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { HASH } from '../../../support/invigilator.ts'

const engine = { url: 'http://10.0.0.7:8080/v1', model: 'm' }
const wall = Date.UTC(2026, 10, 22, 9, 30)
const policyWith = (more: object = {}) => policyFile.parse({ version: 1, invigilator: { passphrase: HASH }, ...more })

const ready: Machine = {
  policy: policyWith(), policyFaults: [], lock: () => 'window', interviews: () => Promise.resolve(['reference', 'everyday-python']), displays: () => [{ width: 1920, height: 1080 }],
  capture: () => Promise.resolve({ isBlank: false }), microphone: () => Promise.resolve(true), freeBytes: () => Promise.resolve(100e9), wall: () => wall, timeZone: () => 'Europe/Berlin',
  newestSession: () => Promise.resolve(Date.UTC(2026, 10, 21)), tryEndpoint: () => Promise.resolve({ ms: 700 }), areKeysOpen: false, areKeysRefused: false, notRecoverable: () => 0,
  signingKey: () => Promise.resolve('ab'.repeat(32)), programs: () => Promise.resolve(new Set(['systemd', 'walkthrough'])),
}
const lineOf = async (what: string, change: Partial<Machine>) => (await preflight({ ...ready, ...change })).find((line) => line.what === what)

it('is green on a machine that is ready', async () => {
  const lines = await preflight(ready)
  expect(lines.map(({ state, todo }) => [state, todo])).toEqual(lines.map(() => ['good', '']))
  expect(lines).toHaveLength(11)
  expect(printed(lines)).toContain('  good  Clock: 22 November 2026 at 10:30, Europe/Berlin\n')
})

it.each<[string, Partial<Machine>, 'todo' | 'bad', RegExp]>([
  ['Policy', { policyFaults: ['/etc/p.yaml:3: seat: must be a text'] }, 'bad', /p\.yaml:3/],
  ['Interviews', { interviews: () => Promise.resolve([]) }, 'bad', /none/],
  ['Interviews', { policy: policyWith({ interviews: ['reference', 'absent'] }) }, 'todo', /^absent cannot be used$/],
  ['Way out', { policy: policyFile.parse({ version: 1 }) }, 'todo', /no passphrase/],
  ['Way out', { lock: () => 'session-lost' }, 'todo', /locked as on any desktop/],
  ['Screens', { displays: () => [] }, 'bad', /none/],
  ['Screens', { policy: policyWith({ recording: { displays: 'one-only' } }), displays: () => [{ width: 1, height: 1 }, { width: 1, height: 1 }] }, 'bad', /more than one/],
  ['Capture', { capture: () => Promise.resolve(undefined) }, 'bad', /no picture/],
  ['Capture', { capture: () => Promise.resolve({ isBlank: true }) }, 'bad', /empty/],
  ['Capture', { capture: () => Promise.reject(new Error('the portal is gone')) }, 'bad', /could not be looked at \(the portal is gone\)/],
  ['Microphone', { policy: policyWith({ recording: { microphone: true } }), microphone: () => Promise.resolve(false) }, 'bad', /none can be used/],
  ['Disk', { freeBytes: () => Promise.resolve(undefined) }, 'bad', /nothing can be written/],
  // 1500 kbit/s are 675 MB an hour.
  ['Disk', { freeBytes: () => Promise.resolve(0.4e9) }, 'bad', /less than an hour/],
  ['Disk', { freeBytes: () => Promise.resolve(1.5e9) }, 'todo', /3 hours/],
  ['Clock', { wall: () => 0 }, 'bad', /1970/],
  ['Clock', { newestSession: () => Promise.resolve(wall + 3 * 86_400_000) }, 'bad', /2026/],
  ['Endpoint', { policy: policyWith({ engine }), tryEndpoint: () => Promise.resolve({ failure: 'it answered with status 401' }) }, 'todo', /10\.0\.0\.7:8080 cannot be used: it answered with status 401/],
  ['Endpoint', { policy: policyWith({ engine }), tryEndpoint: () => Promise.resolve({ ms: 4100 }) }, 'todo', /reads with .+ in 4\.1 seconds/],
  ['Keys', { areKeysOpen: true }, 'todo', /beside the interviews/],
  ['Keys', { notRecoverable: () => 2 }, 'todo', /2 keys are not wrapped for the recovery key/],
  ['Keys', { areKeysRefused: true, signingKey: () => Promise.resolve(undefined) }, 'bad', /no secret store, and the policy/],
  ['Keys', { signingKey: () => Promise.resolve(undefined) }, 'bad', /cannot be used/],
  ['Other programs', { programs: () => Promise.resolve(new Set(['obs', 'obsidian'])) }, 'todo', /^obs runs$/],
])('%s says what to do', async (what, change, state, found) => {
  const line = await lineOf(what, change)
  expect(line).toMatchObject({ state })
  expect(line?.found).toMatch(found)
  expect(line?.todo).not.toBe('')
})

it.each([['window', 'the screen is locked,'], ['session', 'the kiosk’s own session locks the screen'], [undefined, 'is not locked']] as const)('says which lock it is: %s', async (lock, found) => {
  const line = await lineOf('Way out', { lock: () => lock })
  expect(line).toMatchObject({ state: 'good', todo: '' })
  expect(line?.found).toContain(found)
})

it('says of a policy with a fault that, and nothing of settings that are not in force', async () => {
  const lines = await preflight({ ...ready, policy: policyFile.parse({ version: 1 }), policyFaults: ['/etc/p.yaml:3: seat: must be a text'] })
  expect(lines.map(({ what, state }) => [what, state])).toEqual([['Policy', 'bad']])
})

it('opens no microphone where none is recorded', async () => {
  let opened = 0
  const microphone = (): Promise<boolean> => Promise.resolve(++opened > 0)
  expect(await lineOf('Microphone', { microphone })).toMatchObject({ state: 'good', found: 'is not recorded' })
  expect(opened).toBe(0)
  expect(await lineOf('Microphone', { microphone, policy: policyWith({ recording: { microphone: true } }) })).toMatchObject({ state: 'good', found: 'can be used' })
})

it('takes programs by their exact names', async () => {
  const { state } = (await lineOf('Other programs', { programs: () => Promise.resolve(new Set(['obsidian', 'xobs', 'OBs'])) }))!
  expect(state).toBe('good')
})

it('knows this very program among those that run', async () => expect(await runningPrograms()).toContain('node'))
