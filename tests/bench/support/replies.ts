/**
 * Inside the page: from the moment of pressing Enter to the frame after the one that first shows the answer. The frame
 * after, because only then the first is surely on the screen; so the figures are a little too long, never too short.
 */
import type { Page } from 'playwright'

export interface Replies {
  /** Milliseconds from Enter until the interviewer's first words were painted; one for each message that was answered. */
  readonly answered: number[]
  /** Milliseconds from Enter until the own message was painted. */
  readonly said: number[]
}

declare global {
  interface Window {
    benchReplies?: Replies
  }
}

/** Begins to measure; the page must show its messages as `[data-message]` and its lines as `[data-line]`. */
export const measureReplies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const replies: Replies = { answered: [], said: [] }
    window.benchReplies = replies
    let pressed: number | undefined
    let owesMessage = false
    const painted = (into: number[], since: number): void => {
      requestAnimationFrame(() => requestAnimationFrame(() => into.push(performance.now() - since)))
    }
    const holds = (nodes: NodeList, what: string): boolean =>
      [...nodes].some((node) => node instanceof Element && (node.matches(what) || node.querySelector(what) !== null) && (node.textContent ?? '') !== '')
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLTextAreaElement) || event.target.value.trim() === '') return
        pressed = event.timeStamp
        owesMessage = true
      },
      { capture: true },
    )
    new MutationObserver((changes) => {
      if (pressed === undefined) return
      const since = pressed
      if (owesMessage && changes.some(({ addedNodes }) => holds(addedNodes, '[data-message]'))) {
        owesMessage = false
        painted(replies.said, since)
      }
      if (!changes.some(({ addedNodes }) => holds(addedNodes, '[data-line]'))) return
      pressed = undefined
      painted(replies.answered, since)
    }).observe(document.body, { childList: true, subtree: true })
  })

export async function takeReplies(page: Page): Promise<Replies> {
  const replies = await page.evaluate(() => window.benchReplies)
  if (!replies || replies.answered.length === 0) throw new Error('the page has shown no answer')
  return replies
}
