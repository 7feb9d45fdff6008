/** What the assessor's window shows: the list, or one session. Opening another one makes the first answer that is late void. */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Checked, Library, Opening, Pinned, Query, Review } from '../../../electron/shared/review.ts'
import type { KnownAssessor } from '../../../electron/shared/review-assess.ts'
import { messageOf } from '../../store/kiosk-store.ts'

export type Screen = { readonly kind: 'sessions' } | { readonly kind: 'opening'; readonly key: string } | { readonly kind: 'together'; readonly keys: readonly string[] } | Opening

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
  /** Whose keys this computer has. */
  readonly assessors: readonly KnownAssessor[]
  /** The fingerprint of who assesses; absent until somebody has shown it with their passphrase. */
  readonly as: string | undefined
  /** Which display's film is shown of a session, by its key; the first where nobody chose. */
  readonly displays: Readonly<Record<string, number>>
  /** Sessions of the list that were chosen to be laid side by side, in the order of choosing. */
  readonly chosen: readonly string[]
}

export interface ReviewStore extends StoreApi<ReviewState> {
  readonly review: Review
  /** Where the list was left, for coming back to it. */
  readonly leftAt: () => { readonly active: number; readonly top: number }
  readonly leaveAt: (active: number, top: number) => void
  /** Asks main what there is; never rejects, a failure is shown. */
  readonly load: () => Promise<void>
  readonly open: (key: string) => Promise<void>
  readonly backToSessions: () => void
  readonly want: (change: Partial<Wanted>) => void
  readonly pin: (at: number, text: string) => Promise<void>
  readonly unpin: (id: string) => Promise<void>
  readonly showDisplay: (key: string, display: number) => void
  readonly choose: (key: string) => void
  readonly chooseNone: () => void
  readonly layTogether: () => void
  /** Rejects with the sentence for the assessor. */
  readonly enter: (key: string, passphrase: string) => Promise<void>
  /** Nobody in particular assesses from now on. */
  readonly stepBack: () => Promise<void>
  /** Rejects with the sentence for the assessor. */
  readonly makeAssessor: (name: string, passphrase: string) => Promise<void>
}

export const everything: Wanted = { words: '', states: [], interview: '', since: '', until: '', order: 'newest' }

export function createReviewStore(review: Review): ReviewStore {
  const store = createStore<ReviewState>(() => ({
    library: undefined, screen: { kind: 'sessions' }, wanted: everything, revision: 0, checked: undefined, pins: [], failure: undefined, assessors: [], as: undefined, displays: {}, chosen: [],
  }))
  const { setState, getState } = store
  let opened = 0
  let left = { active: 0, top: 0 }

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
      if (screen.kind === 'story') later({ pins: await review.pinned({ key, ...who() }) })
      const checked = await review.check({ key })
      later({ checked })
    } catch (error) {
      // Somebody went on to another session meanwhile.
      if (mine === opened) throw error
    }
  })
  const who = (): { readonly as?: string } => {
    const { as } = getState()
    return as === undefined ? {} : { as }
  }
  /** Notes are each assessor's own. */
  const assessAs = async (as: string | undefined): Promise<void> => {
    setState({ as, pins: [] })
    const key = keyOpen()
    if (key !== undefined) setState({ pins: await review.pinned({ key, ...who() }) })
  }
  const keyOpen = (): string | undefined => {
    const { screen } = getState()
    return screen.kind === 'story' ? screen.story.key : undefined
  }

  review.onPublished(({ progress }) => setState(({ library, revision }) => ({ revision: revision + 1, library: library && { ...library, progress } })))
  return {
    ...store,
    review,
    leftAt: () => left,
    leaveAt: (active, top) => {
      left = { active, top }
    },
    load: () => guard(async () => {
      const [library, assessors] = await Promise.all([review.library(), review.assessors()])
      setState({ library, assessors })
      if (library.only !== undefined) await open(library.only)
    }),
    open,
    backToSessions: () => {
      opened += 1
      setState(({ revision }) => ({ screen: { kind: 'sessions' }, revision: revision + 1, failure: undefined }))
    },
    showDisplay: (key, display) => setState(({ displays }) => ({ displays: { ...displays, [key]: display } })),
    choose: (key) => setState(({ chosen }) => ({ chosen: chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key] })),
    chooseNone: () => setState({ chosen: [] }),
    layTogether: () => {
      opened += 1
      setState(({ chosen }) => ({ screen: { kind: 'together', keys: chosen }, failure: undefined }))
    },
    enter: async (key, passphrase) => {
      await review.enter({ as: key, passphrase })
      await assessAs(key)
    },
    stepBack: () => guard(() => assessAs(undefined)),
    makeAssessor: async (name, passphrase) => {
      const made = await review.makeAssessor({ name, passphrase })
      setState(({ assessors }) => ({ assessors: [...assessors, made] }))
      await assessAs(made.key)
    },
    want: (change) => setState(({ wanted }) => ({ wanted: { ...wanted, ...change }, failure: undefined })),
    pin: (at, text) => guard(async () => {
      const key = keyOpen()
      if (key !== undefined) setState({ pins: await review.pin({ key, ...who(), at, text }) })
    }),
    unpin: (id) => guard(async () => {
      const key = keyOpen()
      if (key !== undefined) setState({ pins: await review.unpin({ key, ...who(), id }) })
    }),
  }
}
