/** `npm run -s packs -- check|try|learn …`: for the authors of packs. */
import { readCommandLine, wrongUse } from '../main/command-line.ts'
import { forPerson } from '../main/evidence/tools/for-person.ts'
import { quietWhenUnread } from '../main/quiet.ts'
import { check } from './packs/check.ts'
import { learn } from './packs/learn.ts'
import { tryAnswers } from './packs/try.ts'

const usage = `Checks interview packs, tries answers against them, and learns from what assessors overruled.

  npm run -s packs -- check [PACK] [--misses]
      checks a pack; without PACK, those that ship.
      --misses prints every example answer that is not understood as it should be
  npm run -s packs -- try <problem> [--question ID] [--pack PACK]
      reads answers, one a line, and says what was understood
  npm run -s packs -- try <problem> --ndjson
      the same for programs: {"answer":…,"question"?:ID} in, {"act":…,"points":[…]} out, a line for each line
  npm run -s packs -- learn FOLDER [--pack PACK] [--accept all | --dry-run] [--identity FILE]
      what assessors overruled in the sessions or bundles of FOLDER, as example answers for PACK, with what each would
      change in precision and recall; you accept or decline each

PACK is a pack's folder anywhere, a folder of packs, or the name of one that ships.
`

quietWhenUnread()

async function main(): Promise<number> {
  const given = readCommandLine(process.argv.slice(2), usage, {
    ndjson: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false }, pack: { type: 'string' }, question: { type: 'string' },
    accept: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, identity: { type: 'string' },
  })
  if (typeof given === 'number') return given
  const { values, positionals: [verb, argument, ...rest] } = given
  if (verb === 'check' && rest.length === 0) return check(argument, values.misses)
  if (verb === 'try' && argument !== undefined && rest.length === 0) return tryAnswers(argument, values)
  if (verb === 'learn' && argument !== undefined && rest.length === 0 && (values.accept === undefined || (values.accept === 'all' && !values['dry-run']))) {
    return told(() => learn(argument, { pack: values.pack, identity: values.identity, accept: values.accept, dryRun: values['dry-run'] }))
  }
  return wrongUse(usage)
}

/** What a person can put right is one line; a defect is thrown. */
async function told(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const sentence = forPerson(error)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    return 1
  }
}

process.exitCode = await main()
