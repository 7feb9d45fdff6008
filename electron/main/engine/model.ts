/**
 * An OpenAI-compatible endpoint that understands and words, with the embedded interviewer behind it: whatever goes
 * wrong on the way, the embedded one takes over in the same turn.
 */
import { checkClaims } from '../../interview/understanding/check.ts'
import type { Heard, Understand } from '../../interview/understanding/understanding.ts'
import { judgeLead, judgeQuestion, MOST_SENTENCES, type Given } from '../../interview/wording/guard.ts'
import { sentencesOf } from '../../shared/sentences.ts'
import type { Attended, Clock, Engine, Reading, SessionEngine, Timers, ToSay } from '../session/ports.ts'
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
  const shared = { ...options, name, endpoint: createEndpoint(options.endpoint), breaker: createBreaker() }
  return {
    name,
    attend: (session) => {
      // It reads every answer as well, and takes over at once.
      const learnAhead = learnMeanwhile(session.problems ?? [], session.spoken.length > 0)
      return attend(shared, session, learnAhead)
    },
  }
}

/** More sentences than an hour holds; older ones are forgotten first. */
const MOST_REMEMBERED = 5000

interface Shared extends Omit<ModelEngineOptions, 'endpoint'> {
  readonly name: string
  readonly endpoint: Endpoint
  readonly breaker: Breaker
}

/** The answer that is being replied to, and when the patience of its turn is over. */
interface Turn { readonly heard: Heard; readonly until: number }

function attend({ name, endpoint, breaker, embedded, patienceMs, clock, timers }: Shared, { spoken: before, switched }: Attended, learnAhead: (heard: Heard) => void): SessionEngine {
  const spoken = new Set<string>()
  const underWay = new Set<AbortController>()
  let turn: Turn | undefined
  /** Why somebody else understands at present. */
  let away: string | undefined
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

  /** Told once, and again where the next try fails for another reason: a key that was revoked is no passing fault. */
  const lost = (why: string): void => {
    if (away !== why && !closed) switched('embedded', why)
    away = why
  }
  const failed = (error: unknown): void => {
    if (closed) return
    breaker.failed(clock.steady(), restAskedFor(error, clock.wall()))
    lost(plainFailure(error))
  }
  const answered = (): void => {
    breaker.succeeded()
    if (away !== undefined && !closed) switched('model', 'the endpoint answers again')
    away = undefined
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
      const claims = await within(patienceMs, (signal) => endpoint.read(understandingMessages(heard), understandingFormat, signal))
      const understood = checkClaims(claims, heard, own.understood)
      answered()
      // A mark says whose it is: some may rest on the embedded reading, where the model was silent or in doubt.
      const both = understood.points.some((point) => own.understood.points.includes(point))
      return { understood, by: both ? `${name} and embedded` : name }
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

  const word = async ({ heard, until }: Turn, { draft: { text }, lead, asked }: ToSay, onSentence: (text: string) => void): Promise<string> => {
    const rest = text.slice(lead.length).trimStart()
    const said: string[] = []
    let question: string | undefined
    let leads = lead !== ''
    const given = (stands: string): Given => ({ givesAway: givingAway(embedded, heard, stands), wasSpoken: (sentence) => spoken.has(sentence) })
    const [ofLead, ofQuestion] = [given(lead), given(asked?.text ?? '')]
    try {
      await within(until - clock.steady(), async (signal) => {
        for await (const one of endpoint.speak(wordingMessages(heard.text, rest, lead !== '', asked), signal)) {
          const sentence = one.trim()
          if (signal.aborted) return
          if (sentence.endsWith('?')) {
            if (asked && judgeQuestion(sentence, asked, ofQuestion) === 'speak') question = sentence
            return
          }
          // Behind a sentence that is not spoken the next one may refer to it.
          leads &&= said.length < MOST_SENTENCES && judgeLead(sentence, { answer: heard.text, lead, ...ofLead }) === 'speak'
          if (!leads) {
            if (asked === undefined) return
            continue
          }
          said.push(sentence)
          remember(sentence)
          onSentence(`${sentence} `)
          if (said.length === MOST_SENTENCES && asked === undefined) return
        }
      })
      answered()
    } catch (error) {
      failed(error)
    }
    // What a dead connection left unsaid of the lead-in stays unsaid; the question always comes.
    const begun = said.length === 0 ? text.slice(0, text.length - rest.length) : `${said.join(' ')} `
    const at = asked ? rest.lastIndexOf(asked.text) : -1
    if (question === undefined || !asked || at < 0) return begun + rest
    remember(question)
    return begun + rest.slice(0, at) + question + rest.slice(at + asked.text.length)
  }

  return {
    understand: (_of, heard) => {
      learnAhead(heard)
      const own: Reading = { understood: embedded(heard), by: 'embedded' }
      const now = clock.steady()
      const resting = !breaker.mayTry(now)
      if (resting && away === undefined) lost('the endpoint is left alone for a while after a failure')
      // Somebody who steers may steer a model too: it does not get to read that.
      const reading = resting || closed || own.understood.act === 'steer' ? own : read(heard, own)
      return inOrder(reading, { heard, until: now + patienceMs })
    },
    say: (line, onSentence) => {
      const { draft: { text }, lead } = line
      remember(text)
      // Other words need another wording to take them from.
      const asked = line.asked && line.asked.ways.length > 1 ? line.asked : undefined
      // Where understanding took most of the turn, the wording is not begun; a wording that was begun and is late is a failure.
      const now = clock.steady()
      const mayWord = (lead !== '' || asked) && text.startsWith(lead) && text.length > lead.length && away === undefined && !closed && breaker.mayTry(now)
      if (!mayWord || !turn || turn.until - now < patienceMs / 2) return text
      return word(turn, { ...line, asked }, onSentence)
    },
    close: () => {
      closed = true
      for (const controller of underWay) controller.abort()
    },
  }
}

/** What the candidate establishes, and the words that stand there without a model, may be said; any other reading of a point may not. */
function givingAway(embedded: Understand, heard: Heard, stands: string): (sentence: string) => boolean {
  const readings = (text: string): readonly string[] =>
    heard.problem && text !== '' ? embedded({ ...heard, text, expecting: 'answer', citations: [] }).points.filter((p) => p.status !== 'touched').map((p) => `${p.id} ${p.status}`) : []
  const allowed = new Set([...readings(heard.text), ...readings(stands)])
  return (sentence) => readings(sentence).some((reading) => !allowed.has(reading))
}
