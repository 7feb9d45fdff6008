/**
 * The way of a candidate through the kiosk: check-in → (go on with an interrupted interview?) → consent → session →
 * check-in. It decides which screen is shown; inside a session the runner does.
 */
import { createHash } from 'node:crypto'
import type { Command } from '../../shared/commands.ts'
import type { Allowance, EventBody } from '../../shared/events.ts'
import type { HandingOver } from '../../shared/invigilator.ts'
import type { InterviewOnOffer, Screen, SequencedViewEvent } from '../../shared/view.ts'
import type { Disk } from '../disk/disk.ts'
import { packFor } from '../../interview/allowance.ts'
import { tightAmong } from '../disk/forecast.ts'
import type { Deed } from '../evidence/kiosk-log.ts'
import type { Notary } from '../evidence/notary.ts'
import type { PackHead } from '../../interview/pack/parse.ts'
import type { LoadedPack } from '../packs.ts'
import { Refusal } from '../plain-text.ts'
import type { Policy } from '../policy/schema.ts'
import type { Engine } from '../session/ports.ts'
import { startRunner } from '../session/runner.ts'
import type { Runner, RunnerParts } from '../session/runner.ts'
import { watchSignals } from '../signals/watch.ts'
import type { WatchParts } from '../signals/watch.ts'
import { recordingFolder, sessionId } from '../store/sessions.ts'
import type { Interrupted, OpenSession } from '../store/sessions.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import { onOffer } from './consent.ts'
import { recordDeclined } from './declined.ts'
import { telling, watchFilm } from './film-watch.ts'
import { endInterrupted, inTime, noteLeftovers, packOf, remainingMs } from './interrupted.ts'
import type { Resuming } from './interrupted.ts'
import { isSameCandidate } from './same-candidate.ts'

/** What an interview needs and the first screen does not. */
export interface Prepared {
  readonly packs: readonly LoadedPack[]
  readonly engine: Engine
  /** Absent where the kiosk cannot sign. */
  readonly notary?: Notary | undefined
  /** Hands everything that is finished over into a folder, and says in a sentence what came of it. Absent where the kiosk cannot sign. */
  readonly handOver?: ((folder: string, progress: (step: HandingOver) => void) => Promise<string>) | undefined
  /** Into the kiosk's own log. */
  readonly noteDeed?: ((deed: Deed) => void) | undefined
  /** As in `LobbyParts`. */
  readonly notices: readonly string[]
}

export interface LobbyParts<S> extends Pick<RunnerParts<S>, 'core' | 'share' | 'reserve' | 'clock' | 'timers'>, Resuming<S> {
  /** On offer until the packs themselves are known. */
  readonly heads: readonly PackHead[]
  readonly prepared: Promise<Prepared>
  readonly disk: Disk
  /** At the surroundings of an interview; absent: nothing is looked at. */
  readonly looks?: WatchParts['looks']
  /** How many are connected. */
  readonly displays: () => number
  readonly policy: Policy
  readonly policyText: string
  readonly app: string
  /** A whole number from 0, and a few letters and digits for an id. */
  readonly seed: () => number
  readonly randomId: () => string
  /** What is wrong with this kiosk, for the person in charge; `blocked`: nothing may start. */
  readonly notices: readonly string[]
  readonly blocked: boolean
  readonly publishScreen: (screen: Screen) => void
  readonly publishEntry: (entry: SequencedViewEvent) => void
  readonly publishNotice: (text: string) => void
}

export interface Lobby {
  /** Settles when it is stored; rejects with a Refusal that says why it was not. */
  readonly command: (command: Command) => Promise<void>
  readonly screen: () => Screen
  /** The session that is on the screen, also after its end. */
  readonly runner: () => Runner | undefined
  /** More time and patience for the next interview that begins; false, and nothing is granted, while one can be continued, runs, or has its end on the screen. */
  readonly grant: (allowance: Allowance) => boolean
  /** The app is going away; an interview that runs can be continued later. */
  readonly leave: () => Promise<void>
}

interface CheckedIn { readonly candidate: string; readonly pack: LoadedPack; readonly offer: InterviewOnOffer; readonly means: Prepared }

type Place =
  | { readonly at: 'check-in' }
  | ({ readonly at: 'offer'; readonly interrupted: Interrupted; readonly remainingMs: number } & CheckedIn)
  | ({ readonly at: 'consent' } & CheckedIn)
  | { readonly at: 'declined' }
  | { readonly at: 'session'; readonly runner: Runner }

/** How often the room on the disk is looked at while nobody is interviewed. */
const ROOM_MS = 5_000

const notNow = (): Refusal => new Refusal(words.refused.notNow)

export function createLobby<S>(parts: LobbyParts<S>): Lobby {
  const { sessions, core } = parts
  /** Said until the program starts again; `found` is looked up anew at every check-in. */
  const lasting = [...parts.notices]
  let found: string[] = []
  const mayBeOffered = ({ id }: PackHead): boolean => parts.policy.interviews === 'all' || parts.policy.interviews.includes(id)
  let offered = parts.heads.filter(mayBeOffered)
  const notice = (text: string): void => {
    if (!lasting.includes(text)) lasting.push(text)
    parts.publishNotice(text)
  }
  let blocked = parts.blocked || offered.length === 0

  const takePrepared = ({ packs, notices }: Prepared): void => {
    offered = packs.map(({ pack }) => pack).filter(mayBeOffered)
    blocked = parts.blocked || offered.length === 0
    lasting.push(...notices)
    for (const name of parts.policy.interviews === 'all' ? [] : parts.policy.interviews) {
      if (!offered.some(({ id }) => id === name)) lasting.push(words.notices.interviewUnknown(name))
    }
    if (offered.length === 0) lasting.push(words.notices.nothingOnOffer)
    measure()
    if (place.at === 'check-in') go(place)
  }

  /** Can be continued; and those that were cut off too long ago for that. */
  let interrupted: readonly Interrupted[] = []
  let late: readonly Interrupted[] = []
  /** By their ids: interviews that the disk has no room for. */
  let tight: ReadonlyMap<string, string> = new Map()
  let place: Place = { at: 'check-in' }
  /** By the invigilator, for the next interview that begins. */
  let granted: Allowance | undefined

  /** What is true of this machine's storage now. */
  function lookAround(): void {
    found = []
    if (parts.blocked) return
    const canGoOn = (one: Interrupted): boolean => inTime(one, parts.policy.continueWithinHours, parts.clock.wall())
    const cutOff = find()
    interrupted = cutOff.filter(canGoOn)
    late = cutOff.filter((one) => !canGoOn(one))
    if (!blocked) takeReserve((text) => void found.push(text))
    measure()
  }

  function measure(allowance = granted): void {
    tight = tightAmong(offered.map((head) => packFor(head, { allowance })), parts.disk.room(), parts.policy, parts.displays())
  }

  /** Who was cut off goes on even where the film may not fit to the end. */
  const startable = (): readonly PackHead[] => offered.filter(({ id }) => !tight.has(id) || interrupted.some(({ opened }) => opened.interview === id))

  function find(): readonly Interrupted[] {
    try {
      const scan = sessions.scan()
      found.push(...scan.troubles.map(({ text }) => text))
      return scan.interrupted
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      found.push(error.message)
      return []
    }
  }

  const screen = (): Screen => {
    switch (place.at) {
      case 'check-in':
        return {
          kind: 'check-in',
          interviews: blocked ? [] : startable().map((head) => onOffer(packFor(head, { allowance: granted }), parts.policy)),
          interrupted: interrupted.length > 0,
          notices: [...lasting, ...found, ...tight.values()],
          blocked: blocked || startable().length === 0,
          ...(granted && { allowance: granted }),
        }
      case 'offer':
        return { kind: 'offer-to-continue', candidate: place.candidate, title: place.offer.title, remainingMs: place.remainingMs, startedWall: place.interrupted.openedWall }
      case 'consent':
        return consentTo(place)
      case 'declined':
        return { kind: 'declined' }
      case 'session':
        return place.runner.screen()
    }
  }
  const consentTo = ({ candidate, pack }: CheckedIn): Screen => {
    const allowance = allowedTo(candidate)
    return { kind: 'consent', candidate, interview: onOffer(packFor(pack.pack, { allowance }), parts.policy), ...(allowance && { allowance }) }
  }
  /** What was arranged is never made less by the panel, which cannot know of it before the candidate has checked in. */
  function allowedTo(candidate: string): Allowance | undefined {
    const all = [granted, parts.policy.allowances.find((one) => isSameCandidate(one.candidate, candidate))].filter((one) => one !== undefined)
    const extraTimePercent = Math.max(0, ...all.map((one) => one.extraTimePercent))
    const patience = Math.max(1, ...all.map((one) => one.patience))
    return extraTimePercent > 0 || patience > 1 ? { extraTimePercent, patience } : undefined
  }
  const go = (next: Place): void => {
    place = next
    parts.publishScreen(screen())
  }
  const toCheckIn = (): void => {
    lookAround()
    go({ at: 'check-in' })
  }

  const mustFit = (interview: string, candidate: string): void => {
    measure(allowedTo(candidate))
    if (tight.has(interview)) throw new Refusal(words.refused.noRoom)
  }

  const checkIn = async (candidate: string, interview: string): Promise<void> => {
    const here = place
    const means = await prepared
    // End Call was pressed meanwhile.
    if (place !== here) return
    if (blocked) throw new Refusal(words.refused.blocked)
    const pack = means.packs.find((loaded) => loaded.pack.id === interview)
    if (!pack || !mayBeOffered(pack.pack)) throw new Refusal(words.refused.notOffered)
    const checked: CheckedIn = { candidate, pack, offer: onOffer(pack.pack, parts.policy), means }
    const own = interrupted.findLast(({ opened }) => opened.interview === interview && isSameCandidate(opened.candidate, candidate))
    if (!own) {
      mustFit(interview, candidate)
      return go({ at: 'consent', ...checked })
    }
    try {
      go({ at: 'offer', interrupted: own, remainingMs: remainingMs(own, parts), ...checked })
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      // It cannot be gone on with; nobody is turned away because of it.
      notice(words.notices.notContinued(own.id, error.message))
      go({ at: 'consent', ...checked })
    }
  }

  const run = (id: string, session: OpenSession, pack: LoadedPack, { engine, notary }: Prepared): Runner => {
    const { recording } = parts.policy
    const endWatch = recording.enabled ? watchFilm(parts, recordingFolder(session.folder), (event) => runner.note(event)) : undefined
    const signals = watchSignals({ policy: parts.policy.signals, looks: parts.looks ?? (() => ({})), take: (input) => runner.notice(input), clock: parts.clock, draft: session.log.draft().text.length })
    const runner = startRunner({
      id,
      folder: session.folder,
      log: session.log,
      pack: pack.pack,
      core,
      engine,
      share: telling(parts.share, parts.publishNotice),
      shareSettings: {
        record: recording.enabled,
        displays: recording.displays,
        microphone: recording.enabled && recording.microphone,
        frameRate: recording.frameRate,
        videoBitsPerSecond: recording.videoKbps * 1000,
        segmentMs: recording.segmentSeconds * 1000,
      },
      reserve: parts.reserve,
      clock: parts.clock,
      timers: parts.timers,
      // What happens before the screen is sent whole is in that screen.
      publish: (entry) => {
        if (place.at === 'session' && place.runner.id === id) parts.publishEntry(entry)
      },
      notice,
      receipt: notary && ((log) => notary.receipt(id, log)),
      watch: signals,
      closed: (ended) => {
        signals.end()
        endWatch?.()
        if (!ended) return
        sessions.noteEnded(id)
        notary?.ended(id)
      },
    })
    signals.begin()
    go({ at: 'session', runner })
    return runner
  }

  function takeReserve(say: (text: string) => void): void {
    try {
      parts.reserve.take()
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      say(error.message)
    }
  }

  const begin = ({ candidate, pack, offer, means }: CheckedIn): void => {
    takeReserve(notice)
    mustFit(pack.pack.id, candidate)
    const allowance = allowedTo(candidate)
    const wall = Math.round(parts.clock.wall())
    const id = sessionId(wall, parts.randomId())
    const opened: EventBody = {
      type: 'session-opened', session: id, candidate, interview: pack.pack.id,
      pack: { id: pack.pack.id, version: pack.pack.version, sha256: pack.pack.sha256 },
      app: parts.app, engine: means.engine.name, seed: parts.seed(),
      policy: { sha256: createHash('sha256').update(parts.policyText).digest('hex') },
      ...(means.notary && { kiosk: means.notary.kiosk }),
      ...(allowance && { allowance }),
      kioskLanguage: parts.policy.language,
    }
    const consent: EventBody = { type: 'consent-given', version: offer.consent.version, text: offer.consent.text }
    const session = sessions.create({ id, pack: pack.files, policy: parts.policyText, events: [opened, consent], wall })
    means.notary?.begun(id)
    granted = undefined
    run(id, session, pack, means)
  }

  const goOn = async ({ id }: Interrupted, means: Prepared): Promise<void> => {
    const here = place
    takeReserve(notice)
    const session = sessions.open(id)
    try {
      const pack = packOf(session)
      await noteLeftovers(session, parts)
      // End Call was pressed meanwhile.
      if (place !== here) return session.log.close()
      if (granted) parts.publishNotice(words.notices.grantWaits)
      run(id, session, pack, means)
    } catch (error) {
      session.log.close()
      throw error
    }
  }

  const giveUp = async ({ id }: Interrupted, { notary }: Prepared, reason: 'another-time' | 'interrupted'): Promise<void> => {
    try {
      const session = sessions.open(id)
      try {
        await noteLeftovers(session, parts)
        endInterrupted(session, parts, reason)
        const receipt = notary?.receipt(id, session.log).code
        if (receipt !== undefined) notice(words.notices.givenUp(id, receipt))
      } finally {
        session.log.close()
      }
      sessions.noteEnded(id)
      notary?.ended(id)
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      notice(words.notices.endNotNoted(id, error.message))
    }
  }

  const decline = ({ offer }: CheckedIn): void => {
    try {
      recordDeclined(sessions.root, { wall: Math.round(parts.clock.wall()), interview: offer.id, consent: offer.consent.version })
    } catch (error) {
      // Nobody is held here because a disk is full.
      if (!(error instanceof StorageTrouble)) throw error
      notice(error.message)
    }
    go({ at: 'declined' })
  }

  /** Leaving before anything was agreed to stores nothing. */
  const endCall = async (): Promise<void> => {
    if (place.at === 'session') return place.runner.command({ do: 'end-call' })
    toCheckIn()
  }

  const work = async (command: Command): Promise<void> => {
    const here = place
    switch (command.do) {
      case 'check-in':
        if (here.at !== 'check-in') throw notNow()
        return checkIn(command.candidate, command.interview)
      case 'continue-interview':
        if (here.at !== 'offer') throw notNow()
        return goOn(here.interrupted, here.means)
      case 'start-over':
        if (here.at !== 'offer') throw notNow()
        await giveUp(here.interrupted, here.means, 'another-time')
        return go({ at: 'consent', candidate: here.candidate, pack: here.pack, offer: here.offer, means: here.means })
      case 'consent':
        if (here.at !== 'consent') throw notNow()
        return begin(here)
      case 'decline':
        if (here.at !== 'consent') throw notNow()
        return decline(here)
      case 'finish':
        if (here.at === 'session' && !here.runner.ended()) throw notNow()
        return toCheckIn()
      case 'end-call':
        return endCall()
      default:
        if (here.at !== 'session') throw notNow()
        return here.runner.command(command)
    }
  }

  lookAround()
  const closeLate = async (means: Prepared): Promise<void> => {
    for (const one of late) await giveUp(one, means, 'interrupted')
  }
  const prepared = parts.prepared.then((all) => {
    takePrepared(all)
    // Nobody waits for it: their films may be long, and are hashed for it.
    closeLate(all).catch((error: unknown) => console.error('interrupted interviews were not closed:', error))
    return all
  })
  // Whoever makes room need not start the program again.
  const endLooking = parts.timers.every(ROOM_MS, () => {
    if (place.at !== 'check-in' || parts.blocked) return
    const before = startable().length
    measure()
    if (startable().length !== before) go(place)
  })
  let opening: Promise<void> = Promise.resolve()
  return {
    command: (command) => {
      // Two presses on "Go on" must not open a session twice; inside a session the runner has its own queue, and End Call waits for nobody.
      if (place.at === 'session' || command.do === 'end-call') return work(command)
      const turn = opening.then(() => work(command))
      opening = turn.catch(() => undefined)
      return turn
    },
    screen,
    runner: () => (place.at === 'session' ? place.runner : undefined),
    grant: (allowance) => {
      if (place.at === 'session' || place.at === 'offer') return false
      granted = allowance
      measure()
      go(place)
      return true
    },
    leave: async () => {
      endLooking()
      if (place.at === 'session') await place.runner.suspend()
    },
  }
}
