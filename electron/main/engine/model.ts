/**
 * An OpenAI-compatible endpoint that understands and words, with the embedded interviewer behind it: whatever goes
 * wrong on the way, the embedded one takes over in the same turn.
 */
import { checkClaims } from '../../interview/understanding/check.ts'
import type { Heard, Understand } from '../../interview/understanding/understanding.ts'
import { judge, MOST_SENTENCES, type GuardContext } from '../../interview/wording/guard.ts'
import { sentencesOf } from '../../shared/sentences.ts'
import type { Attended, Clock, Engine, Reading, SessionEngine, Timers } from '../session/ports.ts'
import { createBreaker, type Breaker } from './breaker.ts'
import { createEndpoint, type Endpoint, type EndpointSettings } from './endpoint.ts'
import { BadReply, plainFailure, restAskedFor } from './failures.ts'
import { learnMeanwhile } from './learn-meanwhile.ts'
import { understandingFormat, understandingMessages, wordingMessages } from './prompts.ts'

export interface ModelEngineOptions {
  readonly endpoint: EndpointSettings
  /** How long one turn waits for the endpoint, understanding and wording together, before the embedded interviewer takes over. */
  readonly patienceMs: number
  readonly embedded: Understand
  readonly clock: Clock
  readonly timers: Timers
}

/** One endpoint for all sessions of the app; that it rests is true for the next session too. */
export function createModelEngine(options: ModelEngineOptions): Engine {
  const name = `model ${options.endpoint.model}`
  const shared = { ...options, name, asked: createEndpoint(options.endpoint), breaker: createBreaker() }
  return {
    name,
    attend: (session) => {
      // It reads every answer as well, and takes over at once.
      learnMeanwhile(session.problems ?? [])
      return attend(shared, session)
    },
  }
}

/** More sentences than an hour holds; older ones are forgotten first. */
const MOST_REMEMBERED = 5000

interface Shared extends Omit<ModelEngineOptions, 'endpoint'> {
  readonly name: string
  readonly asked: Endpoint
  readonly breaker: Breaker
}

/** The answer that is being replied to, and when the patience of its turn is over. */
interface Turn { readonly heard: Heard; readonly until: number }

function attend({ name, asked, breaker, embedded, patienceMs, clock, timers }: Shared, { spoken: before, switched }: Attended): SessionEngine {
  const spoken = new Set<string>()
  const underWay = new Set<AbortController>()
  let turn: Turn | undefined
  let away = false
  let closed = false
  /** Readings are handed over in the order in which the messages came. */
  let waiting = 0
  let tail: Promise<unknown> = Promise.resolve()

  const remember = (line: string): void => {
    for (const sentence of sentencesOf(line)) spoken.add(sentence.trim())
    for (const oldest of spoken) {
      if (spoken.size <= MOST_REMEMBERED) break
      spoken.delete(oldest)
    }
  }
  before.forEach(remember)

  const lost = (why: string): void => {
    if (!away && !closed) switched('embedded', why)
    away = true
  }
  const failed = (error: unknown): void => {
    if (closed) return
    breaker.failed(clock.steady(), restAskedFor(error, clock.wall()))
    lost(plainFailure(error))
  }
  const answered = (): void => {
    breaker.succeeded()
    if (away && !closed) switched('model', 'the endpoint answers again')
    away = false
  }

  /** Settles within `ms`, whatever the work does with the signal. */
  const within = async <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const controller = new AbortController()
    underWay.add(controller)
    let stopWaiting = (): void => undefined
    const over = new Promise<never>((_, reject) => {
      const late = new BadReply('it did not answer in time')
      stopWaiting = timers.after(ms, () => controller.abort())
      controller.signal.addEventListener('abort', () => reject(late), { once: true })
    })
    try {
      return await Promise.race([work(controller.signal), over])
    } finally {
      stopWaiting()
      underWay.delete(controller)
    }
  }

  const read = async (heard: Heard, own: Reading): Promise<Reading> => {
    try {
      const claims = await within(patienceMs, (signal) => asked.read(understandingMessages(heard), understandingFormat, signal))
      const understood = checkClaims(claims, heard, own.understood)
      answered()
      return { understood, by: name }
    } catch (error) {
      failed(error)
      return own
    }
  }

  const inOrder = (reading: Reading | Promise<Reading>, next: Turn): Reading | Promise<Reading> => {
    if (waiting === 0 && !(reading instanceof Promise)) {
      turn = next
      return reading
    }
    waiting++
    const mine = tail.then(() => reading).then((done) => {
      turn = next
      return done
    }).finally(() => waiting--)
    tail = mine.catch(() => undefined)
    return mine
  }

  const word = async ({ heard, until }: Turn, lead: string, rest: string, onSentence: (text: string) => void): Promise<string> => {
    const said: string[] = []
    const context = guarding(embedded, heard, lead, (sentence) => spoken.has(sentence))
    try {
      await within(until - clock.steady(), async (signal) => {
        for await (const given of asked.speak(wordingMessages(heard.text, rest), signal)) {
          const sentence = given.trim()
          if (signal.aborted || judge(sentence, context) === 'drop') return
          said.push(sentence)
          remember(sentence)
          onSentence(`${sentence} `)
          if (said.length === MOST_SENTENCES) return
        }
      })
      answered()
    } catch (error) {
      failed(error)
    }
    // What a dead connection left unsaid of the lead-in stays unsaid; the question is ours and always comes.
    return said.length === 0 ? lead + rest : `${said.join(' ')} ${rest}`
  }

  return {
    understand: (_of, heard) => {
      const own: Reading = { understood: embedded(heard), by: 'embedded' }
      const now = clock.steady()
      const resting = !breaker.mayTry(now)
      if (resting) lost('the endpoint is left alone for a while after a failure')
      // Somebody who steers may steer a model too: it does not get to read that.
      const reading = resting || closed || own.understood.act === 'steer' ? own : read(heard, own)
      return inOrder(reading, { heard, until: now + patienceMs })
    },
    say: (draft, lead, onSentence) => {
      const rest = draft.text.slice(lead.length).trimStart()
      remember(draft.text)
      // Where understanding took most of the turn, the wording is not begun; a wording that was begun and is late is a failure.
      const now = clock.steady()
      const mayWord = lead !== '' && draft.text.startsWith(lead) && rest !== '' && !away && !closed && breaker.mayTry(now)
      if (!mayWord || !turn || turn.until - now < patienceMs / 2) return draft.text
      return word(turn, draft.text.slice(0, -rest.length), rest, onSentence)
    },
    close: () => {
      closed = true
      for (const controller of underWay) controller.abort()
    },
  }
}

/** What the candidate and our own lead-in establish may be said back; any other reading of a point may not. */
function guarding(embedded: Understand, heard: Heard, lead: string, wasSpoken: (sentence: string) => boolean): GuardContext {
  const readings = (text: string): readonly string[] =>
    heard.problem ? embedded({ ...heard, text, expecting: 'answer', citations: [] }).points.filter((p) => p.status !== 'touched').map((p) => `${p.id} ${p.status}`) : []
  const allowed = new Set([...readings(heard.text), ...readings(lead)])
  return { answer: heard.text, lead, givesAway: (sentence) => readings(sentence).some((reading) => !allowed.has(reading)), wasSpoken }
}
