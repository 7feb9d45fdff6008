/** A serial queue of synchronous turns: what a turn brings about is worked off right after it, in order, before it returns. */

export interface Turns {
  /** Runs the turn now, or after those that wait when one is running. What it throws goes to `failed`. */
  readonly take: (turn: () => void, failed: (error: unknown) => void) => void
}

export function createTurns(): Turns {
  const waiting: { readonly turn: () => void; readonly failed: (error: unknown) => void }[] = []
  let busy = false
  return {
    take: (turn, failed) => {
      waiting.push({ turn, failed })
      if (busy) return
      busy = true
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          try {
            next.turn()
          } catch (error) {
            next.failed(error)
          }
        }
      } finally {
        busy = false
      }
    },
  }
}
