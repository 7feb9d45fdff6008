/**
 * The assessor's window: opening a session of 5 and of 90 minutes until its first picture is there, seeking in both, the list of
 * few and of thousands of sessions, and searching it: `npm run bench -- review [--sessions=N] [--rounds=N] [--json]`. The film is the product's own: its
 * recorder films a minute of code that is scrolled and typed into, 1920×1080, moving a third of the time.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freshHome, sessionsIn, startApp } from '../../scripts/demo/app.ts'
import type { App } from '../../scripts/demo/app.ts'
import { launch } from '../../scripts/lib/launch.mjs'
import { root } from '../../scripts/lib/paths.mjs'
import { keeper, keepSession, openToAll } from '../support/kept-sessions.ts'
import { median, numberOption, quantile, rounded, show, tell } from './support/figures.ts'
import { openFolder, product, showPicture } from './support/recording/contenders.ts'

const MINUTE = 60_000
const [SHORT, LONG] = [{ id: '20260302-090000-short', minutes: 5 }, { id: '20260302-100000-long', minutes: 90 }]
const TEMPLATES = 25
const QUERIES = ['tuple', 'refund feed', 'I would unpack', 'gather', 'airflow', 'the', 'subject 7', 'idempotent load', 'nothing of the kind', 'NameError']

const sessions = numberOption('sessions', 5000)
const rounds = numberOption('rounds', 12)

/** A segment as the kiosk closes it. */
async function minuteOfFilm(): Promise<Uint8Array> {
  const folder = openFolder()
  const picture = await showPicture()
  const recorder = product((await launch()).app)
  const filming = await recorder.start(folder)
  try {
    await picture.ask('begin', 'done')
    await new Promise((resolve) => setTimeout(resolve, MINUTE + 2000))
    await recorder.finish(filming)
    const minute = readFileSync(path.join(folder, '000001.webm'))
    // What is opened and sought must be what kiosks film, and not what the page takes as it is.
    if (!minute.includes('V_AV1')) throw new Error('the film is not AV1')
    return minute
  } finally {
    await filming.end()
    await picture.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From the click until the first picture can be seen, and back to the list. Milliseconds. */
const openOnce = (app: App, key: string): Promise<number> => app.page.evaluate(async (wanted) => {
  const until = async <T>(find: () => T | null | false | undefined): Promise<T> => {
    for (;;) {
      const found = find()
      if (found) return found
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }
  const row = await until(() => document.querySelector<HTMLElement>(`[data-key="${wanted}"]`))
  const begun = performance.now()
  row.click()
  await until(() => {
    const video = document.querySelector('video')
    return document.querySelector('.film[data-film="shown"]') !== null && video !== null && video.readyState >= 2 && !video.seeking
  })
  const taken = performance.now() - begun
  document.querySelector<HTMLElement>('button.back')?.click()
  await until(() => document.querySelector('.sessions'))
  return taken
}, key)

/** Goes to places all over the film. Milliseconds each, until the picture of that moment is there. */
const seeks = (app: App, key: string, count: number): Promise<number[]> => app.page.evaluate(async ({ wanted, times }) => {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
  const row = document.querySelector<HTMLElement>(`[data-key="${wanted}"]`)
  row?.click()
  let video = document.querySelector('video')
  while (!video || video.readyState < 2) {
    await frame()
    video = document.querySelector('video')
  }
  const lanes = document.querySelector('.lanes')
  const place = lanes?.getBoundingClientRect()
  const taken: number[] = []
  for (let number = 1; number <= times; number++) {
    // Never where it stands already. Spread over the whole, neighbours far from each other; the same places in every run.
    const share = ((number * 0.618) % 1) * 0.98
    const before = video.currentTime
    const begun = performance.now()
    lanes?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, buttons: 1, clientX: (place?.left ?? 0) + share * (place?.width ?? 0), clientY: (place?.top ?? 0) + 123 }))
    while (video.currentTime === before || video.seeking || video.readyState < 2) await frame()
    taken.push(performance.now() - begun)
  }
  document.querySelector<HTMLElement>('button.back')?.click()
  while (!document.querySelector('.sessions')) await frame()
  return taken
}, { wanted: key, times: count })

/** From the beginning of the page until its first rows stand there. */
const listed = (app: App): Promise<number> => app.page.evaluate(async () => {
  while (!document.querySelector('.session-row[data-key]')) await new Promise((resolve) => requestAnimationFrame(resolve))
  return performance.now()
})

const searched = (app: App): Promise<number[]> => app.page.evaluate(async (queries) => {
  type Door = { find: (query: unknown) => Promise<unknown> }
  const { review } = window as unknown as { review: Door }
  const taken: number[] = []
  for (let round = 0; round < 8; round++) {
    for (const words of queries) {
      const begun = performance.now()
      await review.find({ words, states: [], interview: '', since: '', until: '', order: 'newest', offset: 0, limit: 60 })
      taken.push(performance.now() - begun)
    }
  }
  return taken
}, QUERIES)

const readAll = async (app: App): Promise<number> => {
  const begun = performance.now()
  const left = (): Promise<number> => app.page.evaluate(async () => {
    const { review } = window as unknown as { review: { library: () => Promise<{ progress: { read: number; of: number } }> } }
    const { progress } = await review.library()
    return progress.of === 0 ? 1 : progress.of - progress.read
  })
  while (await left() > 0) await app.page.waitForTimeout(200)
  return (performance.now() - begun) / 1000
}

const few = freshHome()
const many = freshHome()
const opened: { readonly short: number[]; readonly long: number[] } = { short: [], long: [] }
try {
  tell('filming a minute, and making the sessions')
  const minute = await minuteOfFilm()
  const kiosk = keeper(sessionsIn(few))
  for (const { id, minutes } of [SHORT, LONG]) keepSession(kiosk, { id, candidate: `Candidate of ${minutes} minutes`, lengthMs: minutes * MINUTE, minute, codec: 'av1', project: root })
  const store = keeper(sessionsIn(many))
  const templates = Array.from({ length: Math.min(TEMPLATES, sessions) }, (_, number) => keepSession(store, { id: `20260101-000000-t${number}`, candidate: `Candidate ${number}`, says: `I worked on subject ${number}.`, project: root }))
  for (let number = templates.length; number < sessions; number++) {
    const day = new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString().replace(/[-:]/g, '').slice(0, 15).replace('T', '-')
    cpSync(templates[number % templates.length] ?? '', path.join(sessionsIn(many), `${day}-c${number}`), { recursive: true })
  }
  for (const home of [few, many]) openToAll(home)

  let app = await startApp({ home: few, args: ['--review'] })
  tell('opening and seeking')
  await listed(app)
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { id }] of round % 2 === 0 ? [['short', SHORT], ['long', LONG]] as const : [['long', LONG], ['short', SHORT]] as const) {
      const ms = await openOnce(app, id)
      // The first round warms both up.
      if (round > 0) opened[name].push(ms)
    }
  }
  const sought = { short: await seeks(app, SHORT.id, 60), long: await seeks(app, LONG.id, 60) }
  const fewSearched = await searched(app)
  await app.quit()
  tell(`reading ${sessions} sessions for the first time`)
  app = await startApp({ home: many, args: ['--review'] })
  const firstRead = await readAll(app)
  await app.quit()
  const lists: { readonly few: number[]; readonly many: number[] } = { few: [], many: [] }
  let manySearched: number[] = []
  for (let round = 0; round < 5; round++) {
    for (const [name, home] of [['few', few], ['many', many]] as const) {
      app = await startApp({ home, args: ['--review'] })
      lists[name].push(await listed(app))
      if (name === 'many' && round === 4) {
        await app.page.waitForTimeout(3000)
        manySearched = await searched(app)
      }
      await app.quit()
    }
  }
  const line = (name: string, samples: readonly number[]): readonly (string | number)[] => [name, samples.length, rounded(median(samples)), rounded(quantile(samples, 0.95))]
  const openRatio = rounded(median(opened.long) / median(opened.short), 2)
  const listRatio = rounded(median(lists.many) / median(lists.few), 2)
  show(
    'The assessor’s window, milliseconds',
    ['', 'samples', 'median', 'p95'],
    [
      line('open, 5 minutes', opened.short), line('open, 90 minutes', opened.long),
      line('seek, 5 minutes', sought.short), line('seek, 90 minutes', sought.long),
      line('list of 2', lists.few), line(`list of ${sessions}`, lists.many),
      line('search 2', fewSearched), line(`search ${sessions}`, manySearched),
    ],
    { benchmark: 'review', unit: 'ms', opened, sought, lists, fewSearched, manySearched, firstReadSeconds: rounded(firstRead), openRatio, listRatio },
    [
      `A session of 90 minutes takes ${openRatio} times as long to open as one of 5`,
      `The list of ${sessions} takes ${listRatio} times as long as that of 2, once they were read; reading them for the first time takes ${rounded(firstRead)} s in the background`,
    ],
  )
} finally {
  for (const folder of [path.dirname(few), path.dirname(many)]) rmSync(folder, { recursive: true, force: true })
}
