/** The thread that makes films. */
import type { SessionFiles } from '../store/sessions.ts'
import { serveThread } from '../thread.ts'
import { makeFilms } from './films.ts'
import type { Timeline } from './timeline.ts'

export interface FilmJob {
  readonly session: SessionFiles
  readonly timelines: readonly Timeline[]
}

await serveThread(0.01, ({ session, timelines }: FilmJob, progress) => makeFilms(session, timelines, progress))
