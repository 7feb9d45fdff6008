import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Look } from './look.ts'

const NETWORK_MS = 5_000

/** @param connections names of the connections that lead out of this computer */
export const networkLook = (connections: () => readonly string[], timers: Timers): Look => (tell, standing) => {
  const before = new Map(standing.map(({ cause, atFirst }) => [cause, atFirst > 0]))
  let first: ReadonlySet<string> | undefined
  /** What was last seen, or told, of each name; nothing yet of those that stand. */
  const last = new Map<string, boolean>()
  return polled(timers, NETWORK_MS, 'the network connections', () => {
    const now = new Set(connections())
    if (!first) {
      first = new Set([...now, ...before.keys()].filter((name) => before.get(name) ?? true))
      for (const name of now) if (!before.has(name)) last.set(name, true)
    }
    for (const name of new Set([...before.keys(), ...last.keys(), ...now])) {
      const isHere = now.has(name)
      if (isHere === last.get(name)) continue
      last.set(name, isHere)
      const what = `The network connection “${name}” ${isHere ? 'came up' : 'is gone'}.`
      if (isHere === first.has(name)) tell({ kind: 'network', state: 'over', cause: name, what })
      else tell({ kind: 'network', state: 'began', cause: name, atFirst: isHere ? 0 : 1, what })
    }
  })
}
