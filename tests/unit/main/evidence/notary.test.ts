import { readdirSync, rmSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { closedOf } from '../../../../electron/main/evidence/close.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { createNotary } from '../../../../electron/main/evidence/notary.ts'
import { readReceipt } from '../../../../electron/main/evidence/receipt.ts'
import { decrypterFrom } from '../../../../electron/main/evidence/seal.ts'
import { sealSession } from '../../../../electron/main/evidence/sealing.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { filmSession } from '../../../../electron/main/film/films.ts'
import { openFilm } from '../../../../electron/main/film/make-film.ts'
import { createLobby } from '../../../../electron/main/lobby/lobby.ts'
import { loadPacks } from '../../../../electron/main/packs.ts'
import { parsePolicy } from '../../../../electron/main/policy/policy.ts'
import { besideTheSession, keyFilePath, readWraps } from '../../../../electron/main/store/keys.ts'
import { createReserve } from '../../../../electron/main/store/reserve.ts'
import type { OpenSession } from '../../../../electron/main/store/sessions.ts'
import { foldAll } from '../../../../electron/shared/fold.ts'
import { said } from '../support/bodies.ts'
import { tinyCore } from '../support/core.ts'
import { temporaryFolder } from '../support/folders.ts'
import { createWorld, promptEngine } from '../support/world.ts'
import { writeEncrypted } from '../support/encrypted.ts'
import { webm } from '../share/film-fixture.ts'
import { film, held, ID, kioskAt, wraps } from './world.ts'

let identity = ''
let recipient = ''
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
})
const notices: string[] = []
const shipped = loadPacks(path.join(import.meta.dirname, '../../../../snippets'))

/** A kiosk in which one candidate sat down, said one thing and left; resolves when all is done with it. */
async function sitting(policyText: string) {
  const kiosk = kioskAt()
  const world = createWorld()
  const { policy, text, faults } = parsePolicy('policy.yaml', Buffer.from(policyText))
  expect(faults).toEqual([])
  const recovery = policy.sealing.recovery === undefined ? undefined : { recipient: policy.sealing.recovery, wraps: [besideTheSession] }
  const notary = createNotary(kiosk, recovery, (notice) => notices.push(notice))
  const pack = shipped.packs.find((loaded) => loaded.pack.id === 'reference')!
  const lobby = createLobby({
    core: tinyCore, share: world.share, disk: { room: () => undefined, filmed: () => 0 }, displays: () => 1, reserve: createReserve(kiosk.sessions.root, 0), clock: world.clock, timers: world.timers, sessions: kiosk.sessions,
    heads: [pack.pack], prepared: Promise.resolve({ packs: [pack], engine: promptEngine, notary, notices: [] }), policy, policyText: text, app: '0.1.0',
    recoverSegments: () => Promise.resolve([]), seed: () => 1, randomId: () => 'abc', usedMs: (_state, at) => at,
    notices: [], blocked: false, publishScreen: () => undefined, publishEntry: () => undefined, publishNotice: () => undefined,
  })
  await lobby.command({ do: 'check-in', candidate: 'Ada Example', interview: pack.pack.id })
  await lobby.command({ do: 'consent' })
  await lobby.command({ do: 'say', id: 'a', text: 'hello', citations: [] })
  await lobby.command({ do: 'end-call' })
  await vi.waitFor(() => expect(shownBy(lobby).receipt).toBeDefined())
  await notary.idle()
  return { kiosk, lobby, id: readdirSync(kiosk.sessions.root).find((name) => /^\d{8}-/.test(name))! }
}
const shownBy = (lobby: ReturnType<typeof createLobby>) => {
  const screen = lobby.screen()
  if (screen.kind !== 'session') throw new Error(screen.kind)
  return foldAll(screen.view)
}

describe('at the end of an interview', () => {
  it('the candidate is shown a receipt, and it is the one that verification asks for', async () => {
    const { kiosk, lobby, id } = await sitting('version: 1\n')
    const receipt = shownBy(lobby).receipt!
    expect(receipt.session).toBe(id)
    expect(readReceipt(receipt.code)).toBe(receipt.code)
    expect(new Set(receipt.qr.map((row) => row.length))).toEqual(new Set([receipt.qr.length]))
    const { file } = await exportSession(kiosk, id, temporaryFolder())
    expect((await verifyBundle(file, { receipt: receipt.code, trustedKeys: [kiosk.key.publicPem] })).findings).toEqual([])
  })

  it('with recipients in the policy, the session is sealed before anybody asks', async () => {
    const { kiosk, lobby, id } = await sitting(`version: 1\nsealing:\n  recipients: [${recipient}]\n`)
    expect(readdirSync(path.join(kiosk.sessions.root, id)).sort()).toEqual(['policy.yaml', 'sealed.zip'])
    const verdict = await verifyBundle(path.join(kiosk.sessions.root, id, 'sealed.zip'), { decrypter: decrypterFrom(identity), receipt: shownBy(lobby).receipt!.code })
    expect(verdict.findings).toEqual([])
    expect(notices).toEqual([])
  })

  it('with a recovery recipient, the key of the session is wrapped for it too', async () => {
    const { kiosk, id } = await sitting(`version: 1\nsealing:\n  recovery: ${recipient}\n`)
    expect(readWraps(keyFilePath(path.join(kiosk.sessions.root, id))).map(({ by }) => by)).toEqual(['file', 'age'])
  })
})

describe('a closed log', () => {
  it('takes nothing more, and closing it again gives the same receipt', () => {
    const kiosk = kioskAt()
    held(kiosk)
    const notary = createNotary(kiosk, undefined, () => undefined)
    const { log } = kiosk.sessions.open(ID)
    const first = notary.receipt(ID, log)
    expect(() => log.append([said('late', 'x')], { wall: 1, at: 99 })).toThrow()
    expect(notary.receipt(ID, log)).toEqual(first)
    expect(log.read()).toHaveLength(9)
    log.close()
  })
})

describe('after a crash, at the next start,', () => {
  const start = async (kiosk: ReturnType<typeof kioskAt>): Promise<string[]> => {
    const told: string[] = []
    const notary = createNotary(kiosk, undefined, (text) => told.push(text))
    notary.leftovers()
    await notary.idle()
    return told
  }

  it('a session that ended and was not closed is closed, once, and its receipt is told', async () => {
    const kiosk = kioskAt()
    held(kiosk)
    const told = await start(kiosk)
    const { log } = kiosk.sessions.open(ID)
    const { receipt } = closedOf(log)!
    log.close()
    expect(told).toEqual([expect.stringContaining(receipt)])
    expect(await start(kiosk)).toEqual([])
    const { verdict } = await exportSession(kiosk, ID, temporaryFolder())
    expect(verdict).toMatchObject({ receipt, findings: [] })
  })

  it('one that goes on is left alone', async () => {
    const kiosk = kioskAt()
    held(kiosk, { ended: false })
    expect(await start(kiosk)).toEqual([])
    expect(kiosk.sessions.scan().interrupted).toHaveLength(1)
  })

  it('what was not sealed is sealed, and what is damaged is told and left as it is', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const kiosk = kioskAt()
    const policy = `version: 1\nsealing:\n  recipients: [${recipient}]\n`
    const [whole, broken, open] = ['20260102-000000-a', '20260102-000000-b', '20260102-000000-c']
    held(kiosk, { id: whole, policy })
    const folder = held(kiosk, { id: broken, policy })
    held(kiosk, { id: open, policy, ended: false })
    truncateSync(path.join(folder, 'recording/000001.webm'), 5)
    const told = await start(kiosk)
    expect(readdirSync(path.join(kiosk.sessions.root, whole))).toContain('sealed.zip')
    expect(readdirSync(folder)).toContain('session.sqlite')
    expect(readdirSync(path.join(kiosk.sessions.root, open))).toContain('session.sqlite')
    expect(told.filter((text) => text.includes('was not sealed'))).toEqual([expect.stringContaining(broken)])
    expect(errors).toHaveBeenCalledTimes(1)
  })
})

describe('the film of an interview', () => {
  const withFilm = async (kiosk: ReturnType<typeof kioskAt>, policy?: string): Promise<OpenSession> => {
    held(kiosk, policy === undefined ? {} : { policy })
    const session = kiosk.sessions.open(ID)
    session.log.close()
    for (const number of [1, 2, 3]) writeEncrypted(session, `recording/00000${number}.webm`, await webm(600))
    return session
  }

  it('is put together when it has ended', async () => {
    const kiosk = kioskAt()
    const session = await withFilm(kiosk)
    const notary = createNotary(kiosk, undefined, (text) => expect.fail(text))
    notary.ended(ID)
    await notary.idle()
    const film = await openFilm(session, 'display')
    expect(film.size).toBeGreaterThan(3 * 600 * 200)
    await film.close()
  })

  it('is put together at the next start where the program was gone before it was made, and once only', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const kiosk = kioskAt()
    const { folder } = await withFilm(kiosk)
    kiosk.sessions.noteEnded(ID)
    const gone = createNotary({ ...kiosk, makeFilms: () => Promise.reject(new Error('the program is gone')) }, undefined, () => undefined)
    gone.ended(ID)
    await gone.idle()
    const next = async (): Promise<void> => {
      const notary = createNotary(kiosk, undefined, (text) => expect.fail(text))
      notary.leftovers()
      await notary.idle()
    }
    await next()
    expect(readdirSync(path.join(folder, 'film'))).toEqual(['display.webm'])
    rmSync(path.join(folder, 'film/display.webm'))
    await next()
    expect(readdirSync(path.join(folder, 'film'))).toEqual([])
  })

  it('is put together again by the tool', async () => {
    const kiosk = kioskAt()
    const { folder } = await withFilm(kiosk)
    const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    const world = { wraps, root: () => kiosk.sessions.root, app: 'test', path: (given: string) => given, assessors: () => kiosk.sessions.root, print: () => Promise.reject(new Error('nothing is printed here')) }
    expect(await runTool('sessions', ['film', ID], world)).toBe(0)
    expect(out.mock.calls.join('')).toContain(`made     ${path.join(folder, 'film/display.webm')}`)
    expect(readdirSync(path.join(folder, 'film'))).toEqual(['display.webm'])
  })

  it('does not stay behind when the interview is sealed', async () => {
    const kiosk = kioskAt()
    const session = await withFilm(kiosk, `version: 1\nsealing:\n  recipients: [${recipient}]\n`)
    const opened = kiosk.sessions.open(ID)
    await filmSession(opened, kiosk.makeFilms)
    opened.log.close()
    for (const number of [1, 2, 3]) writeEncrypted(session, `recording/00000${number}.webm`, film(number))
    await sealSession(kiosk, ID)
    expect(readdirSync(session.folder).sort()).toEqual(['policy.yaml', 'sealed.zip'])
  })
})
