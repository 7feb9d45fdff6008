/** Somebody else's session in front, or a locked screen: not to be taken for sleep, which is an event of its own. */
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Look } from './look.ts'

/** Electron's powerMonitor has this shape; it tells on Windows and macOS only. */
export interface LockEvents {
  on(event: 'lock-screen' | 'unlock-screen', then: () => void): unknown
  removeListener(event: 'lock-screen' | 'unlock-screen', then: () => void): unknown
}

const CONSOLE_MS = 2_000

export const lockLook = (power: LockEvents): Look => (tell) => {
  const lock = (): void => tell({ kind: 'switched', state: 'began', cause: 'lock', what: 'The screen was locked, or another user was in front.' })
  const unlock = (): void => tell({ kind: 'switched', state: 'over', cause: 'lock', what: 'The screen is unlocked.' })
  power.on('lock-screen', lock)
  power.on('unlock-screen', unlock)
  return () => {
    power.removeListener('lock-screen', lock)
    power.removeListener('unlock-screen', unlock)
  }
}

/** Linux: another user's session, and a text console, lie on another virtual terminal, and the kernel says which one is in front. */
export const consoleLook = (root: string, timers: Timers): Look => (tell) => {
  const file = path.join(root, 'sys/class/tty/tty0/active')
  const own = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  let away = false
  return polled(timers, CONSOLE_MS, 'the console in front', async () => {
    if (own === '') return
    const front = (await readFile(file, 'utf8')).trim()
    if ((front !== own) === away) return
    away = !away
    if (away) tell({ kind: 'switched', state: 'began', cause: 'console', what: `Another console was put in front (${front} instead of ${own}).` })
    else tell({ kind: 'switched', state: 'over', cause: 'console', what: 'The console of the interview is in front again.' })
  })
}
