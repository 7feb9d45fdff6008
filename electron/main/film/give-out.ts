/** The film of an interview for whoever watches it: for each track one file that any player plays, not encrypted any more. */
import path from 'node:path'
import type { ReadableFile } from '../store/encrypted-file.ts'
import { DamagedFile } from '../store/encrypted-file.ts'
import type { FilmFile } from './film-file.ts'
import { createPlainFilm } from './film-file.ts'
import { makeFilm } from './make-film.ts'
import type { Made, OpenSegment } from './make-film.ts'
import type { Timeline } from './timeline.ts'

export interface Filmed {
  readonly timelines: readonly Timeline[]
  readonly segment: OpenSegment
  /** The film of a track where it was made before. */
  readonly film: (track: string) => Promise<ReadableFile | undefined>
}

export interface GivenOut extends Pick<Made, 'leftOut'> {
  readonly track: string
  /** Absent: there was nothing to show. */
  readonly file: string | undefined
}

/**
 * The film of the interview's display goes into `file`, others beside it with their track in their names. `progress`: milliseconds of the track that
 * are done. Rejects with the disk's own errors; nothing stays of a film that is not whole.
 */
export async function giveOutFilms({ timelines, segment, film }: Filmed, file: string, progress: (track: string, ms: number) => void): Promise<readonly GivenOut[]> {
  const given: GivenOut[] = []
  for (const timeline of timelines) {
    const { track } = timeline
    const { dir, name, ext } = path.parse(file)
    const target = track === 'display' ? file : path.join(dir, `${name}.${track}${ext}`)
    const kept = await keptFilm(film, track)
    if (kept && (await copied(kept, await createPlainFilm(target)))) given.push({ track, file: target, leftOut: [] })
    else {
      const { packets, leftOut } = await makeFilm(timeline, segment, await createPlainFilm(target), (ms) => progress(track, ms))
      given.push({ track, file: packets > 0 ? target : undefined, leftOut })
    }
  }
  return given
}

/** One that is damaged is as good as none: it can be made again. */
async function keptFilm(film: Filmed['film'], track: string): Promise<ReadableFile | undefined> {
  try {
    return await film(track)
  } catch (error) {
    if (error instanceof DamagedFile) return undefined
    throw error
  }
}

const STEP = 1024 * 1024

async function copied(from: ReadableFile, to: FilmFile): Promise<boolean> {
  try {
    for (let at = 0; at < from.size; at += STEP) await to.write(await from.read(at, Math.min(from.size, at + STEP)), at)
    await to.finish()
    return true
  } catch (error) {
    await to.discard()
    if (error instanceof DamagedFile) return false
    throw error
  } finally {
    await from.close()
  }
}
