/**
 * The replay's clock. Where there is film, the film leads and the rest follows, the sound too; where there is none, the clock runs by
 * itself, so that a session without film, or with a gap, replays just as well.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Story } from '../../../electron/shared/review.ts'
import { silenceAfter } from './moments.ts'

export const RATES = [1, 1.5, 2, 3, 4] as const

/** What the film can say of a moment: it shows it and leads, it will in a moment, or there is nothing to show. */
export type FilmState = 'leads' | 'waits' | 'none'

export interface Film {
  /** Goes to this moment; the picture follows when it is there. */
  readonly seek: (at: number) => void
  readonly run: (playing: boolean, rate: number) => void
  readonly stateAt: (at: number) => FilmState
  /** Session time of the picture that is shown. */
  readonly now: () => number
}

export interface PlayerState {
  readonly now: number
  readonly playing: boolean
  readonly rate: number
  readonly skipSilence: boolean
  readonly muted: boolean
}

export interface Player extends StoreApi<PlayerState> {
  readonly seek: (at: number) => void
  readonly play: (playing: boolean) => void
  readonly faster: (by: number) => void
  readonly skip: (on: boolean) => void
  readonly mute: (muted: boolean) => void
  /** To be called once for each picture of the screen with its time in milliseconds. */
  readonly tick: (pageNow: number) => void
  /** `undefined`: there is no film to follow. */
  readonly follow: (film: Film | undefined) => void
  /** Is kept in step with the clock, at its rate, and never holds it up. `undefined`: there is nothing to hear. */
  readonly accompany: (sound: Film | undefined) => void
}

/** After this the picture is not one for that moment any more. */
const DRIFT_MS = 400
/** Further apart than this, lips and voice would part company. Putting it right costs a moment of silence, so less is let be. */
const SOUND_DRIFT_MS = 150

export function createPlayer(story: Pick<Story, 'endsAt' | 'entries' | 'turns'>): Player {
  const store = createStore<PlayerState>(() => ({ now: 0, playing: false, rate: 1, skipSilence: false, muted: false }))
  const { getState, setState } = store
  let film: Film | undefined
  let sound: Film | undefined
  /** The film is waited for, and the sound with it. */
  let held = false
  let last: number | undefined

  const go = (at: number): void => {
    const now = Math.min(Math.max(0, at), story.endsAt)
    setState({ now })
    film?.seek(now)
    sound?.seek(now)
  }
  const run = (): void => {
    const { playing, rate } = getState()
    film?.run(playing, rate)
    sound?.run(playing && !held, rate)
  }
  const hold = (waits: boolean): void => {
    if (waits === held) return
    held = waits
    run()
  }
  const keepInStep = (now: number): void => {
    if (sound?.stateAt(now) === 'leads' && Math.abs(sound.now() - now) > SOUND_DRIFT_MS) sound.seek(now)
  }
  const play = (playing: boolean): void => {
    last = undefined
    if (playing && getState().now >= story.endsAt) go(0)
    setState({ playing })
    run()
  }

  return {
    ...store,
    seek: go,
    play,
    faster: (by) => {
      const place = RATES.findIndex((rate) => rate === getState().rate) + by
      const rate = RATES[Math.min(Math.max(0, place), RATES.length - 1)] ?? 1
      setState({ rate })
      run()
    },
    skip: (skipSilence) => setState({ skipSilence }),
    mute: (muted) => setState({ muted }),
    tick: (pageNow) => {
      const passed = last === undefined ? 0 : pageNow - last
      last = pageNow
      const { now, playing, rate, skipSilence } = getState()
      if (!playing) return
      const state = film?.stateAt(now) ?? 'none'
      hold(state === 'waits')
      if (state === 'waits') return
      const shown = state === 'leads' ? film?.now() ?? now : now
      // A picture that is far from the clock was sought and is not there yet.
      const next = state === 'leads' && Math.abs(shown - now) < DRIFT_MS ? Math.max(shown, now) : now + passed * rate
      if (next >= story.endsAt) {
        setState({ now: story.endsAt })
        return play(false)
      }
      const later = skipSilence ? silenceAfter(story, next) : undefined
      if (later !== undefined) return go(later)
      setState({ now: next })
      keepInStep(next)
      if (state === 'none' && film?.stateAt(next) !== 'none') film?.seek(next)
    },
    follow: (given) => {
      film = given
      film?.seek(getState().now)
      run()
    },
    accompany: (given) => {
      sound = given
      sound?.seek(getState().now)
      run()
    },
  }
}
