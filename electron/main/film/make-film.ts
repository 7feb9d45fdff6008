/** Makes one seekable film of a track's segments: the same encoded frames, at their true times, with a length and cues. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { withSegment } from '../share/segment-file.ts'
import type { ReadableFile } from '../store/encrypted-file.ts'
import { openEncrypted } from '../store/encrypted-file.ts'
import type { SessionFiles } from '../store/sessions.ts'
import type { FilmFile } from './film-file.ts'
import { createFilmFile } from './film-file.ts'
import type { FilmTrack } from './tracks.ts'
import { beginTrack, readSegment } from './tracks.ts'
import type { Timeline } from './timeline.ts'

export const FILM_FOLDER = 'film'

/** Relative to the session's folder. */
export const filmName = (track: string): string => `${FILM_FOLDER}/${track}.webm`

export interface FilmMade {
  readonly file: string
  /** 0: there is nothing to show, and no film was kept. */
  readonly packets: number
  /** Segments that hold nothing that could be read, or are encoded otherwise than the first; they stay as they are. */
  readonly leftOut: readonly string[]
}

/** @param progress milliseconds of film that are done. Rejects with the disk's own errors; no part of a film is left then. */
export async function makeFilm(session: SessionFiles, timeline: Timeline, progress: (ms: number) => void = () => undefined): Promise<FilmMade> {
  const name = filmName(timeline.track)
  const file = path.join(session.folder, name)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const film = await createFilmFile(file, { key: session.key, name })
  try {
    const made = await mux(session, timeline, film, progress)
    if (made.packets > 0) await film.finish()
    else await film.discard()
    return { file: name, ...made }
  } catch (error) {
    await film.discard()
    throw error
  }
}

/** Read from anywhere, decrypted on the way. Rejects with DamagedFile, or the disk's own error where there is no film. */
export function openFilm({ folder, key }: SessionFiles, track: string): Promise<ReadableFile> {
  const name = filmName(track)
  return openEncrypted(path.join(folder, name), { key, name })
}

async function mux(session: SessionFiles, { parts }: Timeline, film: FilmFile, progress: (ms: number) => void): Promise<Omit<FilmMade, 'file'>> {
  const { Output, StreamTarget, WebMOutputFormat } = await import('mediabunny')
  const leftOut: string[] = []
  const output = new Output({ format: new WebMOutputFormat(), target: new StreamTarget(new WritableStream({ write: ({ data, position }) => film.write(data, position) })) })
  let into: FilmTrack | undefined
  let packets = 0
  let last = -1
  for (const { file, from, until } of parts) {
    await withSegment(session, file, async (segment) => {
      const found = await readSegment(segment)
      if (found && (into === undefined || into.codec === found.codec)) {
        into ??= await beginTrack(output, found.track)
        for await (const packet of found.packets) {
          const ms = from + packet.timestamp * 1000
          // What the next segment shows as well is taken from there.
          if (ms >= until && packet.timestamp > 0) break
          // Never backwards, and players want no two frames at once.
          last = Math.max(ms, last + 1)
          await into.add(packet.clone({ timestamp: last / 1000, sequenceNumber: packets++ }))
        }
      } else leftOut.push(file)
      found?.close()
    })
    progress(until)
  }
  if (into) await output.finalize()
  return { packets, leftOut }
}
