/** What follows from the view and is asked for in more than one place. */
import type { Entry, ViewState } from '../../electron/shared/fold.ts'

const lastSpoken = (view: ViewState): Entry | undefined => view.entries.findLast((entry) => entry.kind !== 'note')

/** The interviewer owes the next line, and no line of it is there yet. */
export function isThinking(view: ViewState): boolean {
  if (view.ended !== undefined || view.pauses.length > 0) return false
  const last = lastSpoken(view)
  return last === undefined || last.kind === 'said'
}

/** Milliseconds left at session time `now`; undefined before the interview has started. Never below zero. */
export function remainingMs(view: ViewState, now: number): number | undefined {
  if (view.totalMs === undefined) return undefined
  const { usedMs, running, at } = view.clock
  return Math.max(0, view.totalMs - usedMs - (running ? Math.max(0, now - at) : 0))
}

export const isPaused = (view: ViewState): boolean => view.pauses.length > 0

/** "4:07". */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export const numberOf = (view: ViewState, problem: string): number | undefined => view.snippets.find((snippet) => snippet.problem === problem)?.number
