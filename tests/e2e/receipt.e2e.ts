import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { exportSession } from '../../electron/main/evidence/export.ts'
import { verifyBundle } from '../../electron/main/evidence/verify.ts'
import { outside } from '../../electron/cli/evidence/place.ts'
import { openEvidence } from '../../electron/main/evidence/tools/world.ts'
import { expect, test } from '../support/app.ts'
import { toBackground } from '../support/steps.ts'

test('the end shows a receipt, and the bundle that is exported afterwards verifies with it', async ({ machine, kiosk }, info) => {
  await toBackground(kiosk)
  await kiosk.endCall()
  const receipt = kiosk.page.getByRole('region', { name: 'Your receipt' })
  await expect(receipt).toBeVisible({ timeout: 20_000 })
  await expect(receipt.getByRole('img')).toBeVisible()
  const code = /[0-9A-Z*~$=]{4}(-[0-9A-Z*~$=]{4}){3}/.exec(await receipt.innerText())?.[0]
  await kiosk.page.screenshot({ path: info.outputPath('receipt.png') })
  await machine.app().quit()

  const to = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-export-'))
  try {
    const evidence = await openEvidence(machine.sessions, undefined, outside)
    const { file, verdict } = await exportSession(evidence, machine.session().id, to)
    expect(verdict.findings).toEqual([])
    const verified = await verifyBundle(file, { receipt: code, trustedKeys: [evidence.key.publicPem] })
    expect(verified.findings).toEqual([])
    expect(verified.segments).toBeGreaterThan(0)
  } finally {
    rmSync(to, { recursive: true, force: true })
  }
})
