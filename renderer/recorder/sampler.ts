/** Takes samples of a stream's present frame. */
import type { Luminance } from './blank.ts'
import { GRID, luminanceVariance } from './blank.ts'

export interface Sampler {
  /** Variance of the present frame's luminance; undefined while no frame has come. A still screen keeps its last frame. */
  sample(): Promise<number | undefined>
  close(): void
}

export function createSampler(stream: MediaStream): Sampler {
  const video = document.createElement('video')
  video.muted = true
  video.autoplay = true
  video.srcObject = stream
  const read = createReader()
  return {
    async sample() {
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined
      const frame = new VideoFrame(video)
      try {
        return luminanceVariance(await read(frame))
      } finally {
        frame.close()
      }
    },
    close() {
      video.srcObject = null
    },
  }
}

/**
 * Reads frames through one buffer that stays. A canvas would be shorter, but without a GPU each frame drawn on one leaves a copy of the whole
 * screen behind until the garbage is collected: 8 MB a look at 1920×1080.
 */
function createReader(): (frame: VideoFrame) => Promise<Luminance> {
  let buffer = new Uint8Array()
  let canvas: OffscreenCanvasRenderingContext2D | undefined
  return async (frame) => {
    const { width, height } = frame.visibleRect ?? { width: 0, height: 0 }
    if (frame.format === null) {
      canvas ??= smallCanvas()
      return drawn(frame, canvas)
    }
    const size = frame.allocationSize()
    if (buffer.byteLength < size) buffer = new Uint8Array(size)
    const [plane] = await frame.copyTo(buffer)
    if (!plane) return { data: buffer, width: 0, height: 0, offset: 0, stride: 0, step: 1 }
    // Of the packed formats the second byte is green, which is most of what the eye takes for brightness.
    const packed = /^(RGB|BGR)/.test(frame.format)
    return { data: buffer, width, height, offset: plane.offset + (packed ? 1 : 0), stride: plane.stride, step: packed ? 4 : 1 }
  }
}

/** For a frame that lies in the GPU's memory and cannot be read in any other way. */
function drawn(frame: VideoFrame, canvas: OffscreenCanvasRenderingContext2D): Luminance {
  const { columns: width, rows: height } = GRID
  canvas.drawImage(frame, 0, 0, width, height)
  return { data: canvas.getImageData(0, 0, width, height).data, width, height, offset: 1, stride: width * 4, step: 4 }
}

function smallCanvas(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(GRID.columns, GRID.rows).getContext('2d', { willReadFrequently: true, alpha: false })
  if (context === null) throw new Error('no canvas to look at the screen with')
  context.imageSmoothingQuality = 'high'
  return context
}
