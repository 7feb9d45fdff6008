/** The disk that the sessions lie on, as far as it is watched. */
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'

export interface Disk {
  /** Bytes that this account can still write; `undefined` where the system does not say. */
  readonly room: () => number | undefined
  /** Bytes of film that a session's folder holds. */
  readonly filmed: (recording: string) => number
}

export function createDisk(folder: string): Disk {
  return {
    room: () => {
      try {
        const { bavail, bsize } = statfsSync(nearest(folder))
        return bavail * bsize
      } catch (error) {
        console.error('the room on the disk is not known:', error)
        return undefined
      }
    },
    filmed: (recording) => {
      if (!existsSync(recording)) return 0
      return readdirSync(recording).reduce((sum, name) => sum + (statSync(path.join(recording, name), { throwIfNoEntry: false })?.size ?? 0), 0)
    },
  }
}

/** The folder itself is made with the first session. */
function nearest(folder: string): string {
  const parent = path.dirname(folder)
  return existsSync(folder) || parent === folder ? folder : nearest(parent)
}
