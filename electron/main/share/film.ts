/** The film of one capture on main's side: which bytes go to which file, and what is told when a file is closed. */
import { diskTrouble } from './disk-trouble.ts'
import type { ShareEvents } from './port.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { createSegmentWriter } from './segment-writer.ts'
import type { SegmentStore } from './sink.ts'

export interface Film {
  chunk(track: string, segment: number, bytes: Uint8Array): void
  endSegment(track: string, segment: number, told: { readonly ms: number; readonly dropped: number }): void
  /** Stops the film for this reason; what is on the disk stays and is told. Once. */
  breakOff(why: string): void
  /** Resolves when every segment is closed and told. */
  end(): Promise<void>
}

/** The display that the interview is on, which needs no name in the log. */
const MAIN_TRACK = 'display'

interface OpenSegment {
  readonly track: string
  readonly segment: number
  readonly writer: SegmentWriter
  readonly file: Promise<string>
}

const keyOf = (track: string, segment: number): string => `${track} ${segment}`

/** @param onBroken called once, before the segments are closed, when the film stops by itself */
export function createFilm(store: SegmentStore, events: Pick<ShareEvents, 'segmentClosed' | 'recordingStopped'>, onBroken: () => void): Film {
  const open = new Map<string, OpenSegment>()
  const firstNumber = store.nextNumber()
  // Told by `openSegment`, through the writer's trouble; this keeps Node from calling it unhandled meanwhile.
  firstNumber.catch(() => {})
  let stopped = false
  // Files are closed one after the other: they are told in the order in which they were recorded.
  let closing: Promise<void> = Promise.resolve()

  const breakOff = (why: string) => {
    if (stopped) return
    stopped = true
    onBroken()
    endAll()
    closing = closing.then(() => events.recordingStopped(why))
  }

  const openSegment = (track: string, segment: number): OpenSegment => {
    const opening = firstNumber.then((first) => store.open(first + segment - 1, track === MAIN_TRACK ? undefined : track))
    const file = opening.then((opened) => opened.file)
    const sink = opening.then((opened) => opened.sink)
    file.catch(() => {})
    sink.catch(() => {})
    return { track, segment, file, writer: createSegmentWriter(sink, (error) => breakOff(diskTrouble(error))) }
  }

  /** `told` is undefined: the page did not live to say; the length is then read from the file. */
  const close = async ({ track, writer, file }: OpenSegment, told: { readonly ms: number; readonly dropped: number } | undefined) => {
    try {
      const { bytes, sha256 } = await writer.close()
      const name = await file
      // A file that was cut short by the disk plays shorter than the page believes.
      const ms = told === undefined || stopped ? await store.measure(name) : told.ms
      const dropped = told?.dropped ?? 0
      events.segmentClosed({ file: name, bytes, sha256, ms, ...(track === MAIN_TRACK ? {} : { track }), ...(dropped === 0 ? {} : { dropped }) })
    } catch (error) {
      breakOff(diskTrouble(error))
    }
  }

  const end = (key: string, told: { readonly ms: number; readonly dropped: number } | undefined) => {
    const ended = open.get(key)
    if (!ended) return
    open.delete(key)
    closing = closing.then(() => close(ended, told))
  }

  const endAll = () => {
    for (const [key] of [...open].sort(([, a], [, b]) => a.segment - b.segment)) end(key, undefined)
  }

  return {
    chunk(track, segment, bytes) {
      if (stopped) return
      const key = keyOf(track, segment)
      let target = open.get(key)
      if (!target) {
        target = openSegment(track, segment)
        open.set(key, target)
      }
      target.writer.append(bytes)
    },
    endSegment: (track, segment, told) => end(keyOf(track, segment), told),
    breakOff,
    async end() {
      endAll()
      let last
      do {
        last = closing
        await last
      } while (last !== closing)
    },
  }
}
