/** What happens to the program when its GPU process dies. */
import { setTimeout } from 'node:timers/promises'
import { app, BrowserWindow } from 'electron'
import { lookAt, repaintAfter } from './repaint.ts'
import type { AfterBare, Look } from './repaint.ts'

/**
 * Chromium starts the process again, after three deaths in a simpler mode. In the last one, where the processor paints, three more make it end the whole
 * program: it is told not to, since nothing simpler is left and a window that is white for a moment harms nobody. One that stays bare is painted anew.
 * `bare` is told of it then, and where it stays so for good.
 */
export function outliveGpu(bare: (then: AfterBare) => void): void {
  const repaint = repaintAfter({ looks, endGpu: () => (bare('drawn-anew'), endGpu()), gaveUp: () => bare('given-up'), pause: setTimeout, now: () => performance.now() })
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU') return
    console.error(`the GPU process is gone: ${reason}; compositing: ${app.getGPUFeatureStatus().gpu_compositing}`)
    if (app.getGPUFeatureStatus().gpu_compositing === 'disabled_software') app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
    repaint().catch((error: unknown) => console.error('whether the windows are painted is not known:', error))
  })
}

/** Covers are bare on purpose; nobody can type into them. */
const isRead = (window: BrowserWindow): boolean => window.isVisible() && window.isFocusable() && !window.isMinimized()

const looks = (): Promise<readonly Look[]> => Promise.all(BrowserWindow.getAllWindows().filter(isRead).map(async ({ webContents }): Promise<Look> => {
  if (webContents.isLoading() || webContents.isCrashed()) return 'nothing-yet'
  return lookAt((await webContents.capturePage()).toBitmap())
}))

function endGpu(): void {
  const pid = app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid
  if (pid === undefined) return
  console.error('a window stays bare: the GPU process is ended, so that it is painted anew')
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It is gone already, which begins the watch again.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
