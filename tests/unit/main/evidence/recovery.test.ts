import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { kioskKeyFile, openKioskKey, replaceKey } from '../../../../electron/main/evidence/kiosk-key.ts'
import { deedsOf, noteDeed } from '../../../../electron/main/evidence/kiosk-log.ts'
import { createNotary } from '../../../../electron/main/evidence/notary.ts'
import { keepRecoverable, notRecoverable, recoveredWith } from '../../../../electron/main/evidence/recovery.ts'
import { decrypterFrom, encrypterFor } from '../../../../electron/main/evidence/seal.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { openEvidence } from '../../../../electron/main/evidence/tools/world.ts'
import { besideTheSession, keyFilePath, readKey, readWraps, writeDurably } from '../../../../electron/main/store/keys.ts'
import type { KeyWrap, KeyWraps, Wraps } from '../../../../electron/main/store/keys.ts'
import { createSessions } from '../../../../electron/main/store/sessions.ts'
import { temporaryFolder } from '../support/folders.ts'
import { held, ID, kioskAt } from './world.ts'

const OTHER = '20260103-030405-abc'

interface Pair { readonly identity: string; readonly recipient: string }
let [first, second]: Pair[] = []
const pair = async (): Promise<Pair> => {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
beforeAll(async () => {
  first = await pair()
  second = await pair()
})
const one = (): Pair => first!
const two = (): Pair => second!

afterEach(() => void vi.restoreAllMocks())

function identityFile({ identity }: Pair): string {
  const file = path.join(temporaryFolder(), 'identity.txt')
  writeFileSync(file, `# made for a test\n${identity}\n`)
  return file
}

/** A secret store of an operating system: another password is another store. */
const secretStore = (password: string): KeyWrap => ({
  name: 'safe-storage',
  wrap: (key) => Buffer.from(`${password}:${key.toString('base64')}`).toString('base64'),
  unwrap: (wrapped) => {
    const [with_, key = ''] = Buffer.from(wrapped, 'base64').toString().split(':')
    if (with_ !== password) throw new Error('the store does not open this')
    return Buffer.from(key, 'base64')
  },
})
const inStore = (password: string): KeyWraps => ({ first: secretStore(password), all: [secretStore(password), besideTheSession] })

/** A kiosk with two sessions, one of them interrupted, whose keys lie in the secret store and are wrapped for the first recipient. */
async function kioskInStore(): Promise<{ readonly root: string; readonly files: readonly string[]; readonly fingerprint: string }> {
  const kiosk = kioskAt(undefined, inStore('before'))
  const { root } = kiosk.sessions
  held(kiosk)
  held(kiosk, { id: OTHER, ended: false })
  const files = [kioskKeyFile(root), ...[ID, OTHER].map((id) => keyFilePath(path.join(root, id)))]
  for (const file of files) await keepRecoverable(file, inStore('before').all, one().recipient)
  return { root, files, fingerprint: kiosk.key.fingerprint }
}

async function tool(root: string, wraps: KeyWraps, args: readonly string[], recovery?: string): Promise<{ readonly code: number; readonly out: string }> {
  let out = ''
  const say = vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text), true))
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const code = await runTool('sessions', args, { wraps, root: () => root, app: 'test', command: String, recovery, assessors: () => root, print: () => Promise.reject(new Error('nothing is printed')) })
  say.mockRestore()
  return { code, out }
}

describe('a recovery recipient that was replaced', () => {
  it('is noticed at the next start: every key is wrapped for the new one, and the old identity opens none any more', async () => {
    const { root, files } = await kioskInStore()
    expect(notRecoverable(root, two().recipient)).toEqual(files)
    const notices: string[] = []
    const notary = createNotary(kioskAt(root, inStore('before')), { recipient: two().recipient, wraps: inStore('before').all }, (text) => notices.push(text))
    notary.leftovers()
    await notary.idle()
    expect(notices.filter((text) => text.includes('recovery key'))).toEqual([])
    expect(notRecoverable(root, two().recipient)).toEqual([])
    for (const file of files) expect(readWraps(file).map(({ by, recipient }) => [by, recipient])).toEqual([['safe-storage', undefined], ['age', two().recipient]])
    const before = await recoveredWith(decrypterFrom(one().identity), files)
    const now = await recoveredWith(decrypterFrom(two().identity), files)
    expect(() => readKey(path.join(root, ID), [before])).toThrow('cannot be read')
    expect(readKey(path.join(root, ID), [now]).equals(readKey(path.join(root, ID), inStore('before').all))).toBe(true)
  })

  it('opens a key that signs from the moment on when it is made', async () => {
    const { root, files, fingerprint } = await kioskInStore()
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect((await tool(root, inStore('before'), ['new-key'], two().recipient)).code).toBe(0)
    expect(openKioskKey(root, inStore('before')).fingerprint).not.toBe(fingerprint)
    expect(readWraps(files[0]!).map(({ by, recipient }) => [by, recipient])).toEqual([['safe-storage', undefined], ['age', two().recipient]])
  })

  it('opens no key either with which the kiosk signed before that', async () => {
    const { root } = await kioskInStore()
    replaceKey(root, inStore('before'), Date.UTC(2026, 0, 4))
    const retired = path.join(root, 'kiosk-key.20260104-000000.json')
    expect(readWraps(retired).map(({ by }) => by)).toEqual(['safe-storage', 'age'])
    const onlyWrapped = path.join(root, 'kiosk-key.20260103-000000.json')
    writeDurably(onlyWrapped, JSON.stringify({ v: 1, wraps: readWraps(retired).filter(({ by }) => by === 'age') }))
    const start = async ({ recipient }: Pair): Promise<void> => {
      const notary = createNotary(kioskAt(root, inStore('before')), { recipient, wraps: inStore('before').all }, () => undefined)
      notary.leftovers()
      await notary.idle()
    }
    await start(one())
    expect(readWraps(retired).map(({ by }) => by)).toEqual(['safe-storage', 'age'])
    await start(two())
    expect(readWraps(retired).map(({ by }) => by)).toEqual(['safe-storage'])
    expect(existsSync(onlyWrapped)).toBe(false)
  })

  it('leaves what the kiosk cannot open as it was, and it is told at the start and by the list', async () => {
    const { root, files } = await kioskInStore()
    const lost = files[1]!
    writeDurably(lost, JSON.stringify({ v: 1, wraps: [{ by: 'safe-storage', key: secretStore('another').wrap(Buffer.alloc(32)) }, ...readWraps(lost).filter(({ by }) => by === 'age')] }))
    const kept = readFileSync(lost)
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    const notices: string[] = []
    const notary = createNotary(kioskAt(root, inStore('before')), { recipient: two().recipient, wraps: inStore('before').all }, (text) => notices.push(text))
    notary.leftovers()
    await notary.idle()
    expect(notices).toEqual([expect.stringContaining('A key could not be wrapped')])
    expect(readFileSync(lost).equals(kept)).toBe(true)
    expect(notRecoverable(root, two().recipient)).toEqual([lost])
    const listed = await tool(root, inStore('before'), ['list'], two().recipient)
    expect(listed.out).toContain(`! the recovery key that the policy names does not open this key: ${ID}\n`)
    expect((await tool(root, inStore('before'), ['list'])).out).not.toContain('!')
  })
})

it.each([
  ['a few bytes', () => Buffer.alloc(2, 7)],
  ['as many as a key has', () => Buffer.alloc(32, 7)],
])('a store that opens to nonsense, %s, costs no key its good copy when the recovery recipient is replaced', async (_what, nonsense) => {
  const { root, files } = await kioskInStore()
  const broken: KeyWrap = { ...secretStore('before'), unwrap: nonsense }
  const kept = files.map((file) => readFileSync(file, 'utf8'))
  for (const file of files) await expect(keepRecoverable(file, [broken], two().recipient)).rejects.toMatchObject({ kind: 'unreadable-key' })
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(kept)
  expect(notRecoverable(root, two().recipient)).toEqual(files)
})

describe('a computer whose secret store was lost', () => {
  it('is read with the recovery identity', async () => {
    const { root, fingerprint } = await kioskInStore()
    const world = { wraps: inStore('after'), root: () => root, app: 'test', command: String }
    await expect(openEvidence(root, undefined, world)).rejects.toThrow('only the app itself can open')
    const { verdict } = await exportSession(await openEvidence(root, identityFile(one()), world), ID, temporaryFolder())
    expect(verdict).toMatchObject({ events: 9, key: fingerprint, findings: [] })
  })

  it('gets its keys back: it signs with the same key, the interrupted interview can be continued, and the kiosk’s log says so', async () => {
    const { root, fingerprint } = await kioskInStore()
    const after = inStore('after')
    expect(createSessions(root, after).scan().troubles.map(({ id }) => id)).toEqual([ID, OTHER])
    expect(await tool(root, after, ['recover', '--identity', identityFile(one())])).toEqual({ code: 0, out: `given back  the kiosk’s own\ngiven back  ${ID}\ngiven back  ${OTHER}\n` })
    const key = openKioskKey(root, after)
    expect(key.fingerprint).toBe(fingerprint)
    const { interrupted, troubles } = createSessions(root, after).scan()
    expect([interrupted.map(({ id }) => id), troubles]).toEqual([[OTHER], []])
    expect(deedsOf(root, [key])).toEqual([{ type: 'keys-recovered', keys: 3 }])
    expect(notRecoverable(root, one().recipient)).toEqual([])
    expect(await tool(root, after, ['recover', '--identity', identityFile(one())])).toEqual({ code: 0, out: `is there    the kiosk’s own\nis there    ${ID}\nis there    ${OTHER}\n` })
  })

  it('gets back what the identity opens, and what it does not open stays as it was and is named', async () => {
    const { root, files } = await kioskInStore()
    await keepRecoverable(files[1]!, inStore('before').all, two().recipient)
    const kept = readFileSync(files[1]!)
    const { code, out } = await tool(root, inStore('after'), ['recover', '--identity', identityFile(one())])
    expect([code, out.split('\n').map((line) => line.slice(0, 12))]).toEqual([1, ['given back  ', 'NOT         ', 'given back  ', '']])
    expect(out).toContain(`${ID}: neither this computer nor the identity opens it`)
    expect(readFileSync(files[1]!).equals(kept)).toBe(true)
  })

  it('does not get a key into a file that lay in the secret store: outside the app that store cannot be reached', async () => {
    const { root, files } = await kioskInStore()
    const kept = files.map((file) => readFileSync(file))
    const { code, out } = await tool(root, { first: besideTheSession, all: [besideTheSession] }, ['recover', '--identity', identityFile(one())])
    expect(code).toBe(1)
    expect(out).toContain('Run the app, as `walkthrough --evidence sessions …`')
    expect(files.every((file, index) => readFileSync(file).equals(kept[index]!))).toBe(true)
  })

  it('does not get a key into a file either where the app cannot reach the store, as over SSH, unless that is asked for', async () => {
    const { root, files } = await kioskInStore()
    const kept = files.map((file) => readFileSync(file))
    const outOfReach = { first: besideTheSession, all: inStore('no keyring').all }
    const { code, out } = await tool(root, outOfReach, ['recover', '--identity', identityFile(one())])
    expect([code, out.match(/^NOT .*--even-in-files/gm)?.length]).toEqual([1, 3])
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect((await tool(root, outOfReach, ['new-key'])).code).toBe(1)
    expect(files.every((file, index) => readFileSync(file).equals(kept[index]!))).toBe(true)
    expect((await tool(root, outOfReach, ['recover', '--even-in-files', '--identity', identityFile(one())])).code).toBe(0)
    expect(files.map((file) => readWraps(file)[0]?.by)).toEqual(['file', 'file', 'file'])
  })

  describe('and whose key files hold another key, wrapped for recovery as anybody can', () => {
    const wrappedFor = async ({ recipient }: Pair, key: Uint8Array) => ({ by: 'age', key: Buffer.from(await encrypterFor([recipient]).encrypt(key)).toString('base64'), recipient })
    const write = (file: string, wraps: Wraps): void => writeDurably(file, JSON.stringify({ v: 1, wraps }))
    const strangerDer = (): Buffer => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })

    it('keeps the keys that work, whatever the identity opens', async () => {
      const { root, files } = await kioskInStore()
      for (const [index, other] of [strangerDer(), randomBytes(32), randomBytes(32)].entries()) {
        write(files[index]!, [...readWraps(files[index]!).filter(({ by }) => by !== 'age'), await wrappedFor(one(), other)])
      }
      const kept = files.map((file) => readFileSync(file, 'utf8'))
      const { code, out } = await tool(root, inStore('before'), ['recover', '--identity', identityFile(one())])
      expect([code, out]).toEqual([0, `is there    the kiosk’s own\nis there    ${ID}\nis there    ${OTHER}\n`])
      expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(kept)
    })

    it.each(['kiosk.pem is there', 'the kiosk’s log is there'])('gets none of them where its own store is lost, and it is said: %s', async (reference) => {
      const { root, files } = await kioskInStore()
      if (reference !== 'kiosk.pem is there') {
        noteDeed(root, openKioskKey(root, inStore('before')), 1, { type: 'help-called' })
        writeFileSync(path.join(root, 'kiosk.pem'), openKioskKey(temporaryFolder(), inStore('before')).publicPem)
      }
      for (const [index, other] of [strangerDer(), randomBytes(32), randomBytes(31)].entries()) {
        write(files[index]!, [...readWraps(files[index]!).filter(({ by }) => by !== 'age'), await wrappedFor(one(), other)])
      }
      const kept = [...files, path.join(root, 'kiosk.pem')].map((file) => readFileSync(file, 'utf8'))
      const { code, out } = await tool(root, inStore('after'), ['recover', '--identity', identityFile(one())])
      expect([code, out.match(/^NOT .*another key.*Nothing was replaced/gm)?.length]).toEqual([1, 3])
      expect([...files, path.join(root, 'kiosk.pem')].map((file) => readFileSync(file, 'utf8'))).toEqual(kept)
    })

    it('gets the right one where there are two', async () => {
      const { root, files, fingerprint } = await kioskInStore()
      for (const [index, other] of [strangerDer(), randomBytes(32), randomBytes(32)].entries()) write(files[index]!, [await wrappedFor(one(), other), ...readWraps(files[index]!)])
      expect((await tool(root, inStore('after'), ['recover', '--identity', identityFile(one())])).code).toBe(0)
      expect(openKioskKey(root, inStore('after')).fingerprint).toBe(fingerprint)
      expect(createSessions(root, inStore('after')).scan()).toMatchObject({ interrupted: [{ id: OTHER }], troubles: [] })
    })

    it('is read all the same, with the one that opens the interview', async () => {
      const { root, files } = await kioskInStore()
      write(files[1]!, [await wrappedFor(one(), randomBytes(32)), ...readWraps(files[1]!)])
      const wraps = { first: besideTheSession, all: [await recoveredWith(decrypterFrom(one().identity), files)] }
      const { log } = createSessions(root, wraps).open(ID)
      expect(log.read()).toHaveLength(9)
      log.close()
    })

    it('gets back no key that signs where there is nothing to see whose it is', async () => {
      const { root, files } = await kioskInStore()
      rmSync(path.join(root, 'kiosk.pem'))
      const { code, out } = await tool(root, inStore('after'), ['recover', '--identity', identityFile(one())])
      expect([code, out]).toEqual([1, expect.stringMatching(/^NOT .*the kiosk’s own: .*another key.*\ngiven back .*\ngiven back/)])
      expect(readWraps(files[0]!).map(({ by }) => by)).toEqual(['safe-storage', 'age'])
    })
  })

  it('makes no key that signs in a folder that has none: a copy, or a disk that was moved', async () => {
    const { root, files } = await kioskInStore()
    for (const file of [files[0]!, path.join(root, 'kiosk.pem')]) rmSync(file)
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect((await tool(root, inStore('after'), ['recover', '--identity', identityFile(one())])).out).toBe(`given back  ${ID}\ngiven back  ${OTHER}\n`)
    expect(readdirSync(root).filter((name) => name.startsWith('kiosk'))).toEqual([])
    expect(say).toHaveBeenCalledWith(expect.stringContaining('The kiosk’s own log does not say so'))
  })

  it('wants to be told which identity', async () => {
    const { root } = await kioskInStore()
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect((await tool(root, inStore('after'), ['recover'])).code).toBe(1)
    expect(say).toHaveBeenCalledWith(expect.stringContaining('--identity FILE'))
  })
})

it('the age program opens a key that was wrapped for recovery', async () => {
  const { root } = await kioskInStore()
  const wrapped = readWraps(keyFilePath(path.join(root, ID))).find(({ by }) => by === 'age')!.key
  const key = execFileSync('age', ['-d', '-i', identityFile(one())], { input: Buffer.from(wrapped, 'base64') })
  expect(key.equals(readKey(path.join(root, ID), inStore('before').all))).toBe(true)
})
