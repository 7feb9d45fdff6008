import { bodiesOf } from '../../scripts/demo/session.ts'
import { expect, test } from '../support/app.ts'
import { processesOf } from '../support/faults.ts'
import { toBackground } from '../support/steps.ts'

test('a window that stays bare when the GPU process has died is drawn anew, and the log and the candidate are told', async ({ machine, kiosk }) => {
  await toBackground(kiosk)
  // As Chromium leaves it at times: nothing of the page is drawn.
  await kiosk.page.evaluate(() => (document.documentElement.style.visibility = 'hidden'))
  const { gpu } = await processesOf(machine.app())
  process.kill(gpu!, 'SIGKILL')
  await expect.poll(() => bodiesOf(machine.session(), 'trouble').map(({ what }) => what)).toContain('picture')
  await kiosk.page.evaluate(() => (document.documentElement.style.visibility = ''))
  await expect(kiosk.page.getByText('The screen stayed empty for a moment and is drawn anew.').first()).toBeVisible()
  await kiosk.endCall()
})
