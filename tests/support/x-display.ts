/** A person's eyes and hands on the X display, for programs that let no debugger in. */
import { execFileSync } from 'node:child_process'
import { expect } from '@playwright/test'

/** xdotool's answer; empty where it has nothing to say: no window, no focus. */
export const ask = (...args: string[]): string => {
  try {
    return execFileSync('xdotool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
export const activeWindow = (): string => ask('getactivewindow', 'getwindowname')
/** The process of the window that has the focus. */
export const activeProcess = (): string => ask('getactivewindow', 'getwindowpid')
export const press = (...keys: string[]): void => void ask('key', '--clearmodifiers', ...keys)
export const type = (text: string): void => void ask('type', '--clearmodifiers', text)

export type Picture = Buffer

/** The whole display, small and grey: a caret that blinks does not count. */
export const lookAt = (): Picture => grab('0,0', ask('getdisplaygeometry').replace(' ', 'x'), 'scale=192:108:flags=area,format=gray')

/** Of one point of the display, as `#rrggbb`. */
export const colourAt = (x: number, y: number): string => `#${grab(`${x},${y}`, '2x2', 'crop=1:1:0:0,format=rgb24').toString('hex')}`

function grab(from: string, size: string, filter: string): Buffer {
  const { DISPLAY = '' } = process.env
  const args = ['-v', 'error', '-f', 'x11grab', '-draw_mouse', '0', '-video_size', size, '-i', `${DISPLAY}+${from}`, '-frames:v', '1', '-vf', filter, '-f', 'rawvideo', 'pipe:1']
  return execFileSync('ffmpeg', args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Shades of grey, 0 to 255, by which two pictures differ on average. */
const difference = (one: Picture, other: Picture): number => one.reduce((sum, shade, at) => sum + Math.abs(shade - (other[at] ?? 0)), 0) / one.length

/** Another screen, and neither a letter typed nor a button that has the focus. */
const ANOTHER = 1
const SAME = 0.02

/** Waits until the display shows another screen than before, and has come to rest. */
export async function nextScreen(before: Picture): Promise<Picture> {
  let last = before
  await expect.poll(() => {
    const now = lookAt()
    const rests = difference(now, last) < SAME
    last = now
    return rests && difference(now, before) > ANOTHER
  }, { timeout: 60_000 }).toBe(true)
  return last
}
