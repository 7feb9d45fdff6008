/** Where a tool's output goes. */
import { diskSentence } from './evidence/disk-error.ts'

/**
 * A closed pipe ends the program without a word: whoever read it may have seen enough. An output that cannot be written (a full disk) ends it
 * with a sentence. `failed`: the exit code then.
 */
export function quietWhenUnread(failed = 1): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    const told = diskSentence(error)
    if (told === undefined) throw error
    process.stderr.write(`The output could not be written. ${told}\n`)
    process.exit(failed)
  })
}
