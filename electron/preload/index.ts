/** The page's only door. It hands over payloads, never the event that carried them. */
import { contextBridge, ipcRenderer, webFrame } from 'electron'
import type { Calls, Kiosk, Published } from '../shared/contract.ts'

/** A sandboxed preload imports no values; main checks these names and shapes on its side. */
const channels = {
  command: 'walkthrough:command', screen: 'walkthrough:screen', station: 'walkthrough:station', invigilate: 'walkthrough:invigilate',
  folders: 'walkthrough:folders', preflight: 'walkthrough:preflight', published: 'walkthrough:published',
} as const

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: string }

async function call<K extends keyof Calls>(name: K, input: Calls[K]['input']): Promise<Calls[K]['output']> {
  const answer = (await ipcRenderer.invoke(channels[name], input)) as Answer<Calls[K]['output']>
  if (answer.ok) return answer.value
  throw new Error(answer.text)
}

const kiosk = {
  command: (input) => call('command', input),
  screen: () => call('screen', undefined),
  station: () => call('station', undefined),
  invigilate: (input) => call('invigilate', input),
  folders: () => call('folders', undefined),
  preflight: () => call('preflight', undefined),
  // A page that asks for more would only hide itself from the person before it.
  enlarge: (times) => webFrame.setZoomFactor(Math.min(2, Math.max(1, Number(times) || 1))),
  onPublished: (listener) => {
    const pass = (_event: unknown, message: Published): void => listener(message)
    ipcRenderer.on(channels.published, pass)
    return () => void ipcRenderer.off(channels.published, pass)
  },
} satisfies Kiosk

contextBridge.exposeInMainWorld('walkthrough', kiosk)
