/** The frames of a shared display: each once, and whether it shows anything new. */
import type { Luminance } from './blank.ts'

declare global {
  /** In Chromium, not in the DOM library. */
  class MediaStreamTrackProcessor {
    constructor(init: { track: MediaStreamTrack })
    readonly readable: ReadableStream<VideoFrame>
  }
}

export interface Frames {
  /** The present frame; undefined while none has come. A still screen keeps its last one. */
  luminance(): Luminance | undefined
  close(): void
}

/**
 * @param onFrame its frame is closed afterwards; who wants to keep it clones it
 * @param onTrouble frames can no longer be read
 */
export function readFrames(track: MediaStreamTrack, onFrame: (frame: VideoFrame, changed: boolean) => void, onTrouble: (error: unknown) => void): Frames {
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader()
  const pixels = createPixels()
  let closed = false

  const read = async () => {
    for (;;) {
      const { value: frame, done } = await reader.read()
      if (done) return
      try {
        const changed = await pixels.take(frame)
        // Nothing may follow the close, for which nobody waits.
        if (!closed) onFrame(frame, changed)
      } finally {
        frame.close()
      }
    }
  }
  read().catch((error: unknown) => {
    if (!closed) onTrouble(error)
  })

  return {
    luminance: pixels.luminance,
    close() {
      closed = true
      reader.cancel().catch(() => {
        // It has ended by itself.
      })
    },
  }
}

/**
 * Holds the last two frames in two buffers that stay. A canvas would be shorter, but without a GPU each frame drawn on one leaves a copy of the whole
 * screen behind until the garbage is collected: 8 MB a look at 1920×1080.
 */
function createPixels() {
  let present = new Int32Array()
  let before = new Int32Array()
  let luminance: Luminance | undefined
  return {
    luminance: () => luminance,
    /** Whether the frame differs from the one before in a single sample. */
    async take(frame: VideoFrame): Promise<boolean> {
      // A frame that lies in the GPU's memory has no format of its own and is read as colours.
      const options: VideoFrameCopyToOptions = frame.format === null ? { format: 'RGBA' } : {}
      const samples = Math.ceil(frame.allocationSize(options) / 4)
      ;[present, before] = [before, present]
      if (present.length !== samples) present = new Int32Array(samples)
      const bytes = new Uint8Array(present.buffer)
      const [plane] = await frame.copyTo(bytes, options)
      const { width, height } = frame.visibleRect ?? { width: 0, height: 0 }
      // Of the packed formats the second byte is green, which is most of what the eye takes for brightness.
      const packed = frame.format === null || /^(RGB|BGR)/.test(frame.format)
      luminance = plane && { data: bytes, width, height, offset: plane.offset + (packed ? 1 : 0), stride: plane.stride, step: packed ? 4 : 1 }
      return differ(present, before)
    },
  }
}

function differ(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return true
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return true
  return false
}
