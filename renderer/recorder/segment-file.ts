/** One segment's bytes as they come into being: its head at once, then a cluster every chunk's length. */
import type { VideoHead } from './webm.ts'
import { webmCluster, webmHead } from './webm.ts'

export interface SegmentFile {
  /** When it began in the film, microseconds. */
  readonly stamp: number
  /** `stamp` as the segment's, of the film. */
  add(frame: { readonly stamp: number; readonly key: boolean; readonly data: Uint8Array<ArrayBuffer> }): void
  flush(): void
}

interface Beginning extends Pick<SegmentFile, 'stamp'> {
  readonly chunkMs: number
  readonly head: VideoHead
}

export function createSegmentFile({ stamp, chunkMs, head }: Beginning, send: (bytes: Uint8Array<ArrayBuffer>) => void): SegmentFile {
  let waiting: { ms: number; key: boolean; data: Uint8Array<ArrayBuffer> }[] = []
  let sentAt = -Infinity
  send(webmHead(head))
  const flush = () => {
    if (waiting.length === 0) return
    send(webmCluster(waiting))
    waiting = []
    sentAt = performance.now()
  }
  return {
    stamp,
    add({ stamp: frameStamp, key, data }) {
      waiting.push({ ms: Math.round((frameStamp - stamp) / 1000), key, data })
      // The frame that completes a chunk goes out with it: on a still screen each does so at once.
      if (performance.now() - sentAt >= chunkMs) flush()
    },
    flush,
  }
}
