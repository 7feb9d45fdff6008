/** `packs -- learn`: overrulings become example answers, where the author wants them. */
import { readFileSync, existsSync, writeFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { withExample } from '../../interview/pack/add-example.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import { lessonsFrom } from '../../interview/report/lessons.ts'
import type { Lesson } from '../../interview/report/lessons.ts'
import { visible } from '../../interview/report/visible.ts'
import { createUnderstanding } from '../../interview/understanding/index.ts'
import { eachHeld } from '../../main/assess/held-set.ts'
import { assessorsIn } from '../../main/assess/key.ts'
import { reportOn } from '../../main/assess/reporting.ts'
import type { LoadedFolder } from '../../main/pack-folder.ts'
import { Refusal } from '../../main/plain-text.ts'
import { outside } from '../evidence/place.ts'
import { effectOf, withLesson } from './effect.ts'
import type { Figures } from './effect.ts'
import { faultsIn, foldersOf } from './folders.ts'
import { measureExamples } from './measure.ts'

export interface LearnOptions {
  readonly pack: string | undefined
  readonly identity: string | undefined
  /** `all`: take over every proposal. */
  readonly accept: string | undefined
  readonly dryRun: boolean
}

/** Exit code: 0 done; 1 something could not be read; 2 nobody is there to answer. Rejects with what `eachHeld` rejects with. */
export async function learn(folder: string, { pack, identity, accept, dryRun }: LearnOptions): Promise<number> {
  if (!dryRun && accept === undefined && !process.stdin.isTTY) {
    process.stderr.write('Nobody is there to answer. Say --accept all, or --dry-run.\n')
    return 2
  }
  const packs = foldersOf(pack)
  for (const fault of faultsIn(packs)) process.stderr.write(`${fault}\n`)
  const reader = { keys: assessorsIn(outside.assessors()).map(({ fingerprint }) => fingerprint) }
  const { made: reports, failed } = await eachHeld(folder, outside, identity, (held) => {
    const { report, withheld } = reportOn(held, reader)
    if (withheld > 0) process.stderr.write(`${held.session}: ${withheld} not read: first sign your own assessment.\n`)
    return report
  })
  const ask = dryRun ? undefined : accept === 'all' ? () => Promise.resolve(true) : askAuthor()
  let taken = 0
  for (const place of packs) {
    if (!('pack' in place)) continue
    const { proposed, passed } = lessonsFrom(reports.filter(({ made }) => made.pack.id === place.pack.id), place.pack)
    for (const why of passed) say(`passed over  ${why}`)
    taken += await teach(place, proposed, ask)
  }
  say(dryRun ? 'Nothing was written.' : taken === 0 ? 'Nothing was changed.' : `${taken} ${taken === 1 ? 'example' : 'examples'} added. Read the difference, raise the version in pack.yaml, and run packs -- check.`)
  return failed === 0 && faultsIn(packs).length === 0 ? 0 : 1
}

type Ask = (question: string) => Promise<boolean>

async function teach(place: LoadedFolder & { readonly pack: Pack }, lessons: readonly Lesson[], ask: Ask | undefined): Promise<number> {
  const understand = createUnderstanding()
  const problems = new Map(place.pack.problems.map((problem) => [problem.id, problem]))
  const measured = new Map<string, ReturnType<typeof measureExamples>>()
  let taken = 0
  for (const lesson of lessons) {
    const problem = problems.get(lesson.problem)
    if (!problem) continue
    const before = measured.get(problem.id) ?? measureExamples(problem, understand)
    measured.set(problem.id, before)
    const effect = effectOf(problem, lesson, understand, before)
    say(`\n${lesson.problem}/${lesson.point}  as ${lesson.kind}, from ${lesson.session}`)
    say(`  ${JSON.stringify(lesson.text)}`)
    say(`  ${lesson.assessor}: ${lesson.reason.replaceAll(/\s+/g, ' ')}`)
    say(`  The pack as it is reads this answer ${effect.readAlready ? 'as it should.' : 'otherwise.'}`)
    say(`  this point   ${change(effect.point.before, effect.point.after)}`)
    say(`  the problem  ${change(effect.problem.before, effect.problem.after)}`)
    if (!ask || !(await ask('  Take it over? [y/N] '))) continue
    write(place.folder, lesson)
    problems.set(problem.id, withLesson(problem, lesson))
    measured.delete(problem.id)
    taken += 1
  }
  return taken
}

const change = (before: Figures, after: Figures): string => `precision ${precision(before)} → ${precision(after)}   recall ${recall(before)} → ${recall(after)}   (on the examples that are there)`
const precision = ({ found, mistaken }: Figures): string => share(found, found + mistaken)
const recall = ({ found, right }: Figures): string => share(found, right)
const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2))

function write(folder: string, { problem, point, kind, text }: Lesson): void {
  const file = path.join(folder, `${problem}.examples.yaml`)
  const draft = `${file}.part`
  writeFileSync(draft, withExample(existsSync(file) ? readFileSync(file, 'utf8') : '', point, kind, text))
  renameSync(draft, file)
}

function askAuthor(): Ask {
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    try {
      return /^y(es)?$/i.test((await lines.question(question)).trim())
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw new Refusal('\nBroken off. What was accepted before stays.', { cause: error })
      throw error
    } finally {
      lines.close()
    }
  }
}

const say = (line: string): void => void process.stdout.write(visible(`${line}\n`))
