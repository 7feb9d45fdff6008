/**
 * How well answers are understood, on two sets that are printed apart: `development`, which whoever works on the
 * understanding reads and learns from, and `held-out`, which nobody of them sees. Prints totals only, never an answer.
 * `--set NAME` runs one of them.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createUnderstanding } from '../../electron/interview/understanding/index.ts'
import { loadPack } from '../../electron/main/pack-folder.ts'
import { crossValidated } from './support/cross-validation.ts'
import { examine } from './support/examination.ts'
import type { Examination } from './support/examination.ts'

const sets = {
  development: 'Development answers: seen while writing, so kinder than the truth',
  'held-out': 'Held-out answers: never seen by those who wrote the cues and the code',
} as const
type SetName = keyof typeof sets
const isSet = (name: string): name is SetName => name in sets

const root = path.join(import.meta.dirname, '..', '..')
const folderOf = (name: SetName): string => path.join(root, 'tests', 'answers', name)

/** `npm run bench` hands on what begins with two dashes: both `--set NAME` and `--set=NAME` are understood. */
const chosen = (args: readonly string[]): readonly SetName[] => {
  const at = args.findIndex((arg) => arg === '--set' || arg.startsWith('--set='))
  if (at < 0) return Object.keys(sets).filter(isSet).filter((name) => existsSync(folderOf(name)))
  const wanted = args[at] === '--set' ? (args[at + 1] ?? '') : (args[at] ?? '').slice('--set='.length)
  if (!isSet(wanted)) throw new Error(`--set takes one of: ${Object.keys(sets).join(', ')}`)
  return [wanted]
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const head = `  ${''.padEnd(18)}  right missed  wrong  precision    recall        F1`
const row = ({ right, missed, wrong, precision, recall, f1 }: Examination['contradicted'], name: string): string =>
  `  ${name.padEnd(18)} ${[right, missed, wrong].map((n) => String(n).padStart(6)).join(' ')}  ${[precision, recall, f1].map((n) => n.toFixed(3).padStart(9)).join(' ')}`

const sayOf = (title: string, { problems, perPoint, contradicted, acts, milliseconds }: Examination): void => {
  print(`\n== ${title}\n\nPoints read as covered\n${head}`)
  for (const each of problems) print(row(each, each.problem))
  print(row(contradicted, 'contradicted'))
  print(`\nBy point\n${head}`)
  for (const each of perPoint) print(row(each, each.point))
  print(`\nActs: ${acts.correct} of ${acts.messages} (${(acts.accuracy * 100).toFixed(1)} %)`)
  for (const [what, times] of Object.entries(acts.confusions).sort((a, b) => b[1] - a[1])) print(`  ${String(times).padStart(3)}  ${what}`)
  const { p50, p95, most, answers } = milliseconds
  print(`\nTime for an answer: median ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, most ${most.toFixed(2)} ms (${answers} answers)`)
}

const loaded = loadPack(path.join(root, 'snippets', 'reference'), 'snippets/reference')
if (!('pack' in loaded)) throw new Error(loaded.problems.map((fault) => fault.text).join('\n'))
const { pack } = loaded
const start = performance.now()
const understand = createUnderstanding(pack.problems)
const learning = performance.now() - start
const leftOut = crossValidated(pack)
const results = chosen(process.argv.slice(2)).map((name) => ({ name, ...examine(folderOf(name), pack, understand) }))

if (process.argv.includes('--json')) print(JSON.stringify({ learning, leftOut, sets: Object.fromEntries(results.map(({ name, ...result }) => [name, result])) }))
else {
  for (const { name, ...result } of results) sayOf(sets[name], result)
  print(`\nActs of all messages that the classifier learns from, each tenth left out in turn: ${leftOut.correct} of ${leftOut.messages} (${(leftOut.correct / leftOut.messages * 100).toFixed(1)} %)`)
  print(`\nLearning the three problems at the start: ${learning.toFixed(0)} ms`)
}
