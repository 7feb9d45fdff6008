/** Whole turns of the reference interview with a model: the real interview, the real log, a real endpoint. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { replay, step } from '../../../../electron/interview/step.ts'
import { createProjection } from '../../../../electron/interview/view.ts'
import type { Engine } from '../../../../electron/main/session/ports.ts'
import { startRunner } from '../../../../electron/main/session/runner.ts'
import type { Runner } from '../../../../electron/main/session/runner.ts'
import { openLog } from '../../../../electron/main/store/log.ts'
import type { EventBody, EventOf, EventType } from '../../../../electron/shared/events.ts'
import type { SequencedViewEvent } from '../../../../electron/shared/view.ts'
import { shippedPack } from '../../../support/packs.ts'
import { opened } from '../support/bodies.ts'
import { temporaryFolder } from '../support/folders.ts'
import { createWorld } from '../support/world.ts'
import { engineAt, KEY, startEndpoint } from './endpoint.ts'
import type { Reply, TestEndpoint } from './endpoint.ts'

const pack = shippedPack()
const first = pack.problems[0]!
const logKey = randomBytes(32)
const ANSWER = 'Every day it reads the rows of that day from Postgres, makes the text upper case and uploads them to an Azure blob.'
const WORDS = 'You describe the rows of that day from Postgres, and an Azure blob. '

interface Room {
  readonly runner: Runner
  readonly shown: readonly SequencedViewEvent[]
  readonly bodies: () => readonly EventBody[]
  /** Says it and waits until it is the candidate's turn again; answers what was stored meanwhile. */
  readonly exchange: (text: string) => Promise<readonly EventBody[]>
  /** Says it without waiting. */
  readonly say: (text: string) => void
  readonly toFirstQuestion: () => Promise<void>
  readonly settled: () => Promise<void>
  readonly pass: (ms: number) => void
}

function enter(url: string, patienceMs = 5000, file = path.join(temporaryFolder(), 'session.sqlite')): Room {
  const world = createWorld()
  const made = engineAt(url, patienceMs)
  let pending = 0
  const watch = <T>(given: T | Promise<T>): T | Promise<T> => {
    if (!(given instanceof Promise)) return given
    pending++
    return given.finally(() => pending--)
  }
  const engine: Engine = {
    name: made.engine.name,
    attend: (attended) => {
      const session = made.engine.attend(attended)
      return { ...session, understand: (...given) => watch(session.understand(...given)), say: (...given) => watch(session.say(...given)) }
    },
  }
  const log = openLog(file, logKey)
  const reader = openLog(file, logKey)
  onTestFinished(() => reader.close())
  if (log.lastAlive() === undefined) log.append([opened({ interview: 'reference', pack: { id: pack.id, version: pack.version, sha256: pack.sha256 }, engine: engine.name })], { wall: world.clock.wall(), at: 0 })
  const shown: SequencedViewEvent[] = []
  const bodies = (): readonly EventBody[] => reader.read().map(({ body }) => body)
  const unstored: string[] = []
  const runner = startRunner({
    id: 'one', folder: '/sessions/one', log, pack, core: { replay, step, createProjection }, engine, share: world.share,
    shareSettings: { record: true, displays: 'one', microphone: false, frameRate: 10, videoBitsPerSecond: 1_000_000, segmentMs: 60_000 },
    reserve: { take: () => undefined, release: () => true }, clock: world.clock, timers: world.timers,
    publish: (entry) => {
      const { event } = entry
      if (event.type === 'sentence' && !bodies().some((body) => body.type === 'interviewer-sentence' && body.text === event.text)) unstored.push(event.text)
      shown.push(entry)
    },
    notice: () => undefined, closed: () => undefined,
  })
  onTestFinished(() => expect(unstored).toEqual([]))
  let messages = bodies().length
  const settled = () => vi.waitFor(() => expect(pending).toBe(0), { interval: 2, timeout: 10_000 })
  const say = (text: string): void => void runner.command({ do: 'say', id: `m${messages++}`, text, citations: [] })
  const exchange = async (text: string): Promise<readonly EventBody[]> => {
    const before = bodies().length
    say(text)
    await settled()
    return bodies().slice(before)
  }
  const toFirstQuestion = async (): Promise<void> => {
    for (const text of ['Yes, I am ready.', 'Data engineering, please.']) await exchange(text)
    await runner.command({ do: 'share-screen' })
    world.shareEvents().started({ display: 'Screen 1', width: 1920, height: 1080 })
    await settled()
    await exchange('I work at Northwind Rail and built pipelines from Postgres with Airflow.')
    await exchange('The refund feed came late, so I added a sensor with a deadline and made the load idempotent.')
    await exchange('Yes, ready.')
    await runner.command({ do: 'snippet-painted', problem: first.id })
    await settled()
    await exchange('I can see it.')
    await exchange('I have read it.')
    expect(of(bodies(), 'interviewer-said').at(-1)).toMatchObject({ move: 'ask', question: first.questions[0]!.id })
  }
  return { runner, shown, bodies, exchange, say, toFirstQuestion, settled, pass: made.pass }
}

const of = <T extends EventType>(bodies: readonly EventBody[], type: T): readonly EventOf<T>[] => bodies.flatMap((body) => (body.type === type ? [body as EventOf<T>] : []))
const types = (bodies: readonly EventBody[]): readonly string[] => bodies.map(({ type }) => type)

/** Reads as a sensible model would, as far as this interview needs it. */
const sensible: Reply = (request) => {
  const content = request.messages.at(-1)?.content
  const { waitingFor, candidateMessage } = JSON.parse(typeof content === 'string' ? content : '{}') as { waitingFor: string; candidateMessage: string }
  const act = ['ready', 'see', 'read'].includes(waitingFor) ? 'ready' : 'answer'
  const points = candidateMessage === ANSWER ? [{ id: 'purpose', status: 'covered', quote: 'reads the rows of that day from Postgres' }, { id: 'tuple-upper', status: 'covered', quote: 'they are tuples' }, { id: 'invented', status: 'covered', quote: 'Postgres' }] : []
  return { content: JSON.stringify({ act, points, particulars: [] }) }
}

let endpoint: TestEndpoint
beforeEach(async () => {
  endpoint = await startEndpoint()
  endpoint.reads(sensible)
  endpoint.words({ content: WORDS }, { chunkSize: 9 })
  const printed: unknown[] = []
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, way).mockImplementation((...said: unknown[]) => void printed.push(...said))
  onTestFinished(() => expect(printed).toEqual([]))
})

describe('with a model that works', () => {
  it('an answer is understood by it, its words are stored before they are shown, and the question is ours', async () => {
    const { exchange, toFirstQuestion, bodies, shown } = enter(endpoint.url)
    await toFirstQuestion()
    const turn = await exchange(ANSWER)
    expect(types(turn)).toEqual(['candidate-said', 'answer-understood', 'interviewer-sentence', 'interviewer-said'])
    expect(of(turn, 'answer-understood')[0]).toMatchObject({ by: 'model small', points: [{ id: 'purpose', status: 'covered', quote: 'reads the rows of that day from Postgres' }] })
    const [line] = of(turn, 'interviewer-said')
    expect(line!.text.startsWith(WORDS)).toBe(true)
    // Only this line: an assessor sees whose words they are.
    expect(of(bodies(), 'interviewer-said').filter(({ worded }) => worded === 'model')).toEqual([line])
    expect(line!.text.match(/\?/g)).toHaveLength(1)
    expect(shown.slice(-2).map(({ event }) => event.type)).toEqual(['sentence', 'line'])
    expect(of(bodies(), 'engine-switched')).toEqual([])
  })

  it('whose words were spoken before the app was started again, they are not spoken twice', async () => {
    const file = path.join(temporaryFolder(), 'session.sqlite')
    const before = enter(endpoint.url, undefined, file)
    await before.toFirstQuestion()
    await before.exchange(ANSWER)
    await before.runner.suspend()
    const after = enter(endpoint.url, undefined, file)
    await after.settled()
    await after.exchange(ANSWER)
    expect(of(after.bodies(), 'interviewer-sentence').map(({ text }) => text)).toEqual([WORDS])
  })
})

describe('when the endpoint fails', () => {
  const never = (): Promise<never> => new Promise<never>(() => undefined)

  it('while it reads, the embedded interviewer replies in the same turn, within its time, and the log says so', async () => {
    const { exchange, toFirstQuestion, bodies, shown } = enter(endpoint.url, 1000)
    await toFirstQuestion()
    endpoint.reads(never)
    const began = performance.now()
    const turn = await exchange(ANSWER)
    const took = performance.now() - began
    expect(types(turn)).toEqual(['candidate-said', 'engine-switched', 'answer-understood', 'interviewer-said'])
    expect(of(turn, 'engine-switched')).toEqual([{ type: 'engine-switched', to: 'embedded', why: 'it did not answer in time' }])
    expect(of(turn, 'answer-understood')[0]!.by).toBe('embedded')
    expect(of(turn, 'answer-understood')[0]!.points.map(({ id }) => id)).toContain('purpose')
    expect(took).toBeGreaterThan(990)
    expect(took).toBeLessThan(2500)
    expect(JSON.stringify(shown)).not.toMatch(/engine-switched|embedded|did not answer/)
    expect(JSON.stringify(bodies())).not.toContain(KEY)
  })

  it('in the middle of a sentence, what was said stands once and the question comes', async () => {
    const { exchange, toFirstQuestion } = enter(endpoint.url)
    await toFirstQuestion()
    endpoint.words({ content: `${WORDS}You say the text is made upper case. ` }, { chunkSize: 20, latency: 5, truncateAfterChunks: 6 })
    const turn = await exchange(ANSWER)
    expect(types(turn)).toEqual(['candidate-said', 'answer-understood', 'interviewer-sentence', 'engine-switched', 'interviewer-said'])
    const { text, worded } = of(turn, 'interviewer-said')[0]!
    expect(worded).toBe('model')
    expect(text.split(WORDS.trim())).toHaveLength(2)
    expect(text).not.toContain('upper case.')
    expect(text.endsWith('?')).toBe(true)
  })

  it('it is used again after the rest', async () => {
    const { exchange, toFirstQuestion, bodies, pass } = enter(endpoint.url)
    endpoint.reads({ error: { message: `no such key ${KEY}` }, status: 401 })
    await toFirstQuestion()
    endpoint.reads(sensible)
    pass(400_000)
    expect(of(await exchange(ANSWER), 'answer-understood')[0]!.by).toBe('model small')
    expect(of(bodies(), 'engine-switched')).toEqual([
      { type: 'engine-switched', to: 'embedded', why: 'it answered with status 401' },
      { type: 'engine-switched', to: 'model', why: 'the endpoint answers again' },
    ])
    expect(JSON.stringify(bodies())).not.toContain(KEY)
  })

  it('End Call waits for nobody, and nothing is said after it', async () => {
    const { runner, say, toFirstQuestion, settled, bodies } = enter(endpoint.url)
    await toFirstQuestion()
    endpoint.reads(never)
    const before = bodies().length
    say(ANSWER)
    const began = performance.now()
    await runner.command({ do: 'end-call' })
    expect(runner.ended()).toBe(true)
    await settled()
    expect(performance.now() - began).toBeLessThan(2500)
    expect(types(bodies().slice(before))).toEqual(['candidate-said', 'interview-ended'])
  })
})
