/**
 * A segment as a player in a page wants it: the same encoded frames in MP4, where each frame's length is written. The recorder's WebM leaves out how long the
 * last frame of a cluster is; a page's Media Source then assumes 63 ms (Chromium), takes the next cluster for a new beginning and drops everything up to
 * the next key frame.
 */
import type { EncodedPacket } from 'mediabunny'
import { beginTrack, readSegment } from '../film/tracks.ts'

export interface Playable {
  readonly bytes: Uint8Array
  /** For `SourceBuffer.changeType`. */
  readonly type: string
}

/**
 * Up to the first frame that cannot be read; `undefined` where there is none.
 * @param ms how long the segment is shown: its last frame lasts until then, and no later one is in it. A frame that reaches into the next segment would take that
 * one's beginning out of a player's buffer.
 */
export async function playable(segment: Uint8Array, ms: number): Promise<Playable | undefined> {
  const { BufferTarget, Mp4OutputFormat, Output } = await import('mediabunny')
  const found = await readSegment({ size: segment.length, read: (from, to) => Promise.resolve(Buffer.from(segment.subarray(from, to))) })
  if (!found) return undefined
  try {
    // No browser takes VP8 in MP4. It was written by a recorder that gave every frame a length.
    if (found.codec === 'vp8') return { bytes: segment, type: 'video/webm;codecs=vp8' }
    const target = new BufferTarget()
    const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target })
    const track = await beginTrack(output, found.track)
    let before: EncodedPacket | undefined
    for await (const packet of found.packets) {
      if (before && packet.timestamp * 1000 >= ms) break
      if (before) await track.add(before.clone({ duration: packet.timestamp - before.timestamp }))
      before = packet
    }
    if (!before) return undefined
    await track.add(before.clone({ duration: Math.max(1, ms - before.timestamp * 1000) / 1000 }))
    const type = await output.getMimeType()
    await output.finalize()
    return target.buffer ? { bytes: new Uint8Array(target.buffer), type } : undefined
  } finally {
    found.close()
  }
}
