/** `packs -- learn`: overrulings become example answers, where the author wants them. */
import { readFileSync, existsSync, writeFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
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

/** Exit code: 0 done; 1 something could not be read, or the author broke off; 2 nobody is there to answer. Rejects with what `eachHeld` rejects with. */
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
  const author = dryRun ? nobody : accept === 'all' ? agreeing : atTerminal()
  let taken = 0
  let brokeOff = false
  try {
    for (const place of packs) {
      if (!('pack' in place)) continue
      const { proposed, passed } = lessonsFrom(reports.filter(({ made }) => made.pack.id === place.pack.id), place.pack)
      for (const why of passed) say(`passed over  ${why}`)
      await teach(place, proposed, author, () => (taken += 1))
    }
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error
    brokeOff = true
  } finally {
    author.leave()
  }
  if (brokeOff) say('\nBroken off.')
  say(dryRun ? 'Nothing was written.' : taken === 0 ? 'Nothing was changed.' : `${taken} ${taken === 1 ? 'example' : 'examples'} added. Read the difference, raise the version in pack.yaml, and run packs -- check.`)
  return failed === 0 && faultsIn(packs).length === 0 && !brokeOff ? 0 : 1
}

/** `took`: called for each that was written, which stays also when the author then breaks off. Rejects with BrokenOff. */
async function teach(place: LoadedFolder & { readonly pack: Pack }, lessons: readonly Lesson[], author: Author, took: () => void): Promise<void> {
  const understand = createUnderstanding()
  const problems = new Map(place.pack.problems.map((problem) => [problem.id, problem]))
  const measured = new Map<string, ReturnType<typeof measureExamples>>()
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
    if (!(await author.wants('  Take it over? [y/N] '))) continue
    write(place.folder, lesson)
    problems.set(problem.id, withLesson(problem, lesson))
    measured.delete(problem.id)
    took()
  }
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

class BrokenOff extends Error {
  override readonly name = 'BrokenOff'
}

interface Author {
  /** Rejects with BrokenOff. */
  readonly wants: (question: string) => Promise<boolean>
  readonly leave: () => void
}

const nobody: Author = { wants: () => Promise.resolve(false), leave: () => undefined }
const agreeing: Author = { wants: () => Promise.resolve(true), leave: () => undefined }

/** Answers that are typed ahead wait for their questions. Ctrl-C and Ctrl-D break off. */
function atTerminal(): Author {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answers = lines[Symbol.asyncIterator]()
  return {
    wants: async (question) => {
      lines.setPrompt(question)
      lines.prompt()
      const answer: IteratorResult<string, undefined> = await answers.next()
      if (answer.done === true) throw new BrokenOff()
      return /^y(es)?$/i.test(answer.value.trim())
    },
    leave: () => lines.close(),
  }
}

const say = (line: string): void => void process.stdout.write(visible(`${line}\n`))
