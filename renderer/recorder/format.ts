/**
 * What the film is encoded with. Text is sharp or it is not, so the quality is constant and the data rate follows the screen: a coarse picture while
 * something moves, a fine one as soon as it rests. Figures: `npm run bench -- recording`.
 */
import type { VideoHead } from './webm.ts'

/** Quantizers, 0 (finest) to 63. */
export interface Quality {
  readonly moving: number
  readonly resting: number
}

export interface FilmFormat {
  /** For the log: container and codec. */
  readonly mime: string
  readonly quality: Quality
  /** The same by a program, where this is the machine's own encoder, which may die with its driver. */
  readonly instead: FilmFormat | undefined
  configure(encoder: VideoEncoder, width: number, height: number): void
  options(quantizer: number, keyFrame: boolean): VideoEncoderEncodeOptions
  head(width: number, height: number): VideoHead
}

declare global {
  interface VideoEncoderConfig {
    /** In Chromium, not yet in the DOM library: what the picture is, so that the encoder uses its tools for text. */
    contentHint?: string
  }
  interface VideoEncoderEncodeOptions {
    av1?: { quantizer: number }
    vp9?: { quantizer: number }
  }
}

type Codec = 'av1' | 'vp9'

/** From 2304×1296 on, as far as 8K, AV1's level 6; below it level 4. */
const isLarge = (width: number, height: number): boolean => width * height > 2_359_296

const codecString = (codec: Codec, width: number, height: number): string => {
  if (codec === 'av1') return isLarge(width, height) ? 'av01.0.16M.08' : 'av01.0.08M.08'
  return isLarge(width, height) ? 'vp09.00.61.08' : 'vp09.00.40.08'
}

/** AV1 codec configuration record: version 1; profile 0 and level; main tier, 8 bit, 4:2:0; no delay, no headers in it. */
const av1Configuration = (width: number, height: number): Uint8Array<ArrayBuffer> => Uint8Array.of(0x81, isLarge(width, height) ? 16 : 8, 0x0c, 0)

interface Configured extends FilmFormat {
  readonly config: (width: number, height: number) => VideoEncoderConfig
}

function formatOf(codec: Codec, hardwareAcceleration: HardwareAcceleration, frameRate: number): Configured {
  const config = (width: number, height: number): VideoEncoderConfig => ({
    codec: codecString(codec, width, height),
    width,
    height,
    framerate: frameRate,
    latencyMode: 'realtime',
    bitrateMode: 'quantizer',
    contentHint: 'detail',
    hardwareAcceleration,
  })
  return {
    mime: `video/webm;codecs=${codec}`,
    quality: { moving: 40, resting: 16 },
    instead: undefined,
    config,
    configure: (encoder, width, height) => encoder.configure(config(width, height)),
    options: (quantizer, keyFrame) => ({ keyFrame, [codec]: { quantizer } }),
    head: (width, height) => codec === 'av1'
      ? { codec: 'V_AV1', configuration: av1Configuration(width, height), width, height }
      : { codec: 'V_VP9', configuration: undefined, width, height },
  }
}

/** AV1 needs less of everything here than VP9; the machine's own encoder, where it has one that keeps the quality constant, less than a program. */
const choices = [['av1', 'prefer-hardware'], ['av1', 'prefer-software'], ['vp9', 'prefer-hardware'], ['vp9', 'prefer-software']] as const

/** The best format that this machine can write frames of this size in; undefined when there is none. */
export async function filmFormat(width: number, height: number, frameRate: number): Promise<FilmFormat | undefined> {
  const supported = async (format: Configured): Promise<boolean> => (await VideoEncoder.isConfigSupported(format.config(width, height))).supported === true
  for (const [codec, acceleration] of choices) {
    const format = formatOf(codec, acceleration, frameRate)
    if (!(await supported(format))) continue
    // Of the same codec: one film can be made only of segments that are encoded alike.
    const program = formatOf(codec, 'prefer-software', frameRate)
    return acceleration === 'prefer-hardware' && (await supported(program)) ? { ...format, instead: program } : format
  }
  return undefined
}
