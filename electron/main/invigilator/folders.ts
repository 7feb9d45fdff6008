/** Drives that were plugged in, found without the system's own dialogue for files. */
import { readdir, readFile, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { HandoverFolder } from '../../shared/invigilator.ts'

/** Where Linux desktops and administrators mount what is plugged in. */
const MOUNT_ROOTS = ['/media/', '/run/media/', '/mnt/']
const MIB = 1024 * 1024

/** `mounts`: the text of /proc/self/mounts. A space in a path stands there as \040. */
export function mountedIn(mounts: string): readonly string[] {
  const folders = mounts.split('\n').map((line) => (line.split(' ')[1] ?? '').replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))))
  return [...new Set(folders.filter((folder) => MOUNT_ROOTS.some((root) => folder.startsWith(root))))].sort()
}

async function candidates(platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform === 'linux') return mountedIn(await readFile('/proc/self/mounts', 'utf8'))
  if (platform === 'darwin') return (await readdir('/Volumes')).map((name) => path.join('/Volumes', name))
  return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
}

/** Those that answer and have room; a drive letter without a drive does not, and a disc that cannot be written has none. */
export async function handoverFolders(platform: NodeJS.Platform = process.platform): Promise<readonly HandoverFolder[]> {
  const found = await Promise.allSettled((await candidates(platform)).map(async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return { folder, freeMiB: Math.floor((bavail * bsize) / MIB) }
  }))
  return found.flatMap((one) => (one.status === 'fulfilled' && one.value.freeMiB > 0 ? [one.value] : []))
}
