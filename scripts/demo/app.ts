/** The built app in a profile of its own, with Playwright's hand on it. The demo and the end-to-end tests start it here. */
import { mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, errors } from 'playwright'
import type { ElectronApplication, Page } from 'playwright'
import { launch } from '../lib/launch.mjs'
import type { Launch } from '../lib/launch.mjs'

export interface AppOptions {
  /** The program's data; `freshHome` makes one. */
  readonly home: string
  /** A policy file in place of this machine's. */
  readonly policy?: string
  readonly theme?: 'light' | 'dark'
  /** Width and height of the window's content. */
  readonly size?: readonly [width: number, height: number]
  /** The folder that the system's own files are read below, for signals; absent: this machine's. */
  readonly machineRoot?: string
  /** What follows the program's name, such as `--review`. */
  readonly args?: readonly string[]
}

export interface App {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly home: string
  /** Of the main process, also after it has ended. */
  readonly pid: number | undefined
  /** What the program wrote for technicians. */
  readonly output: () => string
  /** Quits in order. Rejects when the program does not end in time. */
  readonly quit: () => Promise<void>
  /** Resolves when the program has ended by itself. Rejects when it does not in time. */
  readonly gone: () => Promise<void>
  /** As a power cut: SIGKILL to the main process. Resolves when it is gone. */
  readonly kill: () => Promise<void>
}

/** As long as it takes the app to stop a recording that does not answer, and a little more. */
const QUIT_MS = 20_000

/** A start takes a second, on an overloaded machine several. */
const START_MS = 30_000

const MOST_ASKINGS = 5

/** Readable for everybody up to the folder itself: the app may run as another user than this process. */
export function freshHome(): string {
  const home = path.join(mkdtempSync(path.join(os.tmpdir(), 'walkthrough-profile-')), 'home')
  mkdirSync(home)
  return home
}

export const sessionsIn = (home: string): string => path.join(home, 'sessions')

/** The window is there, its page not necessarily painted. */
export async function startApp({ home, policy, machineRoot, theme = 'light', size = [1280, 800], args: own = [] }: AppOptions): Promise<App> {
  const electron = await started(await launch({
    // Without a real secret store, so that whoever drives the app can read the session afterwards.
    args: ['--password-store=basic', ...own],
    env: {
      WALKTHROUGH_HOME: home,
      WALKTHROUGH_THEME: theme,
      WALKTHROUGH_WINDOW: size.join('x'),
      WALKTHROUGH_POLICY: policy,
      WALKTHROUGH_MACHINE_ROOT: machineRoot,
    },
    writable: [path.dirname(home), home],
  }))
  electron.evaluate = steadily(electron)
  let output = ''
  const program = electron.process()
  for (const stream of [program.stdout, program.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const gone = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  const page = await electron.firstWindow({ timeout: 60_000 })
  return {
    electron,
    page,
    home,
    pid: program.pid,
    output: () => output,
    quit: async () => {
      await within(QUIT_MS, 'the program did not end', Promise.all([electron.close(), gone]))
    },
    gone: () => within(QUIT_MS, 'the program did not end', gone),
    kill: async () => {
      program.kill('SIGKILL')
      await within(QUIT_MS, 'the program did not die', gone)
    },
  }
}

let hung = 0

/**
 * Under heavy load Electron rarely stands still before its first word (once in some hundred starts; why is not known), and Playwright waits for that word.
 * Such a start is ended, said aloud with how many there were, and made once more; whatever else goes wrong is an error.
 */
async function started(how: Launch, again = true): Promise<ElectronApplication> {
  const { executablePath, args, env, cwd, chromiumSandbox } = how
  try {
    return await _electron.launch({ executablePath, args, env, cwd, chromiumSandbox, timeout: START_MS, colorScheme: null })
  } catch (error) {
    if (!again || !(error instanceof errors.TimeoutError)) throw error
    console.error(`! Electron said nothing within ${START_MS / 1000} s and is started once more (start that hung: ${++hung})`)
    return started(how, false)
  }
}

/**
 * V8's inspector holds what an evaluation answers only weakly, and Electron's main process settles it a moment later than it was
 * answered: a garbage collection in between loses the answer, though the function has run. It is asked again; so a function must
 * do no harm when it runs twice.
 */
function steadily(electron: ElectronApplication): ElectronApplication['evaluate'] {
  const evaluate = electron.evaluate.bind(electron) as (...given: readonly unknown[]) => Promise<unknown>
  const again = async (given: readonly unknown[], tries: number): Promise<unknown> => {
    try {
      return await evaluate(...given)
    } catch (error) {
      if (tries === 1 || !(error instanceof Error && error.message.includes('promise was garbage collected'))) throw error
      return again(given, tries - 1)
    }
  }
  return ((...given: readonly unknown[]) => again(given, MOST_ASKINGS)) as ElectronApplication['evaluate']
}

export async function within<T>(ms: number, otherwise: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${ms / 1000} seconds`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
