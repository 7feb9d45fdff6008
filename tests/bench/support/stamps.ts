/**
 * A clock that can be filmed: the page paints the time as black and white squares into its upper left corner (which must be the screen's), and a decoder
 * (ffmpeg) reads it out of every frame of a film. So what a film shows of a moment is known without trusting what the recorder says.
 */
import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright'

/** 24 bits for the time in hundredths of a second, 8 to check them. */
const BITS = 32
const SQUARE = 16
const TURN = 2 ** 24

/** So that black is no time. */
const MASK = 0xa5
const check = (value: number): number => (value ^ (value >> 8) ^ (value >> 16) ^ MASK) & 255

/** Paints the time twenty times a second from now on, until the page is gone. */
export const showStamps = (page: Page): Promise<void> =>
  page.evaluate(
    ({ bits, square, turn, mask }) => {
      // No canvas: the death of the GPU process can take its picture away for good, while the page around it is painted on.
      const row = document.body.appendChild(document.createElement('div'))
      row.style.cssText = 'position: fixed; left: 0; top: 0; display: flex; z-index: 2147483647; pointer-events: none'
      const squares = Array.from({ length: bits }, () => row.appendChild(document.createElement('div')))
      for (const one of squares) one.style.cssText = `width: ${square}px; height: ${square}px`
      setInterval(() => {
        const value = Math.floor(Date.now() / 10) % turn
        const word = value * 256 + ((value ^ (value >> 8) ^ (value >> 16) ^ mask) & 255)
        for (const [bit, one] of squares.entries()) one.style.background = Math.floor(word / 2 ** (bits - 1 - bit)) % 2 === 1 ? '#fff' : '#000'
      }, 50)
    },
    { bits: BITS, square: SQUARE, turn: TURN, mask: MASK },
  )

/**
 * The moments that the frames of a film show, in milliseconds since 1970, in the film's order; frames without a stamp are
 * left out. Of a file that is broken, what can be read. @param near a moment less than a day from all of them
 */
export function stampsIn(film: string, near: number): readonly number[] {
  const crop = `crop=${BITS * SQUARE}:${SQUARE}:0:0,scale=${BITS}:1:flags=area,format=gray`
  const { stdout, error } = spawnSync('ffmpeg', ['-v', 'quiet', '-i', film, '-vf', crop, '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1'], { maxBuffer: 1 << 28 })
  if (error) throw error
  const turnMs = TURN * 10
  const stamps: number[] = []
  for (let at = 0; at + BITS <= stdout.length; at += BITS) {
    const word = stdout.subarray(at, at + BITS).reduce((sum, level) => sum * 2 + (level > 127 ? 1 : 0), 0)
    const value = Math.floor(word / 256)
    if (check(value) !== word % 256) continue
    stamps.push(value * 10 + Math.round((near - value * 10) / turnMs) * turnMs)
  }
  return stamps
}
