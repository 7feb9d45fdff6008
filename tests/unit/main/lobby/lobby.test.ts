import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createHelpCall } from '../../../../electron/main/invigilator/help-call.ts'
import type { Tell } from '../../../../electron/main/invigilator/messages.ts'
import { createLobby } from '../../../../electron/main/lobby/lobby.ts'
import type { Lobby, LobbyParts } from '../../../../electron/main/lobby/lobby.ts'
import type { Prepared } from '../../../../electron/main/lobby/prepared.ts'
import type { Notary, ShownReceipt } from '../../../../electron/main/evidence/notary.ts'
import { loadPacks } from '../../../../electron/main/packs.ts'
import { policyFile } from '../../../../electron/main/policy/schema.ts'
import { besideTheSession } from '../../../../electron/main/store/keys.ts'
import { createReserve } from '../../../../electron/main/store/reserve.ts'
import { createSessions } from '../../../../electron/main/store/sessions.ts'
import type { Screen } from '../../../../electron/shared/view.ts'
import { tinyCore } from '../support/core.ts'
import type { TinyState } from '../support/core.ts'
import { changeEvent } from '../evidence/world.ts'
import { temporaryFolder } from '../support/folders.ts'
import { createWorld, promptEngine } from '../support/world.ts'
import type { World } from '../support/world.ts'

const shipped = loadPacks(path.join(import.meta.dirname, '../../../../snippets'))
const reference = shipped.packs.find(({ pack }) => pack.id === 'reference')
const interview = 'reference'

interface Kiosk {
  readonly lobby: Lobby
  readonly screens: Screen[]
  readonly world: World
  readonly root: string
}

const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

let ids = 0
function kiosk(root = path.join(temporaryFolder(), 'sessions'), world = createWorld(), changes: Partial<LobbyParts<TinyState>> = {}): Kiosk {
  const screens: Screen[] = []
  const lobby = createLobby({
    core: tinyCore, help: createHelpCall({ clock: world.clock, note: () => undefined, publish: () => undefined }), share: world.share, reserve: createReserve(root, 0), disk: { room: () => undefined, filmed: () => 0 }, displays: () => 1, clock: world.clock, timers: world.timers,
    sessions: createSessions(root, { first: besideTheSession, all: [besideTheSession] }),
    heads: shipped.packs.map(({ pack }) => pack), prepared: Promise.resolve({ packs: shipped.packs, engine: promptEngine, notices: [] }),
    policy: policyFile.parse({ version: 1 }), policyText: 'version: 1\n', app: '0.1.0',
    recoverSegments: () => Promise.resolve([]), seed: () => 1, randomId: () => `id${(ids += 1)}`, usedMs: (_state, at) => at,
    notices: [], blocked: false, publishScreen: (screen) => screens.push(screen), publishEntry: () => undefined, publishNotice: () => undefined,
    ...changes,
  })
  return { lobby, screens, world, root }
}
const checkIn = (lobby: Lobby, candidate: string): Promise<void> => lobby.command({ do: 'check-in', candidate, interview })
const sessionsIn = (root: string): string[] => readdirSync(root).filter((name) => /^\d{8}-/.test(name))
const logOf = (root: string, id: string): string[] => {
  const { log } = createSessions(root, { first: besideTheSession, all: [besideTheSession] }).open(id)
  try {
    return log.read().map(({ body }) => body.type)
  } finally {
    log.close()
  }
}
async function begin(lobby: Lobby, candidate: string): Promise<void> {
  await checkIn(lobby, candidate)
  await lobby.command({ do: 'consent' })
}

it('the shipped interview can be used', () => {
  expect(shipped.faults).toEqual([])
  expect(shipped.packs).not.toEqual([])
})

describe('check-in', () => {
  it('leads to the consent text with this centre’s facts in it, and stores nothing yet', async () => {
    const { lobby, root } = kiosk(undefined, undefined, {
      policy: policyFile.parse({ version: 1, consent: { where: 'In the vault of Example House.', retentionDays: 30, whoSees: 'Two assessors.' } }),
    })
    await checkIn(lobby, 'Ada Example')
    const screen = lobby.screen()
    if (screen.kind !== 'consent') throw new Error(screen.kind)
    expect(screen.interview.consent.text).toContain('In the vault of Example House.')
    expect(screen.interview.consent.text).toContain('30 days. After that, the people in charge of this computer delete it.')
    expect(screen.interview.consent.text).toContain('Two assessors.')
    expect(screen.interview.consent.text).not.toMatch(/[{}]/)
    expect(existsSync(root)).toBe(false)
  })

  it('offers at once what the heads of the packs say, and takes it back when a pack turns out to have a fault', async () => {
    if (!reference) throw new Error('no reference')
    let found: (all: Prepared) => void = () => undefined
    const { lobby, screens } = kiosk(undefined, undefined, {
      heads: [{ ...reference.pack, id: 'faulty', title: 'Faulty' }, reference.pack],
      prepared: new Promise<Prepared>((resolve) => (found = resolve)),
      policy: policyFile.parse({ version: 1, interviews: 'all' }),
    })
    expect(lobby.screen()).toMatchObject({ blocked: false, interviews: [{ id: 'faulty' }, { id: 'reference' }], notices: [] })
    const checkedIn = lobby.command({ do: 'check-in', candidate: 'Ada', interview: 'faulty' })
    found({ packs: [reference], engine: promptEngine, notices: ['An interview has a fault. faulty/pack.yaml'] })
    await expect(checkedIn).rejects.toThrow('not offered')
    expect(screens).toMatchObject([{ kind: 'check-in', interviews: [{ id: 'reference' }], notices: ['An interview has a fault. faulty/pack.yaml'] }])
  })

  it('checking in waits for the packs, and End Call does not', async () => {
    const { lobby } = kiosk(undefined, undefined, { prepared: new Promise(() => undefined) })
    void checkIn(lobby, 'Ada')
    await lobby.command({ do: 'end-call' })
    expect(lobby.screen().kind).toBe('check-in')
  })

  it('offers only what the policy allows, and says so when the policy names what is not there', async () => {
    const { lobby } = kiosk(undefined, undefined, { policy: policyFile.parse({ version: 1, interviews: ['other'] }) })
    await settled()
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', blocked: true, interviews: [], notices: [expect.stringContaining('“other”'), expect.stringContaining('no interview')] })
  })

  it('is closed by a fault in the policy, for commands too', async () => {
    const { lobby } = kiosk(undefined, undefined, { blocked: true, notices: ['policy.yaml:3: recordin: not known'] })
    expect(lobby.screen()).toMatchObject({ blocked: true, interviews: [], notices: ['policy.yaml:3: recordin: not known'] })
    await expect(checkIn(lobby, 'Ada')).rejects.toThrow(/No interview can start/)
  })

  it('refuses what does not belong to the screen that is shown', async () => {
    const { lobby } = kiosk()
    for (const wrong of ['consent', 'decline', 'continue-interview', 'start-over', 'break', 'share-screen'] as const) {
      await expect(lobby.command({ do: wrong })).rejects.toThrow('not possible')
    }
    expect(lobby.screen().kind).toBe('check-in')
  })
})

describe('a call for help where no interview runs', () => {
  const called = () => {
    const heard: unknown[] = []
    const world = createWorld()
    return { heard, world, help: createHelpCall({ clock: world.clock, note: ({ type }) => void heard.push(type), publish: (on) => void heard.push(on) }) }
  }

  it('is heard at once on every screen, also on one that is closed, and can be taken back', async () => {
    const { heard, help } = called()
    const { lobby } = kiosk(undefined, undefined, { help, prepared: new Promise(() => undefined), blocked: true })
    void checkIn(lobby, 'Ada').catch(() => undefined)
    await lobby.command({ do: 'call-help' })
    await lobby.command({ do: 'call-help' })
    expect(heard).toEqual(['help-called', true])
    await lobby.command({ do: 'take-back-help' })
    expect(heard).toEqual(['help-called', true, false])
  })

  it('stands in the kiosk’s log once a minute at most, however often it is made and taken back', () => {
    const { heard, help, world } = called()
    const often = (): void => {
      for (let time = 0; time < 50; time++) {
        help.call()
        help.end()
      }
    }
    often()
    world.pass(60_000)
    often()
    expect(heard.filter((what) => what === 'help-called')).toHaveLength(2)
    expect(heard.filter((what) => what === true)).toHaveLength(100)
  })

  it('is another one once the one before was answered', () => {
    const { heard, help } = called()
    help.call()
    help.answer()
    help.call()
    expect(heard).toEqual(['help-called', true, false, 'help-called', true])
  })

  it('stays from check-in to the consent, and ends where the candidate goes on without it or leaves', async () => {
    const { help } = called()
    const { lobby } = kiosk(undefined, undefined, { help })
    await lobby.command({ do: 'call-help' })
    await checkIn(lobby, 'Ada')
    expect(help.isCalled()).toBe(true)
    await lobby.command({ do: 'consent' })
    expect(help.isCalled()).toBe(false)
    await lobby.command({ do: 'end-call' })
    await lobby.command({ do: 'call-help' })
    expect(help.isCalled()).toBe(true)
    await lobby.command({ do: 'finish' })
    expect(help.isCalled()).toBe(false)
    await lobby.command({ do: 'call-help' })
    await lobby.command({ do: 'end-call' })
    expect(help.isCalled()).toBe(false)
  })

  it('is the running interview’s own while one runs', async () => {
    const { heard, help } = called()
    const { lobby } = kiosk(undefined, undefined, { help })
    await begin(lobby, 'Ada')
    await lobby.command({ do: 'call-help' })
    expect(heard).toEqual([])
  })
})

describe('a disk without room for the film', () => {
  const small = (): { free: number; disk: LobbyParts<TinyState>['disk'] } => {
    const state = { free: 50e6, disk: { room: () => state.free, filmed: () => 0 } }
    return state
  }

  it('closes the check-in with a sentence for the person in charge, and opens it when there is room', () => {
    const room = small()
    const { lobby, screens, world } = kiosk(undefined, undefined, { disk: room.disk })
    expect(lobby.screen()).toMatchObject({ blocked: true, interviews: [], notices: [expect.stringMatching(/^The disk has 50 MB of room.* can take/)] })
    room.free = 50e9
    world.pass(10_000)
    expect(screens.at(-1)).toMatchObject({ kind: 'check-in', blocked: false, interviews: [{ id: interview }], notices: [] })
  })

  it('refuses a start even after check-in, and stores nothing', async () => {
    const room = small()
    room.free = 50e9
    const { lobby, root } = kiosk(undefined, undefined, { disk: room.disk })
    await checkIn(lobby, 'Ada Example')
    room.free = 50e6
    await expect(lobby.command({ do: 'consent' })).rejects.toThrow('no room for the recording')
    expect(existsSync(root)).toBe(false)
    room.free = 50e9
    await lobby.command({ do: 'consent' })
    expect(sessionsIn(root)).toHaveLength(1)
  })

  it('does not turn away whoever was cut off', async () => {
    const first = kiosk()
    await begin(first.lobby, 'Ada Example')
    const { lobby } = kiosk(first.root, undefined, { disk: small().disk })
    await checkIn(lobby, 'Ada Example')
    await lobby.command({ do: 'continue-interview' })
    expect(lobby.screen().kind).toBe('session')
  })

  it('is told of during the interview, in the log too, and the film stops before the log has no room', async () => {
    const notices: unknown[] = []
    const room = small()
    room.free = 50e9
    let filmed = 0
    const { lobby, root, world } = kiosk(undefined, undefined, { disk: { room: () => room.free, filmed: () => filmed }, publishNotice: (text, about) => void notices.push([text, about]) })
    await begin(lobby, 'Ada Example')
    await lobby.command({ do: 'share-screen' })
    for (let seconds = 0; seconds < 60; seconds += 5) {
      filmed += 1e6
      world.pass(5_000)
    }
    room.free = 100e6
    world.pass(5_000)
    const [id = ''] = sessionsIn(root)
    expect(notices).toEqual([[expect.stringMatching(/^About \d minutes of film fit on the disk at the present rate/), id]])
    room.free = 1e6
    world.pass(5_000)
    expect(world.shareLog.at(-1)).toMatch(/^stop film: The disk is almost full/)
    world.shareEvents().recordingStopped('The disk is almost full.')
    expect(notices.at(-1)).toEqual(['The disk is almost full.', id])
    await lobby.command({ do: 'say', id: 'm1', text: 'and on I talk', citations: [] })
    expect(logOf(root, id)).toEqual(expect.arrayContaining(['disk-low', 'recording-stopped', 'candidate-said']))
  })
})

describe('declining', () => {
  it('leaves one line that names nobody, and goes back to check-in', async () => {
    const { lobby, root } = kiosk()
    await checkIn(lobby, 'Ada Example')
    await lobby.command({ do: 'decline' })
    expect(lobby.screen()).toEqual({ kind: 'declined' })
    expect(sessionsIn(root)).toEqual([])
    const kept = readFileSync(path.join(root, 'declined.ndjson'), 'utf8')
    expect(kept).not.toMatch(/ada/i)
    expect(JSON.parse(kept)).toEqual({ v: 1, wall: 1_800_000_000_000, interview, consent: reference?.pack.consent.version })
    await lobby.command({ do: 'finish' })
    expect(lobby.screen().kind).toBe('check-in')
  })

  it('End Call before consent stores nothing at all', async () => {
    const { lobby, root } = kiosk()
    await checkIn(lobby, 'Ada Example')
    await lobby.command({ do: 'end-call' })
    expect(lobby.screen().kind).toBe('check-in')
    expect(existsSync(root)).toBe(false)
  })
})

describe('consent', () => {
  it('opens a session that begins with who, what and the exact text that was agreed to', async () => {
    const { lobby, root, screens } = kiosk()
    await checkIn(lobby, 'Ada Example')
    const consent = lobby.screen()
    await lobby.command({ do: 'consent' })
    const [id = ''] = sessionsIn(root)
    await lobby.leave()
    const { log } = createSessions(root, { first: besideTheSession, all: [besideTheSession] }).open(id)
    const [first, second] = log.read().map(({ body }) => body)
    log.close()
    expect(first).toMatchObject({ type: 'session-opened', session: id, candidate: 'Ada Example', interview })
    expect(second).toEqual({ type: 'consent-given', ...(consent.kind === 'consent' ? consent.interview.consent : {}) })
    expect(screens.at(-1)).toMatchObject({ kind: 'session', view: [{ seq: 1, event: { type: 'line', text: 'Welcome.' } }] })
    expect(readdirSync(path.join(root, id, 'pack'))).toContain('pack.yaml')
  })

  it('pressed twice opens one session', async () => {
    const { lobby, root } = kiosk()
    await checkIn(lobby, 'Ada Example')
    await Promise.allSettled([lobby.command({ do: 'consent' }), lobby.command({ do: 'consent' })])
    expect(sessionsIn(root)).toHaveLength(1)
  })

  it('that cannot be stored is refused in plain words, and can be given again', async () => {
    const { lobby, root } = kiosk()
    await checkIn(lobby, 'Ada Example')
    mkdirSync(path.dirname(root), { recursive: true })
    writeFileSync(root, 'a file where the folder should be')
    await expect(lobby.command({ do: 'consent' })).rejects.toThrow(/could not be stored/)
    expect(lobby.screen().kind).toBe('consent')
  })
})

describe('after a crash', () => {
  async function interruptedBy(candidate: string): Promise<Kiosk> {
    const first = kiosk()
    await begin(first.lobby, candidate)
    await first.lobby.command({ do: 'say', id: 'm1', text: 'my very own words', citations: [] })
    first.world.pass(61_000)
    // Killed here: nothing is closed.
    return kiosk(first.root, createWorld(first.world.clock.wall() + 600_000))
  }

  it('the same candidate, however the name is typed, is offered to go on, and does, with everything there', async () => {
    const { lobby, root } = await interruptedBy('Ada  Straße')
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', interrupted: true })
    await checkIn(lobby, ' ADA STRASSE')
    expect(lobby.screen()).toMatchObject({ kind: 'offer-to-continue', remainingMs: 3_600_000 - 61_000, startedWall: 1_800_000_000_000 })
    await lobby.command({ do: 'continue-interview' })
    const screen = lobby.screen()
    expect(screen).toMatchObject({ kind: 'session', now: 61_000 })
    expect(JSON.stringify(screen)).toContain('my very own words')
    expect(sessionsIn(root)).toHaveLength(1)
  })

  it('another candidate is not, and sees nothing of it', async () => {
    const { lobby, root, screens } = await interruptedBy('Ada Example')
    await begin(lobby, 'Grace Other')
    expect(JSON.stringify([...screens, lobby.screen()])).not.toMatch(/Ada|my very own words/)
    expect(sessionsIn(root)).toHaveLength(2)
    await lobby.command({ do: 'end-call' })
    await lobby.command({ do: 'finish' })
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', interrupted: true })
  })

  it('starting over ends the interrupted interview as one for another time, and asks for consent anew', async () => {
    const { lobby, root } = await interruptedBy('Ada Example')
    await checkIn(lobby, 'Ada Example')
    await lobby.command({ do: 'start-over' })
    expect(lobby.screen().kind).toBe('consent')
    expect(logOf(root, sessionsIn(root)[0] ?? '').at(-1)).toBe('interview-ended')
    await lobby.command({ do: 'consent' })
    expect(JSON.stringify(lobby.screen())).not.toContain('my very own words')
    expect(sessionsIn(root)).toHaveLength(2)
  })

  it('End Call while the interrupted interview is closed leads to check-in and stays there', async () => {
    const { lobby } = await interruptedBy('Ada Example')
    await checkIn(lobby, 'Ada Example')
    const startingOver = lobby.command({ do: 'start-over' })
    // Its turn has come, and it waits for the disk.
    await Promise.resolve()
    await lobby.command({ do: 'end-call' })
    await startingOver
    expect(lobby.screen().kind).toBe('check-in')
  })

  it('the receipt of one that is not gone on with is told, whether the candidate started over or came too late', async () => {
    const shown = (session: string): ShownReceipt => ({ type: 'receipt', session, code: `RECEIPT-OF-${session}`, qr: [] })
    const notary: Notary = { kiosk: 'a'.repeat(64), receipt: shown, ended: () => undefined, leftovers: () => undefined, begun: () => undefined, idle: () => Promise.resolve() }
    const prepared = Promise.resolve({ packs: shipped.packs, engine: promptEngine, notary, notices: [] })
    const { root, world } = await interruptedBy('Ada Example')
    const [id = ''] = sessionsIn(root)
    const notices: unknown[] = []
    const publishNotice: Tell = (text, about) => void notices.push([text, about])
    const { lobby } = kiosk(root, world, { prepared, publishNotice })
    await checkIn(lobby, 'Ada Example')
    await lobby.command({ do: 'start-over' })
    expect(notices).toEqual([[expect.stringContaining(`RECEIPT-OF-${id}`), id]])
    await lobby.command({ do: 'end-call' })
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', notices: [] })

    const other = await interruptedBy('Grace Other')
    const late = kiosk(other.root, createWorld(other.world.clock.wall() + 48 * 3_600_000), { prepared, publishNotice })
    await vi.waitFor(() => expect(readFileSync(path.join(other.root, 'ended.json'), 'utf8')).toContain(sessionsIn(other.root)[0]))
    await late.lobby.command({ do: 'end-call' })
    const [ofGrace = ''] = sessionsIn(other.root)
    expect(notices.at(-1)).toEqual([expect.stringContaining(`RECEIPT-OF-${ofGrace}`), ofGrace])
    expect(late.lobby.screen()).toMatchObject({ kind: 'check-in', notices: [] })
  })

  it('is offered for as long as the policy says, and then closed with a reason as it stands', async () => {
    const first = kiosk()
    await begin(first.lobby, 'Ada Example')
    const [id = ''] = sessionsIn(first.root)
    const policy = policyFile.parse({ version: 1, continueWithinHours: 12 })
    const later = (hours: number): Kiosk => kiosk(first.root, createWorld(first.world.clock.wall() + hours * 3_600_000), { policy })
    expect(later(12).lobby.screen()).toMatchObject({ interrupted: true })
    expect(later(-1000).lobby.screen()).toMatchObject({ interrupted: true })
    const notices: string[] = []
    const notary = { kiosk: 'key', receipt: () => ({ type: 'receipt' as const, session: id, code: 'ABCD-EFGH', qr: [] }), ended: () => undefined, leftovers: () => undefined, begun: () => undefined, idle: () => Promise.resolve() }
    const { lobby } = kiosk(first.root, createWorld(first.world.clock.wall() + 12.1 * 3_600_000), { policy, prepared: Promise.resolve({ packs: shipped.packs, engine: promptEngine, notices: [], notary }), publishNotice: (text) => notices.push(text) })
    expect(lobby.screen()).toMatchObject({ interrupted: false })
    await checkIn(lobby, 'Ada Example')
    expect(lobby.screen().kind).toBe('consent')
    await vi.waitFor(() => expect(readFileSync(path.join(first.root, 'ended.json'), 'utf8')).toContain(id))
    const { log } = createSessions(first.root, { first: besideTheSession, all: [besideTheSession] }).open(id)
    expect(log.read().at(-1)?.body).toEqual({ type: 'interview-ended', reason: 'interrupted' })
    log.close()
    expect(notices).toEqual([`The interrupted interview in the folder ${id} is closed, and its receipt is ABCD-EFGH.`])
  })

  it.each([1, 3, 'the last'] as const)('is ended at the next start where event %s of it is damaged, so that it can be handed over as it is', async (which) => {
    const first = kiosk()
    await begin(first.lobby, 'Ada Example')
    await first.lobby.leave()
    const [id = ''] = sessionsIn(first.root)
    const folder = path.join(first.root, id)
    changeEvent(folder, which === 'the last' ? logOf(first.root, id).length : which, '{"v":1', '{"v;1')
    const ended: string[] = []
    const notary: Notary = { kiosk: 'a'.repeat(64), receipt: () => { throw new Error('it cannot be closed') }, ended: (session) => ended.push(session), leftovers: () => undefined, begun: () => undefined, idle: () => Promise.resolve() }
    const prepared = Promise.resolve({ packs: shipped.packs, engine: promptEngine, notices: [], notary })
    const { lobby } = kiosk(first.root, createWorld(first.world.clock.wall()), { prepared })
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', interrupted: false })
    await vi.waitFor(() => expect(ended).toEqual([id]))
    const sessions = createSessions(first.root, { first: besideTheSession, all: [besideTheSession] })
    expect(sessions.ended().has(id)).toBe(true)
    const { log } = sessions.open(id)
    expect(log.ends()).toMatchObject({ ended: true })
    log.close()
  })

  it('what the crash left of the film is put into the log before the interview goes on', async () => {
    const left = { file: 'recording/000002.webm', bytes: 10, sha256: 'ff', ms: 2000 }
    const first = kiosk()
    await begin(first.lobby, 'Ada Example')
    await first.lobby.command({ do: 'share-screen' })
    first.world.shareEvents().recordingStarted('video/webm')
    first.world.shareEvents().segmentClosed({ ...left, file: 'recording/000001.webm' })
    const known: string[] = []
    const { lobby, root } = kiosk(first.root, undefined, {
      recoverSegments: (_folder, files) => {
        known.push(...files)
        return Promise.resolve([left])
      },
    })
    await checkIn(lobby, 'Ada Example')
    await lobby.command({ do: 'continue-interview' })
    await lobby.leave()
    expect(known).toEqual(['recording/000001.webm'])
    expect(logOf(root, sessionsIn(root)[0] ?? '').slice(-4)).toEqual(['segment-closed', 'segment-closed', 'recording-stopped', 'session-resumed'])
  })

  it('an interrupted interview that turns out to be damaged turns nobody away', async () => {
    const first = kiosk()
    await begin(first.lobby, 'Ada Example')
    await first.lobby.leave()
    const told: unknown[] = []
    const { lobby, root } = kiosk(first.root, undefined, { publishNotice: (text, about) => void told.push([text, about]) })
    const [id = ''] = sessionsIn(root)
    expect(lobby.screen()).toMatchObject({ interrupted: true })
    writeFileSync(path.join(root, id, 'session.sqlite'), 'this was a database')
    await checkIn(lobby, 'Ada Example')
    expect(lobby.screen().kind).toBe('consent')
    await lobby.command({ do: 'end-call' })
    expect(lobby.screen()).toMatchObject({ interrupted: false, notices: [] })
    const found = [[expect.stringContaining('cannot be continued'), id], [expect.stringContaining('damaged'), id]]
    expect(told).toEqual(found)
    // At the next check-in it is no news.
    await checkIn(lobby, 'Grace Other')
    await lobby.command({ do: 'end-call' })
    expect(told).toEqual(found)
  })

  it('an interview that ended is not offered, and finish leads to the next candidate', async () => {
    const { lobby, root } = kiosk()
    await begin(lobby, 'Ada Example')
    await expect(lobby.command({ do: 'finish' })).rejects.toThrow('not possible')
    await lobby.command({ do: 'end-call' })
    await lobby.command({ do: 'finish' })
    await vi.waitFor(() => expect(readFileSync(path.join(root, 'ended.json'), 'utf8')).toContain(sessionsIn(root)[0]))
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', interrupted: false })
    await checkIn(lobby, 'Ada Example')
    expect(lobby.screen().kind).toBe('consent')
  })
})

describe('extra time and patience', () => {
  const policy = policyFile.parse({ version: 1, allowances: [{ candidate: '4711', extraTimePercent: 25 }] })
  const openedIn = (root: string, id: string) => {
    const { log } = createSessions(root, { first: besideTheSession, all: [besideTheSession] }).open(id)
    const [first] = log.read()
    log.close()
    return first?.body
  }
  const usual = reference!.pack.minutes.opening + reference!.pack.minutes.problem * reference!.pack.problems.length + reference!.pack.minutes.closing

  it('come from the policy for whom they were arranged, and are in the minutes before consent', async () => {
    const { lobby, root } = kiosk(undefined, undefined, { policy })
    await checkIn(lobby, ' 4711 ')
    expect(lobby.screen()).toMatchObject({ interview: { minutes: usual * 1.25 }, allowance: { extraTimePercent: 25, patience: 1 } })
    await lobby.command({ do: 'consent' })
    expect(openedIn(root, sessionsIn(root)[0]!)).toMatchObject({ allowance: { extraTimePercent: 25, patience: 1 } })
  })

  it('are never made less by the invigilator, who cannot see before check-in what was arranged', async () => {
    for (const [granted, allowed, said] of [[{ extraTimePercent: 0, patience: 3 }, { extraTimePercent: 25, patience: 3 }, 'granted'], [{ extraTimePercent: 0, patience: 1 }, { extraTimePercent: 25, patience: 1 }, 'taken-back']] as const) {
      const { lobby } = kiosk(undefined, undefined, { policy })
      expect(lobby.grant(granted)).toBe(said)
      await checkIn(lobby, '4711')
      expect(lobby.screen()).toMatchObject({ kind: 'consent', allowance: allowed })
    }
  })

  it('from the policy stay with whom they were arranged for, whatever the invigilator sets beside them', async () => {
    const { lobby } = kiosk(undefined, undefined, { policy })
    await checkIn(lobby, '4711')
    expect(lobby.grant({ extraTimePercent: 0, patience: 3 })).toBe('arranged')
    expect(lobby.screen()).toMatchObject({
      allowance: { extraTimePercent: 25, patience: 3 }, granted: { extraTimePercent: 0, patience: 3 }, arranged: { extraTimePercent: 25, patience: 1 },
    })
    await lobby.command({ do: 'decline' })
    await lobby.command({ do: 'finish' })
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', interviews: [{ minutes: usual }] })
    await checkIn(lobby, 'somebody else')
    expect(lobby.screen()).toMatchObject({ allowance: { extraTimePercent: 0, patience: 3 } })
    expect(lobby.screen()).not.toHaveProperty('arranged')
  })

  it('from the invigilator wait for the interview, also when the candidate goes a step back', async () => {
    const { lobby } = kiosk()
    const allowance = { extraTimePercent: 50, patience: 2 }
    lobby.grant(allowance)
    await checkIn(lobby, 'Ada Exmaple')
    await lobby.command({ do: 'end-call' })
    expect(lobby.screen()).toMatchObject({ kind: 'check-in', granted: allowance })
    await checkIn(lobby, 'Ada Example')
    expect(lobby.screen()).toMatchObject({ kind: 'consent', allowance })
  })

  it('from the invigilator are refused for an interview that is continued, and said to wait where they came before', async () => {
    const first = kiosk()
    await begin(first.lobby, 'Ada Example')
    await first.lobby.leave()
    const notices: unknown[] = []
    const again = kiosk(first.root, undefined, { publishNotice: (text, about) => void notices.push([text, about]) })
    expect(again.lobby.grant({ extraTimePercent: 50, patience: 1 })).toBe('granted')
    await checkIn(again.lobby, 'Ada Example')
    expect(again.lobby.screen().kind).toBe('offer-to-continue')
    expect(again.lobby.grant({ extraTimePercent: 100, patience: 1 })).toBe('too-late')
    await again.lobby.command({ do: 'continue-interview' })
    expect(notices).toEqual([[expect.stringContaining('waits for the next interview'), sessionsIn(first.root)[0]]])
  })

  it('that were taken back wait for nothing', async () => {
    const first = kiosk()
    await begin(first.lobby, 'Ada Example')
    await first.lobby.leave()
    const notices: string[] = []
    const { lobby } = kiosk(first.root, undefined, { publishNotice: (text) => void notices.push(text) })
    lobby.grant({ extraTimePercent: 50, patience: 1 })
    expect(lobby.grant({ extraTimePercent: 0, patience: 1 })).toBe('taken-back')
    expect(lobby.screen()).not.toHaveProperty('granted')
    await checkIn(lobby, 'Ada Example')
    await lobby.command({ do: 'continue-interview' })
    expect(notices).toEqual([])
  })

  it('come from the invigilator before them, for one interview and no other', async () => {
    const { lobby, root } = kiosk(undefined, undefined, { policy })
    expect(lobby.grant({ extraTimePercent: 50, patience: 3 })).toBe('granted')
    expect(lobby.screen()).toMatchObject({ interviews: [{ minutes: usual * 1.5 }] })
    await begin(lobby, '4711')
    expect(lobby.grant({ extraTimePercent: 100, patience: 1 })).toBe('too-late')
    await lobby.command({ do: 'end-call' })
    await lobby.command({ do: 'finish' })
    await begin(lobby, 'somebody else')
    const opened = sessionsIn(root).map((id) => openedIn(root, id))
    expect(opened.map((body) => (body?.type === 'session-opened' ? [body.candidate, body.allowance] : []))).toEqual(expect.arrayContaining([
      ['4711', { extraTimePercent: 50, patience: 3 }], ['somebody else', undefined],
    ]))
  })
})
