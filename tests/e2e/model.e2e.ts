import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LLMock } from '@copilotkit/aimock'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { exchange, toWelcome } from '../support/steps.ts'

const KEY = 'sk-not-for-any-log-4711'
const server = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' })
  .on({ predicate: (request) => request.stream !== true }, { content: JSON.stringify({ act: 'ready', points: [], particulars: [] }) })

let running = false
const stop = async (): Promise<void> => {
  if (running) await server.stop()
  running = false
}

// The address of the server is known only once it runs, and a policy is written before the app starts.
const endpoint = test.extend({
  policy: async ({}, use) => {
    const url = await server.start()
    running = true
    await use(`version: 1\nengine:\n  url: ${url}/v1\n  model: small\n  key: ${KEY}\n  patienceSeconds: 5\n`)
    await stop()
  },
})

endpoint('with an endpoint in the policy a model understands; when it dies the interview goes on, and the key is stored nowhere', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await exchange(kiosk, 'Yes, I am ready.')
  await stop()
  await exchange(kiosk, 'Data engineering, please.')
  await kiosk.endCall()
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Another time, then')

  const session = machine.session()
  expect(bodiesOf(session, 'session-opened')[0]?.engine).toBe('model small')
  expect(bodiesOf(session, 'answer-understood').map(({ by }) => by)).toEqual(['model small', 'embedded'])
  expect(bodiesOf(session, 'engine-switched')).toEqual([{ type: 'engine-switched', to: 'embedded', why: 'the connection failed' }])
  expect(JSON.stringify(session.events)).not.toContain(KEY)
  expect(machine.app().output()).not.toContain(KEY)
  expect(await readFile(path.join(session.folder, 'policy.yaml'), 'utf8')).toContain('key: withheld')
})
