/** What happens to the program when its GPU process dies. */
import { app } from 'electron'

/**
 * Chromium starts the process again, after three deaths in a simpler mode. In the last one, where the processor paints, three more make it end the whole
 * program: it is told not to, since nothing simpler is left and a window that is white for a moment harms nobody.
 */
export function outliveGpu(): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU') return
    console.error(`the GPU process is gone: ${reason}; compositing: ${app.getGPUFeatureStatus().gpu_compositing}`)
    if (app.getGPUFeatureStatus().gpu_compositing === 'disabled_software') app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
  })
}
