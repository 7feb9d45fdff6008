/**
 * The real app for end-to-end tests: a fresh profile for every test, and faults as options of the test.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test as base, expect } from '@playwright/test'
import { freshHome, sessionsIn, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { kioskOn } from '../../scripts/demo/kiosk.ts'
import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { readSessions } from '../../scripts/demo/session.ts'
import type { KeptSession } from '../../scripts/demo/session.ts'

export interface Options {
  readonly theme: 'light' | 'dark'
  readonly size: readonly [number, number]
  /** Text of the policy; the default one ships with the app. */
  readonly policy: string | undefined
  /** As in `AppOptions`. */
  readonly machineRoot: string | undefined
  /** MiB of the disk on which the sessions lie; undefined: the machine's own. Only root can make one. */
  readonly diskMiB: number | undefined
  /** For the program's command line. */
  readonly launchArgs: readonly string[]
}

export interface Machine {
  /** The app that runs now. */
  readonly app: () => App
  readonly kiosk: () => Kiosk
  /** Where the sessions lie. */
  readonly sessions: string
  /** As a power cut, and the app started again. */
  readonly powerCut: () => Promise<Kiosk>
  /** Starts the app; for tests that end it by themselves. */
  readonly start: () => Promise<Kiosk>
  readonly stored: () => readonly KeptSession[]
  /** The one session that there is. */
  readonly session: () => KeptSession
}

export const isRoot = process.getuid?.() === 0

export const test = base.extend<Options & { machine: Machine; kiosk: Kiosk }>({
  theme: ['light', { option: true }],
  size: [[1280, 800], { option: true }],
  policy: [undefined, { option: true }],
  machineRoot: [undefined, { option: true }],
  diskMiB: [undefined, { option: true }],
  launchArgs: [[], { option: true }],
  machine: async ({ theme, size, policy, machineRoot, diskMiB, launchArgs }, use, info) => {
    const home = freshHome()
    const disk = diskMiB === undefined ? undefined : mountDisk(diskMiB)
    const file = policy === undefined && disk === undefined ? undefined : writePolicy(policy ?? 'version: 1\n', disk)
    let app: App | undefined
    let kiosk: Kiosk | undefined
    const running = (): App => {
      if (!app) throw new Error('the app does not run')
      return app
    }
    const start = async (): Promise<Kiosk> => {
      app = await startApp({ home, theme, size, args: launchArgs, ...(file === undefined ? {} : { policy: file }), ...(machineRoot === undefined ? {} : { machineRoot }) })
      kiosk = kioskOn(app.page)
      return kiosk
    }
    const sessions = disk ?? sessionsIn(home)
    const stored = (): readonly KeptSession[] => readSessions(sessions)
    await start()
    await use({
      app: running,
      kiosk: () => {
        if (!kiosk) throw new Error('the app does not run')
        return kiosk
      },
      sessions,
      start,
      powerCut: async () => {
        await running().kill()
        return start()
      },
      stored,
      session: () => {
        const [only, ...others] = stored()
        expect(others).toEqual([])
        return only!
      },
    })
    const failed = info.status !== info.expectedStatus
    if (failed) await info.attach('what the app wrote', { body: running().output(), contentType: 'text/plain' })
    if (failed) await running().page.screenshot({ path: info.outputPath('screen.png'), timeout: 5_000 }).catch((error: unknown) => console.error('no picture of the failure:', String(error)))
    const { pid, kill } = running()
    await kill()
    // The helpers of a killed program outlive it for a moment, and write into its folder.
    if (pid !== undefined) endGroup(pid)
    if (disk !== undefined) execFileSync('umount', ['-l', disk])
    if (!failed) await rm(path.dirname(home), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch((error: unknown) => console.error('a profile was left behind:', String(error)))
  },
  kiosk: ({ machine }, use) => use(machine.kiosk()),
})

export { expect } from '@playwright/test'

/** Playwright starts the app as the leader of a group of its own. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function mountDisk(mib: number): string {
  const disk = path.join(mkdtempSync(path.join(os.tmpdir(), 'walkthrough-disk-')), 'disk')
  chmodSync(path.dirname(disk), 0o755)
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mib}m,mode=777`, 'tmpfs', disk])
  return disk
}

function writePolicy(text: string, sessions: string | undefined): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-policy-'))
  chmodSync(folder, 0o755)
  const file = path.join(folder, 'policy.yaml')
  writeFileSync(file, sessions === undefined ? text : `${text}sessions: ${sessions}\n`)
  return file
}
