/** Tells a picture of a screen from a blank one. Pure: pixels and times are passed in. */

/** The screen is looked at through a coarse grid: whether there is anything on it, not what. */
export const GRID = { columns: 64, rows: 36 } as const

/** Luminance (0 to 255) of a picture, row by row: the sample of column x in row y is at `offset + y * stride + x * step`. */
export interface Luminance {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly offset: number
  readonly stride: number
  readonly step: number
}

/**
 * At or below this a frame counts as blank. Measured on such a grid over 1920×1080: a bare root window 0, black with a mouse pointer 0.08
 * (white with a black pointer 3.2), a faint gradient of eight steps of grey 5.6, thirty lines of code 28. Set low, because a lively screen
 * that is taken for blank stops an interview.
 */
export const BLANK_VARIANCE = 1

/** A screen that shows nothing for this long is told: at the start, and once something was seen. */
export const PATIENCE_MS = { atStart: 5_000, later: 10_000 } as const

/** Variance of luminance over the grid's cells, each cell being the mean of all its pixels, so that thin text counts. 0 for no picture. */
export function luminanceVariance(picture: Luminance): number {
  const columns = Math.min(GRID.columns, picture.width)
  const rows = Math.min(GRID.rows, picture.height)
  const cells = columns * rows
  if (cells === 0) return 0
  let sum = 0
  let squares = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const mean = cellMean(picture, column / columns, (column + 1) / columns, row / rows, (row + 1) / rows)
      sum += mean
      squares += mean * mean
    }
  }
  return Math.max(0, squares / cells - (sum / cells) ** 2)
}

/** The cell's edges are parts of the whole, 0 to 1. */
function cellMean({ data, width, height, offset, stride, step }: Luminance, left: number, right: number, top: number, bottom: number): number {
  const fromX = Math.floor(left * width)
  const toX = Math.floor(right * width)
  const fromY = Math.floor(top * height)
  const toY = Math.floor(bottom * height)
  let sum = 0
  for (let y = fromY; y < toY; y++) {
    const end = offset + y * stride + toX * step
    for (let at = offset + y * stride + fromX * step; at < end; at += step) sum += data[at] ?? 0
  }
  return sum / ((toX - fromX) * (toY - fromY))
}

export type Sight = 'nothing-yet' | 'first-seen' | 'seen' | 'blank'

export interface BlankWatch {
  /**
   * One look at the screen.
   * @param variance of the present frame; undefined while no frame has come at all
   * @param now milliseconds of any clock that does not jump
   * @returns `first-seen` once; `blank` from when patience is over
   */
  look(variance: number | undefined, now: number): Sight
}

/** @param since the moment at which the capture began, on the same clock as the looks */
export function createBlankWatch(since: number): BlankWatch {
  let blankSince: number | undefined = since
  let everSeen = false
  return {
    look(variance, now) {
      if (variance !== undefined && variance > BLANK_VARIANCE) {
        blankSince = undefined
        const sight = everSeen ? 'seen' : 'first-seen'
        everSeen = true
        return sight
      }
      blankSince ??= now
      const patience = everSeen ? PATIENCE_MS.later : PATIENCE_MS.atStart
      if (now - blankSince >= patience) return 'blank'
      return everSeen ? 'seen' : 'nothing-yet'
    },
  }
}
