import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { besideTheSession, noSecretStore } from '../../../../electron/main/store/keys.ts'
import type { KeyWrap } from '../../../../electron/main/store/keys.ts'
import { createReserve } from '../../../../electron/main/store/reserve.ts'
import { createSessions, logFile, sessionId } from '../../../../electron/main/store/sessions.ts'
import type { NewSession, Sessions } from '../../../../electron/main/store/sessions.ts'
import { opened, said } from '../support/bodies.ts'
import { canMount, isRoot, readOnlyFolder, smallDisk, temporaryFolder } from '../support/folders.ts'

const wraps = { first: besideTheSession, all: [besideTheSession] }
const newSession = (id: string, changes: Partial<NewSession> = {}): NewSession => ({
  id, pack: new Map([['pack.yaml', new TextEncoder().encode('pack: tiny\n')]]), policy: 'version: 1\n', events: [opened({ session: id })], wall: 1000, ...changes,
})
const made = (sessions: Sessions, id: string, ended = false): void => {
  const { log } = sessions.create(newSession(id))
  if (ended) log.append([{ type: 'interview-ended', reason: 'completed' }], { wall: 2000, at: 10 })
  log.close()
}
const ONE = '20260102-030405-aaa'
const TWO = '20260102-040506-bbb'

describe('a session is a folder', () => {
  it('with its log, a key of its own, the pack and the policy of the day, and room for the recording', () => {
    const root = path.join(temporaryFolder(), 'deep', 'sessions')
    const sessions = createSessions(root, wraps)
    made(sessions, ONE)
    made(sessions, TWO)
    expect(readdirSync(path.join(root, ONE)).filter((name) => !/-(wal|shm)$/.test(name)).sort()).toEqual(['key.json', 'pack', 'policy.yaml', 'recording', 'session.sqlite'])
    expect(readFileSync(path.join(root, ONE, 'pack', 'pack.yaml'), 'utf8')).toBe('pack: tiny\n')
    expect(statSync(path.join(root, ONE, 'key.json')).mode & 0o077).toBe(0)
    expect(statSync(path.join(root, ONE)).mode & 0o077).toBe(0)
    expect(readFileSync(path.join(root, ONE, 'key.json'), 'utf8')).not.toBe(readFileSync(path.join(root, TWO, 'key.json'), 'utf8'))
  })

  it('that is sorted by time through its name', () => {
    expect(sessionId(Date.UTC(2026, 0, 2, 3, 4, 5), 'xyz')).toBe('20260102-030405-xyz')
  })

  it('that is not made where the policy wants a secret store and there is none; those that are there are read', () => {
    const root = temporaryFolder()
    made(createSessions(root, wraps), ONE)
    const sessions = createSessions(root, { first: noSecretStore, all: [besideTheSession] })
    expect(() => sessions.create(newSession(TWO))).toThrow(expect.objectContaining({ kind: 'no-secret-store' }))
    expect(existsSync(path.join(root, TWO))).toBe(false)
    const { log } = sessions.open(ONE)
    expect(log.read()).toHaveLength(1)
    log.close()
  })

  it('that keeps working when it is moved to another root', () => {
    const folder = temporaryFolder()
    made(createSessions(path.join(folder, 'a'), wraps), ONE)
    cpSync(path.join(folder, 'a'), path.join(folder, 'b'), { recursive: true })
    const { log } = createSessions(path.join(folder, 'b'), wraps).open(ONE)
    expect(log.read()).toHaveLength(1)
    log.close()
  })
})

describe('interrupted sessions', () => {
  it('are those whose log has no end, oldest first', () => {
    const sessions = createSessions(temporaryFolder(), wraps)
    made(sessions, TWO)
    made(sessions, ONE)
    made(sessions, '20260102-050607-ccc', true)
    expect(sessions.scan().interrupted.map(({ id, opened: { candidate }, openedWall }) => [id, candidate, openedWall])).toEqual([[ONE, 'Ada Example', 1000], [TWO, 'Ada Example', 1000]])
  })

  it('are found again from the logs when the list of ended ones is lost or broken', () => {
    const root = temporaryFolder()
    const sessions = createSessions(root, wraps)
    made(sessions, ONE)
    made(sessions, TWO, true)
    expect(sessions.scan().interrupted.map(({ id }) => id)).toEqual([ONE])
    for (const broken of [undefined, '', '{"v":1,"ended":"all"}', '\0']) {
      if (broken === undefined) rmSync(path.join(root, 'ended.json'))
      else writeFileSync(path.join(root, 'ended.json'), broken)
      expect(sessions.scan().interrupted.map(({ id }) => id)).toEqual([ONE])
    }
  })

  it('do not hide behind a damaged one, which is named and left as it is', () => {
    const root = temporaryFolder()
    const sessions = createSessions(root, wraps)
    made(sessions, ONE)
    made(sessions, TWO)
    writeFileSync(logFile(path.join(root, ONE)), 'this was a database')
    const scan = sessions.scan()
    expect(scan.interrupted.map(({ id }) => id)).toEqual([TWO])
    expect(scan.troubles).toEqual([{ id: ONE, text: expect.stringMatching(new RegExp(`${ONE}.*damaged.*Nothing was deleted`)) as string }])
    expect(readFileSync(logFile(path.join(root, ONE)), 'utf8')).toBe('this was a database')
  })

  it('are not confused by other folders, or by one that a crash left without a log', () => {
    const root = temporaryFolder()
    mkdirSync(path.join(root, ONE))
    mkdirSync(path.join(root, 'notes'))
    expect(createSessions(root, wraps).scan()).toEqual({ interrupted: [], broken: [], unclosed: [], troubles: [] })
  })
})

describe('keys', () => {
  const upsideDown: KeyWrap = { name: 'upside-down', wrap: (key) => Buffer.from(key).reverse().toString('hex'), unwrap: (text) => Buffer.from(text, 'hex').reverse() }

  it('are opened by the store that wrapped them, also when new ones are wrapped by another', () => {
    const root = temporaryFolder()
    made(createSessions(root, { first: upsideDown, all: [upsideDown] }), ONE)
    const { log } = createSessions(root, { first: besideTheSession, all: [upsideDown, besideTheSession] }).open(ONE)
    expect(log.read()).toHaveLength(1)
    log.close()
  })

  it.each([
    ['unreadable-key', 'of a store that this machine does not have', (root: string) => createSessions(root, wraps)],
    ['unreadable-key', 'that their store does not give out', (root: string) => createSessions(root, { first: besideTheSession, all: [{ ...upsideDown, unwrap: () => { throw new Error('locked keyring') } }] })],
    ['missing', 'that are gone', (root: string) => (rmSync(path.join(root, ONE, 'key.json')), createSessions(root, wraps))],
    ['damaged', 'that are not keys', (root: string) => (writeFileSync(path.join(root, ONE, 'key.json'), '{'), createSessions(root, wraps))],
  ])('are %s: keys %s', (kind, _which, later) => {
    const root = temporaryFolder()
    made(createSessions(root, { first: upsideDown, all: [upsideDown] }), ONE)
    expect(() => later(root).open(ONE)).toThrow(expect.objectContaining({ name: 'StorageTrouble', kind }))
  })
})

describe('where nothing can be stored', () => {
  it.skipIf(isRoot && !canMount)('a folder that may not be written to is read-only, in plain words', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const root = readOnlyFolder()
    expect(() => createSessions(root, wraps).create(newSession(ONE))).toThrow(expect.objectContaining({ kind: 'read-only', message: expect.stringContaining('may not write') as string }))
    expect(() => createReserve(root, 0.01).take()).toThrow(expect.objectContaining({ kind: 'read-only' }))
    expect(createSessions(root, wraps).scan()).toEqual({ interrupted: [], broken: [], unclosed: [], troubles: [] })
  })

  it.skipIf(!canMount)('a full disk refuses the session and leaves nothing half made', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const disk = smallDisk(64)
    const sessions = createSessions(path.join(disk, 'sessions'), wraps)
    expect(() => sessions.create(newSession(ONE, { events: [opened(), said('a', 'x'.repeat(200_000))] }))).toThrow(expect.objectContaining({ kind: 'full' }))
    expect(existsSync(path.join(disk, 'sessions', ONE))).toBe(false)
  })

  it.skipIf(!canMount)('the reserve gives its space back when it is asked to, once, and takes it again', () => {
    const disk = smallDisk(1024)
    const reserve = createReserve(disk, 0.5)
    reserve.take()
    const stuff = (): void => writeFileSync(path.join(disk, 'stuff'), Buffer.alloc(700 * 1024))
    expect(stuff).toThrow('ENOSPC')
    expect(reserve.release()).toBe(true)
    expect(reserve.release()).toBe(false)
    stuff()
    expect(() => reserve.take()).toThrow(expect.objectContaining({ kind: 'full' }))
    rmSync(path.join(disk, 'stuff'))
    reserve.take()
    expect(statSync(path.join(disk, 'reserve')).size).toBe(512 * 1024)
  })
})
