/** `packs -- try`: answers in, what the embedded interviewer understands out. */
import { createInterface } from 'node:readline'
import type { Problem } from '../../interview/pack/schema.ts'
import { createUnderstanding } from '../../interview/understanding/index.ts'
import type { Understood } from '../../interview/understanding/understanding.ts'
import { createExchange } from './exchange.ts'
import { faultsIn, foldersOf } from './folders.ts'

interface Options {
  readonly ndjson: boolean
  readonly pack?: string | undefined
  readonly question?: string | undefined
}

export async function tryAnswers(name: string, options: Options): Promise<number> {
  const problem = findProblem(name, options)
  if (typeof problem === 'string') {
    process.stderr.write(`${problem}\n`)
    return 1
  }
  const exchange = createExchange(problem, createUnderstanding())
  if (options.question !== undefined && !exchange.knows(options.question)) {
    process.stderr.write(`${exchange.unknown(options.question)}\n`)
    return 1
  }

  const interactive = !options.ndjson && process.stdin.isTTY
  if (interactive) process.stdout.write('Type an answer and press Enter. An empty line ends it.\n')
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (options.ndjson) process.stdout.write(`${JSON.stringify(exchange.reply(line, options.question))}\n`)
    else if (line.trim() !== '') process.stdout.write(`${readable(exchange.understood(line, options.question))}\n`)
    else if (interactive) break
  }
  return 0
}

/** The problem, or why there is none, in words. */
function findProblem(name: string, options: Options): Problem | string {
  const folders = foldersOf(options.pack)
  const problems = folders.flatMap((folder) => ('pack' in folder ? folder.pack.problems : []))
  const problem = problems.find(({ id }) => id === name)
  if (problem !== undefined) return problem
  const others = problems.map(({ id }) => id)
  const faults = faultsIn(folders)
  const where = options.pack === undefined ? '' : ` in ${options.pack}`
  const offer = others.length === 0 ? '' : `; there are ${others.join(', ')}`
  const broken = faults.length === 0 ? '' : `\nPacks with faults were left out:\n${faults.map((fault) => `  ${fault}`).join('\n')}`
  return `there is no problem “${name}”${where}${offer}${broken}`
}

function readable({ act, points }: Understood): string {
  return [`${act}`, ...points.map(({ id, status, quote }) => `  ${status.padEnd(12)} ${id.padEnd(20)} “${quote}”`)].join('\n')
}
