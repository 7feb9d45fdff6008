/** `npm run -s packs -- check|try …`: for the authors of packs. */
import { readCommandLine, wrongUse } from '../main/command-line.ts'
import { check } from './packs/check.ts'
import { tryAnswers } from './packs/try.ts'
import { quietWhenUnread } from './quiet.ts'

const usage = `Checks interview packs, and tries answers against them.

  npm run -s packs -- check [PACK] [--misses]
      checks a pack; without PACK, those that ship.
      --misses prints every example answer that is not understood as it should be
  npm run -s packs -- try <problem> [--question ID] [--pack PACK]
      reads answers, one a line, and says what was understood
  npm run -s packs -- try <problem> --ndjson
      the same for programs: {"answer":…,"question"?:ID} in, {"act":…,"points":[…]} out, a line for each line

PACK is a pack's folder anywhere, a folder of packs, or the name of one that ships.
`

quietWhenUnread()

async function main(): Promise<number> {
  const given = readCommandLine(process.argv.slice(2), usage, {
    ndjson: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false }, pack: { type: 'string' }, question: { type: 'string' },
  })
  if (typeof given === 'number') return given
  const { values, positionals: [verb, argument, ...rest] } = given
  if (verb === 'check' && rest.length === 0) return check(argument, values.misses)
  if (verb === 'try' && argument !== undefined && rest.length === 0) return tryAnswers(argument, values)
  return wrongUse(usage)
}

process.exitCode = await main()
