import { describe, expect, it } from 'vitest'
import type { Luminance } from '../../../../renderer/recorder/blank.ts'
import { BLANK_VARIANCE, createBlankWatch, GRID, luminanceVariance, PATIENCE_MS } from '../../../../renderer/recorder/blank.ts'

const width = 1280
const height = 800

/** A picture of which every row has some bytes of padding, as encoders like it; the padding is bright. */
function picture(pixel: (x: number, y: number) => number): Luminance {
  const stride = width + 32
  const data = new Uint8Array(stride * height).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * stride + x] = pixel(x, y)
  }
  return { data, width, height, offset: 0, stride, step: 1 }
}

describe('what counts as blank', () => {
  it.each([
    ['black', 0],
    ['white', 255],
    ['the grey of a bare desktop', 50],
  ] as const)('a screen that is %s all over', (_name, grey) => {
    expect(luminanceVariance(picture(() => grey))).toBe(0)
  })

  it('noise of a single step of brightness', () => {
    expect(luminanceVariance(picture((x, y) => 100 + ((x + y) % 2)))).toBeLessThan(BLANK_VARIANCE)
  })

  it('not a dark screen with one line of thin text, however little of each cell it fills', () => {
    const ink = (x: number, y: number) => y >= 10 && y < 22 && x < 600 && (x % 8 === 0 || y === 15)
    expect(luminanceVariance(picture((x, y) => (ink(x, y) ? 200 : 0)))).toBeGreaterThan(BLANK_VARIANCE)
  })

  it('not a screen whose halves differ', () => {
    expect(luminanceVariance(picture((x) => (x < width / 2 ? 0 : 255)))).toBeCloseTo(127.5 ** 2, 0)
  })

  it('reads packed pixels by step and offset', () => {
    const data = new Uint8Array(GRID.columns * GRID.rows * 4)
    for (let i = 1; i < data.length; i += 8) data[i] = 255
    const packed = { data, width: GRID.columns, height: GRID.rows, stride: GRID.columns * 4, step: 4 }
    expect(luminanceVariance({ ...packed, offset: 1 })).toBeCloseTo(127.5 ** 2, 0)
    expect(luminanceVariance({ ...packed, offset: 0 })).toBe(0)
  })

  it('is no picture at all, which is no error', () => {
    expect(luminanceVariance({ data: new Uint8Array(), width: 0, height: 0, offset: 0, stride: 0, step: 1 })).toBe(0)
  })

  it('a picture smaller than the grid is still looked at', () => {
    expect(luminanceVariance({ data: new Uint8Array([0, 200]), width: 2, height: 1, offset: 0, stride: 2, step: 1 })).toBe(10_000)
  })
})

describe('watching a screen', () => {
  const lively = BLANK_VARIANCE * 10

  it('says once that something is seen', () => {
    const watch = createBlankWatch(0)
    expect(watch.look(0, 0)).toBe('nothing-yet')
    expect(watch.look(lively, 250)).toBe('first-seen')
    expect(watch.look(lively, 500)).toBe('seen')
  })

  it('gives up when nothing was seen for the patience at the start', () => {
    const watch = createBlankWatch(1_000)
    expect(watch.look(0, 1_000 + PATIENCE_MS.atStart - 1)).toBe('nothing-yet')
    expect(watch.look(0, 1_000 + PATIENCE_MS.atStart)).toBe('blank')
  })

  it('gives up in the same way when no frame comes at all', () => {
    expect(createBlankWatch(0).look(undefined, PATIENCE_MS.atStart)).toBe('blank')
  })

  it('is more patient once something was seen, and starts counting anew after every picture', () => {
    const watch = createBlankWatch(0)
    watch.look(lively, 0)
    expect(watch.look(0, 1_000)).toBe('seen')
    expect(watch.look(0, 1_000 + PATIENCE_MS.later - 1)).toBe('seen')
    expect(watch.look(lively, 11_000)).toBe('seen')
    expect(watch.look(0, 12_000)).toBe('seen')
    expect(watch.look(0, 12_000 + PATIENCE_MS.later)).toBe('blank')
  })
})
