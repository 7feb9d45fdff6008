/** `npm run -s packs -- check|try …`: for the authors of packs. */
import { parseArgs } from 'node:util'
import { check } from './packs/check.ts'
import { tryAnswers } from './packs/try.ts'

const usage = `Checks interview packs, and tries answers against them.

  npm run -s packs -- check [folder] [--misses]
      checks the packs in the folder (or the one pack that it is); without a folder, those that ship.
      --misses prints every example answer that is not understood as it should be
  npm run -s packs -- try <problem> [--question ID] [--pack NAME] [--packs FOLDER]
      reads answers, one a line, and says what was understood
  npm run -s packs -- try <problem> --ndjson
      the same for programs: {"answer":…,"question"?:ID} in, {"act":…,"points":[…]} out, a line for each line
`

// Whoever reads the output may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

async function main(): Promise<number> {
  let given
  try {
    given = parseArgs({
      allowPositionals: true,
      options: {
        ndjson: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false }, pack: { type: 'string' }, packs: { type: 'string' },
        question: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  }
  const { values, positionals: [verb, argument, ...rest] } = given
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  if (verb === 'check' && rest.length === 0) return check(argument, values.misses)
  if (verb === 'try' && argument !== undefined && rest.length === 0) return tryAnswers(argument, values)
  process.stderr.write(usage)
  return 2
}

process.exitCode = await main()
