/** How much of a long conversation stands in the page: the newest entries, and as many more as somebody asks for. */
export const NEWEST = 200
/** The oldest leave in batches, so that a new line seldom changes both ends. */
const BATCH = 50

/** The first entry to show, when `from` was it until now. `reading`: somebody is reading further up and must not lose the place. */
export function firstShown(from: number, length: number, reading: boolean): number {
  if (from >= length) return Math.max(0, length - NEWEST)
  return reading || length - from <= NEWEST + BATCH ? from : length - NEWEST
}

export const earlier = (from: number): number => Math.max(0, from - NEWEST)
