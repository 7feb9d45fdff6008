/**
 * Whether a window shows anything after the GPU process came back. At times Chromium's page draws on with pictures that went with the old process: the
 * window stays a bare background until the new one goes too, whatever is done to the page or the window. Seen with Electron 33 in 4 of 82 deaths.
 */

/** A page with text on it has thousands; one without its pictures only those of whole areas. */
const FEW_COLOURS = 32

export type Look = 'painted' | 'bare' | 'nothing-yet'

/** `bitmap`: four bytes a pixel. */
export function lookAt(bitmap: Uint8Array): Look {
  if (bitmap.byteLength === 0) return 'nothing-yet'
  const pixels = new Int32Array(bitmap.slice().buffer)
  const colours = new Set<number>()
  let last: number | undefined
  for (const pixel of pixels) {
    if (pixel === last) continue
    last = pixel
    if (colours.add(pixel).size >= FEW_COLOURS) return 'painted'
  }
  return 'bare'
}

/** What was done with a window that stayed bare. */
export type AfterBare = 'drawn-anew' | 'given-up'

export interface Repainting {
  /** Of every window that a person reads; none while there is none. */
  readonly looks: () => Promise<readonly Look[]>
  readonly endGpu: () => void
  /** The window is left bare: ending the process did not help. */
  readonly gaveUp: () => void
  readonly pause: (ms: number) => Promise<unknown>
  readonly now: () => number
}

const LOOK_MS = 300
const WATCH_MS = 15_000
/** The first frame of a page that is only slow may be bare. */
const BARE_LOOKS = 2
/** A window that stays bare has another reason. */
const MOST_ENDINGS = 4

/** @returns what to call when the GPU process is gone; resolves when it need not be watched any more */
export function repaintAfter({ looks, endGpu, gaveUp, pause, now }: Repainting): () => Promise<void> {
  let deaths = 0
  let endings = 0
  return async () => {
    const death = ++deaths
    let bare = 0
    for (const begun = now(); now() - begun < WATCH_MS;) {
      await pause(LOOK_MS)
      const seen = await looks()
      if (death !== deaths) return
      if (seen.length > 0 && seen.every((look) => look === 'painted')) {
        endings = 0
        return
      }
      bare = seen.includes('bare') ? bare + 1 : 0
      if (bare < BARE_LOOKS) continue
      if (endings++ < MOST_ENDINGS) endGpu()
      else gaveUp()
      return
    }
  }
}
