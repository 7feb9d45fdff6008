/**
 * Memory of all processes over an interview of thousands of events, with the screen shared and recorded: the real app,
 * driven through its page as fast as replies come. `npm run bench -- memory [--messages=N] [--json]`. After the warm-up the
 * slope should be flat: a little for the conversation itself, nothing for anything else.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession } from 'playwright'
import { freshHome, sessionsIn, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { converse } from '../../scripts/demo/conversation.ts'
import { kioskOn } from '../../scripts/demo/kiosk.ts'
import { readSessions } from '../../scripts/demo/session.ts'
import { aside, sayAside } from './support/asides.ts'
import { numberOption, rounded, show, slope, tell } from './support/figures.ts'

const SAMPLES = 20
/** The share of the samples that belongs to the warm-up: caches fill, code is compiled, the first segments are written. */
const WARM_UP = 0.25
const MOST_TURNS = 60

interface Sample {
  readonly messages: number
  readonly events: number
  readonly seconds: number
  /** MiB resident, by kind of process; the two pages apart. */
  readonly main: number
  readonly kiosk: number
  readonly recorder: number
  readonly others: number
  readonly all: number
  /** MiB of the main process's objects; what waits for a collection is among them. */
  readonly mainHeap: number
  /** MiB of the kiosk page's live objects, after a collection. */
  readonly pageHeap: number
}

async function sampleOf(app: App, cdp: CDPSession, messages: number, events: number, begun: number): Promise<Sample> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { processes, recorderPid, mainHeap } = await app.electron.evaluate(({ app: electron, webContents }) => ({
    mainHeap: process.memoryUsage().heapUsed,
    processes: electron.getAppMetrics().map(({ type, pid, memory }) => ({ type, pid, kib: memory.workingSetSize })),
    recorderPid: webContents.getAllWebContents().find((contents) => contents.getURL().endsWith('/recorder.html'))?.getOSProcessId(),
  }))
  const mib = (which: (process: { readonly type: string; readonly pid: number }) => boolean): number => rounded(processes.filter(which).reduce((sum, { kib }) => sum + kib, 0) / 1024)
  return {
    messages,
    events,
    seconds: rounded((performance.now() - begun) / 1000, 0),
    main: mib(({ type }) => type === 'Browser'),
    kiosk: mib(({ type, pid }) => type === 'Tab' && pid !== recorderPid),
    recorder: mib(({ type, pid }) => type === 'Tab' && pid === recorderPid),
    others: mib(({ type }) => type !== 'Browser' && type !== 'Tab'),
    all: mib(() => true),
    mainHeap: rounded(mainHeap / 1024 / 1024),
    pageHeap: rounded(usedSize / 1024 / 1024),
  }
}

const messages = numberOption('messages', 2000)
const every = Math.max(1, Math.floor(messages / SAMPLES))
const home = freshHome()
const app = await startApp({ home })
const samples: Sample[] = []
let stored = 0
try {
  const kiosk = kioskOn(app.page)
  await kiosk.checkIn(candidate.name)
  await kiosk.consent()
  const conversation = converse(kiosk, { interviewer: () => undefined, candidate: () => undefined, note: () => undefined })
  for (let turns = 0; (await kiosk.phase()) !== 'Problem 1 of 3' || !(await app.page.locator('.cm-content').isVisible()); turns++) {
    if (turns > MOST_TURNS) throw new Error('the interview does not come to its first problem')
    await conversation.turn()
  }
  const cdp = await app.page.context().newCDPSession(app.page)
  const begun = performance.now()
  const eventsNow = (): number => readSessions(sessionsIn(home))[0]?.events.length ?? 0
  for (let number = 0; number <= messages; number++) {
    if (number % every === 0) {
      const sample = await sampleOf(app, cdp, number, eventsNow(), begun)
      samples.push(sample)
      tell(`${number} messages, ${sample.events} events, ${sample.seconds} s: ${sample.all} MiB; main ${sample.main}, kiosk ${sample.kiosk}, recorder ${sample.recorder}, page heap ${sample.pageHeap}`)
    }
    if (number === messages) break
    await sayAside(kiosk, aside(number))
  }
  stored = eventsNow()
} finally {
  await app.kill()
  rmSync(path.dirname(home), { recursive: true, force: true })
}

const settled = samples.slice(Math.floor(samples.length * WARM_UP))
const perThousand = (of: (sample: Sample) => number): number => rounded(slope(settled.map((sample) => ({ x: sample.events, y: of(sample) }))) * 1000, 2)
const slopes = { main: perThousand(({ main }) => main), kiosk: perThousand(({ kiosk }) => kiosk), recorder: perThousand(({ recorder }) => recorder), others: perThousand(({ others }) => others), all: perThousand(({ all }) => all), mainHeap: perThousand(({ mainHeap }) => mainHeap), pageHeap: perThousand(({ pageHeap }) => pageHeap) }
const columns = ['messages', 'events', 'seconds', 'main', 'kiosk', 'recorder', 'others', 'all', 'mainHeap', 'pageHeap'] as const
show(
  'Memory over a long interview, MiB resident (kiosk and recorder: the two pages; main heap: objects of the main process; page heap: live objects of the kiosk page)',
  columns,
  samples.map((sample) => columns.map((column) => sample[column])),
  { benchmark: 'memory', unit: 'MiB', samples, mibPerThousandEvents: slopes, events: stored },
  [`After the warm-up, MiB for a thousand events: main ${slopes.main}, kiosk ${slopes.kiosk}, recorder ${slopes.recorder}, others ${slopes.others}, all ${slopes.all}; main heap ${slopes.mainHeap}, page heap ${slopes.pageHeap}`],
)
