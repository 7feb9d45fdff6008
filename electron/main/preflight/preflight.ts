/** The check before the first candidate: what was found of this machine, and what to do where it is not good. */
import type { PreflightLine } from '../../shared/invigilator.ts'
import { PART_FOR_THE_ENDPOINT } from '../engine/patience.ts'
import type { Trial } from '../engine/trial.ts'
import { hoursIn } from '../disk/forecast.ts'
import type { Policy } from '../policy/schema.ts'
import type { Lock } from '../lockdown/own-session.ts'
import { words } from '../words/words.ts'
import type { Words } from '../words/words.ts'

/** Each question is asked of the machine when the check runs; a question that fails is a bad line and no failure of the check. */
export interface Machine {
  readonly policy: Policy
  /** `file:line: …`, as the policy was read at the start. */
  readonly policyFaults: readonly string[]
  /** How the screen is locked in this run of the program; undefined: it is not. */
  readonly lock: () => Lock | undefined
  /** Names of those that can be used. */
  readonly interviews: () => Promise<readonly string[]>
  readonly displays: () => readonly { readonly width: number; readonly height: number }[]
  /** One real picture of the screen; `isBlank`: every point of it has the same colour. */
  readonly capture: () => Promise<{ readonly isBlank: boolean } | undefined>
  /** Opens it for a moment. */
  readonly microphone: () => Promise<boolean>
  /** Where the interviews lie; undefined: nothing can be written there. */
  readonly freeBytes: () => Promise<number | undefined>
  readonly wall: () => number
  readonly timeZone: () => string
  /** When the newest interview on this disk began; undefined where there is none. */
  readonly newestSession: () => Promise<number | undefined>
  /** Asks the endpoint as an interview would; undefined where the policy names none. */
  readonly tryEndpoint: () => Promise<Trial | undefined>
  /** No secret store of the system keeps the keys: whoever can read the disk can read them. */
  readonly areKeysOpen: boolean
  /** There is no secret store, and the policy makes no key without one. */
  readonly areKeysRefused: boolean
  /** The fingerprint of the key that signs; undefined where there is none. */
  readonly signingKey: () => Promise<string | undefined>
  /** Keys that the recovery recipient of the policy could not open; 0 where it names none. */
  readonly notRecoverable: () => number
  readonly programs: () => Promise<ReadonlySet<string>>
}

type Found = Pick<PreflightLine, 'state' | 'found'> & { readonly todo?: string }

const ENOUGH_HOURS = 8
/** Before this the clock has never been set: this program is younger. */
const OLDEST = Date.UTC(2026, 0, 1)
const DAY_MS = 86_400_000

interface Check {
  readonly name: string
  readonly look: (machine: Machine) => Found | Promise<Found>
}

/** In the language of this kiosk. */
const checks = ({ locale, preflight: { policy, interviews, wayOut, screens, capture, microphone, disk, clock, endpoint, keys, programs } }: Words): readonly Check[] => [
  { name: policy.name, look: ({ policyFaults: [fault] }) => (fault === undefined ? good(policy.good) : bad(fault, policy.todo)) },
  {
    name: interviews.name,
    look: async ({ interviews: usable, policy: { interviews: wanted } }) => {
      const there = await usable()
      const offered = wanted === 'all' ? there : there.filter((name) => wanted.includes(name))
      const missing = wanted === 'all' ? [] : wanted.filter((name) => !there.includes(name))
      if (offered.length === 0) return bad(interviews.none, interviews.todo)
      return missing.length > 0 ? todo(interviews.missing(missing), interviews.todo) : good(interviews.good(offered.length))
    },
  },
  {
    name: wayOut.name,
    look: ({ lock, policy: { invigilator } }) => {
      if (invigilator.passphrase === undefined) return todo(wayOut.none, wayOut.todo)
      const is = lock()
      if (is === 'session-lost') return todo(wayOut.sessionLost, wayOut.sessionLostTodo)
      return good(is === undefined ? wayOut.unlocked : is === 'session' ? wayOut.bySession : wayOut.locked)
    },
  },
  {
    name: screens.name,
    look: ({ displays, policy: { recording } }) => {
      if (recording.displays === 'one-only' && displays().length > 1) return bad(screens.tooMany, screens.tooManyTodo)
      const sizes = displays().map(({ width, height }) => `${width} × ${height}`)
      return sizes.length > 0 ? good(sizes.join(', ')) : bad(screens.none, screens.todo)
    },
  },
  {
    name: capture.name,
    look: async (machine) => {
      const picture = await machine.capture()
      if (picture === undefined) return bad(capture.none, capture.noneTodo)
      return picture.isBlank ? bad(capture.blank, capture.blankTodo) : good(capture.good)
    },
  },
  {
    name: microphone.name,
    look: async ({ policy: { recording }, microphone: canBeUsed }) => {
      if (!recording.enabled || !recording.microphone) return good(microphone.none)
      return (await canBeUsed()) ? good(microphone.good) : bad(microphone.unusable, microphone.todo)
    },
  },
  {
    name: disk.name,
    look: async ({ freeBytes, policy: rules, displays }) => {
      const free = await freeBytes()
      if (free === undefined) return bad(disk.closed, disk.closedTodo)
      if (!rules.recording.enabled) return good(disk.noFilm)
      const hours = hoursIn(free, rules, displays().length)
      if (hours < 1) return bad(disk.room(hours), disk.tooLittle)
      return hours < ENOUGH_HOURS ? todo(disk.room(hours), disk.little) : good(disk.room(hours))
    },
  },
  {
    name: clock.name,
    look: async ({ wall, timeZone, newestSession }) => {
      const now = wall()
      const zone = timeZone()
      const shown = `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(now)}, ${zone}`
      const newest = await newestSession()
      return now < OLDEST || (newest !== undefined && newest > now + DAY_MS) ? bad(shown, clock.todo) : good(shown)
    },
  },
  {
    name: endpoint.name,
    look: async ({ policy: { engine }, tryEndpoint }) => {
      const trial = await tryEndpoint()
      if (engine === undefined || trial === undefined) return good(endpoint.none)
      const { host } = new URL(engine.url)
      if ('failure' in trial) return todo(endpoint.unusable(host, trial.failure), endpoint.todo)
      const found = endpoint.good(host, engine.model, trial.ms / 1000)
      return trial.ms > engine.patienceSeconds * 1000 * PART_FOR_THE_ENDPOINT ? todo(found, endpoint.slow(engine.patienceSeconds)) : good(found)
    },
  },
  {
    name: keys.name,
    look: async ({ areKeysOpen, areKeysRefused, signingKey, notRecoverable }) => {
      if (areKeysRefused) return bad(keys.refused, keys.refusedTodo)
      const fingerprint = await signingKey()
      if (fingerprint === undefined) return bad(keys.unusable, keys.unusableTodo)
      const left = notRecoverable()
      if (left > 0) return todo(keys.notRecoverable(left), keys.notRecoverableTodo)
      return areKeysOpen ? todo(keys.beside, keys.besideTodo) : good(keys.good(fingerprint.slice(0, 16)))
    },
  },
  {
    name: programs.name,
    look: async ({ programs: names, policy: { lockdown } }) => {
      const running = await names()
      const found = lockdown.programs.filter((name) => running.has(name))
      return found.length === 0 ? good(programs.good) : todo(programs.found(found), programs.todo)
    },
  },
]

/** Of a policy with a fault nothing is in force, so every other line would be about settings that are nobody's. */
export async function preflight(machine: Machine): Promise<readonly PreflightLine[]> {
  const asked = machine.policyFaults.length === 0 ? checks(words) : checks(words).filter(({ name }) => name === words.preflight.policy.name)
  return Promise.all(asked.map(async ({ name, look }): Promise<PreflightLine> => {
    try {
      const { state, found, todo: next = '' } = await look(machine)
      return { what: name, state, found, todo: next }
    } catch (error) {
      const { notLooked, notLookedTodo } = words.preflight
      return { what: name, state: 'bad', found: notLooked(error instanceof Error ? error.message : String(error)), todo: notLookedTodo }
    }
  }))
}

/** For a terminal: one line each, and below it what to do. */
export const printed = (lines: readonly PreflightLine[]): string =>
  lines.map(({ what, state, found, todo: next }) => `${{ good: '  good', todo: '! look', bad: '✗ BAD ' }[state]}  ${what}: ${found}\n${next === '' ? '' : `          → ${next}\n`}`).join('')

const good = (found: string): Found => ({ state: 'good', found })
const todo = (found: string, next: string): Found => ({ state: 'todo', found, todo: next })
const bad = (found: string, next: string): Found => ({ state: 'bad', found, todo: next })
