/** The check before the first candidate: what was found of this machine, and what to do where it is not good. */
import type { PreflightLine } from '../../shared/invigilator.ts'
import { hoursIn } from '../disk/forecast.ts'
import type { Policy } from '../policy/schema.ts'

/** Each question is asked of the machine when the check runs; a question that fails is a bad line and no failure of the check. */
export interface Machine {
  readonly policy: Policy
  /** `file:line: …`, as the policy was read at the start. */
  readonly policyFaults: readonly string[]
  /** Whether this run of the program is locked down. */
  readonly isLocked: boolean
  readonly interviews: () => Promise<number>
  readonly displays: () => readonly { readonly width: number; readonly height: number }[]
  /** One real picture of the screen; `isBlank`: every point of it has the same colour. */
  readonly capture: () => Promise<{ readonly isBlank: boolean } | undefined>
  readonly freeBytes: () => Promise<number>
  readonly wall: () => number
  readonly timeZone: () => string
  /** When the newest interview on this disk began; undefined where there is none. */
  readonly newestSession: () => Promise<number | undefined>
  /** Whether the address answers at all. */
  readonly reach: (url: string) => Promise<boolean>
  /** Absent: the system's secret store keeps the keys. */
  readonly keyWarning: string | undefined
  /** The fingerprint of the key that signs; undefined where there is none. */
  readonly signingKey: () => Promise<string | undefined>
  readonly programs: () => Promise<ReadonlySet<string>>
}

type Found = Pick<PreflightLine, 'state' | 'found'> & { readonly todo?: string }

const ENOUGH_HOURS = 8
/** Before this the clock has never been set: this program is younger. */
const OLDEST = Date.UTC(2026, 0, 1)
const DAY_MS = 86_400_000

const checks: readonly (readonly [string, (machine: Machine) => Found | Promise<Found>])[] = [
  ['Policy', ({ policyFaults: [fault] }) => (fault === undefined ? good('is without fault') : bad(fault, 'Put it right; `policy -- check` names every fault.'))],
  ['Interviews', async ({ interviews }) => {
    const count = await interviews()
    return count > 0 ? good(`${count} on offer`) : bad('none on offer', 'Name one in the policy under `interviews` that is on this computer.')
  }],
  ['Way out', ({ isLocked, policy: { invigilator } }) => {
    if (invigilator.passphrase !== undefined) return good(isLocked ? 'the screen is locked, and the passphrase is set' : 'the passphrase is set; the screen is not locked')
    return todo('no passphrase is set', 'Set one with `walkthrough --policy set-passphrase`, or nobody can open the panel.')
  }],
  ['Screens', ({ displays }) => {
    const sizes = displays().map(({ width, height }) => `${width} × ${height}`)
    return sizes.length > 0 ? good(sizes.join(', ')) : bad('none', 'Connect a screen.')
  }],
  ['Capture', async ({ capture }) => {
    const picture = await capture()
    if (picture === undefined) return bad('no picture of the screen could be taken', 'Allow the program to record the screen in the system’s settings, and start it again.')
    return picture.isBlank ? bad('the picture of the screen is empty', 'Use another graphics driver or an X session; the film would be empty too.') : good('a picture of the screen was taken')
  }],
  ['Disk', async ({ freeBytes, policy, displays }) => {
    if (!policy.recording.enabled) return good('no film is made')
    const hours = hoursIn(await freeBytes(), policy, displays().length)
    const room = `room for ${hours < 1 ? 'less than an hour' : `${Math.floor(hours).toLocaleString('en')} hours`} of film`
    if (hours < 1) return bad(room, 'Hand interviews over and delete them, or point `sessions` at a larger disk.')
    return hours < ENOUGH_HOURS ? todo(room, 'Make room before the day begins.') : good(room)
  }],
  ['Clock', async ({ wall, timeZone, newestSession }) => {
    const now = wall()
    const zone = timeZone()
    const shown = `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(now)}, ${zone}`
    const newest = await newestSession()
    if (now < OLDEST || (newest !== undefined && newest > now + DAY_MS)) return bad(shown, 'Set the date: an interview on this disk is younger than that, or the program itself is.')
    return { state: 'good', found: shown }
  }],
  ['Endpoint', async ({ policy: { engine }, reach }) => {
    if (engine === undefined) return good('none is needed; the embedded interviewer works alone')
    return (await reach(engine.url)) ? good(`${new URL(engine.url).host} answers`) : todo(`${new URL(engine.url).host} does not answer`, 'Look at the network. The embedded interviewer takes over as long as it does not answer.')
  }],
  ['Keys', async ({ keyWarning, signingKey, policy: { sealing } }) => {
    if (keyWarning !== undefined && sealing.withoutSecretStore === 'refuse') {
      return bad('there is no secret store, and the policy holds no interview without one', 'Unlock or install the system’s secret store (on Linux a keyring), or set `sealing.withoutSecretStore: allow`.')
    }
    const fingerprint = await signingKey()
    if (fingerprint === undefined) return bad('the key that signs interviews cannot be used', 'Start the program as the account that made it, or see “Recovery” in the manual.')
    return keyWarning === undefined ? good(`in the system’s secret store; this kiosk signs as ${fingerprint.slice(0, 16)}…`) : todo('beside the interviews on the disk', 'Encrypt the disk, or unlock the system’s secret store.')
  }],
  ['Other programs', async ({ programs, policy: { lockdown } }) => {
    const running = await programs()
    const found = lockdown.programs.filter((name) => running.has(name))
    return found.length === 0 ? good('no recorder and no remote control of the list runs') : todo(`${found.join(', ')} runs`, 'End it, or take it off `lockdown.programs` if it belongs here.')
  }],
]

export async function preflight(machine: Machine): Promise<readonly PreflightLine[]> {
  return Promise.all(checks.map(async ([what, check]): Promise<PreflightLine> => {
    try {
      const { state, found, todo: next = '' } = await check(machine)
      return { what, state, found, todo: next }
    } catch (error) {
      return { what, state: 'bad', found: `could not be looked at (${error instanceof Error ? error.message : String(error)})`, todo: 'Ask the administrator.' }
    }
  }))
}

/** For a terminal: one line each, and below it what to do. */
export const printed = (lines: readonly PreflightLine[]): string =>
  lines.map(({ what, state, found, todo: next }) => `${{ good: '  good', todo: '! look', bad: '✗ BAD ' }[state]}  ${what}: ${found}\n${next === '' ? '' : `          → ${next}\n`}`).join('')

const good = (found: string): Found => ({ state: 'good', found })
const todo = (found: string, next: string): Found => ({ state: 'todo', found, todo: next })
const bad = (found: string, next: string): Found => ({ state: 'bad', found, todo: next })
