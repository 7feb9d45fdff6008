import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Look } from './look.ts'

const NETWORK_MS = 5_000

/** @param connections names of the connections that lead out of this computer */
export const networkLook = (connections: () => readonly string[], timers: Timers): Look => (tell) => {
  let before: readonly string[] | undefined
  return polled(timers, NETWORK_MS, 'the network connections', () => {
    const now = connections()
    const came = now.filter((name) => before?.includes(name) === false)
    const went = (before ?? []).filter((name) => !now.includes(name))
    before = now
    for (const name of came) tell({ kind: 'network', state: 'once', what: `The network connection “${name}” came up.` })
    for (const name of went) tell({ kind: 'network', state: 'once', what: `The network connection “${name}” is gone.` })
  })
}
