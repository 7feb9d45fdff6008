/** Displays that come and go, and those that show a copy. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Look } from './look.ts'
import { absent } from './root.ts'

export interface DisplaysPort {
  /** With a picture of their own. */
  readonly count: () => number
  readonly changed: (then: () => void) => () => void
}

const displays = (count: number): string => (count === 1 ? 'one display' : `${count} displays`)

/** Measured against the count at the beginning of the interview. */
export const displaysLook = (port: DisplaysPort): Look => (tell, { standing, atFirst }) => {
  const first = atFirst(new Map([['', port.count()]])).get('') ?? 0
  /** Undefined: nothing was told of it since the program was gone. */
  let last = standing.has('') ? undefined : first
  const look = (isBack: boolean): void => {
    const count = port.count()
    if (count === last) return
    const there = `there ${count === 1 ? 'is' : 'are'} now ${displays(count)}`
    const what = isBack ? `After the program was gone ${there}.` : `A display was ${count > (last ?? 0) ? 'added' : 'removed'}: ${there}.`
    const lasts = last === undefined ? 'still' : 'began'
    last = count
    tell({ kind: 'display', state: count === first ? 'over' : lasts, what })
  }
  look(true)
  return port.changed(() => look(false))
}

const MIRROR_MS = 5_000

/** Linux: connectors that a picture goes out at, as the kernel lists them, are more than the displays that the program knows. */
export const mirrorLook = (port: DisplaysPort, root: string, timers: Timers): Look => (tell, { standing }) => {
  /** Undefined: it lasted when the program was last gone. */
  let told = standing.has('') ? undefined : false
  return polled(timers, MIRROR_MS, 'the connectors of screens', async () => {
    const lit = await litConnectors(root)
    const copied = lit > port.count()
    if (copied === told) return
    const lasts = told === undefined ? 'still' : 'began'
    told = copied
    if (copied) tell({ kind: 'mirrored', state: lasts, what: `${lit} screens are switched on, and there ${port.count() === 1 ? 'is' : 'are'} ${displays(port.count())}.` })
    else tell({ kind: 'mirrored', state: 'over', what: 'No more screens are switched on than there are displays.' })
  })
}

async function litConnectors(root: string): Promise<number> {
  const folder = path.join(root, 'sys/class/drm')
  const names = await readdir(folder).catch(absent)
  const states = await Promise.all((names ?? []).filter((name) => /^card\d+-/.test(name)).map(async (name) => {
    const [status, enabled] = await Promise.all(['status', 'enabled'].map((file) => readFile(path.join(folder, name, file), 'utf8').catch(absent)))
    return status?.trim() === 'connected' && enabled?.trim() === 'enabled'
  }))
  return states.filter(Boolean).length
}
