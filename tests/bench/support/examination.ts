/** Reads a folder of answers with the full truth about them, and counts what is understood of them. Shows no answer to anybody. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { answered } from '../../../electron/cli/packs/measure.ts'
import { pointsOf } from '../../../electron/interview/pack/schema.ts'
import type { Pack } from '../../../electron/interview/pack/schema.ts'
import type { Understand } from '../../../electron/interview/understanding/understanding.ts'
import { acts } from '../../../electron/shared/ids.ts'

const ids = z.array(z.string()).nullish().transform((list) => list ?? [])
const answersFile = z.array(z.object({ answer: z.string(), question: z.string(), covered: ids, contradicted: ids, touched: ids }))
const actsFile = z.array(z.object({
  text: z.string(), act: z.enum(acts),
  expecting: z.enum(['ready', 'focus', 'share', 'background', 'see', 'read', 'answer', 'questions']),
}))

interface Tally { right: number; missed: number; wrong: number }
const tally = (): Tally => ({ right: 0, missed: 0, wrong: 0 })
type Figures = Readonly<Tally> & { readonly precision: number; readonly recall: number; readonly f1: number }
const figures = ({ right, missed, wrong }: Tally): Figures => {
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, right + missed)
  return { right, missed, wrong, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

export interface Examination {
  /** Points read as covered, for each problem and at last for all. */
  readonly problems: ReadonlyArray<Figures & { readonly problem: string; readonly answers: number }>
  readonly perPoint: ReadonlyArray<Figures & { readonly problem: string; readonly point: string }>
  readonly contradicted: Figures
  readonly acts: { readonly messages: number; readonly correct: number; readonly accuracy: number; readonly confusions: Readonly<Record<string, number>> }
  /** Time for an answer. */
  readonly milliseconds: { readonly answers: number; readonly p50: number; readonly p95: number; readonly most: number }
}

/** Throws where a file is missing or has another shape. */
export const examine = (folder: string, pack: Pack, understand: Understand): Examination => {
  const read = (name: string): unknown => parse(readFileSync(path.join(folder, `${name}.yaml`), 'utf8'))
  const times: number[] = []
  const timed: Understand = (heard) => {
    const start = performance.now()
    const understood = understand(heard)
    times.push(performance.now() - start)
    return understood
  }

  const all = tally()
  const contradictions = tally()
  const problems: Array<Examination['problems'][number]> = []
  const perPoint: Array<Examination['perPoint'][number]> = []
  for (const problem of pack.problems) {
    const here = tally()
    const points = new Map(pointsOf(problem).map((point) => [point.id, tally()]))
    const answers = answersFile.parse(read(problem.id))
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
    problems.push({ problem: problem.id, answers: answers.length, ...figures(here) })
    for (const [point, sum] of points) perPoint.push({ problem: problem.id, point, ...figures(sum) })
  }
  problems.push({ problem: 'all', answers: problems.reduce((sum, { answers }) => sum + answers, 0), ...figures(all) })

  const confusions = new Map<string, number>()
  const [firstProblem] = pack.problems
  const messages = readdirSync(folder).filter((name) => /^acts.*\.yaml$/.test(name)).flatMap((name) => actsFile.parse(read(path.basename(name, '.yaml'))))
  let correct = 0
  for (const { text, act, expecting } of messages) {
    const inProblem = expecting === 'answer' && firstProblem ? answered(firstProblem, text, firstProblem.questions[0]?.id) : undefined
    const heard = timed(inProblem ?? { text, citations: [], phase: 'welcome', expecting, areas: pack.areas })
    const confusion = `${act} read as ${heard.act}`
    if (heard.act === act) correct += 1
    else confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1)
  }
  times.sort((a, b) => a - b)
  return {
    problems, perPoint, contradicted: figures(contradictions),
    acts: { messages: messages.length, correct, accuracy: correct / messages.length, confusions: Object.fromEntries(confusions) },
    milliseconds: { answers: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95), most: times.at(-1) ?? 0 },
  }
}
