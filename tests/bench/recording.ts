/**
 * The product's recorder against ffmpeg and plain MediaRecorder, one after the other, on the same moving picture: code that is scrolled and typed into,
 * 1920×1080, moving a third of the time. `npm run bench -- recording [--seconds=N] [--ours] [--json]`; `--ours` films with the product's recorder
 * alone, for a run that is long enough to see whether its memory grows.
 *
 * CPU counts every process of a side, from when it films; bytes and frames are read from the film. Readable is the SSIM of luminance in the middle of each
 * still moment, against the display itself.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { launch } from '../../scripts/lib/launch.mjs'
import { median, numberOption, rounded, show, slope, tell } from './support/figures.ts'
import type { Contender, Program } from './support/recording/contenders.ts'
import { ffmpeg, mediaRecorder, openFolder, product, showPicture, still } from './support/recording/contenders.ts'
import type { Judgement } from './support/recording/judge.ts'
import { judge } from './support/recording/judge.ts'
import { movingSpans, stillMoments } from './support/recording/picture.ts'
import { cpuOf, memoryOf } from './support/recording/processes.ts'

const FRAME_RATE = 10
const AIMS = { cpu: 0.6, bytes: 0.5, ssim: 0.998, dropped: 0.01 } as const
const SAMPLE_MS = 3_000
const STILL_SECONDS = 12
/** A long run is not judged better by more of them. */
const MOST_STILLS = 12

interface Result extends Judgement {
  readonly name: string
  readonly how: string
  /** CPU seconds for a minute of film: while the picture moves a third of the time, and while it stands still. */
  readonly cpu: { readonly moving: number; readonly still: number }
  /** MiB, and MiB a minute after the first third. */
  readonly memory: { readonly median: number; readonly slope: number }
  readonly bytesPerMinute: number
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** CPU seconds within so many seconds, and the memory meanwhile. */
async function watch({ pid }: Program, seconds: number): Promise<{ readonly cpu: number; readonly memory: readonly { readonly x: number; readonly y: number }[] }> {
  const memory: { x: number; y: number }[] = []
  const begun = performance.now()
  const before = cpuOf(pid)
  for (let passed = 0; passed < seconds * 1000; passed = performance.now() - begun) {
    memory.push({ x: passed / 60_000, y: memoryOf(pid) })
    await pause(Math.max(0, Math.min(SAMPLE_MS, seconds * 1000 - (performance.now() - begun))))
  }
  return { cpu: cpuOf(pid) - before, memory }
}

const { app: built } = await launch()
const seconds = numberOption('seconds', 54)
const work = openFolder()
const picture = await showPicture()
const order = (line: string): Promise<string> => picture.ask(line, 'done')

async function filmedBy(contender: Contender, stills: Parameters<typeof judge>[4]): Promise<Result> {
  tell(contender.name)
  const film = openFolder()
  await order('show 0')
  const program = await contender.start(film)
  try {
    await order('begin')
    const moved = await watch(program, seconds)
    const shown = performance.now()
    await order('show 0')
    await pause(2_000)
    const rested = await watch(program, STILL_SECONDS)
    const minutes = (seconds + (performance.now() - shown) / 1000) / 60
    const lengths = await contender.finish(program)
    const judged = judge(film, lengths, FRAME_RATE, movingSpans(seconds), stills)
    const settled = moved.memory.slice(Math.floor(moved.memory.length / 3))
    return {
      name: contender.name,
      how: contender.how,
      ...judged,
      cpu: { moving: (moved.cpu / seconds) * 60, still: (rested.cpu / STILL_SECONDS) * 60 },
      memory: { median: median(settled.map(({ y }) => y)), slope: slope(settled) },
      bytesPerMinute: judged.bytes / minutes,
    }
  } finally {
    await program.end()
    rmSync(film, { recursive: true, force: true })
  }
}

const results: Result[] = []
try {
  const stills = []
  for (const at of stillMoments(seconds).slice(0, MOST_STILLS)) {
    const file = path.join(work, `${at}.png`)
    await order(`show ${at}`)
    await still(file)
    stills.push({ at, file })
  }
  for (const contender of process.argv.includes('--ours') ? [product(built)] : [ffmpeg, mediaRecorder, product(built)]) results.push(await filmedBy(contender, stills))
} finally {
  await picture.end()
  rmSync(work, { recursive: true, force: true })
}

const [base, , ours] = results
const ratios = base && ours && { cpu: rounded(ours.cpu.moving / base.cpu.moving, 2), bytes: rounded(ours.bytesPerMinute / base.bytesPerMinute, 2) }
show(
  `Filming a picture that moves a third of the time, ${seconds} s each`,
  ['', 'CPU s/min', 'still', 'MB/min', 'SSIM mean', 'worst', 'dropped %', 'jitter ms', 'MiB', 'MiB/min'],
  results.map(({ name, cpu, bytesPerMinute, ssim, dropped, jitter, memory }) => [
    name, rounded(cpu.moving, 2), rounded(cpu.still, 2), rounded(bytesPerMinute / 1e6, 2), rounded(ssim.mean, 4), rounded(ssim.worst, 4),
    rounded(dropped * 100, 2), rounded(jitter), rounded(memory.median, 0), rounded(memory.slope, 1),
  ]),
  { benchmark: 'recording', seconds, results, ratios, aims: AIMS },
  [
    ...results.map(({ name, how }) => `${name}: ${how}`),
    ...(ratios ? [`Walkthrough to ffmpeg: CPU ${ratios.cpu} (aim: ${AIMS.cpu} or less), bytes ${ratios.bytes} (aim: ${AIMS.bytes} or less); aims for itself: SSIM ${AIMS.ssim}, dropped under ${AIMS.dropped * 100} %`] : []),
    '“still”: CPU seconds a minute on a screen where nothing moves. Bytes: over the moving and the still part.',
  ],
)
