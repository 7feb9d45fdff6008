/**
 * The way of a candidate through the kiosk: check-in → (go on with an interrupted interview?) → consent → session →
 * check-in. It decides which screen is shown; inside a session the runner does.
 */
import type { Command } from '../../shared/commands.ts'
import type { Allowance } from '../../shared/events.ts'
import type { InterviewOnOffer, Screen, SequencedViewEvent } from '../../shared/view.ts'
import { orNone, packFor } from '../../interview/allowance.ts'
import type { HelpCall } from '../invigilator/help-call.ts'
import type { LoadedPack } from '../packs.ts'
import { Refusal } from '../plain-text.ts'
import type { Runner } from '../session/runner.ts'
import type { Interrupted } from '../store/sessions.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import { onOffer } from './consent.ts'
import { recordDeclined } from './declined.ts'
import { createHolding } from './held.ts'
import type { HoldingParts } from './held.ts'
import { remainingMs } from './interrupted.ts'
import { createOnOffer } from './on-offer.ts'
import type { OnOfferParts } from './on-offer.ts'
import type { Prepared } from './prepared.ts'
import { isSameCandidate } from './same-candidate.ts'

export interface LobbyParts<S> extends OnOfferParts, HoldingParts<S> {
  readonly prepared: Promise<Prepared>
  readonly help: HelpCall
  readonly publishScreen: (screen: Screen) => void
  readonly publishEntry: (entry: SequencedViewEvent) => void
}

export interface Lobby {
  /** Settles when it is stored; rejects with a Refusal that says why it was not. */
  readonly command: (command: Command) => Promise<void>
  readonly screen: () => Screen
  /** The session that is on the screen, also after its end. */
  readonly runner: () => Runner | undefined
  /** More time and patience for the next interview that begins, in place of what was granted before. */
  readonly grant: (allowance: Allowance) => Granted
  /** The app is going away; an interview that runs can be continued later. */
  readonly leave: () => Promise<void>
}

/** `too-late`: nothing is granted, because an interview can be continued, runs, or has its end on the screen; `arranged`: for the candidate who is here the policy arranges something too. */
export type Granted = 'too-late' | 'granted' | 'arranged' | 'taken-back'

interface CheckedIn { readonly candidate: string; readonly pack: LoadedPack; readonly offer: InterviewOnOffer; readonly means: Prepared }

type Place =
  | { readonly at: 'check-in' }
  | ({ readonly at: 'offer'; readonly interrupted: Interrupted; readonly remainingMs: number } & CheckedIn)
  | ({ readonly at: 'consent' } & CheckedIn)
  | { readonly at: 'declined' }
  | { readonly at: 'session'; readonly runner: Runner }

/** How often the room on the disk is looked at while nobody is interviewed. */
const ROOM_MS = 5_000

/** Whoever wants to leave or to be helped waits for nothing else. */
const atOnce: ReadonlySet<Command['do']> = new Set(['end-call', 'call-help', 'take-back-help'])

const notNow = (): Refusal => new Refusal(words.refused.notNow)

export function createLobby<S>(parts: LobbyParts<S>): Lobby {
  const { policy, help } = parts
  const offers = createOnOffer(parts)
  const aboutThisComputer = (text: string): void => parts.publishNotice(text, undefined)
  let place: Place = { at: 'check-in' }
  /** By the invigilator, for the next interview that begins. */
  let granted: Allowance | undefined
  // What happens before the screen is sent whole is in that screen.
  const holding = createHolding(parts, (session, entry) => {
    if (place.at === 'session' && place.runner.id === session) parts.publishEntry(entry)
  })

  const screen = (): Screen => {
    switch (place.at) {
      case 'check-in':
        return {
          kind: 'check-in',
          interviews: offers.interviews(granted),
          interrupted: offers.isAnyInterrupted(),
          notices: offers.notices(),
          blocked: offers.isBlocked(),
          ...(granted && { granted }),
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
    const arranged = arrangedFor(candidate)
    return {
      kind: 'consent', candidate, interview: onOffer(packFor(pack.pack, { allowance }), policy),
      ...(allowance && { allowance }), ...(granted && { granted }), ...(arranged && { arranged }),
    }
  }
  function arrangedFor(candidate: string): Allowance | undefined {
    const own = policy.allowances.find((one) => isSameCandidate(one.candidate, candidate))
    return own && orNone({ extraTimePercent: own.extraTimePercent, patience: own.patience })
  }
  /** What was arranged is never made less by the panel, which cannot know of it before the candidate has checked in. */
  function allowedTo(candidate: string): Allowance | undefined {
    const all = [granted, arrangedFor(candidate)].filter((one) => one !== undefined)
    return orNone({ extraTimePercent: Math.max(0, ...all.map((one) => one.extraTimePercent)), patience: Math.max(1, ...all.map((one) => one.patience)) })
  }
  const go = (next: Place): void => {
    place = next
    parts.publishScreen(screen())
  }
  const lookAround = (): void => {
    offers.lookAround()
    offers.measure(granted)
  }
  /** For the next person: whoever called for help has left. */
  const toCheckIn = (): void => {
    help.end()
    lookAround()
    go({ at: 'check-in' })
  }
  /** Whoever called for help before goes on without it; from here on the session's own log has the calls. */
  const toSession = (runner: Runner): void => {
    help.end()
    go({ at: 'session', runner })
  }

  const mustFit = (interview: string, candidate: string): void => {
    offers.measure(allowedTo(candidate))
    if (!offers.hasRoom(interview)) throw new Refusal(words.refused.noRoom)
  }

  const checkIn = async (candidate: string, interview: string): Promise<void> => {
    const here = place
    const means = await prepared
    // End Call was pressed meanwhile.
    if (place !== here) return
    if (offers.isClosed()) throw new Refusal(words.refused.blocked)
    const pack = means.packs.find((loaded) => loaded.pack.id === interview)
    if (!pack || !offers.mayBeOffered(pack.pack)) throw new Refusal(words.refused.notOffered)
    const checked: CheckedIn = { candidate, pack, offer: onOffer(pack.pack, policy), means }
    const own = offers.interruptedOf(candidate, interview)
    if (!own) {
      mustFit(interview, candidate)
      return go({ at: 'consent', ...checked })
    }
    try {
      go({ at: 'offer', interrupted: own, remainingMs: remainingMs(own, parts), ...checked })
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      // It cannot be gone on with; nobody is turned away because of it.
      parts.publishNotice(words.notices.notContinued(own.id, error.message), own.id)
      go({ at: 'consent', ...checked })
    }
  }

  const begin = ({ candidate, pack, offer, means }: CheckedIn): void => {
    offers.takeReserve(aboutThisComputer)
    mustFit(pack.pack.id, candidate)
    const runner = holding.begin({ candidate, pack, consent: offer.consent, allowance: allowedTo(candidate) }, means)
    granted = undefined
    toSession(runner)
  }

  const goOn = async (interrupted: Interrupted, means: Prepared): Promise<void> => {
    const here = place
    offers.takeReserve(aboutThisComputer)
    // End Call may be pressed meanwhile.
    const runner = await holding.goOn(interrupted, means, () => place === here)
    if (!runner) return
    if (granted) parts.publishNotice(words.notices.grantWaits, interrupted.id)
    toSession(runner)
  }

  const decline = ({ offer }: CheckedIn): void => {
    try {
      recordDeclined(parts.sessions.root, { wall: Math.round(parts.clock.wall()), interview: offer.id, consent: offer.consent.version })
    } catch (error) {
      // Nobody is held here because a disk is full.
      if (!(error instanceof StorageTrouble)) throw error
      aboutThisComputer(error.message)
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
        await holding.giveUp(here.interrupted.id, here.means, 'another-time')
        // End Call was pressed meanwhile, and the next candidate may stand here.
        if (place !== here) return
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
      case 'call-help':
        if (here.at === 'session' && !here.runner.ended()) return here.runner.command(command)
        return help.call()
      case 'take-back-help':
        // From a page that knows nothing of its interview.
        if (here.at === 'session' && !here.runner.ended()) return here.runner.command({ do: 'resume' })
        return help.end()
      default:
        if (here.at !== 'session') throw notNow()
        return here.runner.command(command)
    }
  }

  lookAround()
  const endOver = async (means: Prepared): Promise<void> => {
    for (const id of offers.over()) await holding.giveUp(id, means, 'interrupted')
  }
  const prepared = parts.prepared.then((all) => {
    offers.takePrepared(all)
    offers.measure(granted)
    if (place.at === 'check-in') go(place)
    // Nobody waits for it: their films may be long, and are hashed for it.
    endOver(all).catch((error: unknown) => console.error('interrupted interviews were not ended:', error))
    return all
  })
  // Whoever makes room need not start the program again.
  const endLooking = parts.timers.every(ROOM_MS, () => {
    if (place.at !== 'check-in' || parts.blocked) return
    const before = offers.startable()
    offers.measure(granted)
    if (offers.startable() !== before) go(place)
  })
  let opening: Promise<void> = Promise.resolve()
  return {
    command: (command) => {
      // Two presses on "Go on" must not open a session twice; inside a session the runner has its own queue.
      if (place.at === 'session' || atOnce.has(command.do)) return work(command)
      const turn = opening.then(() => work(command))
      opening = turn.catch(() => undefined)
      return turn
    },
    screen,
    runner: () => (place.at === 'session' ? place.runner : undefined),
    grant: (allowance) => {
      if (place.at === 'session' || place.at === 'offer') return 'too-late'
      granted = orNone(allowance)
      offers.measure(granted)
      go(place)
      if (place.at === 'consent' && arrangedFor(place.candidate)) return 'arranged'
      return granted ? 'granted' : 'taken-back'
    },
    leave: async () => {
      endLooking()
      if (place.at === 'session') await place.runner.suspend()
    },
  }
}
