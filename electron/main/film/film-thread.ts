/** Makes films on a thread of their own. */
import { asTrouble } from '../store/trouble.ts'
import { inThread } from '../thread.ts'
import type { FilmJob } from './film-worker.ts'
import type { FilmMade, MakeFilms } from './films.ts'

/** `file`: the built program of the thread. */
export const filmThread = (file: string): MakeFilms => async (session, timelines, progress) => {
  const job: FilmJob = { session, timelines }
  try {
    return await inThread<FilmJob, readonly FilmMade[]>(file, job, progress)
  } catch (error) {
    throw asTrouble('film', error)
  }
}
