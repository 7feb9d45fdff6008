/** What a program and everything that it started takes of the machine. Linux: read from /proc. */
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second in /proc; the same on every Linux that Electron runs on. */
const TICKS = 100

interface Process {
  readonly pid: number
  readonly parent: number
  /** Seconds on a processor, in itself and in the kernel, with the children that have ended. */
  readonly cpu: number
}

function processNumbered(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
    return { pid, parent: fields[1]!, cpu: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) / TICKS }
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}

function treeOf(root: number): readonly Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => processNumbered(Number(name)) ?? [])
  const tree = all.filter(({ pid }) => pid === root)
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid))
  return tree
}

/** CPU seconds so far. */
export const cpuOf = (root: number): number => treeOf(root).reduce((sum, { cpu }) => sum + cpu, 0)

/** MiB that it alone would free: what processes share counts once. */
export function memoryOf(root: number): number {
  return treeOf(root).reduce((sum, { pid }) => sum + proportional(pid), 0) / 1024
}

function proportional(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
