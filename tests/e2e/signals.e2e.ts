/** Signals of the real app, by causing them. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bodiesOf } from '../../scripts/demo/session.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { kioskOn } from '../../scripts/demo/kiosk.ts'
import { expect, test } from '../support/app.ts'
import type { Machine } from '../support/app.ts'
import { setDisplays } from '../support/faults.ts'
import { HASH } from '../support/invigilator.ts'
import { exchange, NAME, note, share, toWelcome } from '../support/steps.ts'

const signals = (machine: Machine): string[] => bodiesOf(machine.session(), 'signal-noticed').map(({ kind, state, grade }) => `${kind} ${state} ${grade}`)
const ofKind = (machine: Machine, kind: string): string[] => signals(machine).filter((text) => text.startsWith(`${kind} `))
const xdotool = (...words: readonly string[]): string => execFileSync('xdotool', words, { encoding: 'utf8' }).trim()

/** Readable for whoever the app runs as. */
function folderFor(what: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `walkthrough-${what}-`))
  chmodSync(folder, 0o755)
  return folder
}

test('the focus goes to another window, and comes back', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const own = xdotool('search', '--onlyvisible', '--name', '^Walkthrough$').split('\n')[0]!
  xdotool('windowfocus', own)
  await expect.poll(() => machine.app().electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null)).toBe(true)
  const other = spawn('xmessage', ['-name', 'elsewhere', 'Another window'], { stdio: 'ignore' })
  try {
    await expect.poll(() => {
      try {
        return xdotool('search', '--onlyvisible', '--class', 'xmessage').split('\n')[0]
      } catch {
        return ''
      }
    }).not.toBe('')
    xdotool('windowfocus', xdotool('search', '--onlyvisible', '--class', 'xmessage').split('\n')[0]!)
    await expect.poll(() => ofKind(machine, 'focus')).toEqual(['focus began info'])
    xdotool('windowfocus', own)
    await expect.poll(() => ofKind(machine, 'focus').length).toBe(2)
    expect(bodiesOf(machine.session(), 'signal-noticed').find(({ state }) => state === 'over')?.ms).toBeGreaterThan(0)
  } finally {
    other.kill()
  }
})

test('a display is added: the candidate reads it', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  await setDisplays(machine.app(), 2)
  await expect(note(kiosk, 'A screen was connected or taken away. It is noted.')).toBeVisible()
  await setDisplays(machine.app(), 1)
  await expect(note(kiosk, 'The screens are as they were.')).toBeVisible()
  expect(ofKind(machine, 'display')).toEqual(['display began notable', 'display over info'])
})

test('what was copied inside may be pasted; what comes from outside, or all at once, is noticed', async ({ machine, kiosk }) => {
  await toWelcome(kiosk)
  const own = kioskOn(kiosk.page, { delayMs: 15 })
  await kiosk.answer.pressSequentially('Hello, hello. ', { delay: 15 })
  await kiosk.answer.press('Control+a')
  await kiosk.answer.press('Control+c')
  await kiosk.answer.press('End')
  for (let times = 0; times < 6; times++) await kiosk.answer.press('Control+v')
  await kiosk.answer.press('Enter')
  await kiosk.reply(1)
  expect([...ofKind(machine, 'paste'), ...ofKind(machine, 'speed')]).toEqual([])
  await machine.app().electron.evaluate(({ clipboard }) => clipboard.writeText('Words that somebody else has written and put into the clipboard.'))
  await kiosk.answer.press('Control+v')
  await kiosk.answer.press('Enter')
  await expect.poll(() => ofKind(machine, 'paste')).toEqual(['paste once notable'])
  expect(ofKind(machine, 'speed')).toEqual([])
  await kiosk.say('This sentence stood there whole, long before anybody could have typed so many characters of it.')
  await expect.poll(() => ofKind(machine, 'speed')).toEqual(['speed once notable'])
  await own.say('And this one was typed.')
  expect(ofKind(machine, 'speed')).toHaveLength(1)
})

test.describe('in the locked kiosk', () => {
  test.use({ policy: `version: 1\nlockdown:\n  enabled: true\ninvigilator:\n  passphrase: ${HASH}\n` })

  test('copying and pasting inside is no signal', async ({ machine, kiosk }) => {
    await toWelcome(kiosk)
    await kiosk.answer.pressSequentially('Hello, hello. ', { delay: 50 })
    await kiosk.answer.press('Control+a')
    await kiosk.answer.press('Control+c')
    await kiosk.answer.press('End')
    for (let times = 0; times < 8; times++) await kiosk.answer.press('Control+v')
    await expect(kiosk.answer).toHaveValue('Hello, hello. '.repeat(9))
    await kiosk.answer.press('Enter')
    await kiosk.reply(1)
    expect([...ofKind(machine, 'paste'), ...ofKind(machine, 'speed')]).toEqual([])
  })
})

test.describe('a program', () => {
  test.use({ policy: 'version: 1\nlockdown:\n  programs: [wt-harmless-recorder]\n' })

  test('is noticed by its exact name, whole where the kernel cuts it', async ({ machine, kiosk }) => {
    const file = path.join(folderFor('program'), 'wt-harmless-recorder')
    copyFileSync('/bin/sleep', file)
    chmodSync(file, 0o755)
    const program = spawn(file, ['600'], { stdio: 'ignore' })
    try {
      await toWelcome(kiosk)
      await expect.poll(() => ofKind(machine, 'program'), { timeout: 30_000 }).toEqual(['program began serious'])
    } finally {
      program.kill()
    }
    await expect.poll(() => ofKind(machine, 'program'), { timeout: 30_000 }).toEqual(['program began serious', 'program over info'])
    rmSync(path.dirname(file), { recursive: true })
  })
})

test.describe('an input device', () => {
  const machineRoot = folderFor('machine')
  const plug = (node: string, name: string): void => {
    for (const folder of ['dev/input', `sys/class/input/${node}/device`]) mkdirSync(path.join(machineRoot, folder), { recursive: true })
    writeFileSync(path.join(machineRoot, `sys/class/input/${node}/device/name`), `${name}\n`)
    writeFileSync(path.join(machineRoot, 'dev/input', node), '')
  }
  test.use({ machineRoot, policy: 'version: 1\nsignals:\n  device: pausing\n  focus: off\n' })
  test.beforeEach(() => plug('event0', 'AT Keyboard'))
  test.afterAll(() => rmSync(machineRoot, { recursive: true, force: true }))

  test('pauses until it is taken away, or the candidate goes on; End Call works meanwhile', async ({ machine, kiosk }) => {
    await toWelcome(kiosk)
    const card = kiosk.page.getByRole('heading', { name: 'The interview is paused' })
    plug('event5', 'Second Keyboard')
    await expect(card).toBeVisible()
    await expect(note(kiosk, 'A keyboard or another input device was connected. It is noted.')).toBeVisible()
    await kiosk.page.screenshot({ path: test.info().outputPath('paused.png') })
    rmSync(path.join(machineRoot, 'dev/input/event5'))
    await expect(card).toBeHidden()
    plug('event5', 'Second Keyboard')
    await expect(card).toBeVisible()
    await kiosk.page.getByRole('button', { name: 'Go on', exact: true }).click()
    await expect(card).toBeHidden()
    plug('event6', 'Third Keyboard')
    await expect(card).toBeVisible()
    await kiosk.endCall()
    await expect.poll(() => bodiesOf(machine.session(), 'interview-ended')).toHaveLength(1)
    expect(ofKind(machine, 'device')).toEqual(['device began notable', 'device over info', 'device began notable', 'device began notable'])
    expect(bodiesOf(machine.session(), 'paused').map(({ why }) => why)).toEqual(['signal', 'signal', 'signal'])
  })
})

test.describe('an input device that stays while the computer is reset', () => {
  const machineRoot = folderFor('machine')
  const node = 'event5'
  for (const folder of ['dev/input', `sys/class/input/${node}/device`]) mkdirSync(path.join(machineRoot, folder), { recursive: true })
  writeFileSync(path.join(machineRoot, `sys/class/input/${node}/device/name`), 'Second Keyboard\n')
  test.use({ machineRoot, policy: 'version: 1\nsignals:\n  device: pausing\n  focus: off\n' })
  test.afterAll(() => rmSync(machineRoot, { recursive: true, force: true }))

  test('pauses the interview again, until it is taken away', async ({ machine, kiosk: first }) => {
    await toWelcome(first)
    writeFileSync(path.join(machineRoot, 'dev/input', node), '')
    await expect(first.page.getByRole('heading', { name: 'The interview is paused' })).toBeVisible()
    const kiosk = await machine.powerCut()
    await kiosk.checkIn(NAME)
    await kiosk.page.getByRole('button', { name: 'Go on with my interview' }).click()
    const card = kiosk.page.getByRole('heading', { name: 'The interview is paused' })
    await expect(card).toBeVisible()
    await expect(note(kiosk, 'The input device is still there.')).toBeVisible()
    expect(ofKind(machine, 'device')).toEqual(['device began notable', 'device still notable'])
    rmSync(path.join(machineRoot, 'dev/input', node))
    await expect(card).toBeHidden()
    expect(bodiesOf(machine.session(), 'paused').map(({ why }) => why)).toEqual(['signal', 'signal'])
  })
})

test('an interview in which nothing happens has no signal above info', async ({ machine, kiosk }) => {
  test.setTimeout(180_000)
  // As fast as the fastest typists: twenty characters a second.
  const typing = kioskOn(kiosk.page, { delayMs: 50 })
  await toWelcome(typing)
  await exchange(typing, candidate.ready)
  await exchange(typing, candidate.focus)
  await share(typing)
  await typing.reply(3)
  for (const text of [...candidate.background, candidate.ready]) await exchange(typing, text)
  await exchange(typing, candidate.sees)
  await typing.endCall()
  await expect.poll(() => bodiesOf(machine.session(), 'interview-ended')).toHaveLength(1)
  expect(signals(machine).filter((text) => !text.endsWith(' info'))).toEqual([])
})
