/** The ways to look at this machine, as Electron and the operating system know it. */
import { networkInterfaces } from 'node:os'
import { app, BrowserWindow, powerMonitor, screen } from 'electron'
import { runningPrograms } from '../preflight/programs.ts'
import type { Clock, Timers } from '../session/ports.ts'
import { devicesLook } from './devices.ts'
import { displaysLook, mirrorLook } from './displays.ts'
import type { DisplaysPort } from './displays.ts'
import { focusLook } from './focus.ts'
import { idleLook } from './idle.ts'
import { readerLook, remoteLook, virtualLook } from './machine.ts'
import { networkLook } from './network.ts'
import { programsLook } from './programs.ts'
import { consoleLook, lockLook } from './switched.ts'
import type { WatchParts } from './watch.ts'

export interface ThisMachine {
  readonly clock: Clock
  readonly timers: Timers
  /** `/` but in tests. */
  readonly root: string
  readonly remote: string | undefined
  readonly idleSeconds: number
  /** Exact names. */
  readonly programs: readonly string[]
}

export const looksAt = ({ clock, timers, root, remote, idleSeconds, programs }: ThisMachine): WatchParts['looks'] => (lastTyped) => ({
  focus: [focusLook({ hasFocus: () => BrowserWindow.getFocusedWindow() !== null, changed: onFocus }, clock, timers)],
  display: [displaysLook(displays)],
  mirrored: [mirrorLook(displays, root, timers)],
  idle: [idleLook(() => powerMonitor.getSystemIdleTime(), lastTyped, idleSeconds, clock, timers)],
  switched: [lockLook(powerMonitor), consoleLook(root, timers)],
  remote: [remoteLook(remote)],
  virtual: [virtualLook(root)],
  reader: [readerLook(() => app.isAccessibilitySupportEnabled(), timers)],
  program: [programsLook(() => runningPrograms(process.platform, root), programs, timers)],
  device: [devicesLook(root, timers)],
  network: [networkLook(outward, timers)],
})

function onFocus(then: () => void): () => void {
  app.on('browser-window-focus', then)
  app.on('browser-window-blur', then)
  return () => {
    app.removeListener('browser-window-focus', then)
    app.removeListener('browser-window-blur', then)
  }
}

const displays: DisplaysPort = {
  count: () => screen.getAllDisplays().length,
  changed: (then) => {
    screen.on('display-added', then)
    screen.on('display-removed', then)
    return () => {
      screen.removeListener('display-added', then)
      screen.removeListener('display-removed', then)
    }
  },
}

const outward = (): readonly string[] => Object.entries(networkInterfaces()).filter(([, addresses]) => addresses?.some(({ internal }) => !internal)).map(([name]) => name)
