/**
 * Takes the interview from wherever it stands to its end, by what the page shows. It keeps nothing that a restart of
 * the app could lose but which answers were given already.
 */
import { answers, candidate } from './candidate.ts'
import type { Answer } from './candidate.ts'
import type { Kiosk, Line } from './kiosk.ts'

export interface Conversation {
  /** One turn: reads what stands there and answers it. False when only End Call is left to do. */
  readonly turn: () => Promise<boolean>
  /** Everything that was sent and confirmed by the page, oldest first. */
  readonly sent: readonly string[]
}

export interface Listener {
  readonly interviewer: (text: string) => void
  readonly candidate: (text: string) => void
  readonly note: (text: string) => void
}

export function converse(kiosk: Kiosk, listener: Listener, memory: Memory = newMemory()): Conversation {
  const { page } = kiosk
  const listen = (lines: readonly Line[]): void => {
    for (const { number, text } of lines) {
      if (number <= memory.heard) continue
      listener.interviewer(text)
      memory.heard = number
    }
  }
  const hear = async (): Promise<void> => listen(await kiosk.reply(memory.heard))
  const say = async (text: string): Promise<void> => {
    await kiosk.say(text)
    memory.sent.push(text)
    listener.candidate(text)
    await hear()
  }

  const share = async (): Promise<void> => {
    listener.note('presses Share my screen')
    await page.getByRole('button', { name: /^(Share my screen|Share again)$/ }).click()
    await page.getByTestId('share-state').filter({ hasText: 'Screen shared' }).waitFor()
    await hear()
  }

  const inProblem = async (number: number, last: string): Promise<void> => {
    if (/when you (can )?see (it|the (code|snippet))|as soon as you see it|when it is there|until you see|when the code is on your screen|once the snippet is there/i.test(last)) {
      await page.locator('.cm-content').waitFor()
      return say(candidate.sees)
    }
    if (/you have read (it|the code)|when you have\.|through the code|when you are through|read (it|on) /i.test(last)) return say(candidate.read)
    const fitting = answerTo(number, last, memory.used)
    if (!fitting) return say(candidate.lost)
    memory.used.add(fitting)
    if (fitting.cites) await kiosk.cite(...fitting.cites)
    await say(fitting.say)
  }

  const turn = async (): Promise<boolean> => {
    if (memory.heard === 0) await hear()
    else listen(await kiosk.lines())
    const shareCard = page.getByRole('button', { name: /^(Share my screen|Share again)$/ })
    if (await shareCard.isVisible()) return share().then(() => true)
    const last = (await kiosk.lines()).at(-1)?.text ?? ''
    const phase = await kiosk.phase()
    const problem = /^Problem (\d+) of \d+$/.exec(phase)
    if (problem) return inProblem(Number(problem[1]), last).then(() => true)
    switch (phase) {
      case 'Welcome':
        return say(candidate.ready).then(() => true)
      case 'Your focus':
        return say(candidate.focus).then(() => true)
      case 'Screen share':
        return say(candidate.shared).then(() => true)
      case 'Your background':
        return say(/problem one|when you are ready|short yes|say yes|one word|your yes|that you are ready/i.test(last) ? candidate.ready : (candidate.background[memory.background++] ?? candidate.background[1])).then(() => true)
      case 'Closing':
        if (memory.closing === 2) return false
        return say(memory.closing++ === 0 ? candidate.process : candidate.done).then(() => true)
      default:
        throw new Error(`The interview stands at “${phase}”, and the candidate does not know what to do there.`)
    }
  }
  return { turn, sent: memory.sent }
}

/** What the candidate remembers while the app is away. */
export interface Memory {
  /** Number of the last line of the interviewer that was read. */
  heard: number
  background: number
  closing: number
  readonly used: Set<Answer>
  readonly sent: string[]
}

export const newMemory = (): Memory => ({ heard: 0, background: 0, closing: 0, used: new Set(), sent: [] })

/** The last sentence says what is asked; the one before it may be needed to tell which line is meant. */
function answerTo(problem: number, line: string, used: ReadonlySet<Answer>): Answer | undefined {
  const open = (answers[problem] ?? []).filter((answer) => !used.has(answer))
  const sentences = line.match(/[^]*?[.!?]["”’)]?(?:\s+|$)|[^]+$/g) ?? [line]
  for (const part of [sentences.at(-1) ?? '', sentences.slice(-2).join('')]) {
    const fitting = open.find(({ to }) => to.test(part))
    if (fitting) return fitting
  }
  return undefined
}
