/** A whole short session in a network of its own, where everything that tries to leave is counted. The test starts itself anew in there. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { LLMock } from '@copilotkit/aimock'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { exchange, share, toShare, toWelcome } from '../support/steps.ts'

const INSIDE = 'WALKTHROUGH_TEST_NO_NETWORK'
const root = path.join(import.meta.dirname, '../..')

if (process.env[INSIDE] === undefined) {
  // Without the app of its own that the fixtures would start.
  test('a whole session sends no packet anywhere, and with an endpoint none to anybody else', async () => {
    test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only Linux gives root a network to count in')
    const own = ['node', path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', 'tests/e2e/no-network.e2e.ts', '--retries=0', '--reporter=line', '--output=test-results/no-network']
    const run = promisify(execFile)('unshare', ['--net', '--mount', path.join(root, 'tests/support/only-network.sh'), ...own], { cwd: root, env: { ...process.env, [INSIDE]: '1' } })
    const { stdout } = await run.catch((error: unknown) => {
      throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout).slice(-4000) : String(error))
    })
    expect(stdout).toContain('2 passed')
    expect(stdout.trim().split('\n').at(-1)).toBe('packets: 0 and 1')
  })
} else {
  test('check-in, consent, a shared screen that is filmed, answers, and the end', async ({ machine, kiosk }) => {
    await toShare(kiosk)
    const before = (await kiosk.lines()).at(-1)!.number
    await share(kiosk)
    await kiosk.reply(before)
    await kiosk.say('I build data pipelines in Python, mostly with Airflow, and look after a service beside that.')
    await kiosk.reply(before + 1)
    await kiosk.endCall()
    await kiosk.page.locator('[data-reason]').waitFor()
    await machine.app().quit()
    expect(bodiesOf(machine.session(), 'interview-ended')).toHaveLength(1)
  })

  const withEndpoint = test.extend({
    policy: async ({}, use) => {
      // What goes to it stays inside of the computer, and is not counted.
      const server = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' }).on({ predicate: (request) => request.stream !== true }, { content: JSON.stringify({ act: 'ready', points: [], particulars: [] }) })
      await use(`version: 1\nengine:\n  url: ${await server.start()}/v1\n  model: small\n  key: sk-test\n`)
      await server.stop()
    },
  })
  withEndpoint('an answer that the policy’s endpoint understands', async ({ machine, kiosk }) => {
    await toWelcome(kiosk)
    await exchange(kiosk, 'Yes, I am ready.')
    await kiosk.endCall()
    await machine.app().quit()
    expect(bodiesOf(machine.session(), 'answer-understood').map(({ by }) => by)).toEqual(['model small'])
  })
}
