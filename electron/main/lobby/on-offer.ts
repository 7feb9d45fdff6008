/** What can begin on this machine now: the interviews on offer, those that were cut off, the room on the disk, and what the person in charge is told of it. */
import { packFor } from '../../interview/allowance.ts'
import type { PackHead } from '../../interview/pack/parse.ts'
import type { Allowance } from '../../shared/events.ts'
import type { InterviewOnOffer } from '../../shared/view.ts'
import type { Disk } from '../disk/disk.ts'
import { tightAmong } from '../disk/forecast.ts'
import type { Tell } from '../invigilator/messages.ts'
import type { Policy } from '../policy/schema.ts'
import type { Clock } from '../session/ports.ts'
import type { Reserve } from '../store/reserve.ts'
import type { Interrupted, Scan, Sessions } from '../store/sessions.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import { onOffer } from './consent.ts'
import { inTime } from './interrupted.ts'
import type { Prepared } from './prepared.ts'
import { isSameCandidate } from './same-candidate.ts'

export interface OnOfferParts {
  readonly sessions: Sessions
  readonly reserve: Reserve
  readonly disk: Disk
  readonly clock: Clock
  readonly policy: Policy
  /** On offer until the packs themselves are known. */
  readonly heads: readonly PackHead[]
  /** How many are connected. */
  readonly displays: () => number
  /** What is wrong with this kiosk, for the person in charge; `blocked`: nothing may start. */
  readonly notices: readonly string[]
  readonly blocked: boolean
  readonly publishNotice: Tell
}

export interface OnOffer {
  readonly takePrepared: (prepared: Prepared) => void
  /** At this machine's storage, anew. */
  readonly lookAround: () => void
  /** @param allowance what the next interview would get */
  readonly measure: (allowance: Allowance | undefined) => void
  readonly mayBeOffered: (head: PackHead) => boolean
  readonly hasRoom: (interview: string) => boolean
  /** How many can begin or be gone on with. */
  readonly startable: () => number
  /** Nothing can begin, whatever the disk has room for. */
  readonly isClosed: () => boolean
  /** Nothing can begin or be gone on with now. */
  readonly isBlocked: () => boolean
  readonly interviews: (allowance: Allowance | undefined) => InterviewOnOffer[]
  readonly notices: () => string[]
  readonly takeReserve: (say: (text: string) => void) => void
  readonly isAnyInterrupted: () => boolean
  readonly interruptedOf: (candidate: string, interview: string) => Interrupted | undefined
  /** Those that will not be continued: cut off too long ago, or damaged. */
  readonly over: () => readonly string[]
}

export function createOnOffer(parts: OnOfferParts): OnOffer {
  const { sessions, policy } = parts
  const mayBeOffered = ({ id }: PackHead): boolean => policy.interviews === 'all' || policy.interviews.includes(id)
  /** Said until the program starts again; `found` is looked up anew at every check-in. */
  const lasting = [...parts.notices]
  let found: string[] = []
  /** Of interviews that cannot be opened: found at every check-in, and told once. */
  const told = new Set<string>()
  let offered = parts.heads.filter(mayBeOffered)
  /** Can be continued. */
  let interrupted: readonly Interrupted[] = []
  let over: readonly string[] = []
  /** By their ids: interviews that the disk has no room for. */
  let tight: ReadonlyMap<string, string> = new Map()

  const isClosed = (): boolean => parts.blocked || offered.length === 0
  /** Who was cut off goes on even where the film may not fit to the end. */
  const startable = (): readonly PackHead[] => offered.filter(({ id }) => !tight.has(id) || interrupted.some(({ opened }) => opened.interview === id))

  const find = (): Pick<Scan, 'interrupted' | 'broken'> => {
    try {
      const scan = sessions.scan()
      for (const { id, text } of scan.troubles.filter((one) => !told.has(one.text))) {
        told.add(text)
        parts.publishNotice(text, id)
      }
      return scan
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      found.push(error.message)
      return { interrupted: [], broken: [] }
    }
  }
  const takeReserve = (say: (text: string) => void): void => {
    try {
      parts.reserve.take()
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      say(error.message)
    }
  }
  return {
    takePrepared: ({ packs, notices }) => {
      offered = packs.map(({ pack }) => pack).filter(mayBeOffered)
      lasting.push(...notices)
      for (const name of policy.interviews === 'all' ? [] : policy.interviews) {
        if (!offered.some(({ id }) => id === name)) lasting.push(words.notices.interviewUnknown(name))
      }
      if (offered.length === 0) lasting.push(words.notices.nothingOnOffer)
    },
    lookAround: () => {
      found = []
      if (parts.blocked) return
      const canGoOn = (one: Interrupted): boolean => inTime(one, policy.continueWithinHours, parts.clock.wall())
      const { interrupted: cutOff, broken } = find()
      interrupted = cutOff.filter(canGoOn)
      over = [...cutOff.filter((one) => !canGoOn(one)).map(({ id }) => id), ...broken]
      if (!isClosed()) takeReserve((text) => void found.push(text))
    },
    measure: (allowance) => {
      tight = tightAmong(offered.map((head) => packFor(head, { allowance })), parts.disk.room(), policy, parts.displays())
    },
    mayBeOffered,
    hasRoom: (interview) => !tight.has(interview),
    startable: () => startable().length,
    isClosed,
    isBlocked: () => isClosed() || startable().length === 0,
    interviews: (allowance) => (isClosed() ? [] : startable().map((head) => onOffer(packFor(head, { allowance }), policy))),
    notices: () => [...lasting, ...found, ...tight.values()],
    takeReserve,
    isAnyInterrupted: () => interrupted.length > 0,
    interruptedOf: (candidate, interview) => interrupted.findLast(({ opened }) => opened.interview === interview && isSameCandidate(opened.candidate, candidate)),
    over: () => over,
  }
}
