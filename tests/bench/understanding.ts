/**
 * How well answers are understood that nobody saw who wrote the cues: tests/held-out. Prints totals only, never an answer,
 * so that the examination stays unseen.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { answered } from '../../electron/cli/packs/measure.ts'
import { pointsOf } from '../../electron/interview/pack/schema.ts'
import { createUnderstanding } from '../../electron/interview/understanding/index.ts'
import { loadPack } from '../../electron/main/pack-folder.ts'
import { acts } from '../../electron/shared/ids.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'tests', 'held-out')
const ids = z.array(z.string()).nullish().transform((list) => list ?? [])
const heldOut = z.array(z.object({ answer: z.string(), question: z.string(), covered: ids, contradicted: ids, touched: ids }))
const heldOutActs = z.array(z.object({
  text: z.string(), act: z.enum(acts),
  expecting: z.enum(['ready', 'focus', 'share', 'background', 'see', 'read', 'answer', 'questions']),
}))

const read = (name: string): unknown => parse(readFileSync(path.join(folder, name), 'utf8'))

interface Tally { right: number; missed: number; wrong: number }
const tally = (): Tally => ({ right: 0, missed: 0, wrong: 0 })
const figures = ({ right, missed, wrong }: Tally): { precision: number; recall: number; f1: number } => {
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, right + missed)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

const loaded = loadPack(path.join(import.meta.dirname, '..', '..', 'snippets', 'reference'), 'snippets/reference')
if (!('pack' in loaded)) throw new Error(loaded.problems.map((fault) => fault.text).join('\n'))
const { pack } = loaded
const [firstProblem] = pack.problems
const understand = createUnderstanding(pack.problems)
const milliseconds: number[] = []
const timed: typeof understand = (heard) => {
  const start = performance.now()
  const understood = understand(heard)
  milliseconds.push(performance.now() - start)
  return understood
}

const all = tally()
const contradictions = tally()
const rows: Array<Record<string, string | number>> = []
const perPoint: Array<Record<string, string | number>> = []
for (const problem of pack.problems) {
  const here = tally()
  const points = new Map(pointsOf(problem).map((point) => [point.id, tally()]))
  const answers = heldOut.parse(read(`${problem.id}.yaml`))
  for (const { answer, question, covered, contradicted } of answers) {
    const { points: readings } = timed(answered(problem, answer, question))
    for (const [id, sum] of points) {
      const status = readings.find((reading) => reading.id === id)?.status
      const key = covered.includes(id) ? (status === 'covered' ? 'right' : 'missed') : status === 'covered' ? 'wrong' : undefined
      if (key) for (const each of [sum, here, all]) each[key] += 1
      const denial = contradicted.includes(id) ? (status === 'contradicted' ? 'right' : 'missed') : status === 'contradicted' ? 'wrong' : undefined
      if (denial) contradictions[denial] += 1
    }
  }
  rows.push({ problem: problem.id, answers: answers.length, ...here, ...figures(here) })
  for (const [id, sum] of points) perPoint.push({ problem: problem.id, point: id, ...sum, ...figures(sum) })
}
rows.push({ problem: 'all three', answers: rows.reduce((sum, row) => sum + Number(row['answers']), 0), ...all, ...figures(all) })

const confusions = new Map<string, number>()
let correct = 0
const messages = heldOutActs.parse(read('acts.yaml'))
for (const { text, act, expecting } of messages) {
  const inProblem = expecting === 'answer' && firstProblem ? answered(firstProblem, text, firstProblem.questions[0]?.id) : undefined
  const heard = timed(inProblem ?? { text, citations: [], phase: 'welcome', expecting, areas: pack.areas })
  if (heard.act === act) correct += 1
  else confusions.set(`${act} read as ${heard.act}`, (confusions.get(`${act} read as ${heard.act}`) ?? 0) + 1)
}
milliseconds.sort((a, b) => a - b)

const result = {
  points: rows, perPoint, contradicted: { ...contradictions, ...figures(contradictions) },
  acts: { messages: messages.length, correct, accuracy: correct / messages.length, confusions: Object.fromEntries(confusions) },
  milliseconds: { answers: milliseconds.length, p50: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95), most: milliseconds.at(-1) ?? 0 },
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const row = ({ right, missed, wrong, precision, recall, f1 }: Record<string, string | number>, name: string): string =>
  `  ${name.padEnd(18)} ${[right, missed, wrong].map((n) => String(n).padStart(6)).join(' ')}  ${[precision, recall, f1].map((n) => Number(n).toFixed(3).padStart(9)).join(' ')}`
if (process.argv.includes('--json')) print(JSON.stringify(result))
else {
  const head = `  ${''.padEnd(18)}  right missed  wrong  precision    recall        F1`
  print(`Points read as covered, held-out answers\n${head}`)
  for (const each of rows) print(row(each, String(each['problem'])))
  print(row(result.contradicted, 'contradicted'))
  print(`\nBy point\n${head}`)
  for (const each of perPoint) print(row(each, String(each['point'])))
  print(`\nActs: ${correct} of ${messages.length} (${(result.acts.accuracy * 100).toFixed(1)} %)`)
  for (const [what, times] of [...confusions].sort((a, b) => b[1] - a[1])) print(`  ${String(times).padStart(3)}  ${what}`)
  const { p50, p95, most } = result.milliseconds
  print(`\nTime for an answer: median ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, most ${most.toFixed(2)} ms (${milliseconds.length} answers)`)
}
