/** What the assessor's window shows: the list, or one session. Opening another one makes the first answer that is late void. */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Checked, Library, Opening, Pinned, Query, Review } from '../../../electron/shared/review.ts'
import { messageOf } from '../../store/kiosk-store.ts'

export type Screen = { readonly kind: 'sessions' } | { readonly kind: 'opening'; readonly key: string } | Opening

/** What is asked of the list; the window's own paging adds the rest. */
export type Wanted = Omit<Query, 'offset' | 'limit'>

export interface ReviewState {
  readonly library: Library | undefined
  readonly screen: Screen
  readonly wanted: Wanted
  /** Each number is another state of the index: what was found before may be out of date. */
  readonly revision: number
  /** Absent while everything is still being read. */
  readonly checked: Checked | undefined
  readonly pins: readonly Pinned[]
  readonly failure: string | undefined
}

export interface ReviewStore extends StoreApi<ReviewState> {
  readonly review: Review
  /** Asks main what there is; never rejects, a failure is shown. */
  readonly load: () => Promise<void>
  readonly open: (key: string) => Promise<void>
  readonly backToSessions: () => void
  readonly want: (change: Partial<Wanted>) => void
  readonly pin: (at: number, text: string) => Promise<void>
  readonly unpin: (id: string) => Promise<void>
}

export const everything: Wanted = { words: '', states: [], interview: '', since: '', until: '', order: 'newest' }

export function createReviewStore(review: Review): ReviewStore {
  const store = createStore<ReviewState>(() => ({
    library: undefined, screen: { kind: 'sessions' }, wanted: everything, revision: 0, checked: undefined, pins: [], failure: undefined,
  }))
  const { setState, getState } = store
  let opened = 0

  const guard = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      setState({ failure: messageOf(error) })
    }
  }
  const open = (key: string): Promise<void> => guard(async () => {
    const mine = (opened += 1)
    const later = (change: Partial<ReviewState>): void => {
      if (mine === opened) setState(change)
    }
    setState({ screen: { kind: 'opening', key }, checked: undefined, pins: [], failure: undefined })
    try {
      const screen = await review.open({ key })
      later({ screen })
      if (screen.kind === 'refused' || mine !== opened) return
      if (screen.kind === 'story') later({ pins: await review.pinned({ key }) })
      const checked = await review.check({ key })
      later({ checked })
    } catch (error) {
      // Somebody went on to another session meanwhile.
      if (mine === opened) throw error
    }
  })
  const keyOpen = (): string | undefined => {
    const { screen } = getState()
    return screen.kind === 'story' ? screen.story.key : undefined
  }

  review.onPublished(({ progress }) => setState(({ library, revision }) => ({ revision: revision + 1, library: library && { ...library, progress } })))
  return {
    ...store,
    review,
    load: () => guard(async () => {
      const library = await review.library()
      setState({ library })
      if (library.only !== undefined) await open(library.only)
    }),
    open,
    backToSessions: () => {
      opened += 1
      setState(({ revision }) => ({ screen: { kind: 'sessions' }, revision: revision + 1, failure: undefined }))
    },
    want: (change) => setState(({ wanted }) => ({ wanted: { ...wanted, ...change } })),
    pin: (at, text) => guard(async () => {
      const key = keyOpen()
      if (key !== undefined) setState({ pins: await review.pin({ key, at, text }) })
    }),
    unpin: (id) => guard(async () => {
      const key = keyOpen()
      if (key !== undefined) setState({ pins: await review.unpin({ key, id }) })
    }),
  }
}
