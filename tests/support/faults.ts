/** Things that go wrong, caused in the running app. */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, statfsSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { App } from '../../scripts/demo/app.ts'

/** The ids of the app's processes that can die by themselves, as far as they run. */
export const processesOf = ({ electron }: App): Promise<{ readonly recorder: number | undefined; readonly gpu: number | undefined }> =>
  electron.evaluate(({ app, BrowserWindow }) => ({
    recorder: BrowserWindow.getAllWindows().find((window) => window.getTitle() === 'Recorder')?.webContents.getOSProcessId(),
    gpu: app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid,
  }))

/** The recorder's process dies, as it would when the graphics driver takes it down. */
export async function killRecorder(app: App): Promise<void> {
  const { recorder } = await processesOf(app)
  if (recorder === undefined) throw new Error('there is no recorder')
  process.kill(recorder, 'SIGKILL')
}

/** What desktopCapturer answers from now on: no screen at all, an error, never, or what there is. */
export async function setCapture({ electron }: App, answer: 'nothing' | 'error' | 'never' | 'works'): Promise<void> {
  await electron.evaluate(({ desktopCapturer }, how) => {
    type Sources = typeof desktopCapturer.getSources
    const held = desktopCapturer as { getSources: Sources; original?: Sources; asked?: boolean }
    held.asked = false
    held.original ??= held.getSources.bind(desktopCapturer)
    const { original } = held
    held.getSources = async (options) => {
      held.asked = true
      if (how === 'error') throw new Error('no capture today')
      if (how === 'nothing') return []
      return how === 'never' ? new Promise(() => undefined) : original(options)
    }
  }, answer)
}

/** Whether a screen was asked for since `setCapture`: before that the recorder's page may still be on its way. */
export const captureAsked = ({ electron }: App): Promise<boolean> => electron.evaluate(({ desktopCapturer }) => (desktopCapturer as { asked?: boolean }).asked === true)

/** Moves the kiosk's window off the screen, which is black and empty then, and back. */
export async function setOnScreen({ electron }: App, on: boolean): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, x) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')
    window?.setPosition(x, 0)
  }, on ? 0 : 4000)
}

/** From now on view events of these types, and all that follow but the end, are lost on their way to the page. */
export async function loseFrom({ electron }: App, type: 'line' | 'snippet'): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, first) => {
    const contents = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents
    if (!contents) throw new Error('there is no kiosk')
    const send = contents.send.bind(contents)
    let lost = false
    contents.send = (channel: string, ...args: unknown[]) => {
      const [message] = args as [{ type: string; entry?: { event: { type: string } } }]
      const event = message.entry?.event.type
      lost ||= event === first
      if (message.type !== 'view' || !lost || event === 'ended') send(channel, ...args)
    }
  }, type)
}

/** Fills the disk until only so many bytes are free; again and further, where it was filled before. */
export function fill(disk: string, leaving = 0): void {
  const handle = openSync(path.join(disk, 'filler'), 'a')
  const block = Buffer.alloc(64 * 1024, 1)
  const free = (): number => {
    const { bavail, bsize } = statfsSync(disk)
    return bavail * bsize
  }
  try {
    for (let size = block.length; size >= 1 && (leaving === 0 || free() > leaving);) {
      try {
        if (writeSync(handle, block, 0, size) < size) size = Math.floor(size / 2)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        size = Math.floor(size / 2)
      }
    }
  } finally {
    closeSync(handle)
  }
}

/** The whole program stands still, as in a computer that sleeps, and goes on. */
export function setHeld({ pid }: App, held: boolean): void {
  if (pid === undefined) throw new Error('the app does not run')
  // It leads a group of its own, with all its helpers in it.
  process.kill(-pid, held ? 'SIGSTOP' : 'SIGCONT')
}

/** Somebody sets the computer's clock, so far from the right time. */
export async function setClock({ electron }: App, byMs: number): Promise<void> {
  await electron.evaluate((_electron, by) => {
    const held = globalThis as { realNow?: typeof Date.now }
    const real = (held.realNow ??= Date.now.bind(Date))
    Date.now = () => real() + by
  }, byMs)
}

/** Gives the small disk of a test another size. */
export function resize(disk: string, mib: number): void {
  execFileSync('mount', ['-o', `remount,size=${mib}m`, disk])
}

/** Ends the page's own process; Playwright's hold on the page ends with it. */
export async function crashPage({ electron }: App): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents.forcefullyCrashRenderer())
}

/** Runs a script in the kiosk's page by way of main, which also works after the page has crashed; undefined while there is no page. */
export async function inPage({ electron }: App, script: string): Promise<unknown> {
  return electron.evaluate(({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Walkthrough')?.webContents
    if (!contents) throw new Error('there is no kiosk')
    if (contents.isCrashed() || contents.isLoading()) return undefined
    // A page that dies meanwhile never answers.
    return Promise.race([contents.executeJavaScript(code, true) as Promise<unknown>, new Promise((resolve) => setTimeout(resolve, 1_000))])
  }, script)
}

/** How many displays Electron says are connected from now on; a virtual one has no second output that could be plugged in. */
export async function setDisplays({ electron }: App, count: number): Promise<void> {
  await electron.evaluate(({ screen }, many) => {
    const [first] = screen.getAllDisplays()
    if (!first) throw new Error('there is no display')
    const before = screen.getAllDisplays().length
    screen.getAllDisplays = () => Array.from({ length: many }, () => first)
    if (many !== before) screen.emit(many > before ? 'display-added' : 'display-removed', {}, first)
  }, count)
}
