/**
 * What a crash takes: the app, the recorder's window and the GPU process are killed at random moments while an interview is
 * recorded and talked through, and the film is then searched for what it shows of each moment. The same seed kills at the same
 * moments of the candidate's script: `npm run bench -- crash-loss [--kills=N] [--seed=N] [--json]`. It needs ffmpeg.
 */
import { chmodSync, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { segmentContent } from '../../electron/main/share/segment-file.ts'
import { freshHome, sessionsIn, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { converse } from '../../scripts/demo/conversation.ts'
import { kioskOn } from '../../scripts/demo/kiosk.ts'
import type { Kiosk } from '../../scripts/demo/kiosk.ts'
import { bodiesOf, readSessions } from '../../scripts/demo/session.ts'
import { chance } from '../support/chance.ts'
import { processesOf } from '../support/faults.ts'
import { aside, sayAside } from './support/asides.ts'
import { median, numberOption, quantile, rounded, show, tell } from './support/figures.ts'
import { showStamps, stampsIn } from './support/stamps.ts'

const kinds = ['app', 'recorder', 'gpu'] as const
type Kind = (typeof kinds)[number]
interface Kill { readonly kind: Kind; readonly at: number }

const MOST_TURNS = 60
/** A kill comes so many milliseconds after the recording is on. */
const [SOONEST_MS, LATEST_MS] = [1_000, 9_000]
const SEGMENT_SECONDS = 10
const BACK_MS = 60_000
/** The whole virtual screen, so that the stamps lie in its corner. */
const SCREEN = [1920, 1080] as const

const kills = numberOption('kills', 50)
const random = chance(numberOption('seed', 20_260_101))
const home = freshHome()
const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-bench-'))
// The app may run as another user than this process.
chmodSync(folder, 0o755)
const policy = path.join(folder, 'policy.yaml')
writeFileSync(policy, `version: 1\nrecording:\n  segmentSeconds: ${SEGMENT_SECONDS}\n`)

let app: App = await startApp({ home, policy, size: SCREEN })
let kiosk: Kiosk = kioskOn(app.page)
const shareButton = () => app.page.getByRole('button', { name: /^(Share my screen|Share again)$/ })
const recordingIs = () => app.page.getByTestId('recording-state').filter({ hasText: /^Recording$/ })

/** As the candidate would: shares again where that is asked for. */
async function untilRecorded(): Promise<void> {
  await Promise.race([recordingIs().waitFor({ timeout: BACK_MS }), shareButton().waitFor({ timeout: BACK_MS })])
  if (await shareButton().isVisible()) await shareButton().click()
  await recordingIs().waitFor({ timeout: BACK_MS })
}

/** Confirmed by the page, oldest first. */
let confirmed: string[] = []
let lost = 0
let unopened = 0
const storedMessages = (): string[] => bodiesOf(readSessions(sessionsIn(home))[0]!, 'candidate-said').map(({ text }) => text)

async function talk(goOn: () => boolean): Promise<void> {
  while (goOn()) {
    const text = aside(confirmed.length)
    await sayAside(kiosk, text)
    confirmed.push(text)
    await setTimeout(300 + random() * 700)
  }
}

async function comeBack(): Promise<void> {
  app = await startApp({ home, policy, size: SCREEN })
  kiosk = kioskOn(app.page)
  await kiosk.checkIn(candidate.name)
  await app.page.getByRole('button', { name: 'Go on with my interview' }).click()
  await kiosk.answer.waitFor()
  await showStamps(app.page)
}

/** @returns when; undefined where there is no such process */
async function killNow(kind: Kind): Promise<number | undefined> {
  const { recorder, gpu } = await processesOf(app)
  const pid = kind === 'app' ? app.pid : kind === 'recorder' ? recorder : gpu
  if (pid === undefined) return undefined
  const at = Date.now()
  try {
    // All of the app's processes at once, as when the power goes.
    process.kill(kind === 'app' ? -pid : pid, 'SIGKILL')
    return at
  } catch (error) {
    // Chromium itself has ended its GPU process in this moment.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return undefined
    throw error
  }
}

async function kill(kind: Kind, number: number): Promise<Kill | undefined> {
  let talking = true
  const talked = talk(() => talking)
  talked.catch(() => undefined)
  await setTimeout(SOONEST_MS + random() * (LATEST_MS - SOONEST_MS))
  const at = await killNow(kind)
  talking = false
  if (at === undefined) {
    await talked
    tell(`${number} of ${kills}: there is no ${kind} process to kill`)
    return undefined
  }
  if (kind === 'app') {
    await talked.catch(() => undefined)
    await app.kill()
    const stored = storedMessages()
    lost += confirmed.filter((text, index) => stored[index] !== text).length
    confirmed = stored
    try {
      await comeBack()
    } catch (error) {
      unopened += 1
      throw error
    }
  } else await talked
  if (kind === 'recorder') await shareButton().waitFor({ timeout: BACK_MS })
  await untilRecorded()
  tell(`${number} of ${kills}: ${kind}, ${rounded((Date.now() - at) / 1000)} s until the page says that it records again; ${confirmed.length} messages`)
  return { kind, at }
}

/** As many of each kind, in an order of chance. */
const order = Array.from({ length: kills }, (_, index) => kinds[index % kinds.length]!)
  .map((kind) => ({ kind, by: random() }))
  .sort((a, b) => a.by - b.by)
const done: Kill[] = []
try {
  await kiosk.checkIn(candidate.name)
  await kiosk.consent()
  await showStamps(app.page)
  const conversation = converse(kiosk, { interviewer: () => undefined, candidate: () => undefined, note: () => undefined })
  for (let turns = 0; (await kiosk.phase()) !== 'Problem 1 of 3'; turns++) {
    if (turns > MOST_TURNS) throw new Error('the interview does not come to its first problem')
    await conversation.turn()
  }
  confirmed = [...conversation.sent]
  await untilRecorded()
  for (const [index, { kind }] of order.entries()) {
    const killed = await kill(kind, index + 1)
    if (killed) done.push(killed)
  }
  await setTimeout(2_000)
  await kiosk.endCall()
  await app.quit()
} catch (error) {
  tell(`The run was broken off: ${String(error)}\n${app.output().slice(-2_000)}`)
  process.exitCode = 1
} finally {
  if (app.pid !== undefined) await app.kill()
}

const [session] = readSessions(sessionsIn(home))
if (!session || done.length === 0) throw new Error('nothing was recorded')
const films = bodiesOf(session, 'segment-closed').map(({ file }) => file)
const stamps: number[] = []
for (const [index, file] of films.entries()) {
  const plain = path.join(folder, 'segment.webm')
  await pipeline(segmentContent(session, file), createWriteStream(plain))
  stamps.push(...stampsIn(plain, Date.now()))
  if (index % 20 === 0) tell(`${index} of ${films.length} segments searched`)
}
stamps.sort((a, b) => a - b)
rmSync(path.dirname(home), { recursive: true, force: true })
rmSync(folder, { recursive: true, force: true })

const seen = done.map(({ kind, at }) => {
  const before = stamps.findLast((stamp) => stamp <= at)
  const after = stamps.find((stamp) => stamp > at)
  if (before === undefined || after === undefined) throw new Error('the film shows nothing of the time around a kill')
  return { kind, lost: (at - before) / 1000, back: (after - at) / 1000 }
})
const rows = [...kinds, 'all' as const].flatMap((kind) => {
  const of = seen.filter((one) => kind === 'all' || one.kind === kind)
  if (of.length === 0) return []
  const figures = (values: readonly number[]) => ({ median: rounded(median(values), 2), p95: rounded(quantile(values, 0.95), 2), most: rounded(Math.max(...values), 2) })
  return [{ kind, kills: of.length, lost: figures(of.map((one) => one.lost)), back: figures(of.map((one) => one.back)) }]
})
show(
  `What a kill takes, seconds (${films.length} segments, ${stamps.length} frames read)`,
  ['killed', 'kills', 'lost: median', 'p95', 'most', 'back after: median', 'p95', 'most'],
  rows.map(({ kind, kills: count, lost: before, back }) => [kind, count, before.median, before.p95, before.most, back.median, back.p95, back.most]),
  { benchmark: 'crash-loss', unit: 's', rows, kills: done, messages: confirmed.length, messagesLost: lost, sessionsNotReopened: unopened },
  [`Of ${confirmed.length} messages ${lost} were lost; ${unopened} times the session did not open again`, 'Back: until the film shows something again, with a scripted candidate who presses Go on and Share without delay'],
)
