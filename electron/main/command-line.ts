/** Every tool's way of reading its options, of helping, and of refusing what it does not know. */
import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
interface Config<O extends Options> {
  args: string[]
  allowPositionals: true
  options: O & { help: { type: 'boolean', short: 'h', default: false } }
}
type Given<O extends Options> = ReturnType<typeof parseArgs<Config<O>>>

/** `args` as on the command line. A number is the exit code of a tool that has nothing more to do: its help was printed, or what was wrong with its use. */
export function readCommandLine<O extends Options>(args: readonly string[], usage: string, options: O): Given<O> | number {
  let given: Given<O>
  try {
    const config: Config<O> = { args: [...args], allowPositionals: true, options: { ...options, help: { type: 'boolean', short: 'h', default: false } } }
    given = parseArgs(config)
  } catch (error) {
    return wrongUse(usage, error instanceof Error ? error.message : String(error))
  }
  if ('help' in given.values && given.values.help === true) {
    process.stdout.write(usage)
    return 0
  }
  return given
}

/** One line that is written over, while a person waits at a terminal; `''` takes it away. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}

export const percent = (done: number): string => `${Math.floor(done * 100)} %`

/** @returns the exit code of a tool that was called wrongly */
export function wrongUse(usage: string, why?: string): 2 {
  process.stderr.write(why === undefined ? usage : `${why}\n\n${usage}`)
  return 2
}
