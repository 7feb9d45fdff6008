/**
 * Enter → first words of the interviewer painted, over a whole interview in the real app, measured inside its page; before
 * and after it the floor: Enter → the same text painted by a bare page. `npm run bench -- latency [--json]`.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { _electron } from 'playwright'
import type { Page } from 'playwright'
import { freshHome, startApp } from '../../scripts/demo/app.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { converse } from '../../scripts/demo/conversation.ts'
import { kioskOn } from '../../scripts/demo/kiosk.ts'
import { launch } from '../../scripts/lib/launch.mjs'
import { bareApp } from './support/electron-pages.ts'
import { median, quantile, rounded, show, tell } from './support/figures.ts'
import { measureReplies, takeReplies } from './support/replies.ts'

const AIM_MS = 100
const MOST_TURNS = 400
const ECHOES = 60

async function wholeInterview(): Promise<{ said: number[]; answered: number[]; silent: number }> {
  const home = freshHome()
  const app = await startApp({ home })
  try {
    const kiosk = kioskOn(app.page)
    await kiosk.checkIn(candidate.name)
    await kiosk.consent()
    await measureReplies(app.page)
    let sent = 0
    const conversation = converse(kiosk, { interviewer: () => undefined, candidate: () => void (sent += 1), note: () => undefined })
    for (let turns = 0; await conversation.turn();) if (++turns > MOST_TURNS) throw new Error('the interview does not come to its end')
    const { said, answered } = await takeReplies(app.page)
    return { said, answered, silent: sent - answered.length }
  } finally {
    await app.kill()
    rmSync(path.dirname(home), { recursive: true, force: true })
  }
}

/** A page that does nothing but show what was typed. */
async function echo(): Promise<number[]> {
  const app = bareApp(false)
  const home = freshHome()
  const { executablePath, args, env, cwd } = await launch({ app, env: { WALKTHROUGH_HOME: home }, writable: [path.dirname(home), home] })
  const electron = await _electron.launch({ executablePath, args, env, cwd })
  try {
    const page = await electron.firstWindow()
    await page.evaluate(() => {
      document.body.innerHTML = '<div role="log"></div><textarea></textarea>'
      const box = document.querySelector('textarea')!
      box.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        const line = document.createElement('p')
        line.dataset['line'] = ''
        line.textContent = box.value
        document.querySelector('[role=log]')!.append(line)
        box.value = ''
      })
    })
    await measureReplies(page)
    const box = page.getByRole('textbox')
    for (let number = 1; number <= ECHOES; number++) {
      await box.fill(candidate.background[0])
      await box.press('Enter')
      await page.waitForFunction((count) => document.querySelectorAll('[data-line]').length === count, number)
      await settled(page)
    }
    return (await takeReplies(page)).answered
  } finally {
    await electron.close()
    for (const folder of [app, path.dirname(home)]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Two frames, so that no answer is still on its way to the screen. */
const settled = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

tell('A bare page, a whole interview, and the bare page again …')
const before = await echo()
const { said, answered, silent } = await wholeInterview()
const floor = [...before, ...(await echo())]
const figures = (samples: readonly number[]): { samples: number; median: number; p95: number; most: number } =>
  ({ samples: samples.length, median: rounded(median(samples)), p95: rounded(quantile(samples, 0.95)), most: rounded(Math.max(...samples)) })
const result = { answered: figures(answered), said: figures(said), floor: figures(floor) }
show(
  'Enter → painted, milliseconds',
  ['', 'samples', 'median', 'p95', 'most'],
  [['first words of the interviewer', ...Object.values(result.answered)], ['own message', ...Object.values(result.said)], ['bare page, plain echo', ...Object.values(result.floor)]],
  { benchmark: 'latency', unit: 'ms', ...result, silent, aim: AIM_MS, samples: { answered, said, floor } },
  [
    `p95 ${result.answered.p95} ms (aim: under ${AIM_MS})`,
    ...(silent === 0 ? [] : [`${silent} messages were followed by no line of their own before the next was sent`]),
  ],
)
