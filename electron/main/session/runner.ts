/**
 * One running session: input → step → durable append → view → effects, one turn at a time. Nothing is shown before it
 * is stored, and a turn that could not be stored did not happen: the state stays what the log says.
 */
import type { Effect, Input } from '../../interview/inputs.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import type { Command } from '../../shared/commands.ts'
import type { EndReason, EventBody, StoredEvent } from '../../shared/events.ts'
import type { Screen, ViewEvent } from '../../shared/view.ts'
import { Refusal } from '../plain-text.ts'
import type { Noticed, SignalWatch } from '../signals/watch.ts'
import type { SessionLog } from '../store/log.ts'
import type { Reserve } from '../store/reserve.ts'
import { StorageTrouble } from '../store/trouble.ts'
import { words } from '../words/words.ts'
import type { ShareSettings } from '../share/port.ts'
import { runEffect } from './effects.ts'
import { createBacklog } from './backlog.ts'
import { createLastEntries, showReceipt } from './last-entries.ts'
import type { Clock, Core, Engine, Publish, Timers } from './ports.ts'
import { sessionClock } from './session-clock.ts'
import { shareInputs } from './share-desk.ts'
import type { ShareDesk } from './share-desk.ts'
import { createTroubles } from './troubles.ts'
import { createTurns } from './turns.ts'
import { createViewLog } from './view-log.ts'

export interface RunnerParts<S> {
  readonly id: string
  readonly folder: string
  readonly log: SessionLog
  readonly pack: Pack
  readonly core: Core<S>
  readonly engine: Engine
  readonly share: ShareDesk
  readonly shareSettings: ShareSettings
  readonly reserve: Reserve
  readonly clock: Clock
  readonly timers: Timers
  readonly publish: Publish
  /** A sentence for the person in charge. */
  readonly notice: (text: string) => void
  /** Closes an ended session for good and answers what is shown of it; throws StorageTrouble. Absent where the kiosk cannot sign. */
  readonly receipt?: ((log: SessionLog) => ViewEvent) | undefined
  /** Told every event that this run stored, and how a message was written; absent: nobody watches. */
  readonly watch?: Pick<SignalWatch, 'stored' | 'wrote' | 'typed'> | undefined
  /** Called once, when the log is closed; `ended`: the log says that the interview has ended. */
  readonly closed: (ended: boolean) => void
}

export type SessionCommand = Extract<Command, { do: 'say' | 'keep-draft' | 'share-screen' | 'stop-sharing' | 'snippet-painted' | 'break' | 'resume' | 'call-help' | 'withdraw-consent' | 'end-call' }>

/** What the invigilator may do to a session. */
export type InvigilatorInput = Extract<Input, { type: 'hold' | 'release' | 'add-time' | 'help-answered' | 'dismiss' }>

export interface Runner {
  readonly id: string
  /** Settles when it is stored; rejects with a Refusal that says why it was not. */
  readonly command: (command: SessionCommand) => Promise<void>
  /** As `command`, for the invigilator. */
  readonly invigilate: (input: InvigilatorInput) => Promise<void>
  readonly screen: () => Extract<Screen, { kind: 'session' }>
  readonly ended: () => boolean
  /** The invigilator was called and has not come yet. */
  readonly isHelpCalled: () => boolean
  /** Facts for the log that come from elsewhere in main. */
  readonly note: (event: Extract<Input, { type: 'noted' }>['event']) => void
  /** A signal. */
  readonly notice: (input: Noticed) => void
  /** The app is going away: the log is closed as it is, and the session can be continued. */
  readonly suspend: () => Promise<void>
}

const ALIVE_MS = 1000
/** The most that the end of a recording may keep a finished session open. */
const STOP_MS = 15_000
/** An End Call that the interview has not turned into an end by then is ended here. */
const END_MS = 5_000

const endings = { 'end-call': 'end-call', 'withdraw-consent': 'consent-withdrawn', dismiss: 'invigilator' } as const satisfies Record<string, EndReason>

export function startRunner<S>(parts: RunnerParts<S>): Runner {
  const { log, core, pack, timers } = parts
  const { now, stamp, noticed } = sessionClock(parts.clock, log.lastAlive())
  const turns = createTurns()
  const project = core.createProjection(pack)
  const view = createViewLog(parts.publish)
  const said = new Set<string>()
  let unstoredEnd: readonly EventBody[] = []
  let phase: 'open' | 'closing' | 'closed' = 'open'
  let over = false
  let helpCalled = false
  let wakeUp = (): void => undefined
  let giveUpWaiting = (): void => undefined

  const remember = (event: StoredEvent): void => {
    if (event.body.type === 'candidate-said') said.add(event.body.id)
    if (event.body.type === 'interview-ended') over = true
    if (event.body.type === 'help-called') helpCalled = true
    if (event.body.type === 'help-answered' || (event.body.type === 'resumed' && event.body.why === 'help')) helpCalled = false
  }

  const past = log.read()
  const engine = parts.engine.attend({
    problems: pack.problems,
    spoken: past.flatMap(({ body }) => (body.type === 'interviewer-said' || body.type === 'interviewer-sentence' ? [body.text] : [])),
    switched: (to, why) => happen({ type: 'noted', event: { type: 'engine-switched', to, why } }),
  })
  let state = core.replay(pack, past)
  for (const event of past) {
    remember(event)
    view.fill(event.at, project(event))
  }

  const store = (bodies: readonly EventBody[], moment = stamp(), sent = false): void => {
    for (const event of log.append(bodies, moment, sent)) {
      remember(event)
      view.show(event.at, project(event))
      parts.watch?.stored(event.body)
    }
  }

  const apply = (input: Input): void => {
    // After the end only facts about the recording enter the log, whatever the interview itself has come to know of its end.
    if (over) return input.type === 'noted' ? store([input.event]) : undefined
    // One moment for both, or a replay would see other times than the interview did.
    const moment = stamp()
    const outcome = core.step(state, input, moment.at)
    store(outcome.events, moment, input.type === 'said')
    state = outcome.state
    for (const effect of outcome.effects) perform(effect)
    if (over && phase === 'open') close(true)
  }

  const backlog = createBacklog(apply)
  const troubles = createTroubles(parts.notice, (event) => view.show(now(), [event]))
  const last = createLastEntries({ log, reserve: parts.reserve, backlog, stamp, notice: parts.notice })

  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'understand':
      case 'say':
        return runEffect(engine, effect, happen)
      case 'await-share':
        return
      case 'stop-share':
        return void parts.share.stop()
      case 'wake':
        wakeUp()
        wakeUp = effect.at === undefined ? () => undefined : timers.after(Math.max(0, effect.at - now()), () => happen({ type: 'tick' }))
        return
      case 'close':
        return close(true)
    }
  }

  const works = (): void => {
    if (!troubles.over()) return
    happen({ type: 'noted', event: { type: 'trouble', what: 'storage', text: words.troubles.storesAgain } })
  }

  /** Something happened that cannot be refused: it is stored now or as soon as that is possible. */
  const happen = (input: Input): void => {
    if (phase === 'closed' || (phase === 'closing' && input.type !== 'noted')) return
    turns.take(() => {
      if (phase === 'closed') return
      backlog.take(input)
    }, (error) => {
      if (error instanceof StorageTrouble) {
        backlog.keep(input)
        troubles.say(error.kind, error.message)
      } else {
        console.error(`the session could not take in ${input.type}:`, error)
        troubles.say('defect', words.troubles.defect)
      }
    })
  }

  /** Something was asked for: stored now, or refused. */
  const ask = (input: Input): Promise<void> => new Promise((resolve, reject) => {
    turns.take(() => {
      if (phase !== 'open' || over) throw new Refusal(words.refused.over)
      backlog.catchUp()
      apply(input)
      works()
      resolve()
    }, (error) => {
      if (!(error instanceof StorageTrouble)) return reject(error instanceof Error ? error : new Error(String(error)))
      troubles.say(error.kind, error.message)
      reject(new Refusal(words.refused.withCall(error.message)))
    })
  })

  /** Leaving works whatever else does not: as the interview ends it, else bare, else without a trace in the log. */
  const end = (input: Extract<Input, { type: 'end-call' | 'withdraw-consent' | 'dismiss' }>): Promise<void> => new Promise((resolve) => {
    const reason: EndReason = endings[input.type]
    const bare: EventBody[] = input.type === 'withdraw-consent' ? [{ type: 'consent-withdrawn' }] : []
    const ways = [
      () => (backlog.catchUp(), apply(input)),
      () => (parts.reserve.release(), backlog.catchUp(), apply(input)),
      () => apply(input),
      () => store([...bare, { type: 'interview-ended', reason }]),
    ]
    const done = (): void => {
      if (phase === 'open') close(true)
      resolve()
    }
    turns.take(() => {
      if (phase !== 'open' || over) return done()
      for (const way of ways) {
        try {
          way()
          if (over) return done()
          // A last line is still being worded.
          giveUpWaiting = timers.after(END_MS, () => {
            if (!over) forceEnd(reason)
          })
          return resolve()
        } catch (error) {
          console.error('the end of the interview could not be stored this way:', error)
        }
      }
      forceEnd(reason)
      done()
    }, (error) => {
      console.error('the interview was left in disorder:', error)
      done()
    })
  })

  const forceEnd = (reason: EndReason): void => {
    try {
      if (!over) store([{ type: 'interview-ended', reason }])
    } catch (error) {
      unstoredEnd = [{ type: 'interview-ended', reason }]
      parts.notice([words.notices.endNotStored, ...(error instanceof StorageTrouble ? [error.message] : [])].join(' '))
    }
    if (!over) view.show(now(), [{ type: 'ended', reason }])
    over = true
    if (phase === 'open') close(true)
  }

  const stillness = timers.every(ALIVE_MS, () => {
    turns.take(() => {
      if (phase !== 'open') return
      log.keepAlive(stamp())
      backlog.catchUp()
      works()
      for (const event of noticed()) happen({ type: 'noted', event })
    }, (error) => {
      if (error instanceof StorageTrouble) return troubles.say(error.kind, error.message)
      console.error('the session’s clock could not be kept:', error)
      backlog.dropFirst()
      troubles.say('defect', words.troubles.defect)
    })
  })

  let gone: Promise<void> | undefined
  const close = (ended: boolean): void => {
    phase = 'closing'
    engine.close()
    stillness()
    wakeUp()
    giveUpWaiting()
    gone = Promise.race([parts.share.stop(), new Promise<void>((resolve) => void timers.after(STOP_MS, resolve))]).then(() => {
      if (ended) unstoredEnd = last.store(unstoredEnd)
      else last.keepAlive()
      phase = 'closed'
      const endStored = unstoredEnd.length === 0 && over
      if (ended && endStored) showReceipt(log, parts.receipt, (event) => view.show(now(), [event]), parts.notice)
      log.close()
      parts.closed(endStored)
    })
    void gone
  }
  const command = async (given: SessionCommand): Promise<void> => {
    switch (given.do) {
      case 'say':
        // Sent again because the answer to the first sending was lost: it is stored already.
        if (said.has(given.id)) return
        await ask({ type: 'said', id: given.id, text: given.text, citations: given.citations })
        return parts.watch?.wrote(given.text, given.writing)
      case 'keep-draft':
        if (phase !== 'open') return
        log.keepDraft(given.text, given.citations)
        parts.watch?.typed()
        return happen({ type: 'typing' })
      case 'share-screen':
        if (phase === 'open' && !over) parts.share.start(shareInputs(happen), parts.folder, parts.shareSettings)
        return
      case 'stop-sharing':
        await parts.share.stop()
        return ask({ type: 'share-failed', why: 'broken-off', detail: words.share.stopped })
      case 'snippet-painted':
        return ask({ type: 'snippet-painted', problem: given.problem })
      case 'break':
      case 'resume':
      case 'call-help':
        return ask({ type: given.do })
      case 'withdraw-consent':
      case 'end-call':
        return end({ type: given.do })
    }
  }

  if (past.some((event) => event.body.type === 'interview-started')) {
    const alive = log.lastAlive()
    happen({ type: 'returned', awayMs: Math.max(0, parts.clock.wall() - (alive?.wall ?? parts.clock.wall())) })
  } else happen({ type: 'begin' })

  return {
    id: parts.id,
    command,
    invigilate: (input) => (input.type === 'dismiss' ? end(input) : ask(input)),
    screen: () => {
      const { text, citations } = phase === 'open' ? log.draft() : { text: '', citations: [] }
      return { kind: 'session', session: parts.id, now: now(), draft: text, citations: [...citations], view: view.all() }
    },
    ended: () => over,
    isHelpCalled: () => helpCalled && !over,
    note: (event) => happen({ type: 'noted', event }),
    notice: happen,
    suspend: () => {
      if (phase === 'open') close(false)
      return gone ?? Promise.resolve()
    },
  }
}
