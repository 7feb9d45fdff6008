/** All films of a session, one for each track that was recorded. */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createDisk } from '../disk/disk.ts'
import { NotReady } from '../evidence/not-ready.ts'
import { requireRoom } from '../evidence/room.ts'
import { openSegment } from '../share/segment-file.ts'
import type { ReadableFile } from '../store/encrypted-file.ts'
import { openEncrypted } from '../store/encrypted-file.ts'
import { syncFolder } from '../store/keys.ts'
import type { OpenSession, SessionFiles } from '../store/sessions.ts'
import { recordingFolder } from '../store/sessions.ts'
import { words } from '../words/words.ts'
import { createFilmFile } from './film-file.ts'
import { makeFilm } from './make-film.ts'
import type { Made } from './make-film.ts'
import type { Timeline } from './timeline.ts'
import { timelinesOf } from './timeline.ts'

const FOLDER = 'film'
const DRAFT = 'film.new'

/** In the session's folder: the films, and what is left where the making was cut off. */
export const FILM_FOLDERS: readonly string[] = [FOLDER, DRAFT]

export interface FilmMade extends Made {
  /** Relative to the session's folder. */
  readonly file: string
}

/** Makes them anew where they are there. `progress`: the part that is done, from 0 to 1. Rejects with the disk's own errors. */
export type MakeFilms = (session: SessionFiles, timelines: readonly Timeline[], progress: (done: number) => void) => Promise<readonly FilmMade[]>

/** The folder gets its name when all of them are whole, also where nothing was recorded: that it is there says that they were made. */
export const makeFilms: MakeFilms = async (session, timelines, progress) => {
  const lengths = timelines.map(({ parts }) => parts.at(-1)?.until ?? 0)
  const whole = lengths.reduce((sum, ms) => sum + ms, 0)
  const [folder, draft] = [path.join(session.folder, FOLDER), path.join(session.folder, DRAFT)]
  const made: FilmMade[] = []
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  try {
    let before = 0
    for (const [index, timeline] of timelines.entries()) {
      const name = filmName(timeline.track)
      const film = await createFilmFile(path.join(draft, path.basename(name)), { key: session.key, name })
      made.push({ file: name, ...(await makeFilm(timeline, (file) => openSegment(session, file), film, (ms) => progress((before + ms) / whole))) })
      before += lengths[index] ?? 0
    }
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
    syncFolder(session.folder)
    return made
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** The films of a session that has ended. Rejects with NotReady where it has not or there is no room, with StorageTrouble where its log cannot be read. */
export async function filmSession({ folder, key, log }: OpenSession, make: MakeFilms, progress: (done: number) => void = () => undefined): Promise<readonly FilmMade[]> {
  if (log.ends()?.ended !== true) throw new NotReady(words.notReady.film)
  requireRoom(folder, createDisk(folder).filmed(recordingFolder(folder)), 'film')
  return make({ folder, key }, timelinesOf(log.read()), progress)
}

/** Whether they were made, to the end. Some may have been deleted since, to make room. */
export const areFilmsMade = (folder: string): boolean => existsSync(path.join(folder, FOLDER))

/** Read from anywhere, decrypted on the way; `undefined` where there is none. Rejects with DamagedFile, or the disk's own error. */
export async function openFilm({ folder, key }: SessionFiles, track: string): Promise<ReadableFile | undefined> {
  const name = filmName(track)
  const file = path.join(folder, name)
  return existsSync(file) ? openEncrypted(file, { key, name }) : undefined
}

/** Under which it is encrypted, relative to the session's folder. */
const filmName = (track: string): string => `${FOLDER}/${track}.webm`
