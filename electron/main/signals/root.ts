/** Reading what the operating system says in files below a folder, `/` but in tests. */

/** For files that this machine does not have. */
export function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
  throw error
}
