/** The invigilator's passphrase in tests; its hash is as cheap as the policy allows. */
import { randomUUID } from 'node:crypto'
import type { App } from '../../scripts/demo/app.ts'
import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import type { Machine } from './app.ts'

export const PASSPHRASE = 'correct horse battery'
export const HASH = '$scrypt$ln=14,r=8,p=1$32+ZuyNRuuc+epHZzvt3+A$OX3aau5DAetWxgpTuJTugSAo2DaxUef81f97nSYhomw'

export const panelOf = ({ page }: Kiosk) => page.getByRole('main', { name: 'Invigilator' })

/** Playwright's own keys reach the page without passing through main. */
export const pressChord = ({ electron }: App): Promise<void> => electron.evaluate(({ BrowserWindow }, press) => {
  // It opens and closes, and an evaluation may be made twice.
  const done = globalThis as { chord?: string }
  if (done.chord === press) return
  done.chord = press
  const contents = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents
  contents?.sendInputEvent({ type: 'keyDown', keyCode: 'I', modifiers: ['control', 'alt', 'shift'] })
  contents?.sendInputEvent({ type: 'keyUp', keyCode: 'I', modifiers: ['control', 'alt', 'shift'] })
}, randomUUID())

/** From anywhere to the open panel. */
export async function enter(machine: Machine): Promise<void> {
  const kiosk = machine.kiosk()
  await pressChord(machine.app())
  await kiosk.page.getByLabel('Passphrase').fill(PASSPHRASE)
  await kiosk.page.keyboard.press('Enter')
  await panelOf(kiosk).getByRole('heading', { level: 1, name: /^Invigilator/ }).waitFor()
}
