/** How many frames a second a film can have on this machine now: fewer when frames come late or weigh too much, more again later. Pure. */
import type { Adaptation } from '../../electron/shared/events.ts'

/** Frames are judged by so many milliseconds at a time. */
export const WINDOW_MS = 5_000
/** The share of frames that may be late in a window. */
const LATE = 0.1
/** Calm windows before the rate goes up a step; doubled whenever that was too early, up to the second figure. */
const CALM = { atFirst: 6, atMost: 96 } as const
const LEAST_FRAME_RATE = 1

export interface Rate {
  readonly frameRate: number
  readonly why: Adaptation
}

export interface Pace {
  /**
   * A frame came.
   * @param at milliseconds of any clock that does not jump
   * @param taken `new`: it will be in the film; `dropped`: it should be, and the encoder has no room; `same`: it shows nothing new
   * @returns the rate from now on, when it changes
   */
  frame(at: number, taken: 'new' | 'same' | 'dropped'): Rate | undefined
  /** Bytes that the encoder made. */
  bytes(count: number): void
}

interface Window {
  readonly since: number
  frames: number
  late: number
  bytes: number
}

export function createPace(most: { readonly frameRate: number; readonly bitsPerSecond: number }): Pace {
  let { frameRate } = most
  let window: Window | undefined
  let last: number | undefined
  let keepsTime = false
  let calm = 0
  let calmNeeded: number = CALM.atFirst
  let sinceRaised = Infinity

  const opened = (at: number): Window => ({ since: at, frames: 0, late: 0, bytes: 0 })

  const to = (next: number, why: Adaptation): Rate => {
    frameRate = next
    calm = 0
    // The frames of the old rate say nothing about the new one.
    last = undefined
    return { frameRate, why }
  }

  const judged = ({ since, frames, late, bytes }: Window, at: number): Rate | undefined => {
    sinceRaised++
    const bits = (bytes * 8_000) / (at - since)
    const tooLate = late > (frames + late) * LATE
    const tooMuch = bits > most.bitsPerSecond
    if (tooLate || tooMuch) {
      calm = 0
      if (frameRate <= LEAST_FRAME_RATE) return undefined
      if (sinceRaised <= calmNeeded) calmNeeded = Math.min(CALM.atMost, calmNeeded * 2)
      sinceRaised = Infinity
      return to(Math.max(LEAST_FRAME_RATE, frameRate / 2), tooLate ? 'late' : 'data')
    }
    // Twice the frames may weigh twice as much.
    calm = bits > most.bitsPerSecond / 2 ? 0 : calm + 1
    if (frameRate >= most.frameRate || calm < calmNeeded) return undefined
    sinceRaised = 0
    return to(Math.min(most.frameRate, frameRate * 2), 'recovered')
  }

  return {
    frame(at, taken) {
      window ??= opened(at)
      // A source that shows what it has shown before keeps time, and a gap in it is lateness; in others it may be a still screen.
      keepsTime ||= taken === 'same'
      const gap = last === undefined ? 0 : at - last
      last = at
      if (taken === 'dropped') window.late++
      else window.frames++
      if (keepsTime) window.late += Math.max(0, Math.round((gap * frameRate) / 1000) - 1)
      if (at - window.since < WINDOW_MS) return undefined
      const ended = window
      window = opened(at)
      return judged(ended, at)
    },
    bytes(count) {
      if (window) window.bytes += count
    },
  }
}
