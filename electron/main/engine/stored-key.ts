/** The tool `--engine-key`: gives the key of the model's endpoint to the system's secret store. The key is read, and never said again. */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { readCommandLine, wrongUse } from '../command-line.ts'
import { writeDurably } from '../store/keys.ts'

const usage = `Keeps the key of the model's endpoint in the secret store of the operating system, for this account.

  walkthrough --engine-key set       reads the key from standard input: typed, it is not shown; or --engine-key set < FILE
  walkthrough --engine-key remove

A key in the policy (engine.key) counts before it. The kiosk reads the key when it starts.
Exit code: 0 done; 1 not; 2 wrong usage.
`

export interface KeyDesk {
  /** The file that `endpointKey` reads. */
  readonly sealedFile: string
  /** Left out where this account has no secret store that protects anything. */
  readonly seal: ((key: string) => Buffer) | undefined
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
}

/** `args` as on the command line. @returns the exit code */
export async function keyTool(args: readonly string[], { sealedFile, seal, input }: KeyDesk): Promise<number> {
  const given = readCommandLine(args, usage, {})
  if (typeof given === 'number') return given
  const [verb, ...rest] = given.positionals
  if (rest.length > 0 || (verb !== 'set' && verb !== 'remove')) return wrongUse(usage, rest.length > 0 && verb === 'set' ? 'A key on the command line can be seen by others; give it on standard input.' : undefined)
  if (verb === 'remove') return done(() => rmSync(sealedFile, { force: true }), 'The key was removed.')
  if (seal === undefined) return refused('This account has no secret store, so the key was not kept. Without one it can only stand in the policy, as engine.key, in a file that nobody else may read.')
  if (input.isTTY === true) process.stderr.write('The key, which is not shown while you type or paste it, and Enter: ')
  const key = await firstLine(input)
  if (input.isTTY === true) process.stderr.write('\n')
  // It is sent in a header, where nothing else can stand.
  if (!/^[\x21-\x7e]+$/.test(key)) return refused(key === '' ? 'No key was given.' : 'That is no key: a key has no spaces, and only letters, digits and signs of plain ASCII. Nothing was kept.')
  return done(() => writeDurably(sealedFile, seal(key).toString('base64')), 'The key is kept. The kiosk uses it from its next start.')
}

/** Without its line break and the spaces around it; a terminal does not show what is typed. */
async function firstLine(input: KeyDesk['input']): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() })
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY === true })
  try {
    for await (const line of lines) return line.trim()
    return ''
  } finally {
    lines.close()
  }
}

function done(work: () => void, said: string): number {
  try {
    work()
  } catch (error) {
    // A store's own words may hold what they could not seal; the code of a disk's error does not.
    return refused(`That did not succeed${error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''}. Nothing was changed.`)
  }
  process.stdout.write(`${said}\n`)
  return 0
}

function refused(why: string): 1 {
  process.stderr.write(`${why}\n`)
  return 1
}
