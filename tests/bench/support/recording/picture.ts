/**
 * The moving picture that is filmed: code that is scrolled and typed into, 1920×1080, the same for every recorder. What it shows is a function of the
 * time since it was started, so that a still moment can be shown again later and compared with.
 */

/** One round: scroll, stand still, type, stand still. It moves a third of the time. Milliseconds. */
export const ROUND = { scroll: 1_500, afterScroll: 3_000, type: 1_500, afterType: 3_000 } as const
export const ROUND_MS = ROUND.scroll + ROUND.afterScroll + ROUND.type + ROUND.afterType

export const SIZE = { width: 1920, height: 1080 } as const

/** In the lower right corner stands the time at which the picture was drawn, as a row of black and white squares, the highest bit first. */
export const CODE = { bits: 16, square: 16, unitMs: 20 } as const

export interface Span {
  readonly from: number
  readonly to: number
}

const spans = (seconds: number, within: (start: number) => readonly Span[]): readonly Span[] =>
  Array.from({ length: Math.ceil((seconds * 1000) / ROUND_MS) }, (_, round) => within(round * ROUND_MS)).flat().filter(({ to }) => to <= seconds * 1000)

/** When the picture moves within so many seconds; milliseconds since its start. */
export const movingSpans = (seconds: number): readonly Span[] =>
  spans(seconds, (start) => {
    const typing = start + ROUND.scroll + ROUND.afterScroll
    return [{ from: start, to: start + ROUND.scroll }, { from: typing, to: typing + ROUND.type }]
  })

/** The middle of each still moment. */
export const stillMoments = (seconds: number): readonly number[] =>
  spans(seconds, (start) => {
    const scrolled = start + ROUND.scroll
    const typed = scrolled + ROUND.afterScroll + ROUND.type
    return [{ from: scrolled, to: scrolled + ROUND.afterScroll }, { from: typed, to: typed + ROUND.afterType }]
  }).map(({ from, to }) => (from + to) / 2)

/** Globals of the page: `begin()` starts the time anew, `show(ms)` stops it there. */
export const PICTURE_PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Moving picture</title>
<style>
  html, body { margin: 0; height: 100%; overflow: hidden; background: #fff; color: #1f2328 }
  pre { margin: 0; font: 15px/22px monospace; position: absolute; inset: 0 0 auto 0; padding: 0 24px; will-change: transform }
  pre b { color: #cf222e; font-weight: normal } pre i { color: #0a3069; font-style: normal }
  #typed { position: absolute; left: 1100px; top: 300px; width: 760px; height: 420px; background: #f6f8fa; border: 1px solid #d0d7de; font: 16px/24px sans-serif; padding: 16px; white-space: pre-wrap }
  canvas { position: absolute; right: 0; bottom: 0; image-rendering: pixelated }
</style>
<pre id="code"></pre><div id="typed"></div><canvas id="time" width="${CODE.bits * CODE.square}" height="${CODE.square}"></canvas>
<script>
const words = ['rows', 'await', 'fetch', 'session', 'result', 'total', 'config', 'query', 'item', 'retry', 'index', 'cursor']
let seed = 7
const next = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n
const line = (n) => {
  const a = words[next(12)], b = words[next(12)], c = next(1000)
  const kinds = ['    <b>for</b> ' + a + ' <b>in</b> ' + b + '.load(limit=' + c + '):', '        ' + a + '_' + b + ' = client.' + b + '(<i>"' + a + '/' + c + '"</i>, timeout=' + (c % 60) + ')', '        <b>if</b> ' + a + ' <b>is</b> None <b>or</b> len(' + b + ') > ' + c + ':', '            <b>raise</b> ValueError(<i>f"{' + a + '} has no ' + b + '"</i>)', '', '<b>def</b> ' + a + '_' + b + '(' + a + ', ' + b + '=' + c + '):']
  return String(n).padStart(4) + '  ' + kinds[next(6)]
}
const LINES = 1200
code.innerHTML = Array.from({ length: LINES }, (_, n) => line(n + 1)).join('\\n')
const prose = 'The lookup is built once for each batch, so every row that arrives later reads stale values until the next run starts over. I would move the query into the loop or pass a fresh mapping, and I would close the cursor in any case. '
const pen = time.getContext('2d')
const R = ${JSON.stringify(ROUND)}, ROUND = ${ROUND_MS}
const draw = (ms) => {
  const round = Math.floor(ms / ROUND), within = ms % ROUND
  const scrolled = round + Math.min(1, within / R.scroll)
  code.style.transform = 'translateY(' + -Math.round(scrolled * 660 % ((LINES - 60) * 22)) + 'px)'
  const typing = Math.min(1, Math.max(0, (within - R.scroll - R.afterScroll) / R.type))
  const letters = Math.floor((round + typing) * 30) % 1200
  typed.textContent = prose.repeat(6).slice(0, letters)
  const moving = within < R.scroll || (typing > 0 && typing < 1)
  const shown = moving ? ms : within < R.scroll + R.afterScroll ? round * ROUND + R.scroll : round * ROUND + R.scroll + R.afterScroll + R.type
  const value = Math.round(shown / ${CODE.unitMs})
  for (let bit = 0; bit < ${CODE.bits}; bit++) {
    pen.fillStyle = value >> (${CODE.bits - 1} - bit) & 1 ? '#fff' : '#000'
    pen.fillRect(bit * ${CODE.square}, 0, ${CODE.square}, ${CODE.square})
  }
}
let begun, stopped = 0, drawn = -1
const still = (ms) => { const within = ms % ROUND; return within >= R.scroll && (within < R.scroll + R.afterScroll || within >= ROUND - R.afterType) }
const tick = () => {
  const ms = stopped ?? performance.now() - begun
  // Thirty pictures a second, and none while it stands still: the source must not take the processor from those who film it.
  const step = Math.floor(ms / 33)
  if (step !== drawn && !(still(ms) && still(drawn * 33))) { draw(ms); drawn = step }
  setTimeout(tick, 16)
}
window.begin = () => { stopped = undefined; begun = performance.now(); drawn = 0; draw(0) }
window.show = (ms) => new Promise((resolve) => { stopped = ms; drawn = Math.floor(ms / 33); draw(ms); requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 200))) })
tick()
</script></html>
`

/** The program that shows it, told by lines on its input: `begin`, `show MS`; each is answered by `done` on its output. */
export const PICTURE_APP = `
import path from 'node:path'
import readline from 'node:readline'
import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.env.WALKTHROUGH_HOME)
app.whenReady().then(async () => {
  const window = new BrowserWindow({ x: 0, y: 0, width: ${SIZE.width}, height: ${SIZE.height}, frame: false, useContentSize: true, webPreferences: { backgroundThrottling: false } })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
  readline.createInterface({ input: process.stdin }).on('line', async (line) => {
    const [order, value] = line.split(' ')
    await window.webContents.executeJavaScript(order === 'begin' ? 'begin()' : 'show(' + Number(value) + ')')
    process.stdout.write('done\\n')
  })
  process.stdout.write('done\\n')
})
`
