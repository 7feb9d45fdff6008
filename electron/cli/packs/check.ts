/** `packs -- check`: every pack with its faults, or with what its examples say about it. */
import { adviceFor } from '../../interview/pack/advice.ts'
import { givenAwayIn } from '../../interview/pack/giving-away.ts'
import { formatFault } from '../../interview/pack/parse.ts'
import { isCore } from '../../interview/pack/schema.ts'
import type { Pack } from '../../interview/pack/schema.ts'
import { createUnderstanding } from '../../interview/understanding/index.ts'
import { foldersOf } from './folders.ts'
import { measureExamples } from './measure.ts'
import type { PointFigures } from './measure.ts'

/** `misses`: print every example that is not understood as it should be. Exit code: 0 where every pack can be used. */
export function check(given: string | undefined, misses: boolean): number {
  const folders = foldersOf(given)
  let faulty = 0
  for (const folder of folders) {
    if ('problems' in folder) {
      faulty += 1
      say(`${folder.label}  has ${folder.problems.length === 1 ? 'a fault' : `${folder.problems.length} faults`} and cannot be used`)
      for (const fault of folder.problems) say(`  ${formatFault(fault)}`)
    } else {
      say(`${folder.label}  ok  “${folder.pack.title}”, version ${folder.pack.version}`)
      for (const { file, field, text } of [...adviceFor(folder.pack), ...givenAwayIn(folder.pack)]) say(`  advice: ${folder.label}/${file}: ${field}: ${text}`)
      sayFigures(folder.pack, misses)
    }
    say('')
  }
  say(faulty === 0 ? `${count(folders.length, 'pack')}, all can be used` : `${count(folders.length, 'pack')}, ${faulty} with faults`)
  return faulty === 0 ? 0 : 1
}

function sayFigures(pack: Pack, misses: boolean): void {
  const understand = createUnderstanding()
  const all: PointFigures[] = []
  for (const problem of pack.problems) {
    const figures = measureExamples(problem, understand)
    all.push(...figures)
    say(`\n  ${problem.id.padEnd(24)}         right  wrong  precision  recall`)
    for (const one of figures) {
      say(row(one.point.id, isCore(one.point) ? 'core' : 'deeper', counted(one)))
      if (misses) sayMisses(one)
    }
  }
  const total = all.map(counted).reduce((sum, one) => ({
    right: sum.right + one.right, wrong: sum.wrong + one.wrong, found: sum.found + one.found, mistaken: sum.mistaken + one.mistaken,
  }), { right: 0, wrong: 0, found: 0, mistaken: 0 })
  say(`\n${row('all points', '', total)}`)
  const opposed = all.flatMap((one) => one.opposed.map((text) => ({ id: one.point.id, text })))
  const contradicted = all.reduce((sum, one) => sum + one.contradicted, 0)
  say(`    read as the contrary: precision ${share(contradicted, contradicted + opposed.length)}, recall ${share(contradicted, total.wrong)} (not every wrong example claims the contrary)`)
  for (const { id, text } of opposed) say(`    ${id}: a right example is read as the contrary; look at its \`contradicted\` cues:  ${oneLine(text)}`)
  const without = all.filter(({ right, wrong }) => right + wrong === 0).length
  if (without > 0) say(`  ${count(without, 'point')} without example answers: nobody knows how well answers to them are understood`)
}

interface Counts {
  readonly right: number
  readonly wrong: number
  readonly found: number
  readonly mistaken: number
}

const counted = ({ right, wrong, missed, mistaken }: PointFigures): Counts => ({ right, wrong, found: right - missed.length, mistaken: mistaken.length })

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function sayMisses({ missed, mistaken }: PointFigures): void {
  for (const text of missed) say(`      right, not recognised:  ${oneLine(text)}`)
  for (const text of mistaken) say(`      wrong, taken as right:  ${oneLine(text)}`)
}

function row(name: string, kind: string, { right, wrong, found, mistaken }: Counts): string {
  const cells = [String(right).padStart(5), String(wrong).padStart(5), share(found, found + mistaken).padStart(9), share(found, right).padStart(6)]
  return `    ${name.padEnd(22)} ${kind.padEnd(6)}  ${cells.join('  ')}`
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2))
const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
const say = (line: string): void => void process.stdout.write(`${line}\n`)
