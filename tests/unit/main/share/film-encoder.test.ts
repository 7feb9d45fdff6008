/** The film when an encoder dies, with an encoder in the place of Chromium's that dies when it is told to. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RecorderReport } from '../../../../electron/shared/recorder.ts'
import { startFilm } from '../../../../renderer/recorder/film.ts'
import type { FilmFormat } from '../../../../renderer/recorder/format.ts'

class Frame {
  readonly displayWidth = 640
  readonly displayHeight = 480
  readonly timestamp: number

  constructor(_of: unknown, { timestamp }: { timestamp: number }) {
    this.timestamp = timestamp
  }

  clone = (): Frame => this
  close = (): void => undefined
}

const encoders: Encoder[] = []

class Encoder {
  state = 'unconfigured'
  readonly encodeQueueSize = 0
  readonly #parts: VideoEncoderInit

  constructor(parts: VideoEncoderInit) {
    this.#parts = parts
    encoders.push(this)
  }

  configure(): void {
    this.state = 'configured'
  }

  encode({ timestamp }: Frame, { keyFrame }: { keyFrame: boolean }): void {
    if (this.state !== 'configured') throw new Error('the encoder is closed')
    const chunk = { timestamp, type: keyFrame ? 'key' : 'delta', byteLength: 10, copyTo: () => undefined }
    this.#parts.output(chunk as unknown as EncodedVideoChunk)
  }

  die(): void {
    this.state = 'closed'
    this.#parts.error(new DOMException('the driver is gone', 'EncodingError'))
  }

  flush = (): Promise<void> => Promise.resolve()
  close(): void {
    this.state = 'closed'
  }
}

const formatOf = (mime: string, instead: FilmFormat | undefined): FilmFormat => ({
  mime, instead, quality: { moving: 40, resting: 16 },
  configure: (encoder, width, height) => encoder.configure({ codec: mime, width, height }),
  options: (_quantizer, keyFrame) => ({ keyFrame }),
  head: (width, height) => ({ codec: 'V_VP9', configuration: undefined, width, height }),
})
const settings = { record: true, displays: 1, microphone: false, frameRate: 10, videoBitsPerSecond: 1_500_000, segmentMs: 60_000, chunkMs: 250 }

let told: RecorderReport[] = []
const filmOf = (format: FilmFormat) => startFilm({ track: 'display', format, settings, report: (report) => told.push(report), onRate: () => undefined })
const shown = (at: number): VideoFrame => new Frame(undefined, { timestamp: at * 1_000 }) as unknown as VideoFrame
const segments = (): readonly number[] => [...new Set(told.flatMap((report) => (report.type === 'chunk' ? [report.segment] : [])))]

beforeEach(() => {
  told = []
  encoders.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('VideoEncoder', Encoder)
  vi.stubGlobal('VideoFrame', Frame)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('goes on in a new segment with a program when the machine’s own encoder fails, also on a still screen', async () => {
  const film = filmOf(formatOf('hardware', formatOf('program', undefined)))
  film.frame(shown(0), true)
  await vi.advanceTimersByTimeAsync(1_000)
  encoders[0]!.die()
  await vi.advanceTimersByTimeAsync(500)
  expect(told.filter(({ type }) => type === 'adapted')).toEqual([{ type: 'adapted', track: 'display', frameRate: 10, why: 'encoder' }])
  expect(segments()).toEqual([1, 2])
  film.frame(shown(1_600), true)
  await film.stop()
  expect(told.flatMap((report) => (report.type === 'segment-ended' ? [report.segment] : []))).toEqual([1, 2])
  expect(told.filter(({ type }) => type === 'film-failed' || type === 'resized')).toEqual([])
})

it('says that the film has failed when the program fails too', async () => {
  const film = filmOf(formatOf('hardware', formatOf('program', undefined)))
  film.frame(shown(0), true)
  encoders[0]!.die()
  await vi.advanceTimersByTimeAsync(500)
  encoders[1]!.die()
  await film.stop()
  expect(told.filter(({ type }) => type === 'film-failed')).toHaveLength(1)
})
