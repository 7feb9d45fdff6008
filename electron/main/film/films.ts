/** All films of a session, one for each track that was recorded. */
import { createDisk } from '../disk/disk.ts'
import { NotReady } from '../evidence/not-ready.ts'
import { requireRoom } from '../evidence/room.ts'
import type { OpenSession, SessionFiles } from '../store/sessions.ts'
import { recordingFolder } from '../store/sessions.ts'
import { words } from '../words/words.ts'
import type { FilmMade } from './make-film.ts'
import { makeFilm } from './make-film.ts'
import type { Timeline } from './timeline.ts'
import { timelinesOf } from './timeline.ts'

/** Makes them anew where they are there. `progress`: the part that is done, from 0 to 1. Rejects with the disk's own errors. */
export type MakeFilms = (session: SessionFiles, timelines: readonly Timeline[], progress: (done: number) => void) => Promise<readonly FilmMade[]>

export const makeFilms: MakeFilms = async (session, timelines, progress) => {
  const lengths = timelines.map(({ parts }) => parts.at(-1)?.until ?? 0)
  const whole = lengths.reduce((sum, ms) => sum + ms, 0)
  const made: FilmMade[] = []
  let before = 0
  for (const [index, timeline] of timelines.entries()) {
    made.push(await makeFilm(session, timeline, (ms) => progress((before + ms) / whole)))
    before += lengths[index] ?? 0
  }
  return made
}

/** The films of a session that has ended. Rejects with NotReady where it has not or there is no room, with StorageTrouble where its log cannot be read. */
export async function filmSession({ folder, key, log }: OpenSession, make: MakeFilms, progress: (done: number) => void = () => undefined): Promise<readonly FilmMade[]> {
  if (log.ends()?.ended !== true) throw new NotReady(words.notReady.film)
  requireRoom(folder, createDisk(folder).filmed(recordingFolder(folder)), 'film')
  return make({ folder, key }, timelinesOf(log.read()), progress)
}
