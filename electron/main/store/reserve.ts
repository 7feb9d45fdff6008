/** Disk space taken in advance and given back when the disk is full, so that the end of an interview can still be stored. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { guarded, kindOf } from './trouble.ts'

/** In the folder of the sessions. */
const FILE = 'reserve'
const MIB = 1024 * 1024

export interface Reserve {
  /** Takes the space again when it is not (wholly) there. Throws StorageTrouble when it does not fit. */
  readonly take: () => void
  /** Gives the space back; true when there was any to give. */
  readonly release: () => boolean
}

export function createReserve(folder: string, mib: number): Reserve {
  const file = path.join(folder, FILE)
  const size = Math.round(mib * MIB)
  return {
    take: () => {
      if (size === 0 || (existsSync(file) && statSync(file).size === size)) return
      guarded('reserve', () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        fill(file, size)
      })
    },
    release: () => {
      if (!existsSync(file)) return false
      rmSync(file)
      return true
    },
  }
}

/**
 * For what makes room itself, or says that it may be made: where the disk is full, `giveWay` drops what is no evidence and `work` is done again. The
 * kiosk takes the reserve again when there is room.
 */
export function withRoom<T>(root: string, work: () => T, giveWay: () => void = () => undefined): T {
  try {
    return work()
  } catch (error) {
    if (kindOf(error) !== 'full') throw error
    createReserve(root, 0).release()
    giveWay()
    return work()
  }
}

/** Random bytes, because file systems that compress or keep holes would give zeros no space. */
function fill(file: string, size: number): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    const block = randomBytes(Math.min(MIB, size))
    for (let at = 0; at < size;) at += writeSync(handle, block, 0, Math.min(block.length, size - at))
    fsyncSync(handle)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
}
