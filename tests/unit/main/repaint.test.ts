import { describe, expect, it } from 'vitest'
import { lookAt, repaintAfter } from '../../../electron/main/repaint.ts'
import type { Look } from '../../../electron/main/repaint.ts'

const pixels = (colours: readonly number[]): Uint8Array => new Uint8Array(Int32Array.from({ length: 20_000 }, (_, at) => colours[at % colours.length]!).buffer)

describe('a window', () => {
  it('is bare with a few whole areas, painted with the many colours of text, and nothing yet without a picture', () => {
    expect(lookAt(pixels([0xf3f5f7]))).toBe('bare')
    expect(lookAt(pixels([0xf3f5f7, 0, 0xffffff, 0x113355]))).toBe('bare')
    expect(lookAt(pixels(Array.from({ length: 60 }, (_, at) => at * 0x010101)))).toBe('painted')
    expect(lookAt(new Uint8Array())).toBe('nothing-yet')
  })
})

/** Looks in this order, 300 ms apart; the last one from then on. A death follows each ending at once. */
async function watched(...given: readonly (readonly Look[])[]): Promise<number | 'left bare'> {
  let [at, now, endings] = [0, 0, 0]
  let isLeft = false
  const over: Promise<void>[] = []
  const repaint = repaintAfter({
    looks: () => Promise.resolve(given[Math.min(at++, given.length - 1)]!),
    endGpu: () => {
      endings++
      over.push(repaint())
    },
    gaveUp: () => (isLeft = endings === 4),
    pause: (ms) => Promise.resolve((now += ms)),
    now: () => now,
  })
  over.push(repaint())
  for (const each of over) await each
  return isLeft ? 'left bare' : endings
}

describe('after the death of the GPU process', () => {
  it('nothing more is ended where the window is painted again, however late', async () => {
    expect(await watched(['nothing-yet'], ['bare'], ['painted'])).toBe(0)
    expect(await watched([], ['nothing-yet'], ['nothing-yet'], ['painted'])).toBe(0)
    expect(await watched(['nothing-yet'])).toBe(0)
  })

  it('it is ended once more where a window stays bare, until it is painted', async () => {
    expect(await watched(['nothing-yet'], ['bare'], ['bare'], ['nothing-yet'], ['painted'])).toBe(1)
    expect(await watched(['bare'], ['bare'], ['bare'], ['bare'], ['painted'])).toBe(2)
    expect(await watched(['painted', 'bare'], ['painted', 'bare'], ['painted', 'painted'])).toBe(1)
  })

  it('and four times at most, which is told: a window may be bare for another reason', async () => {
    expect(await watched(['bare'])).toBe('left bare')
  })
})
