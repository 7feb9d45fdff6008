import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Look } from './look.ts'

const PROGRAMS_MS = 10_000

/** @param running names of all processes; @param listed exact names that are looked for */
export const programsLook = (running: () => Promise<ReadonlySet<string>>, listed: readonly string[], timers: Timers): Look => (tell, { standing }) => {
  const seen = new Set<string>()
  let stood = standing
  let ended = false
  const end = polled(timers, PROGRAMS_MS, 'the programs that run', async () => {
    const now = await running()
    if (ended) return
    for (const name of listed) {
      if (!stood.has(name) && now.has(name) === seen.has(name)) continue
      if (now.has(name)) {
        seen.add(name)
        if (stood.has(name)) tell({ kind: 'program', state: 'still', cause: name, what: `The program named “${name}” still runs.` })
        else tell({ kind: 'program', state: 'began', cause: name, what: `A program named “${name}” runs.` })
      } else {
        seen.delete(name)
        tell({ kind: 'program', state: 'over', cause: name, what: `The program named “${name}” has ended.` })
      }
    }
    stood = new Set()
  })
  return () => {
    ended = true
    end()
  }
}
