/**
 * The kiosk's own X session gives the window its place: without a frame, over all that nobody reserved, below the centre's own windows. A variable of the
 * environment only says that there is such a session, and anybody can set one, so what the kiosk relies on is looked at.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Rectangle } from 'electron'

/** `session`: its window manager has the window's place; `session-lost`: it was relied on, or called itself so, and does not hold; `window`: nobody said so. */
export type Lock = 'session' | 'session-lost' | 'window'

/** How `walkthrough-kiosk-session` starts its window manager. */
const MANAGER = /^(?:\S*\/)?openbox\0--config-file\0\S*\/openbox\.xml\0$/

/** @param proc the system's folder of processes */
export function isManagerThere(proc = '/proc'): boolean {
  return readdirSync(proc).some((name) => /^\d+$/.test(name) && MANAGER.test(commandLine(path.join(proc, name, 'cmdline'))))
}

function commandLine(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // It ended meanwhile, or is none of this account's business.
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}

/** Whether a window covers its display, but for what a keyboard on the screen reserves. A frame would leave less to it. */
export const covers = (window: Rectangle, { bounds, workArea }: { readonly bounds: Rectangle; readonly workArea: Rectangle }): boolean =>
  [bounds, workArea].some(({ x, y, width, height }) => window.x === x && window.y === y && window.width === width && window.height === height)

/** What the window manager and the display do to a window comes in several steps. */
export const SETTLED_MS = 1500

export interface OwnSessionParts {
  readonly isManagerThere: () => boolean
  readonly isCovered: () => boolean
  /** Calls back whenever it may have become otherwise. */
  readonly onChange: (look: () => void) => void
  readonly after: (ms: number, then: () => void) => () => void
  /** As on every other desktop. */
  readonly lock: () => void
  readonly warn: (text: string) => void
}

/** Relies on the session for as long as it holds, and locks for good as soon as it does not. @returns which it is now */
export function relyOnSession({ isManagerThere: isThere, isCovered, onChange, after, lock, warn }: OwnSessionParts): () => Lock {
  let is: Lock = 'session'
  const give = (why: string): void => {
    is = 'session-lost'
    warn(`lockdown: this session calls itself the kiosk's own, but ${why}. The window is locked as in any other.`)
    lock()
  }
  const look = (): void => {
    if (is === 'session-lost') return
    if (!isThere()) give('its window manager is not there')
    else if (!isCovered()) give('the window does not cover the screen in it')
  }
  let forget = (): void => undefined
  if (!isThere()) give('its window manager is not there')
  else {
    warn('lockdown: the window manager of the kiosk’s own session has the place of the window.')
    onChange(() => {
      forget()
      forget = after(SETTLED_MS, look)
    })
  }
  return () => is
}
