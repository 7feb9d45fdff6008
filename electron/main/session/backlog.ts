/** What happened while nothing could be stored, in order: it goes first once storing works again, or the log would tell another story. */
import type { Input } from '../../interview/inputs.ts'

export interface Backlog {
  readonly isEmpty: () => boolean
  /** Applies it, or puts it behind what waits already. Throws what applying throws. */
  readonly take: (input: Input) => void
  readonly keep: (input: Input) => void
  /** Throws at the first that still cannot be stored; that one and what follows stay. */
  readonly catchUp: () => void
  /** For one that will never be taken in. */
  readonly dropFirst: () => void
  readonly waiting: () => readonly Input[]
}

export function createBacklog(apply: (input: Input) => void): Backlog {
  let waiting: readonly Input[] = []
  const keep = (input: Input): void => void (waiting = [...waiting, input])
  return {
    isEmpty: () => waiting.length === 0,
    take: (input) => (waiting.length > 0 ? keep(input) : apply(input)),
    keep,
    catchUp: () => {
      for (let next = waiting[0]; next; next = waiting[0]) {
        apply(next)
        waiting = waiting.slice(1)
      }
    },
    dropFirst: () => void (waiting = waiting.slice(1)),
    waiting: () => waiting,
  }
}
