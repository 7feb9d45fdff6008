/** How long the computer slept: most systems stop the steady clock for it, and only the wall and the system's own word tell. */
import type { Clock } from './ports.ts'

/** Electron's powerMonitor has this shape. */
export interface PowerEvents {
  on(event: 'suspend', then: () => void): unknown
  on(event: 'resume', then: () => void): unknown
}

export function sleepAware(clock: Clock, power: PowerEvents): Clock {
  const lead = (): number => clock.wall() - clock.steady()
  let sum = 0
  let since: number | undefined
  power.on('suspend', () => (since ??= lead()))
  power.on('resume', () => {
    // A system whose steady clock runs on in sleep leaves nothing to add.
    if (since !== undefined) sum += Math.max(0, lead() - since)
    since = undefined
  })
  return { ...clock, slept: () => (since === undefined ? sum : undefined) }
}
