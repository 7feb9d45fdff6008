/**
 * The only place that touches raw IPC. Both sides of the contract pass through here: the sender is checked by origin
 * and frame, how often and how much it sends is limited, everything that comes in is parsed, and a refused call reaches the
 * page as one plain sentence.
 */
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { Calls, Published } from '../shared/contract.ts'
import { createBucket, createCallGuard, PARTS_OF_ASSESSMENT } from './call-guard.ts'
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

const guard = createCallGuard(() => performance.now())
const mostParts: Readonly<Record<string, number>> = { review: PARTS_OF_ASSESSMENT }
/** A page that only sends nonsense must not fill the disk with reports of it. */
const reports = createBucket(() => performance.now(), 20, 0.1)

/** No invigilator stands beside an assessor. */
const general: Readonly<Record<string, string>> = { review: 'Something went wrong inside this program. Please try again; what it was stands in the program’s output, for those who look after it.' }

const answer = async <T>(room: string, work: () => T | Promise<T>): Promise<Answer<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, text: plainText(error, (defect) => reports.take() && console.error(defect), general[room]) }
  }
}

type Shapes = { readonly [name: string]: { readonly input: unknown; readonly output: unknown } }
export type HandlersOf<C extends Shapes> = { readonly [K in keyof C]: (input: C[K]['input']) => C[K]['output'] | Promise<C[K]['output']> }
export type Handlers = HandlersOf<Calls>

type Read = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: { readonly issues: readonly { readonly code?: string | undefined }[] } }
type Schemas<C extends Shapes> = { readonly [K in keyof C]: { readonly input: { readonly safeParse: (raw: unknown) => Read } } }

/** Serves the kiosk's page; ends with the app. */
export function serveCalls(peer: Peer, handlers: Handlers): void {
  // Loaded with the first call: listening begins with the window, and the schemas are what takes longest to load.
  serveContract<Calls>('walkthrough', peer, async () => (await import('../shared/contract.ts')).calls, handlers)
}

/** Serves every call of a contract under `room:NAME`; ends with the app. */
export function serveContract<C extends Shapes>(room: string, peer: Peer, schemas: () => Promise<Schemas<C>>, handlers: HandlersOf<C>): void {
  for (const name of Object.keys(handlers)) serve(room, name, peer, schemas, handlers)
}

function serve<C extends Shapes, K extends keyof C & string>(room: string, name: K, peer: Peer, schemas: () => Promise<Schemas<C>>, handlers: HandlersOf<C>): void {
  ipcMain.handle(`${room}:${name}`, (event, raw: unknown) =>
    answer<C[K]['output']>(room, async () => {
      if (!isFrom(peer, event)) throw new Error(`a call of ${name} came from a frame that is not the page that may make it`)
      guard.admit(event.sender, raw, mostParts[room])
      const read = (await schemas())[name].input.safeParse(raw)
      // What was wrong where would quote the call, and the call may quote the candidate.
      if (!read.success) throw new Error(`a call of ${name} could not be read: ${read.error.issues.map((issue) => issue.code).join(', ')}`)
      return handlers[name](read.data)
    }))
}

/** Main → a page. What does not fit the contract is a defect here and never leaves. */
export function publishTo<M = Published>(peer: Peer, contract: { readonly parse: (message: M) => M }, message: M, room = 'walkthrough'): void {
  const page = peer()
  if (page === undefined || page.isDestroyed() || page.isCrashed()) return
  page.send(`${room}:published`, contract.parse(message))
}
