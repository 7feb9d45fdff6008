/** What a person in charge reads when the film cannot be written. */
import { words } from '../words/words.ts'
import { DiskTooSlow } from './segment-writer.ts'

export function diskTrouble(error: unknown): string {
  if (error instanceof DiskTooSlow) return words.filmStopped.tooSlow
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return words.filmStopped.noRoom
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return words.filmStopped.forbidden
    default:
      return words.filmStopped.failed(code)
  }
}
