/** Whether a folder lies among the sessions: a copy there goes with them, and is none. */
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** Follows links, as far as the folder exists. */
export const liesWithin = (root: string, folder: string): boolean => isWithin(real(root), real(folder))

/** The folder itself, or below it. `paths`: how this system writes them. */
export function isWithin(root: string, folder: string, paths: Pick<typeof path, 'isAbsolute' | 'relative' | 'sep'> = path): boolean {
  const way = paths.relative(root, folder)
  // On Windows there is no way from one drive to another.
  return !paths.isAbsolute(way) && way.split(paths.sep)[0] !== '..'
}

function real(folder: string): string {
  const whole = path.resolve(folder)
  return existsSync(whole) ? realpathSync(whole) : path.join(real(path.dirname(whole)), path.basename(whole))
}
