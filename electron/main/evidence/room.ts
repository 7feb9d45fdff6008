/** Refuses in plain words what would fill a disk half way. */
import { createDisk } from '../disk/disk.ts'
import { NotReady } from './not-ready.ts'

/** What a zip and age add, many times over. */
const MARGIN = 1024 * 1024

/** `what` begins a sentence: “The bundle”. Throws NotReady. A disk that does not say how much room it has refuses nothing. */
export function requireRoom(folder: string, bytes: number, what: string): void {
  const room = createDisk(folder).room()
  const needed = bytes + MARGIN
  if (room === undefined || room >= needed) return
  throw new NotReady(`${what} needs ${mib(Math.ceil, needed)} MiB in ${folder}, and ${mib(Math.floor, room)} MiB are free there. Please make room, or choose another place. Nothing was written.`)
}

const mib = (round: (value: number) => number, bytes: number): string => round(bytes / 1024 / 1024).toLocaleString('en')
