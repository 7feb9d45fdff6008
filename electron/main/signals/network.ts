import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Counts, Look } from './look.ts'

const NETWORK_MS = 5_000
/** A computer that was started anew takes its time until all connections are up. */
const COMING_UP_MS = 60_000

/** @param connections names of the connections that lead out of this computer */
export const networkLook = (connections: () => readonly string[], timers: Timers): Look => (tell, { standing, atFirst }) => {
  let first: Counts | undefined
  let looks = 0
  /** What was last seen, or told, of each name. */
  const last = new Map<string, boolean>()
  return polled(timers, NETWORK_MS, 'the network connections', () => {
    const now = new Set(connections())
    const isBack = first === undefined
    const known = (first ??= atFirst(new Map([...now].map((name) => [name, 1]))))
    const mayComeUp = looks++ * NETWORK_MS < COMING_UP_MS
    for (const name of new Set([...standing, ...known.keys(), ...last.keys(), ...now])) {
      const isHere = now.has(name)
      const wasHere = known.has(name)
      const stood = isBack && standing.has(name)
      if (!stood && isHere === (last.get(name) ?? wasHere)) {
        if (isHere) last.set(name, true)
        continue
      }
      if (!stood && !isHere && !last.has(name) && mayComeUp) continue
      last.set(name, isHere)
      const about = { kind: 'network', cause: name } as const
      if (isHere === wasHere) tell({ ...about, state: 'over', what: `The network connection “${name}” ${isHere ? 'came up' : 'is gone'}.` })
      else if (stood) tell({ ...about, state: 'still', what: `The network connection “${name}” is still ${isHere ? 'there' : 'gone'}.` })
      else tell({ ...about, state: 'began', what: `The network connection “${name}” ${isHere ? 'came up' : 'is gone'}.` })
    }
  })
}
