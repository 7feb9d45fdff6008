/** The recorder page's only door: reports go out, orders come in. */
import { contextBridge, ipcRenderer, webFrame } from 'electron'
import type { RecorderBridge, RecorderOrder, recorderChannels } from '../shared/recorder.ts'

const channels = { order: 'recorder-order', report: 'recorder-report' } satisfies typeof recorderChannels

const bridge = {
  report: (report) => ipcRenderer.send(channels.report, report),
  onOrder: (listener) => {
    ipcRenderer.on(channels.order, (_event, order: RecorderOrder) => listener(order))
  },
  tidyUp: () => webFrame.clearCache(),
} satisfies RecorderBridge

contextBridge.exposeInMainWorld('recorder', bridge)
