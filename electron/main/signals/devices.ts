/** Input devices on Linux, as the kernel lists them: `/dev/input` tells that one came, `/sys` how it calls itself. */
import { watch } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Timers } from '../session/ports.ts'
import { polled } from './look.ts'
import type { Counts, Look } from './look.ts'
import { absent } from './root.ts'

const DEVICES_MS = 3_000

/** A device that comes back under a name that was there before is the same one: wireless mice sleep, and laptops list everything anew after sleep. */
export const devicesLook = (root: string, timers: Timers): Look => (tell, { standing, atFirst }) => {
  let first: Counts | undefined
  let added: Counts = new Map()
  let ended = false
  let again = false
  const look = async (): Promise<void> => {
    const names = await deviceNames(root)
    if (ended) return
    const here = counted(names.values())
    // Sessions of an older version do not say which device it was.
    const stood = new Set(first ? [] : [...standing].filter((name) => name !== ''))
    const when = first ? '' : ' while the program was gone'
    const known = (first ??= atFirst(here))
    const more = new Map([...here].map(([name, count]) => [name, count - (known.get(name) ?? 0)] as const).filter(([, count]) => count > 0))
    for (const [name, count] of more) {
      if (stood.has(name)) tell({ kind: 'device', state: 'still', cause: name, what: `The input device “${name}” is still there.` })
      else if (count > (added.get(name) ?? 0)) tell({ kind: 'device', state: 'began', cause: name, what: `An input device was added${when}: “${name}”.` })
    }
    for (const name of [...stood, ...added.keys()]) if (!more.has(name)) tell({ kind: 'device', state: 'over', cause: name, what: `The input device “${name}” was taken away.` })
    added = more
  }
  const endPolling = polled(timers, DEVICES_MS, 'the input devices', look)
  const endWatching = watched(path.join(root, 'dev/input'), () => {
    if (again || ended) return
    again = true
    // Its name is there a moment after it is.
    timers.after(200, () => {
      again = false
      if (!ended) void look().catch((error: unknown) => console.error('the input devices cannot be looked at:', error))
    })
  })
  return () => {
    ended = true
    endPolling()
    endWatching()
  }
}

/** How often each name is there: of two keyboards of one model, one may have come. */
function counted(names: Iterable<string>): Counts {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Node of the device, such as `event3`, and its name. */
async function deviceNames(root: string): Promise<ReadonlyMap<string, string>> {
  const nodes = (await readdir(path.join(root, 'dev/input')).catch(absent) ?? []).filter((name) => /^event\d+$/.test(name))
  const named = await Promise.all(nodes.map(async (node) => {
    const name = await readFile(path.join(root, 'sys/class/input', node, 'device/name'), 'utf8').catch(absent)
    return [node, name?.trim().slice(0, 100) || node] as const
  }))
  return new Map(named)
}

/** Sooner than polling where it works; polling alone is enough. */
function watched(folder: string, then: () => void): () => void {
  try {
    const watcher = watch(folder, then)
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch (error) {
    absent(error)
    return () => undefined
  }
}
