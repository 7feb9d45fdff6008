/** What a film holds of the moving picture, found by ffmpeg, which made none of the films that are compared with its own. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Span } from './picture.ts'
import { CODE, SIZE } from './picture.ts'

const MOST_OUTPUT = 512 * 1024 * 1024
/** The rows with the time code are not text. */
const TEXT_HEIGHT = SIZE.height - 2 * CODE.square

interface Frame {
  /** Milliseconds since the film's beginning. */
  readonly at: number
  /** The picture's own time that stands in it, milliseconds. */
  readonly shows: number
  readonly file: string
  /** Counts the frames of its file from 0. */
  readonly number: number
}

export interface Judgement {
  readonly bytes: number
  /** Share of the frames while the picture moved that are missing: a gap of one and a half frames or more counts as what should be in it. */
  readonly dropped: number
  /** Standard deviation of the time between two frames while the picture moved, milliseconds. */
  readonly jitter: number
  /** SSIM of luminance over the text of still moments, against the display itself. */
  readonly ssim: { readonly mean: number; readonly worst: number }
}

function framesOf(file: string, begins: number): readonly Frame[] {
  const times = execFileSync('ffprobe', ['-v', 'error', '-select_streams', 'v', '-show_entries', 'frame=pts_time', '-of', 'csv=p=0', file], { encoding: 'utf8', maxBuffer: MOST_OUTPUT })
  const code = `crop=${CODE.bits * CODE.square}:${CODE.square}:${SIZE.width - CODE.bits * CODE.square}:${SIZE.height - CODE.square},scale=${CODE.bits}:1:flags=area,format=gray`
  const samples = execFileSync('ffmpeg', ['-v', 'fatal', '-i', file, '-vf', code, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-'], { maxBuffer: MOST_OUTPUT })
  return times.trim().split('\n').slice(0, samples.length / CODE.bits).map((time, number) => {
    const bits = samples.subarray(number * CODE.bits, (number + 1) * CODE.bits)
    return { file, number, at: begins + Number.parseFloat(time) * 1000, shows: bits.reduce((value, sample) => value * 2 + (sample > 127 ? 1 : 0), 0) * CODE.unitMs }
  })
}

const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0)

/**
 * @param folder the film's files, in the order of their names
 * @param lengths of each but the last, milliseconds; undefined where there is one file
 * @param stills the display at these times of the picture, as PNG
 */
export function judge(folder: string, lengths: readonly number[] | undefined, frameRate: number, moving: readonly Span[], stills: readonly { readonly at: number; readonly file: string }[]): Judgement {
  const files = readdirSync(folder).sort().map((name) => path.join(folder, name))
  const frames = files.flatMap((file, index) => framesOf(file, sum((lengths ?? []).slice(0, index))))
  const spanOf = ({ shows }: Frame): Span | undefined => moving.find(({ from, to }) => shows > from && shows < to)
  const gaps = frames.flatMap((frame, index) => {
    const before = frames[index - 1]
    const span = spanOf(frame)
    return before && span && spanOf(before) === span ? [frame.at - before.at] : []
  })
  const missing = sum(gaps.map((gap) => Math.max(0, Math.round((gap * frameRate) / 1000) - 1)))
  const mean = sum(gaps) / gaps.length
  const ssims = stills.map(({ at, file }) => similarity(frames, at, file))
  return {
    bytes: sum(files.map((file) => statSync(file).size)),
    dropped: missing / (gaps.length + missing),
    jitter: Math.sqrt(sum(gaps.map((gap) => (gap - mean) ** 2)) / gaps.length),
    ssim: { mean: sum(ssims) / ssims.length, worst: Math.min(...ssims) },
  }
}

/** The film's clock and the picture's differ by what the recorder's start took: known from the frames that show a time. */
function similarity(frames: readonly Frame[], at: number, still: string): number {
  const [zero] = frames.filter(({ shows }) => shows > 0).map((frame) => frame.at - frame.shows).sort((a, b) => a - b)
  const frame = frames.findLast((one) => one.at - (zero ?? 0) <= at)
  if (!frame) throw new Error('the film is too short')
  const [width, height] = [SIZE.width, TEXT_HEIGHT]
  const text = `format=yuv420p,extractplanes=y,crop=${width}:${height}:0:0`
  const { stderr } = spawnSync('ffmpeg', ['-hide_banner', '-i', frame.file, '-i', still, '-lavfi', `[0:v]select=eq(n\\,${frame.number}),${text}[film];[1:v]${text}[still];[film][still]ssim`, '-fps_mode', 'passthrough', '-f', 'null', '-'], { encoding: 'utf8', maxBuffer: MOST_OUTPUT })
  const found = /All:([\d.]+)/.exec(stderr)?.[1]
  if (found === undefined) throw new Error(`ffmpeg did not compare: ${stderr.slice(-500)}`)
  return Number(found)
}
