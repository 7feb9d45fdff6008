/** Refuses in plain words what would fill a disk half way. */
import { createDisk } from '../disk/disk.ts'
import { words } from '../words/words.ts'
import { NotWritten } from './not-ready.ts'

/** What a zip and age add, many times over. */
const MARGIN = 1024 * 1024

/** Throws NotWritten. A disk that does not say how much room it has refuses nothing. */
export function requireRoom(folder: string, bytes: number, what: 'film' | 'bundle'): void {
  const room = createDisk(folder).room()
  const needed = bytes + MARGIN
  if (room === undefined || room >= needed) return
  throw new NotWritten(words.notReady.room(what, mib(Math.ceil, needed), mib(Math.floor, room), folder))
}

const mib = (round: (value: number) => number, bytes: number): string => round(bytes / 1024 / 1024).toLocaleString(words.locale)
