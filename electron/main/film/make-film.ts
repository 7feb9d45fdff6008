/** Makes one seekable film of a track's segments: the same encoded frames, at their true times, with a length and cues. */
import type { ReadableFile } from '../store/encrypted-file.ts'
import type { FilmFile } from './film-file.ts'
import type { FilmTrack } from './tracks.ts'
import { beginTrack, readSegment } from './tracks.ts'
import type { Timeline } from './timeline.ts'

/** By the name that the log has for it. Rejects with the disk's own errors. */
export type OpenSegment = (file: string) => Promise<ReadableFile>

export interface Made {
  /** 0: there is nothing to show, and no film was kept. */
  readonly packets: number
  /** Segments that hold nothing that could be read, or are encoded otherwise than the first; they stay as they are. */
  readonly leftOut: readonly string[]
}

/** @param progress milliseconds of film that are done. Rejects with the disk's own errors; no part of a film is left then. */
export async function makeFilm(timeline: Timeline, open: OpenSegment, film: FilmFile, progress: (ms: number) => void = () => undefined): Promise<Made> {
  try {
    const made = await mux(timeline, open, film, progress)
    if (made.packets > 0) await film.finish()
    else await film.discard()
    return made
  } catch (error) {
    await film.discard()
    throw error
  }
}

async function mux({ parts }: Timeline, open: OpenSegment, film: FilmFile, progress: (ms: number) => void): Promise<Made> {
  const { Output, StreamTarget, WebMOutputFormat } = await import('mediabunny')
  const leftOut: string[] = []
  const output = new Output({ format: new WebMOutputFormat(), target: new StreamTarget(new WritableStream({ write: ({ data, position }) => film.write(data, position) })) })
  let into: FilmTrack | undefined
  let packets = 0
  let last = -1
  for (const { file, from, until } of parts) {
    const segment = await open(file)
    try {
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
    } finally {
      await segment.close()
    }
    progress(until)
  }
  if (into) await output.finalize()
  return { packets, leftOut }
}
