/** `npm run demo`: the real app, driven through its controls by a scripted candidate, through the whole interview. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { freshHome, sessionsIn, startApp } from './app.ts'
import { candidate } from './candidate.ts'
import { converse } from './conversation.ts'
import { kioskOn } from './kiosk.ts'
import { bodiesOf, filmSeconds, readSessions } from './session.ts'
import type { KeptSession } from './session.ts'

const HELP = `npm run demo [-- --pace fast|slow]

Plays a whole interview in the real app. --pace slow types so that one can watch; fast is the default.`

/** More turns than any interview with this pack has. */
const MOST_TURNS = 400

const { values } = parseArgs({ options: { pace: { type: 'string', default: 'fast' }, help: { type: 'boolean', default: false } } })
const out = (text: string): void => void process.stdout.write(`${text}\n`)

class Failed extends Error {}

async function play(): Promise<void> {
  const started = performance.now()
  const home = freshHome()
  out(`A fresh profile: ${home}\n`)
  const app = await startApp({ home })
  const interrupted = (): void => void app.electron.process().kill()
  process.once('exit', interrupted)
  try {
    const kiosk = kioskOn(app.page, { delayMs: values.pace === 'slow' ? 35 : 0 })
    await kiosk.checkIn(candidate.name)
    out(`(checks in as ${candidate.name})`)
    await kiosk.consent()
    out('(reads the consent text and agrees)\n')
    const conversation = converse(kiosk, {
      interviewer: (text) => out(`Interviewer: ${text}\n`),
      candidate: (text) => out(`Candidate: ${text}\n`),
      note: (text) => out(`(${text})\n`),
    })
    let turns = 0
    while (await conversation.turn()) if (++turns > MOST_TURNS) throw new Failed(`After ${MOST_TURNS} turns the interview has not come to its close.`)
    await kiosk.endCall()
    out('(presses End Call and confirms)\n')
    await app.page.locator('[data-reason]').waitFor()
    out(`The last screen says: ${await app.page.getByRole('heading', { level: 1 }).innerText()}.`)
    await app.quit()
    process.off('exit', interrupted)
    const [session, ...others] = readSessions(sessionsIn(home))
    if (!session || others.length > 0) throw new Failed(`One session was expected on the disk, and there ${session ? `are ${others.length + 1}` : 'is none'}.`)
    await report(session, conversation.sent, (performance.now() - started) / 1000)
  } catch (error) {
    if (app.output().trim() !== '') process.stderr.write(`\nWhat the app wrote:\n${app.output().slice(-4000)}\n`)
    await app.kill()
    throw error
  }
}

async function report(session: KeptSession, sent: readonly string[], seconds: number): Promise<void> {
  const must = (holds: boolean, otherwise: string): void => {
    if (!holds) throw new Failed(otherwise)
  }
  const stored = bodiesOf(session, 'candidate-said').map(({ text }) => text)
  must(JSON.stringify(stored) === JSON.stringify(sent), `The candidate sent ${sent.length} messages, and the session holds ${stored.length}, or others.`)
  const shown = bodiesOf(session, 'snippet-shown')
  must(shown.length === 3, `Three snippets were expected in the session, and there are ${shown.length}.`)
  must(bodiesOf(session, 'share-started').length > 0, 'The session does not say that the screen was shared.')
  const [end] = bodiesOf(session, 'interview-ended')
  must(end?.reason === 'completed', `The interview should be complete, and the session says: ${end?.reason ?? 'no end'}.`)
  const segments = bodiesOf(session, 'segment-closed')
  must(segments.length > 0, 'The session has no recording.')
  let film: number | undefined = 0
  for (const { file } of segments) {
    must(existsSync(path.join(session.folder, file)), `The recording ${file} is in the log and not on the disk.`)
    const length = await filmSeconds(session, file)
    film = film === undefined || length === undefined ? undefined : film + length
  }
  const logged = segments.reduce((sum, { ms }) => sum + ms, 0) / 1000
  must(logged > 0 && (film === undefined || Math.abs(film - logged) < 2 + segments.length), `The recording plays ${String(film)} seconds, and the log says ${logged}.`)
  out(`
Session      ${session.folder}
Recording    ${path.join(session.folder, 'recording')}
Events       ${session.events.length}: ${stored.length} messages of the candidate, ${bodiesOf(session, 'interviewer-said').length} lines of the interviewer, ${shown.length} snippets
Segments     ${segments.length}, ${(segments.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 / 1024).toFixed(1)} MiB
Film         ${logged.toFixed(1)} s by the log, ${film === undefined ? 'not measured: there is no ffprobe here' : `${film.toFixed(1)} s by ffprobe`}
Took         ${seconds.toFixed(1)} s`)
}

if (values.help) out(HELP)
else if (values.pace !== 'fast' && values.pace !== 'slow') {
  process.stderr.write('--pace takes fast or slow.\n')
  process.exitCode = 2
} else {
  try {
    await play()
  } catch (error) {
    process.stderr.write(`\nThe demo did not work. ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
