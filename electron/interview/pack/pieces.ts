/** Long work in pieces: done at once, or with pauses in which others have their turn. */

/** Each `yield` is a place for a pause. */
export type Pieces<T> = Generator<undefined, T, undefined>

export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const piece = work.next()
    if (piece.done === true) return piece.value
  }
}

export async function withPauses<T>(work: Pieces<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const piece = work.next()
    if (piece.done === true) return piece.value
    await pause()
  }
}
