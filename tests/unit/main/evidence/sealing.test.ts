import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Decrypter } from 'age-encryption'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { closeSession } from '../../../../electron/main/evidence/close.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { openKioskKey } from '../../../../electron/main/evidence/kiosk-key.ts'
import { deedsOf } from '../../../../electron/main/evidence/kiosk-log.ts'
import { recipientProblem } from '../../../../electron/main/evidence/recipient.ts'
import { decrypterFrom, encrypterFor, openedStream, sealedStream } from '../../../../electron/main/evidence/seal.ts'
import { sealSession } from '../../../../electron/main/evidence/sealing.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { isWhole, verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { besideTheSession, keyFilePath, readKey } from '../../../../electron/main/store/keys.ts'
import { createSessions } from '../../../../electron/main/store/sessions.ts'
import { writeEncrypted } from '../../../support/encrypted.ts'
import { temporaryFolder } from '../support/folders.ts'
import { changeEvent, film, held, ID, kioskAt, WALL, wraps } from './world.ts'

const hasAge = ((): boolean => {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

let identity = ''
let recipient = ''
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
})
const sealing = (): string => `version: 1\nsealing:\n  recipients: [${recipient}]\n`
/** The segment after those that are in the log. */
const OPEN = 'recording/000004.webm'
function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at]! ^= 1
  writeFileSync(file, bytes)
}
const identityFile = (): string => {
  const file = path.join(temporaryFolder(), 'identity.txt')
  writeFileSync(file, `# made for a test\n${identity}\n`)
  return file
}

describe('a session with recipients', () => {
  it('leaves nothing readable on the kiosk, and opens whole with the identity', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    expect(await sealSession(kiosk, ID)).toBe('sealed')
    expect(readdirSync(folder).sort()).toEqual(['policy.yaml', 'sealed.zip'])
    expect(readFileSync(path.join(folder, 'sealed.zip')).includes('Ada Example')).toBe(false)
    const { file, verdict } = await exportSession(kiosk, ID, temporaryFolder())
    expect(verdict.findings.map(({ code }) => code)).toEqual(['unchecked'])
    const opened = await verifyBundle(file, { decrypter: decrypterFrom(identity), receipt: verdict.receipt })
    expect(opened.findings).toEqual([])
    expect(opened).toMatchObject({ sealed: true, events: 9, segments: 3 })
    expect(deedsOf(kiosk.sessions.root, [kiosk.key]).map(({ type }) => type)).toEqual(['session-sealed', 'session-exported'])
  })

  it('is not kept from being sealed by what a sealing left that was cut off: that goes first, for the room it takes', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    writeFileSync(path.join(folder, 'sealed.zip.999999999.part'), 'half')
    let left: readonly string[] = []
    const write: typeof kiosk.write = (...given) => {
      left = readdirSync(folder).filter((name) => name.endsWith('.part'))
      return kiosk.write(...given)
    }
    expect(await sealSession({ ...kiosk, write }, ID)).toBe('sealed')
    expect([left, readdirSync(folder).sort()]).toEqual([[], ['policy.yaml', 'sealed.zip']])
  })

  it('is found by its receipt, as nothing else on the kiosk says whose it is', async () => {
    const kiosk = kioskAt()
    const { root } = kiosk.sessions
    held(kiosk, { policy: sealing() })
    await sealSession(kiosk, ID)
    const { receipt } = await verifyBundle(path.join(root, ID, 'sealed.zip'))
    let out = ''
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text), true))
    await runTool('sessions', ['list'], { wraps, root: () => root, app: 'test', command: String, assessors: () => root, print: () => Promise.reject(new Error('nothing is printed')) })
    vi.restoreAllMocks()
    expect(out).toBe(`${ID}  not exported  sealed, receipt ${receipt}\n`)
  })

  it('is sealed in its export too, when it was not sealed yet', async () => {
    const kiosk = kioskAt()
    held(kiosk, { policy: sealing() })
    const { verdict, file } = await exportSession(kiosk, ID, temporaryFolder())
    expect(verdict).toMatchObject({ sealed: true })
    expect(isWhole(await verifyBundle(file, { decrypter: decrypterFrom(identity) }))).toBe(true)
  })

  const seen = async (file: string, decrypter?: Decrypter): Promise<string[]> => (await verifyBundle(file, { decrypter })).findings.flatMap(({ code, where }) => (code === 'unchecked' ? [] : [`${code} ${where}`]))

  it.each<readonly [string, (folder: string) => void, string]>([
    ['a file of the interview was changed', (folder) => writeFileSync(path.join(folder, 'pack/pack.yaml'), 'something else'), 'file-altered pack'],
    ['the files of the interview are gone', (folder) => rmSync(path.join(folder, 'pack'), { recursive: true }), 'file-missing pack/pack.yaml'],
    ['a segment is gone', (folder) => rmSync(path.join(folder, 'recording/000002.webm')), 'segment-missing recording/000002.webm'],
    ['an event was damaged before it could be closed', (folder) => changeEvent(folder, 3, '"one"', '"uno"'), 'event-altered event 3'],
    ['an event became unreadable', (folder) => changeEvent(folder, 3, '{"v":1', '{"v;1'), 'event-altered event 3'],
    ['the first event became unreadable', (folder) => changeEvent(folder, 1, '{"v":1', '{"v;1'), 'event-altered event 1'],
    ['the event that ends it became unreadable before it could be closed', (folder) => {
      createSessions(path.dirname(folder), wraps).noteEnded(ID)
      changeEvent(folder, 9, '{"v":1', '{"v;1')
    }, 'event-altered event 9'],
    ['the event that ends it became unreadable after it was closed', (folder) => {
      const { log } = createSessions(path.dirname(folder), wraps).open(ID)
      closeSession(log, ID, openKioskKey(path.dirname(folder), wraps), WALL)
      log.close()
      changeEvent(folder, 9, '{"v":1', '{"v;1')
    }, 'event-altered event 9'],
  ])('is sealed as it is where %s: bundle and kiosk’s log say what is wrong, with and without the identity', async (_what, damage, found) => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    damage(folder)
    expect(await sealSession(kiosk, ID)).toBe('damaged')
    expect(readdirSync(folder).sort()).toEqual(['policy.yaml', 'sealed.zip'])
    const file = path.join(folder, 'sealed.zip')
    expect(await seen(file)).toContain(found)
    expect(await seen(file, decrypterFrom(identity))).toContain(found)
    expect(deedsOf(kiosk.sessions.root, [kiosk.key])).toEqual([expect.objectContaining({ type: 'session-sealed', damage: expect.arrayContaining([found]) as string[] })])
    const { state, file: exported } = await exportSession(kiosk, ID, temporaryFolder())
    expect([state, await exportSession(kiosk, ID, path.dirname(exported)).then((again) => again.state)]).toEqual(['written', 'there'])
  })

  it('is not sealed by another policy than it was held under, also where the event that names it is damaged', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    changeEvent(folder, 1, '{"v":1', '{"v;1')
    writeFileSync(path.join(folder, 'policy.yaml'), `version: 1\nsealing:\n  recipients: [${await identityToRecipient(await generateX25519Identity())}]\n`)
    await expect(sealSession(kiosk, ID)).rejects.toThrow('not the one that it was held under')
    await expect(exportSession(kiosk, ID, temporaryFolder())).rejects.toThrow('not the one that it was held under')
  })

  it('loses nothing of a damaged segment: it goes along as it lay there, with the key, for whoever can get more out of it', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    const segment = path.join(folder, 'recording/000002.webm')
    const bytes = readFileSync(segment)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(segment, bytes)
    const key = readKey(folder, [besideTheSession])
    expect(await sealSession(kiosk, ID)).toBe('damaged')
    const bundle = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', path.join(folder, 'sealed.zip'), '-d', bundle])
    const opened = async (name: string): Promise<Buffer> => buffer(await openedStream(decrypterFrom(identity), Readable.from([readFileSync(path.join(bundle, `${name}.age`))])))
    expect((await opened('damaged/recording/000002.webm')).equals(bytes)).toBe(true)
    expect((await opened('damaged/session-key.txt')).toString()).toBe(`${key.toString('hex')}\n`)
    expect(readdirSync(path.join(bundle, 'damaged/recording'))).toEqual(['000002.webm.age'])
    expect(await seen(path.join(folder, 'sealed.zip'), decrypterFrom(identity))).toEqual(['segment-altered recording/000002.webm'])
  })

  it.each<readonly [string, (folder: string) => void, string]>([
    ['was open at a crash and has a damaged byte', (folder) => flip(path.join(folder, OPEN), 100), `segment-damaged ${OPEN}`],
    ['was open at a crash, and does not open at all', (folder) => flip(path.join(folder, OPEN), 20), `segment-damaged ${OPEN}`],
    ['was open at a crash, of a log in which nothing can be noted any more', (folder) => changeEvent(folder, 3, '{"v":1', '{"v;1'), `segment-unknown ${OPEN}`],
  ])('loses nothing of a segment that %s: it is said, and goes along as it lay there', async (_what, damage, found) => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    writeEncrypted({ folder, key: readKey(folder, [besideTheSession]) }, OPEN, ...[4, 5, 6].map(film))
    damage(folder)
    const bytes = readFileSync(path.join(folder, OPEN))
    expect(await sealSession(kiosk, ID)).toBe('damaged')
    const sealed = path.join(folder, 'sealed.zip')
    expect(await seen(sealed, decrypterFrom(identity))).toContain(found)
    expect(deedsOf(kiosk.sessions.root, [kiosk.key])).toEqual([expect.objectContaining({ damage: expect.arrayContaining([found]) as string[] })])
    const bundle = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', sealed, '-d', bundle])
    expect((await buffer(await openedStream(decrypterFrom(identity), Readable.from([readFileSync(path.join(bundle, `damaged/${OPEN}.age`))])))).equals(bytes)).toBe(true)
  })

  it('whose last segment a crash cut in the middle of a write is whole: that is how a crash leaves it', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    writeEncrypted({ folder, key: readKey(folder, [besideTheSession]) }, OPEN, film(4), film(5))
    truncateSync(path.join(folder, OPEN), statSync(path.join(folder, OPEN)).size - 1)
    expect(await sealSession(kiosk, ID)).toBe('sealed')
    expect(await seen(path.join(folder, 'sealed.zip'), decrypterFrom(identity))).toEqual([])
  })

  it('what was changed after it was sealed is not said to have been so before', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    rmSync(path.join(folder, 'recording/000002.webm'))
    await sealSession(kiosk, ID)
    const bundle = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', path.join(folder, 'sealed.zip'), '-d', bundle])
    rmSync(path.join(bundle, 'recording/000003.webm.age'))
    const { findings } = await verifyBundle(bundle, { decrypter: decrypterFrom(identity) })
    expect(findings.map(({ where, text }) => [where, text.includes('already when the bundle was written')])).toEqual([['recording/000003.webm', false], ['recording/000002.webm', true]])
  })

  it('is finished when the sealing was cut off before the readable parts were gone', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    const { file } = await exportSession(kiosk, ID, temporaryFolder())
    writeFileSync(path.join(folder, 'sealed.zip'), readFileSync(file))
    rmSync(keyFilePath(folder))
    await sealSession(kiosk, ID)
    expect(readdirSync(folder).sort()).toEqual(['policy.yaml', 'sealed.zip'])
    expect(deedsOf(kiosk.sessions.root, [kiosk.key]).map(({ type }) => type)).toEqual(['session-exported', 'session-sealed'])
    await sealSession(kiosk, ID)
    expect(deedsOf(kiosk.sessions.root, [kiosk.key])).toHaveLength(2)
  })

  it('is sealed anew where what an earlier run left is not whole, or is of another log', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    const file = path.join(folder, 'sealed.zip')
    writeFileSync(file, 'junk')
    await sealSession(kiosk, ID)
    expect(isWhole(await verifyBundle(file, { decrypter: decrypterFrom(identity) }))).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['policy.yaml', 'sealed.zip'])

    const twin = kioskAt()
    const other = held(twin, { policy: sealing() })
    copyFileSync(file, path.join(other, 'sealed.zip'))
    await sealSession(twin, ID)
    expect((await verifyBundle(path.join(other, 'sealed.zip'))).key).toBe(twin.key.fingerprint)
  })

  it('is handed over as it is where it was damaged later, and what is wrong is said', async () => {
    const kiosk = kioskAt()
    const folder = held(kiosk, { policy: sealing() })
    await sealSession(kiosk, ID)
    const file = path.join(folder, 'sealed.zip')
    const bytes = readFileSync(file)
    const at = bytes.indexOf('recording/000002.webm.age') + 200
    bytes[at] = bytes[at]! ^ 1
    writeFileSync(file, bytes)
    const exported = await exportSession(kiosk, ID, temporaryFolder())
    expect(exported.verdict.findings.map(({ code, where }) => `${code} ${where}`)).toContain('segment-altered recording/000002.webm')
    expect(readFileSync(exported.file).equals(bytes)).toBe(true)
  })

  it('is not sealed while it goes on', async () => {
    const kiosk = kioskAt()
    held(kiosk, { policy: sealing(), ended: false })
    await expect(sealSession(kiosk, ID)).rejects.toThrow('has not ended')
  })

  it('is whole without an identity too where somebody opened its files as its instructions say, and one that was changed then is named', async () => {
    const kiosk = kioskAt()
    held(kiosk, { policy: sealing() })
    const { file } = await exportSession(kiosk, ID, temporaryFolder())
    const folder = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', file, '-d', folder])
    const sealed = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.age')).map((name) => path.join(folder, name))
    for (const each of sealed) writeFileSync(each.slice(0, -4), await buffer(await openedStream(decrypterFrom(identity), Readable.from([readFileSync(each)]))))
    expect((await verifyBundle(folder)).findings).toEqual([])
    for (const each of sealed) rmSync(each)
    expect((await verifyBundle(folder)).findings).toEqual([])
    writeFileSync(path.join(folder, 'consent.txt'), 'I agree to everything.')
    expect((await verifyBundle(folder)).findings.map(({ code, where }) => [code, where])).toEqual([['file-altered', 'consent.txt']])
  })

  it('a sealed file that was changed is found without the identity, and another identity opens nothing', async () => {
    const kiosk = kioskAt()
    held(kiosk, { policy: sealing() })
    const { file } = await exportSession(kiosk, ID, temporaryFolder())
    const folder = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', file, '-d', folder])
    const other = await verifyBundle(folder, { decrypter: decrypterFrom(await generateX25519Identity()) })
    expect(other.findings.map(({ code, text }) => [code, text])).toEqual([['unchecked', expect.stringContaining('does not open')]])
    const segment = path.join(folder, 'recording/000002.webm.age')
    const bytes = readFileSync(segment)
    bytes[bytes.length - 1]! ^= 1
    writeFileSync(segment, bytes)
    expect((await verifyBundle(folder)).findings.map(({ code, where }) => [code, where])).toContainEqual(['segment-altered', 'recording/000002.webm'])
  })
})

describe.skipIf(!hasAge)('the age program and ours understand each other', () => {
  it('it opens what we sealed, by segment', async () => {
    const kiosk = kioskAt()
    held(kiosk, { policy: sealing() })
    const { file } = await exportSession(kiosk, ID, temporaryFolder())
    const folder = path.join(temporaryFolder(), 'bundle')
    execFileSync('unzip', ['-q', file, '-d', folder])
    const opened = execFileSync('age', ['-d', '-i', identityFile(), path.join(folder, 'recording/000003.webm.age')])
    expect(opened.equals(film(3))).toBe(true)
  })

  it('we open what it sealed', async () => {
    const sealed = execFileSync('age', ['-r', recipient], { input: film(2) })
    expect((await buffer(await openedStream(decrypterFrom(identity), Readable.from([sealed])))).equals(film(2))).toBe(true)
  })

})

it('sealing streams: a large file comes out as it went in', async () => {
  const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'walk')
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-')), 'large')
  writeFileSync(file, bytes)
  const sealed = await buffer(await sealedStream(encrypterFor([recipient]), Readable.from([bytes.subarray(0, 1_000_000), bytes.subarray(1_000_000)])))
  rmSync(path.dirname(file), { recursive: true })
  expect((await buffer(await openedStream(decrypterFrom(identity), Readable.from([sealed])))).equals(bytes)).toBe(true)
})

it('a recipient is checked where the policy is read', () => {
  expect(recipientProblem(recipient)).toBeUndefined()
  expect(recipientProblem(recipient.slice(0, -1))).toContain('copied whole')
  expect(recipientProblem('ssh-ed25519 AAAA')).toContain('age1')
  expect(recipientProblem(identity)).toContain('age1')
})
