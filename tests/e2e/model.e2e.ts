import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LLMock } from '@copilotkit/aimock'
import { freshHome } from '../../scripts/demo/app.ts'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { launch } from '../../scripts/lib/launch.mjs'
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
    await use(`version: 1\nengine:\n  url: ${url}/v1\n  model: small\n  key: ${KEY}\n  patienceSeconds: 2\n`)
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

test('the check before the first candidate asks the endpoint as an interview would', async () => {
  const url = await server.start()
  running = true
  const home = freshHome()
  const policy = path.join(path.dirname(home), `${path.basename(home)}-policy.yaml`)
  const check = async (model: string): Promise<string> => {
    writeFileSync(policy, `version: 1\nengine:\n  url: ${url}/v1\n  model: ${model}\n  key: ${KEY}\n`)
    const { executablePath, args, env, cwd } = await launch({ args: ['--preflight'], env: { WALKTHROUGH_HOME: home, WALKTHROUGH_POLICY: policy }, writable: [path.dirname(home), home] })
    const app = spawn(executablePath, args, { env, cwd })
    let said = ''
    app.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    await new Promise((resolve) => void app.once('close', resolve))
    return said
  }
  expect(await check('small')).toMatch(/good +Endpoint: 127\.0\.0\.1:\d+ reads with small in [\d.]+ seconds/)
  await stop()
  expect(await check('small')).toMatch(/look +Endpoint: 127\.0\.0\.1:\d+ cannot be used: the connection failed/)
})

test('where the account has no secret store the app keeps no key, opens no window, and says nothing of it', async () => {
  const home = freshHome()
  const { executablePath, args, env, cwd } = await launch({
    args: ['--password-store=basic', '--engine-key', 'set'], env: { WALKTHROUGH_HOME: home }, writable: [path.dirname(home), home],
  })
  const app = spawn(executablePath, args, { env, cwd })
  let said = ''
  for (const stream of [app.stdout, app.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  app.stdin.end(`${KEY}\n`)
  const code = await new Promise((resolve) => void app.once('close', resolve))
  expect(said).toContain('This account has no secret store, so the key was not kept.')
  expect(said).not.toContain(KEY)
  expect(code).toBe(1)
  expect(existsSync(path.join(home, 'engine-key'))).toBe(false)
})
