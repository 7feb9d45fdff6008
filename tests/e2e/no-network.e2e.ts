/** A whole short session in a network of its own, where everything that tries to leave is counted. The test starts itself anew in there. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { share, toShare } from '../support/steps.ts'

const INSIDE = 'WALKTHROUGH_TEST_NO_NETWORK'
const root = path.join(import.meta.dirname, '../..')

if (process.env[INSIDE] === undefined) {
  // Without the app of its own that the fixtures would start.
  test('a whole session sends no packet anywhere', async () => {
    test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only Linux gives root a network to count in')
    const own = ['node', path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', 'tests/e2e/no-network.e2e.ts', '--retries=0', '--reporter=line', '--output=test-results/no-network']
    const run = promisify(execFile)('unshare', ['--net', '--mount', path.join(root, 'tests/support/only-network.sh'), ...own], { cwd: root, env: { ...process.env, [INSIDE]: '1' } })
    const { stdout } = await run.catch((error: unknown) => {
      throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout).slice(-4000) : String(error))
    })
    expect(stdout).toContain('1 passed')
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
}
