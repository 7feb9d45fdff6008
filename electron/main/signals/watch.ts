/** The signals of one interview: what is seen becomes what the policy says of it. */
import type { Input } from '../../interview/inputs.ts'
import type { Writing } from '../../shared/commands.ts'
import type { EventBody, EventOf, StoredEvent } from '../../shared/events.ts'
import { signalKinds, signalOfEvent, signalTable } from '../../shared/signals.ts'
import type { SignalKind } from '../../shared/signals.ts'
import type { Clock } from '../session/ports.ts'
import type { Before, Counts, Look, Sighting } from './look.ts'
import type { SignalsPolicy } from './policy.ts'
import { writingSightings } from './writing.ts'

/** A signal; that the last one which kept the interview is over; or what there was at the beginning. */
export type Noticed = Extract<Input, { type: 'noticed' | 'cleared' }> | { readonly type: 'noted'; readonly event: EventOf<'surroundings-counted'> }

export interface SignalWatch {
  /** Begins to look; before, only what is stored is heard. */
  readonly begin: () => void
  /** Everything that came into the log. */
  readonly stored: (event: EventBody) => void
  /** A message was stored. */
  readonly wrote: (text: string, writing: Writing | undefined) => void
  /** A draft was kept. */
  readonly typed: () => void
  readonly end: () => void
}

export interface WatchParts {
  readonly policy: SignalsPolicy
  /** Those of kinds that are off are not begun. */
  readonly looks: (lastTyped: () => number) => Partial<Record<SignalKind, readonly Look[]>>
  readonly take: (input: Noticed) => void
  readonly clock: Clock
  /** The session's log so far. */
  readonly log: readonly StoredEvent[]
  /** Length of the draft that stands in the box already. */
  readonly draft: number
}

/** Causes of this kind that last, as the log says; empty text for what has none. */
function standingIn(log: readonly StoredEvent[], wanted: SignalKind): ReadonlySet<string> {
  const standing = new Set<string>()
  for (const { body } of log) {
    if (body.type !== 'signal-noticed' || body.kind !== wanted) continue
    const { state, cause = '' } = body
    if (state === 'over') standing.delete(cause)
    if (state === 'began' || state === 'still') standing.add(cause)
  }
  return standing
}

function countedIn(log: readonly StoredEvent[], wanted: SignalKind): Counts | undefined {
  for (const { body } of log) if (body.type === 'surroundings-counted' && body.kind === wanted) return new Map(body.there.map(({ name, count }) => [name, count]))
  return undefined
}

export function watchSignals({ policy, looks, take, clock, log, draft }: WatchParts): SignalWatch {
  /** What keeps the interview and is not over; a moment is over when somebody lets it go on. */
  const open = new Set<string>()
  let lastTyped = clock.steady()
  let ends: readonly (() => void)[] = []
  let box = { since: lastTyped, length: draft }

  const tell = ({ kind, state, what, ms, cause, grade = state === 'over' ? 'info' : signalTable[kind].grade }: Sighting): void => {
    const level = policy[kind]
    if (level === 'off') return
    const shown = level === 'shown' || level === 'pausing'
    const pauses = level === 'pausing' && state !== 'over'
    take({ type: 'noticed', signal: { type: 'signal-noticed', kind, state, grade, what, ...(cause !== undefined && { cause }), ...(ms !== undefined && { ms }), ...(shown && { shown }) }, pauses })
    const key = `${kind} ${cause ?? ''}`
    if (pauses) open.add(key)
    if (state === 'over' && open.delete(key) && open.size === 0) take({ type: 'cleared' })
  }

  const before = (kind: SignalKind): Before => ({
    standing: standingIn(log, kind),
    atFirst: (here) => {
      const counted = countedIn(log, kind)
      if (counted) return counted
      take({ type: 'noted', event: { type: 'surroundings-counted', kind, there: [...here].map(([name, count]) => ({ name, count })) } })
      return here
    },
  })

  /** In the log already, by an event of its own: only whoever is to be told, or to pause, needs more. */
  const fact = (kind: SignalKind, what: string): void => {
    if (policy[kind] !== 'logged') tell({ kind, state: 'once', what })
  }

  return {
    begin: () => {
      const all = looks(() => lastTyped)
      ends = signalKinds.flatMap((kind) => (policy[kind] === 'off' ? [] : (all[kind] ?? []).map((look) => look(tell, before(kind)))))
    },
    stored: (event) => {
      if (event.type === 'resumed' && event.why === 'signal') open.clear()
      if (event.type === 'suspended') fact(signalOfEvent[event.type], `The computer stood still for ${Math.round(event.ms / 1000)} seconds.`)
      if (event.type === 'clock-set') fact(signalOfEvent[event.type], `The computer’s clock was set by ${Math.round(event.byMs / 1000)} seconds.`)
      if (event.type === 'display-resized') fact(signalOfEvent[event.type], `A shared display has ${event.width} × ${event.height} pixels now.`)
    },
    wrote: (text, writing) => {
      const now = clock.steady()
      for (const sighting of writingSightings(text.length, text.length - box.length, now - box.since, writing)) tell(sighting)
      box = { since: now, length: 0 }
      lastTyped = now
    },
    typed: () => (lastTyped = clock.steady()),
    end: () => {
      for (const end of ends) end()
    },
  }
}
