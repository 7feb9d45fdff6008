/** An error of the disk in words, for the person at a terminal. */
const sentences: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `There is no ${file}.`,
  ENOTDIR: (file) => `${file} is no folder.`,
  EEXIST: (file) => `${file} is in the way: it is there already.`,
  EISDIR: (file) => `A file is wanted, and ${file} is a folder.`,
  EACCES: (file) => `This account may not use ${file}.`,
  EPERM: (file) => `This account may not use ${file}.`,
  EROFS: (file) => `${file} lies on a disk that cannot be written to.`,
  ENOSPC: () => 'The disk is full.',
}

/** `undefined` for what is no error of the disk. */
export function diskSentence(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !/^E[A-Z]+$/.test(error.code)) return undefined
  const file = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  return sentences[error.code]?.(file ?? 'what was named') ?? `The disk reported an error (${error.code})${file === undefined ? '' : ` with ${file}`}.`
}
