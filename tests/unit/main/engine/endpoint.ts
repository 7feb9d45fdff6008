/** A real endpoint on this machine that speaks the protocol of OpenAI and behaves as a test says. */
import type { ServerResponse } from 'node:http'
import { LLMock } from '@copilotkit/aimock'
import { onTestFinished } from 'vitest'
import { createUnderstanding } from '../../../../electron/interview/understanding/index.ts'
import { createModelEngine } from '../../../../electron/main/engine/model.ts'
import { systemClock, systemTimers } from '../../../../electron/main/session/ports.ts'
import type { Engine } from '../../../../electron/main/session/ports.ts'

type Fixture = Parameters<LLMock['addFixture']>[0]
export type Reply = Fixture['response']
export type Conduct = Omit<Fixture, 'match' | 'response'>

export const KEY = 'sk-very-secret-0815'

export interface TestEndpoint {
  readonly url: string
  /** From now on it answers so to what asks for a reading, and to what asks for words. */
  readonly reads: (reply: Reply, conduct?: Conduct) => void
  readonly words: (reply: Reply, conduct?: Conduct) => void
  /** The address of a server beside it that answers everything in this way. */
  readonly raw: (answer: (response: ServerResponse) => void) => string
  readonly requests: () => readonly { readonly body: string; readonly stream: boolean }[]
  readonly stop: () => Promise<void>
}

/** `keys`: those that it lets in; left out, it asks nobody for one. */
export async function startEndpoint(keys?: string[]): Promise<TestEndpoint> {
  const server = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent', ...(keys && { auth: { apiKeys: keys } }) })
  const base = await server.start()
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => (stopped ??= server.stop())
  onTestFinished(stop)
  const add = (stream: boolean) => (response: Reply, conduct: Conduct = {}) =>
    void server.prependFixture({ match: { predicate: (request) => (request.stream ?? false) === stream }, response, ...conduct })
  return {
    url: `${base}/v1`,
    reads: add(false),
    words: add(true),
    raw: (answer) => {
      server.mount('/raw', {
        handleRequest: (_request, response) => {
          answer(response)
          return Promise.resolve(true)
        },
      })
      return `${base}/raw`
    },
    requests: () => server.getRequests().map(({ body }) => ({ body: JSON.stringify(body), stream: (body as { stream?: boolean } | null)?.stream ?? false })),
    stop,
  }
}

export const reading = (claims: object): Reply => ({ content: JSON.stringify(claims) })

/** The engine, and a clock that a test can put on. Only where lateness is the matter is its patience short: machines are slow at times. */
export function engineAt(url: string, patienceMs = 5000, key = KEY): { readonly engine: Engine; readonly pass: (ms: number) => void } {
  let passed = 0
  const engine = createModelEngine({
    endpoint: { url, model: 'small', key }, patienceMs, embedded: createUnderstanding(),
    clock: { steady: () => systemClock.steady() + passed, wall: () => systemClock.wall() + passed }, timers: systemTimers,
  })
  return { engine, pass: (ms) => void (passed += ms) }
}
