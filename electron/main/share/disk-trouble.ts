/** What a person in charge reads when the film cannot be written. */
import { DiskTooSlow } from './segment-writer.ts'

export function diskTrouble(error: unknown): string {
  if (error instanceof DiskTooSlow) return 'The disk is too slow for the recording. The film has stopped. The interview goes on.'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return `${cause(code)} The film has stopped. The interview goes on.`
}

function cause(code: unknown): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'There is no room left for the recording.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'The folder of the recording cannot be written to.'
    default:
      return `The recording could not be written${typeof code === 'string' ? ` (${code})` : ''}.`
  }
}
