/** Folders of a test's own, gone after it. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const isRoot = process.getuid?.() === 0

/** A disk of so many KiB, mounted in a folder that is not there yet; only root can make one. */
export function smallDisk(kib: number, disk = path.join(temporaryFolder(), 'disk')): string {
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k,mode=700`, 'tmpfs', disk])
  // Registered after the folder's own removal and so run before it.
  onTestFinished(() => void execFileSync('umount', ['-l', disk]))
  return disk
}

/** Whether a mount is possible here: containers may forbid it even to root. */
export const canMount = isRoot && ((): boolean => {
  const probe = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe], { stdio: 'ignore' })
    execFileSync('umount', [probe], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
})()

export const canMakeUnreadable = !isRoot || canMount

/** A file that the disk does not give out from now on: for root with an I/O error, as a bad sector has it, for others a matter of permissions. */
export function makeUnreadable(file: string): void {
  if (!isRoot) return chmodSync(file, 0)
  // At its beginning no process has any memory.
  execFileSync('mount', ['--bind', `/proc/${process.pid}/mem`, file])
  onTestFinished(() => void execFileSync('umount', ['-l', file]))
}

/** A folder that nobody may write to after `put` was called with it: for root a disk mounted so, for others a matter of permissions. */
export function readOnlyFolder(put: (folder: string) => void = () => undefined): string {
  if (!isRoot) {
    const folder = temporaryFolder()
    put(folder)
    chmodSync(folder, 0o500)
    onTestFinished(() => chmodSync(folder, 0o700))
    return folder
  }
  const disk = smallDisk(256)
  put(disk)
  execFileSync('mount', ['-o', 'remount,ro', disk])
  return disk
}
