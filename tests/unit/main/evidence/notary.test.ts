import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { closedOf, closeSession } from '../../../../electron/main/evidence/close.ts'
import { exportSession } from '../../../../electron/main/evidence/export.ts'
import { createNotary } from '../../../../electron/main/evidence/notary.ts'
import { readReceipt } from '../../../../electron/main/evidence/receipt.ts'
import { decrypterFrom } from '../../../../electron/main/evidence/seal.ts'
import { sealSession } from '../../../../electron/main/evidence/sealing.ts'
import { runTool } from '../../../../electron/main/evidence/tools/run.ts'
import { verifyBundle } from '../../../../electron/main/evidence/verify.ts'
import { filmSession, openFilm } from '../../../../electron/main/film/films.ts'
import { createHelpCall } from '../../../../electron/main/invigilator/help-call.ts'
import { createLobby } from '../../../../electron/main/lobby/lobby.ts'
import { loadPacks } from '../../../../electron/main/packs.ts'
import { parsePolicy } from '../../../../electron/main/policy/policy.ts'
import { besideTheSession, keyFilePath, readWraps } from '../../../../electron/main/store/keys.ts'
import { createReserve } from '../../../../electron/main/store/reserve.ts'
import type { OpenSession } from '../../../../electron/main/store/sessions.ts'
import type { Finishing } from '../../../../electron/shared/invigilator.ts'
import { foldAll } from '../../../../electron/shared/fold.ts'
import { said } from '../support/bodies.ts'
import { tinyCore } from '../support/core.ts'
import { temporaryFolder } from '../support/folders.ts'
import { createWorld, promptEngine } from '../support/world.ts'
import { writeEncrypted } from '../../../support/encrypted.ts'
import { webm } from '../share/film-fixture.ts'
import { changeEvent, film, held, ID, kioskAt, WALL, wraps } from './world.ts'

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
    core: tinyCore, help: createHelpCall({ clock: world.clock, note: () => undefined, publish: () => undefined }), share: world.share, disk: { room: () => undefined, filmed: () => 0 }, displays: () => 1, reserve: createReserve(kiosk.sessions.root, 0), clock: world.clock, timers: world.timers, sessions: kiosk.sessions,
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
    const notary = createNotary(kiosk, undefined, (text, about) => {
      told.push(text)
      expect(about).toMatch(/^\d{8}-/)
      expect(text).toContain(about)
    })
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

  it('how far it is with sealing, or with the film, is told, and that it is over', async () => {
    for (const [policy, doings] of [[`version: 1\nsealing:\n  recipients: [${recipient}]\n`, ['sealing', 'checking']], ['version: 1\n', ['filming']]] as const) {
      const kiosk = kioskAt()
      held(kiosk, { policy, segments: await Promise.all([1, 2, 3].map(() => webm(50))) })
      const told: (Finishing | undefined)[] = []
      const notary = createNotary(kiosk, undefined, (text) => expect.fail(text), (progress) => told.push(progress))
      notary.ended(ID)
      await notary.idle()
      expect(new Set(told.map((progress) => progress?.session))).toEqual(new Set([ID, undefined]))
      expect([...new Set(told.flatMap((progress) => progress?.doing ?? []))]).toEqual(doings)
      for (const doing of doings) {
        const percents = told.flatMap((progress) => (progress?.doing === doing ? [progress.percent] : []))
        expect(percents).toEqual([...new Set(percents)].sort((a, b) => a - b))
        expect(percents.at(-1)).toBeGreaterThan(95)
      }
      expect(told.at(-1)).toBeUndefined()
    }
  })

  it('one that goes on is left alone', async () => {
    const kiosk = kioskAt()
    held(kiosk, { ended: false })
    expect(await start(kiosk)).toEqual([])
    expect(kiosk.sessions.scan().interrupted).toHaveLength(1)
  })

  it('what was not sealed is sealed, what is damaged as it is, and that is told', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const kiosk = kioskAt()
    const policy = `version: 1\nsealing:\n  recipients: [${recipient}]\n`
    const [whole, broken, unclosed, open, unknown] = ['20260102-000000-a', '20260102-000000-b', '20260102-000000-c', '20260102-000000-d', '20260102-000000-e']
    held(kiosk, { id: whole, policy })
    const folder = held(kiosk, { id: broken, policy })
    changeEvent(held(kiosk, { id: unclosed, policy }), 3, '"one"', '"uno"')
    held(kiosk, { id: open, policy, ended: false })
    writeFileSync(path.join(held(kiosk, { id: unknown, policy }), 'policy.yaml'), 'version: 1')
    truncateSync(path.join(folder, 'recording/000001.webm'), 5)
    const told = await start(kiosk)
    for (const id of [whole, broken, unclosed]) expect(readdirSync(path.join(kiosk.sessions.root, id)).sort()).toEqual(['policy.yaml', 'sealed.zip'])
    for (const id of [open, unknown]) expect(readdirSync(path.join(kiosk.sessions.root, id))).toContain('session.sqlite')
    expect(told.filter((text) => text.includes('is sealed, and something in it was damaged')).map((text) => [broken, unclosed].find((id) => text.includes(id)))).toEqual([broken, unclosed])
    expect(told.filter((text) => text.includes('could not be closed'))).toEqual([expect.stringContaining(unclosed)])
    expect(told.filter((text) => text.includes('was not sealed'))).toEqual([expect.stringContaining(unknown)])
    expect(errors).toHaveBeenCalledTimes(2)
  })
})

describe('the film of an interview', () => {
  /** `told`: the log names the film as it is, so that it can be sealed. */
  const withFilm = async (kiosk: ReturnType<typeof kioskAt>, policy = 'version: 1\n', { told = false } = {}): Promise<OpenSession> => {
    const segments = await Promise.all([1, 2, 3].map(() => webm(600)))
    held(kiosk, { policy, ...(told ? { segments } : {}) })
    const session = kiosk.sessions.open(ID)
    session.log.close()
    for (const [index, segment] of segments.entries()) writeEncrypted(session, `recording/00000${index + 1}.webm`, segment)
    return session
  }
  const sizeOf = async (session: OpenSession): Promise<number> => {
    const film = await openFilm(session, 'display')
    await film?.close()
    return film?.size ?? 0
  }
  const toolWorld = (kiosk: ReturnType<typeof kioskAt>) => ({ wraps, root: () => kiosk.sessions.root, app: 'test', command: String, assessors: () => kiosk.sessions.root, print: () => Promise.reject(new Error('nothing is printed here')) })

  it('is put together when it has ended', async () => {
    const kiosk = kioskAt()
    const session = await withFilm(kiosk)
    const notary = createNotary(kiosk, undefined, (text) => expect.fail(text))
    notary.ended(ID)
    await notary.idle()
    expect(await sizeOf(session)).toBeGreaterThan(3 * 600 * 200)
  })

  it('is put together at the next start where the program was gone before it could, or in the middle; one that was deleted is not', async () => {
    const kiosk = kioskAt()
    const session = await withFilm(kiosk)
    const { log } = kiosk.sessions.open(ID)
    closeSession(log, ID, kiosk.key, WALL)
    log.close()
    mkdirSync(path.join(session.folder, 'film.new'))
    writeFileSync(path.join(session.folder, 'film.new/display.webm'), 'half a film')
    const start = async (): Promise<void> => {
      kiosk.sessions.scan()
      const notary = createNotary(kiosk, undefined, (text) => expect.fail(text))
      notary.leftovers()
      await notary.idle()
    }
    kiosk.sessions.noteEnded(ID)
    await start()
    expect(await sizeOf(session)).toBeGreaterThan(3 * 600 * 200)
    expect(readdirSync(session.folder)).not.toContain('film.new')
    rmSync(path.join(session.folder, 'film/display.webm'))
    await start()
    expect(readdirSync(path.join(session.folder, 'film'))).toEqual([])
  })

  it('is given out by the tool as a file that any player plays, of the kiosk’s session and out of its bundle alike, sealed or not', async () => {
    const out = temporaryFolder()
    const said = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    const identityFile = path.join(out, 'identity.txt')
    writeFileSync(identityFile, identity)
    const films: Buffer[] = []
    const tool = async (kiosk: ReturnType<typeof kioskAt>, what: string, ...more: string[]): Promise<void> => {
      const file = path.join(out, `${films.length}.webm`)
      expect(await runTool('film', [what, '--out', file, ...more], toolWorld(kiosk)), said.mock.calls.join('')).toBe(0)
      films.push(readFileSync(file))
    }
    const kiosk = kioskAt()
    await withFilm(kiosk, undefined, { told: true })
    await tool(kiosk, ID)
    const opened = kiosk.sessions.open(ID)
    await filmSession(opened, kiosk.makeFilms)
    opened.log.close()
    await tool(kiosk, ID)
    const { file } = await exportSession(kiosk, ID, out)
    await tool(kiosk, file)
    const sealed = kioskAt()
    await withFilm(sealed, `version: 1\nsealing:\n  recipients: [${recipient}]\n`, { told: true })
    await sealSession(sealed, ID)
    await tool(sealed, ID, '--identity', identityFile)
    const [first] = films
    expect(first!.length).toBeGreaterThan(3 * 600 * 200)
    expect(first!.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
    for (const other of films) expect(other.equals(first!)).toBe(true)
    expect(readdirSync(out).sort()).toEqual(['0.webm', '1.webm', `${ID}.zip`, '2.webm', '3.webm', 'identity.txt'].sort())
    expect(said.mock.calls.join('')).not.toContain('!')
  })

  it('is given out as far as its segments can be used, and those that cannot are named', async () => {
    const kiosk = kioskAt()
    const { folder } = await withFilm(kiosk)
    const said = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    writeFileSync(path.join(folder, 'recording/000002.webm'), 'no film')
    const file = path.join(temporaryFolder(), 'film.webm')
    expect(await runTool('film', [ID, '--out', file], toolWorld(kiosk))).toBe(1)
    expect(said.mock.calls.join('')).toContain('! recording/000002.webm is missing, or holds nothing that fits into it.')
    expect(readFileSync(file).length).toBeGreaterThan(2 * 600 * 200)
  })

  it('is put together again by the tool', async () => {
    const kiosk = kioskAt()
    const { folder } = await withFilm(kiosk)
    const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    expect(await runTool('sessions', ['film', ID], toolWorld(kiosk))).toBe(0)
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
