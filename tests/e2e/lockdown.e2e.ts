import { expect, test } from '../support/app.ts'
import { enter, HASH, panelOf, pressChord } from '../support/invigilator.ts'
import { toWelcome } from '../support/steps.ts'
import type { App } from '../../scripts/demo/app.ts'

test.use({ policy: `version: 1\nlockdown:\n  enabled: true\ninvigilator:\n  passphrase: ${HASH}\n` })

const held = ({ electron }: App): Promise<boolean[]> => electron.evaluate(({ globalShortcut }) => ['Alt+Tab', 'Alt+F4', 'F11', 'Control+Alt+T'].map((keys) => globalShortcut.isRegistered(keys)))
const outside = ({ electron }: App): Promise<string> => electron.evaluate(({ clipboard }) => clipboard.readText())

test('the window takes the whole screen, stays on top and cannot be closed; keys that lead out are taken', async ({ machine, kiosk }) => {
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  const window = await machine.app().electron.evaluate(({ BrowserWindow, screen }) => {
    const [only, ...others] = BrowserWindow.getAllWindows()
    only!.close()
    return { kiosk: only!.isKiosk(), top: only!.isAlwaysOnTop(), others: others.length, width: only!.getBounds().width, whole: screen.getPrimaryDisplay().bounds.width }
  })
  expect(window).toMatchObject({ kiosk: true, top: true, others: 0, width: window.whole })
  expect(await held(machine.app())).toEqual([true, true, true, true])
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
})

test('copying and pasting works inside, and nothing comes in or goes out', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const app = machine.app()
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('from outside'))
  await kiosk.answer.press('Control+v')
  await expect(kiosk.answer).toHaveValue('')
  await kiosk.answer.fill('my own words')
  await kiosk.answer.press('Control+a')
  await kiosk.answer.press('Control+c')
  expect(await outside(app)).not.toContain('my own words')
  await kiosk.answer.press('End')
  await kiosk.answer.press('Control+v')
  await expect(kiosk.answer).toHaveValue('my own wordsmy own words')
  await kiosk.answer.press('Control+a')
  await kiosk.answer.press('Control+x')
  await expect(kiosk.answer).toHaveValue('')
  await kiosk.answer.press('Control+v')
  await expect(kiosk.answer).toHaveValue('my own wordsmy own words')
  expect(await outside(app)).not.toContain('my own words')
})

test('the computer’s clipboard is emptied whenever the program comes to the front or leaves it, and at its end', async ({ machine, kiosk }) => {
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  const app = machine.app()
  const put = (text: string): Promise<void> => app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text)
  for (const event of ['blur', 'focus'] as const) {
    await put('a secret of somebody before')
    await app.electron.evaluate(({ BrowserWindow }, name) => void BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.emit(name), event)
    expect(await outside(app)).toBe('')
  }
  await put('a secret of this candidate')
  await app.electron.evaluate((electron) => void electron.app.emit('will-quit'))
  expect(await outside(app)).toBe('')
})

test('every other display is covered as long as it is there', async ({ machine, kiosk }) => {
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  const set = (count: number): Promise<void> => machine.app().electron.evaluate(({ screen }, wanted) => {
    const [first] = screen.getAllDisplays()
    const all = Array.from({ length: wanted }, (_, index) => ({ ...first!, id: index === 0 ? first!.id : 1000 + index, bounds: { ...first!.bounds, x: index * first!.bounds.width } }))
    screen.getAllDisplays = () => all
    screen.emit('display-added', {}, all.at(-1))
  }, count)
  const covers = (): Promise<{ x: number; url: string }[]> => machine.app().electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().filter((one) => one.getTitle() === 'Cover').map((one) => ({ x: one.getBounds().x, url: one.webContents.getURL() })).sort((a, b) => a.x - b.x))
  await set(3)
  await expect.poll(async () => (await covers()).map(({ url }) => url)).toEqual(['walkthrough://app/cover.html', 'walkthrough://app/cover.html'])
  await set(2)
  await expect.poll(async () => (await covers()).length).toBe(1)
  await set(1)
  await expect.poll(covers).toEqual([])
})

test('after a kill everything that was taken is free again, and the next start takes it anew', async ({ machine, kiosk }) => {
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  // A key that another program still held could not be taken.
  const next = await machine.powerCut()
  await expect(next.page.getByRole('heading', { level: 1 })).toHaveText('Welcome')
  expect(await held(machine.app())).toEqual([true, true, true, true])
  await enter(machine)
  await panelOf(next).getByRole('button', { name: 'Leave the kiosk' }).click()
  await panelOf(next).getByRole('button', { name: 'Close the program' }).click()
  await machine.app().gone()
})

test.describe('a policy with a fault', () => {
  test.use({ policy: `version: 1\nseat: "12"\nlockdown:\n  enabled: true\ninvigilator:\n  passphrase: ${HASH}\ndisplays: 2\n` })

  test('locks nothing: it is named on the screen, and the program can be closed there', async ({ machine, kiosk }) => {
    await expect(kiosk.page.getByRole('heading', { level: 1 })).toHaveText('The interview cannot start yet')
    await expect(kiosk.page.getByText(/policy\.yaml:7: displays: /)).toBeVisible()
    expect(await machine.app().electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => [one.isKiosk(), one.isAlwaysOnTop()]))).toEqual([[false, false]])
    expect(await held(machine.app())).toEqual([false, false, false, false])
    await pressChord(machine.app())
    await kiosk.page.getByRole('button', { name: 'Close the program' }).click()
    await machine.app().gone()
  })
})
