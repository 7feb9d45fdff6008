/**
 * The only place that touches raw IPC. Both sides of the contract pass through here: the sender is checked by origin
 * and frame, everything that comes in is parsed, and a refused call reaches the page as one plain sentence.
 */
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { Calls, Published } from '../shared/contract.ts'
import { plainText } from './plain-text.ts'

export const APP_ORIGIN = 'walkthrough://app'

/** The page that may speak; `undefined` while there is none. */
export type Peer = () => WebContents | undefined

/** What goes back over an answered channel; the preload turns a refusal into a rejection with just that sentence. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: string }

/** Identity of the frame and not only its address: another window may have navigated to ours. */
function isFrom(peer: Peer, event: IpcMainInvokeEvent): boolean {
  const page = peer()
  const frame = event.senderFrame
  if (page === undefined || page.isDestroyed() || frame === null) return false
  return event.sender === page && frame === page.mainFrame && frame.origin === APP_ORIGIN
}

const answer = async <T>(work: () => T | Promise<T>): Promise<Answer<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, text: plainText(error) }
  }
}

export type Handlers = { readonly [K in keyof Calls]: (input: Calls[K]['input']) => Calls[K]['output'] | Promise<Calls[K]['output']> }

/** Serves the kiosk's page; ends with the app. */
export function serveCalls(peer: Peer, handlers: Handlers): void {
  serve(peer, 'command', handlers)
  serve(peer, 'screen', handlers)
}

function serve<K extends keyof Calls>(peer: Peer, name: K, handlers: Handlers): void {
  ipcMain.handle(`walkthrough:${name}`, (event, raw: unknown) =>
    answer<Calls[K]['output']>(async () => {
      if (!isFrom(peer, event)) throw new Error(`a call of ${name} came from a frame that is not the kiosk's page`)
      // Loaded with the first call: listening begins with the window, and the schemas are what takes longest to load.
      const { calls } = await import('../shared/contract.ts')
      const read = calls[name].input.safeParse(raw)
      if (!read.success) throw new Error(`a call of ${name} could not be read: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
      return handlers[name](read.data as Calls[K]['input'])
    }))
}

/** Main → the kiosk's page. What does not fit the contract is a defect here and never leaves. */
export function publishTo(peer: Peer, contract: { readonly parse: (message: Published) => Published }, message: Published): void {
  const page = peer()
  if (page === undefined || page.isDestroyed() || page.isCrashed()) return
  page.send('walkthrough:published', contract.parse(message))
}
