import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Look } from './look.ts'

const PROGRAMS_MS = 10_000

/** @param running names of all processes; @param listed exact names that are looked for */
export const programsLook = (running: () => Promise<ReadonlySet<string>>, listed: readonly string[], timers: Timers): Look => (tell) => {
  const seen = new Set<string>()
  let ended = false
  const end = polled(timers, PROGRAMS_MS, 'the programs that run', async () => {
    const now = await running()
    if (ended) return
    for (const name of listed) {
      if (now.has(name) === seen.has(name)) continue
      if (now.has(name)) {
        seen.add(name)
        tell({ kind: 'program', state: 'began', cause: name, what: `A program named “${name}” runs.` })
      } else {
        seen.delete(name)
        tell({ kind: 'program', state: 'over', cause: name, what: `The program named “${name}” has ended.` })
      }
    }
  })
  return () => {
    ended = true
    end()
  }
}
