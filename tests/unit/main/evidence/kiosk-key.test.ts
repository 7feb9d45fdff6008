import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeSession } from '../../../../electron/main/evidence/close.ts'
import { deleteSession, keptSessions } from '../../../../electron/main/evidence/deletion.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { openKioskKey, publicKeys, replaceKey } from '../../../../electron/main/evidence/kiosk-key.ts'
import { readKioskLogs } from '../../../../electron/main/evidence/kiosk-log.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { onlyInTheApp } from '../../../../electron/main/evidence/tools/world.ts'
import { isDamaged, verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { besideTheSession, noSecretStore } from '../../../../electron/main/store/keys.ts'
import type { KeyWraps } from '../../../../electron/main/store/keys.ts'
import { canMount, smallDisk, temporaryFolder } from '../support/folders.ts'
import { held, ID, kioskAt, WALL, wraps } from './world.ts'

const OTHER = '20260103-030405-def'
const keeping = (kiosk: ReturnType<typeof kioskAt>) => ({ root: kiosk.sessions.root, key: kiosk.key, clock: { wall: () => WALL, steady: () => 0 } })

afterEach(() => void vi.restoreAllMocks())

describe('the kiosk’s key', () => {
  it('is made once, readable by this account only, and its public part stands beside it', () => {
    const root = temporaryFolder()
    const key = openKioskKey(root, wraps)
    expect(openKioskKey(root, wraps).fingerprint).toBe(key.fingerprint)
    expect(statSync(path.join(root, 'kiosk-key.json')).mode & 0o077).toBe(0)
    expect(readFileSync(path.join(root, 'kiosk.pem'), 'utf8')).toBe(key.publicPem)
    expect(key.publicPem).toMatch(/^-----BEGIN PUBLIC KEY-----/)
  })

  it('is the one that is handed out, whatever was put in place of its public part', () => {
    const root = temporaryFolder()
    const key = openKioskKey(root, wraps)
    writeFileSync(path.join(root, 'kiosk.pem'), openKioskKey(temporaryFolder(), wraps).publicPem)
    openKioskKey(root, wraps)
    expect(readFileSync(path.join(root, 'kiosk.pem'), 'utf8')).toBe(key.publicPem)
  })

  it('is never replaced because it cannot be read', () => {
    const root = temporaryFolder()
    openKioskKey(root, wraps)
    const before = readFileSync(path.join(root, 'kiosk-key.json'), 'utf8')
    expect(() => openKioskKey(root, { first: besideTheSession, all: [] })).toThrow(expect.objectContaining({ kind: 'unreadable-key' }))
    expect(readFileSync(path.join(root, 'kiosk-key.json'), 'utf8')).toBe(before)
  })

  it('is made by no tool but the one that replaces it: a mistyped folder or a copy must not become a kiosk', async () => {
    const root = temporaryFolder()
    const world = { wraps, root: () => root, app: 'test', command: String, assessors: () => root, print: () => Promise.reject(new Error('nothing is printed')) }
    const codes: number[] = []
    for (const verb of ['list', 'log', 'key', 'expire']) codes.push(await runTool('sessions', [verb], world))
    expect(codes).toEqual([0, 0, 1, 1])
    expect(readdirSync(root)).toEqual([])
    expect(await runTool('sessions', ['new-key'], world)).toBe(0)
    expect(readdirSync(root).sort()).toEqual(['kiosk-key.json', 'kiosk-log.ndjson', 'kiosk.pem'])
  })

  it('stays as it is where no other can be made: the policy makes none here, or it lies in a store that this program cannot reach', async () => {
    const { root } = kioskAt(temporaryFolder()).sessions
    const files = (): readonly (readonly [string, string])[] => readdirSync(root).sort().map((name) => [name, readFileSync(path.join(root, name), 'utf8')])
    const before = files()
    const newKey = (stores: KeyWraps): Promise<number> => runTool('sessions', ['new-key'], { wraps: stores, root: () => root, app: 'test', command: String, assessors: () => root, print: () => Promise.reject(new Error('nothing is printed')) })
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await newKey({ first: noSecretStore, all: [besideTheSession] })).toBe(1)
    expect(await newKey({ first: onlyInTheApp, all: [besideTheSession] })).toBe(1)
    expect(say).toHaveBeenLastCalledWith(expect.stringContaining('does not reach here'))
    expect(files()).toEqual(before)
    const inStore = JSON.stringify({ v: 1, wraps: [{ by: 'safe-storage', key: 'x' }] })
    writeFileSync(path.join(root, 'kiosk-key.json'), inStore)
    expect(await newKey(wraps)).toBe(1)
    expect(say).toHaveBeenLastCalledWith(expect.stringContaining('does not reach here'))
    expect(files()).toEqual(before.map(([name, content]) => [name, name === 'kiosk-key.json' ? inStore : content]))
  })

  it.runIf(canMount)('stays as it is on a full disk', () => {
    const root = smallDisk(64)
    const key = openKioskKey(root, wraps)
    const names = readdirSync(root).sort()
    expect(() => writeFileSync(path.join(root, 'filled'), Buffer.alloc(65_536))).toThrow('ENOSPC')
    expect(() => replaceKey(root, wraps, WALL)).toThrow(expect.objectContaining({ kind: 'full' }))
    expect(readdirSync(root).filter((name) => name !== 'filled').sort()).toEqual(names)
    expect(openKioskKey(root, wraps).fingerprint).toBe(key.fingerprint)
  })

  it('closes what has ended before another one takes its place, and what is still open is named', async () => {
    const kiosk = kioskAt()
    const { root } = kiosk.sessions
    held(kiosk)
    held(kiosk, { id: OTHER, ended: false })
    const said: string[] = []
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    expect(await runTool('sessions', ['new-key'], { wraps, root: () => root, app: 'test', command: String, assessors: () => root, print: () => Promise.reject(new Error('nothing is printed')) })).toBe(0)
    expect(said[0]).toMatch(new RegExp(`^closed ${ID}  receipt [0-9A-Z-]+.\n`))
    expect(said.filter((text) => text.includes('not closed yet'))).toEqual([expect.stringContaining(OTHER)])
    const { file } = await exportSession(kioskAt(root), ID, temporaryFolder())
    expect((await verifyBundle(file, { trustedKeys: publicKeys(root).map(({ publicPem }) => publicPem) })).findings).toEqual([])
  })

  it('can be replaced while an interview is open: it holds for whoever knows both keys, and for nobody else', async () => {
    const before = kioskAt()
    const { root } = before.sessions
    held(before)
    replaceKey(root, wraps, WALL)
    const after = kioskAt(root)
    const { file, verdict } = await exportSession(after, ID, temporaryFolder())
    expect(isDamaged(verdict)).toBe(false)
    expect((await verifyBundle(file, { trustedKeys: [after.key.publicPem, before.key.publicPem] })).findings).toEqual([])
    for (const trustedKeys of [undefined, [after.key.publicPem], [after.key.publicPem, openKioskKey(temporaryFolder(), wraps).publicPem]]) {
      expect((await verifyBundle(file, { trustedKeys })).findings.map(({ code, where }) => `${code} ${where}`)).toEqual(['foreign-signature kiosk.pem'])
    }
  })

  it('can be replaced, and what was closed, handed over and noted before still holds', async () => {
    const before = kioskAt()
    const { root } = before.sessions
    for (const id of [ID, OTHER]) held(before, { id })
    await exportSession(before, ID, temporaryFolder())
    const early = before.sessions.open(OTHER)
    closeSession(early.log, OTHER, before.key, WALL)
    early.log.close()
    replaceKey(root, wraps, WALL)
    const after = kioskAt(root)
    expect(after.key.fingerprint).not.toBe(before.key.fingerprint)
    expect(keptSessions(root, publicKeys(root))).toEqual([{ id: ID, exported: true }, { id: OTHER, exported: false }])

    const both = [before.key.publicPem, after.key.publicPem]
    const { file, verdict } = await exportSession(after, OTHER, temporaryFolder())
    expect(verdict.findings).toEqual([])
    expect((await verifyBundle(file)).findings.map(({ code }) => code)).toEqual(['unchecked'])
    expect((await verifyBundle(file, { trustedKeys: both })).findings).toEqual([])
    expect((await verifyBundle(file, { trustedKeys: [after.key.publicPem] })).findings.map(({ code, where }) => `${code} ${where}`)).toEqual(['foreign-signature kiosk.pem', 'foreign-signature checkpoint.json'])
    expect((await verifyBundle(file, { trustedKeys: [before.key.publicPem] })).findings.map(({ code, where }) => `${code} ${where}`)).toEqual(['foreign-signature manifest.json'])

    deleteSession(keeping(after), ID, 'asked', false)
    expect(readKioskLogs(root, publicKeys(root)).map(({ brokenAt, entries }) => [brokenAt, entries.map(({ deed }) => deed.type)])).toEqual([
      [undefined, ['session-exported']],
      [undefined, ['log-set-aside', 'session-exported', 'deletion-begun', 'session-deleted']],
    ])
  })
})
