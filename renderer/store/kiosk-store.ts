/**
 * What the page knows: the screen that main sent, the candidate's view folded from published events, and what has been
 * typed but not stored. React only reads it.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Kiosk, Published } from '../../electron/shared/contract.ts'
import type { Citation } from '../../electron/shared/events.ts'
import { emptyView, foldAll, foldView, placeOf } from '../../electron/shared/fold.ts'
import type { ViewState } from '../../electron/shared/fold.ts'
import type { Finishing, HandingOver, Message, Station } from '../../electron/shared/invigilator.ts'
import type { Screen } from '../../electron/shared/view.ts'
import { unwatched } from '../chat/writing.ts'
import type { Writing } from '../chat/writing.ts'

/** The session's own events stand in `view`; the copy in the screen would be a second truth. */
export type ShownScreen = Exclude<Screen, { kind: 'session' }> | Pick<Extract<Screen, { kind: 'session' }>, 'kind' | 'session'>

export interface Notice extends Message {
  /** By the candidate, for whom it is in the way; whoever it is meant for still has it in the panel and on the band. */
  readonly putAway: boolean
}

export interface KioskState {
  /** Absent until main has answered for the first time. */
  readonly screen: ShownScreen | undefined
  readonly loadFailure: string | undefined
  readonly view: ViewState
  /** Session time `at` was now when the page's own monotonic clock stood at `page`; both milliseconds. */
  readonly anchor: { readonly at: number; readonly page: number }
  /** Lines and messages up to this view event were there before this page was looking: they do not stream and are not read out. */
  readonly restoredSeq: number
  readonly restoredLine: number
  readonly draft: string
  readonly citations: readonly Citation[]
  /** How many times as large everything is. */
  readonly enlarged: number
  /** Who and where this kiosk is, and whether the invigilator's panel is open. */
  readonly station: Station
  /** While finished interviews are handed over. */
  readonly handingOver: HandingOver | undefined
  /** While the kiosk works on an interview that has ended. */
  readonly finishing: Finishing | undefined
  readonly notices: readonly Notice[]
}

export interface KioskStore extends StoreApi<KioskState> {
  readonly kiosk: Kiosk
  readonly writing: Writing
  /** Asks main for the whole screen; never rejects, a failure is shown. */
  readonly load: () => Promise<void>
  /** Takes what main published, in the order of publishing. */
  readonly take: (message: Published) => void
  /** Session time in milliseconds. */
  readonly now: () => number
}

/** Listens from the first moment on. `pageNow` is monotonic, in milliseconds. */
export function createKioskStore(kiosk: Kiosk, pageNow: () => number, writing: Writing = unwatched): KioskStore {
  const store = createStore<KioskState>(() => ({
    screen: undefined,
    loadFailure: undefined,
    view: emptyView,
    anchor: { at: 0, page: 0 },
    restoredSeq: 0,
    restoredLine: 0,
    draft: '',
    citations: [],
    enlarged: 1,
    station: { language: 'en', clipboard: 'open', panel: 'closed', helpCalled: false, isFree: false, messages: [] },
    handingOver: undefined,
    finishing: undefined,
    notices: [],
  }))
  /** The answer to `screen()` and published events race each other: while one is asked for, the others wait. */
  let waiting: Published[] | undefined

  const show = (screen: Screen): void => {
    const before = store.getState()
    if (screen.kind !== 'session') {
      store.setState({ screen, loadFailure: undefined, view: emptyView, restoredSeq: 0, restoredLine: 0, draft: '', citations: [] })
      return
    }
    const view = foldAll(screen.view)
    const sameSession = before.screen?.kind === 'session'
    // Whoever has just agreed has heard nothing of it yet, however quick the welcome was.
    const begins = before.screen?.kind === 'consent'
    store.setState({
      screen: { kind: 'session', session: screen.session },
      loadFailure: undefined,
      view,
      // A call of the running interview is in its view.
      station: { ...before.station, helpCalled: before.station.helpCalled && view.ended !== undefined },
      anchor: { at: screen.now, page: pageNow() },
      // What has been typed since is newer than what was kept.
      ...(sameSession ? {} : { restoredSeq: begins ? 0 : view.seq, restoredLine: begins ? 0 : lastLine(view), ...draftWorthKeeping(screen, view) }),
    })
  }

  const noticesOf = (messages: readonly Message[]): Pick<KioskState, 'notices'> => {
    const putAway = new Set(store.getState().notices.flatMap((one) => (one.putAway ? [one.id] : [])))
    return { notices: messages.map((one) => ({ ...one, putAway: putAway.has(one.id) })) }
  }

  const load = async (): Promise<void> => {
    if (waiting) return
    waiting = []
    try {
      // Of where it stands the page knows also when its screen could not be loaded.
      const [screen] = await Promise.all([kiosk.screen(), kiosk.station().then((station) => store.setState({ station, ...noticesOf(station.messages) }))])
      show(screen)
    } catch (error) {
      store.setState({ loadFailure: messageOf(error) })
    }
    const missed = waiting
    waiting = undefined
    missed.forEach(take)
  }

  const take = (message: Published): void => {
    if (waiting) {
      waiting.push(message)
      return
    }
    if (message.type === 'screen') return show(message.screen)
    if (message.type === 'panel') {
      store.setState(({ station }) => ({ station: { ...station, panel: message.state } }))
      return
    }
    if (message.type === 'help') {
      store.setState(({ station }) => ({ station: { ...station, helpCalled: message.called } }))
      return
    }
    if (message.type === 'handing-over') {
      store.setState({ handingOver: message.progress })
      return
    }
    if (message.type === 'finishing') {
      store.setState({ finishing: message.progress })
      return
    }
    if (message.type === 'messages') {
      store.setState(noticesOf(message.messages))
      return
    }
    const { screen, view, anchor } = store.getState()
    const place = screen?.kind === 'session' ? placeOf(view, message.entry) : 'gap'
    if (place === 'gap') void load()
    if (place !== 'next') return
    const page = pageNow()
    const expected = anchor.at + page - anchor.page
    // Delivery takes a moment, so the page's clock may be a little ahead of the event; it must not jump back for that.
    // Only after a standstill is a page that is ahead wrong.
    const standstill = message.entry.event.type === 'asleep'
    store.setState({ view: foldView(view, message.entry), ...(standstill || message.entry.at > expected ? { anchor: { at: message.entry.at, page } } : {}) })
  }

  kiosk.onPublished(take)
  const now = (): number => {
    const { anchor } = store.getState()
    return anchor.at + pageNow() - anchor.page
  }
  return { ...store, kiosk, writing, load, take, now }
}

const lastLine = (view: ViewState): number => view.entries.reduce((most, entry) => (entry.kind === 'line' ? Math.max(most, entry.line) : most), 0)

/** A crash between storing a message and clearing its draft leaves the draft behind: it has been said already. */
function draftWorthKeeping({ draft, citations }: Extract<Screen, { kind: 'session' }>, view: ViewState): Pick<KioskState, 'draft' | 'citations'> {
  const last = view.entries.findLast((entry) => entry.kind === 'said')
  return last?.kind === 'said' && last.text === draft ? { draft: '', citations: [] } : { draft, citations }
}

/** The sentence for a person in a rejection; Electron puts its own words in front of it. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, '')
}
