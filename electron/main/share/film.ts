/** The film of one capture on main's side: which bytes go to which file, and what is told when a file is closed. */
import { diskTrouble } from './disk-trouble.ts'
import type { ShareEvents } from './port.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { createSegmentWriter } from './segment-writer.ts'
import type { SegmentStore } from './sink.ts'

export interface Film {
  chunk(segment: number, bytes: Uint8Array): void
  /** `ms` undefined: the page did not live to say; the length is then read from the file. */
  endSegment(segment: number, ms: number | undefined): void
  /** Stops the film for this reason; what is on the disk stays and is told. Once. */
  breakOff(why: string): void
  /** Resolves when every segment is closed and told. */
  end(): Promise<void>
}

interface OpenSegment {
  readonly writer: SegmentWriter
  readonly file: Promise<string>
}

/** @param onBroken called once, before the segments are closed, when the film stops by itself */
export function createFilm(store: SegmentStore, events: Pick<ShareEvents, 'segmentClosed' | 'recordingStopped'>, onBroken: () => void): Film {
  const open = new Map<number, OpenSegment>()
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

  const openSegment = (segment: number): OpenSegment => {
    const opening = firstNumber.then((first) => store.open(first + segment - 1))
    const file = opening.then((opened) => opened.file)
    const sink = opening.then((opened) => opened.sink)
    file.catch(() => {})
    sink.catch(() => {})
    return { file, writer: createSegmentWriter(sink, (error) => breakOff(diskTrouble(error))) }
  }

  const close = async ({ writer, file }: OpenSegment, ms: number | undefined) => {
    try {
      const { bytes, sha256 } = await writer.close()
      const name = await file
      // A file that was cut short by the disk plays shorter than the page believes.
      const length = ms === undefined || stopped ? await store.measure(name) : ms
      events.segmentClosed({ file: name, bytes, sha256, ms: length })
    } catch (error) {
      breakOff(diskTrouble(error))
    }
  }

  const endSegment = (segment: number, ms: number | undefined) => {
    const ended = open.get(segment)
    if (!ended) return
    open.delete(segment)
    closing = closing.then(() => close(ended, ms))
  }

  const endAll = () => {
    for (const segment of [...open.keys()].sort((a, b) => a - b)) endSegment(segment, undefined)
  }

  return {
    chunk(segment, bytes) {
      if (stopped) return
      let target = open.get(segment)
      if (!target) {
        target = openSegment(segment)
        open.set(segment, target)
      }
      target.writer.append(bytes)
    },
    endSegment,
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
