/**
 * How a message is written, in counts: what was pasted from inside and from outside the program, and the most characters that came
 * within a second otherwise. No key and no text of it is kept beyond that second; copied texts are, to know them again.
 */
import type { Writing as Counts } from '../../electron/shared/commands.ts'
import { selected } from '../clipboard.ts'
import { MAX_MESSAGE } from './limits.ts'

export interface Writing {
  /** The box has changed; `grown` is by how many characters. */
  readonly took: (event: Pick<InputEvent, 'inputType' | 'data'>, grown: number) => void
  readonly counts: () => Counts
  /** The message is sent. */
  readonly forget: () => void
  /** The next person begins. */
  readonly forgetCopies: () => void
}

export const unwatched: Writing = { took: () => undefined, counts: () => ({ inside: 0, outside: 0, fastest: 0 }), forget: () => undefined, forgetCopies: () => undefined }

const SECOND_MS = 1000
const MOST_COPIES = 20
const pastes: readonly string[] = ['insertFromPaste', 'insertFromDrop', 'insertFromYank', 'insertFromPasteAsQuotation']
/** Of words that stood there already: taken back, or put right by the spelling checker. */
const none: readonly string[] = ['historyUndo', 'historyRedo', 'insertReplacementText']

/** Call before the clipboard is isolated, which empties what was copied. @param now monotonic, in milliseconds */
export function watchWriting(page: Window, now: () => number): Writing {
  let copies: readonly string[] = []
  let isPastedInside = false
  let isRepeating = false
  let recent: readonly { readonly at: number; readonly count: number }[] = []
  let inside = 0
  let outside = 0
  let fastest = 0

  const copied = (text: string): void => {
    if (text !== '') copies = [...copies, plain(text)].slice(-MOST_COPIES)
  }
  const isOwn = (text: string): boolean => copies.includes(plain(text))
  const copy = (event: ClipboardEvent): void => copied(event.defaultPrevented ? event.clipboardData?.getData('text/plain') ?? '' : selected(page.document))
  page.addEventListener('copy', copy)
  page.addEventListener('cut', copy)
  page.addEventListener('dragstart', () => copied(selected(page.document)), { capture: true })
  const give = (data: DataTransfer | null): void => void (isPastedInside = isOwn(data?.getData('text/plain') ?? ''))
  page.addEventListener('paste', (event) => give(event.clipboardData), { capture: true })
  page.addEventListener('drop', (event) => give(event.dataTransfer), { capture: true })
  // A key that is held down is not many keys.
  page.addEventListener('keydown', (event) => void (isRepeating = event.repeat), { capture: true })
  page.addEventListener('keyup', () => void (isRepeating = false), { capture: true })

  return {
    took: ({ inputType, data }, grown) => {
      if (pastes.includes(inputType)) {
        const count = Math.max(0, data?.length ?? grown)
        if (isPastedInside) inside += count
        else outside += count
        return
      }
      if (grown <= 0 || none.includes(inputType) || (isRepeating && grown === 1)) return
      if (grown > 1 && data !== null && isOwn(data)) {
        inside += grown
        return
      }
      const at = now()
      recent = [...recent.filter((one) => at - one.at < SECOND_MS), { at, count: grown }]
      fastest = Math.max(fastest, recent.reduce((sum, { count }) => sum + count, 0))
    },
    counts: () => ({ inside: capped(inside), outside: capped(outside), fastest: capped(fastest) }),
    forget: () => {
      recent = []
      inside = outside = fastest = 0
    },
    forgetCopies: () => (copies = []),
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
const capped = (count: number): number => Math.min(count, MAX_MESSAGE)
