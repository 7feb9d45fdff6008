/**
 * From process start to the first screen painted: the product against a bare Electron window with one line, alternately,
 * the same runtime, flags and user: `npm run bench -- start [--runs=N] [--json]`. Both have run before: a kiosk's profile is not new.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { freshHome } from '../../scripts/demo/app.ts'
import { launch } from '../../scripts/lib/launch.mjs'
import { bareApp, probedProduct } from './support/electron-pages.ts'
import { median, numberOption, quantile, rounded, show } from './support/figures.ts'

const PATIENCE_MS = 60_000
const AIM = 1.25

interface Contender {
  readonly name: string
  readonly app: string
  readonly home: string
  /** Milliseconds. */
  readonly samples: number[]
}

async function startOnce({ app, home, name }: Contender): Promise<number> {
  const { executablePath, args, env, cwd } = await launch({
    app,
    args: ['--password-store=basic'],
    env: { WALKTHROUGH_HOME: home, WALKTHROUGH_THEME: 'light', WALKTHROUGH_WINDOW: '1280x800' },
    writable: [path.dirname(home), home],
  })
  const begun = Date.now()
  const program = spawn(executablePath, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  let output = ''
  try {
    return await new Promise<number>((resolve, reject) => {
      const failed = (why: string): void => reject(new Error(`${name} ${why}:\n${output}`))
      const timer = setTimeout(() => failed('painted nothing'), PATIENCE_MS)
      for (const stream of [program.stdout, program.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text
          const painted = /^painted (\d+(?:\.\d+)?)$/m.exec(output)
          if (!painted) return
          clearTimeout(timer)
          resolve(Number(painted[1]) - begun)
        })
      }
      program.once('error', (error) => failed(error.message))
      program.once('exit', () => failed('ended'))
    })
  } finally {
    program.kill('SIGTERM')
    const late = setTimeout(() => program.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(late)
  }
}

const runs = numberOption('runs', 9)
const { app: built } = await launch()
const product: Contender = { name: 'product', app: probedProduct(built), home: freshHome(), samples: [] }
const bare: Contender = { name: 'bare window', app: bareApp(true), home: freshHome(), samples: [] }
try {
  for (const each of [product, bare]) await startOnce(each)
  for (let run = 0; run < runs; run++) for (const each of run % 2 === 0 ? [product, bare] : [bare, product]) each.samples.push(await startOnce(each))
} finally {
  for (const { app, home } of [product, bare]) for (const folder of [app, path.dirname(home)]) rmSync(folder, { recursive: true, force: true })
}

const figures = ({ samples }: Contender): { runs: number; median: number; p95: number; least: number } =>
  ({ runs: samples.length, median: rounded(median(samples), 0), p95: rounded(quantile(samples, 0.95), 0), least: rounded(Math.min(...samples), 0) })
const ratio = rounded(median(product.samples) / median(bare.samples), 2)
show(
  'Start → first screen painted, milliseconds',
  ['', 'runs', 'median', 'p95', 'least'],
  [product, bare].map((each) => [each.name, ...Object.values(figures(each))]),
  { benchmark: 'start', unit: 'ms', product: figures(product), bare: figures(bare), ratio, aim: AIM, samples: { product: product.samples, bare: bare.samples } },
  [`Ratio of the medians: ${ratio} (aim: ${AIM} or less)`],
)
