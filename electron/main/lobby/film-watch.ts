/** What the person in charge is told of the film and its disk while an interview runs. */
import type { Disk } from '../disk/disk.ts'
import { watchDisk } from '../disk/watch.ts'
import type { Clock, Timers } from '../session/ports.ts'
import type { Runner } from '../session/runner.ts'
import type { ShareDesk } from '../session/share-desk.ts'
import { words } from '../words/words.ts'

export interface FilmWatchParts {
  readonly disk: Disk
  readonly share: ShareDesk
  readonly clock: Clock
  readonly timers: Timers
  readonly notice: (text: string) => void
}

/** @returns ends the watch */
export function watchFilm({ disk, share, clock, timers, notice }: FilmWatchParts, recording: string, note: Runner['note']): () => void {
  return watchDisk({
    room: disk.room,
    filmed: () => disk.filmed(recording),
    clock,
    timers,
    low: (minutes) => {
      const text = words.notices.filmFits(minutes)
      note({ type: 'disk-low', minutes, text })
      notice(text)
    },
    touched: () => share.stopFilm(words.filmStopped.diskFull),
  })
}

/** The same share, which tells the person in charge when a film stops by itself. */
export const telling = (share: ShareDesk, notice: (text: string) => void): ShareDesk => ({
  ...share,
  start: (owner, folder, settings) => {
    const recordingStopped = (why: string): void => {
      notice(why)
      owner.recordingStopped(why)
    }
    share.start({ ...owner, recordingStopped }, folder, settings)
  },
})
