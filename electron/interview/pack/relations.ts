/** What a schema cannot see: whether the parts of a pack fit each other. */
import type { LineRange } from '../../shared/ids.ts'
import type { PackFault } from './fault.ts'
import type { PackFile, ProblemFile } from './schema.ts'
import type { Path, Sheet } from './yaml.ts'

type Placed = readonly [id: string, path: Path]

/** One fault for each name that stands twice or more often, at its second place. */
function duplicates(ids: readonly Placed[], sheet: Sheet<unknown>, what: string): PackFault[] {
  const seen = new Map<string, number>()
  return ids.flatMap(([id, path]) => {
    const times = seen.get(id) ?? 0
    seen.set(id, times + 1)
    return times === 1 ? [sheet.faultAt(path, `“${id}” is already the ${what} of another entry`)] : []
  })
}

/** One fault for each name that nothing has, where it is first used: it was probably misspelt where it is given. */
function unknown(ids: readonly Placed[], known: ReadonlySet<string>, sheet: Sheet<unknown>, text: (id: string) => string): PackFault[] {
  const said = new Set<string>()
  return ids.flatMap(([id, path]) => {
    if (known.has(id) || said.has(id)) return []
    said.add(id)
    return [sheet.faultAt(path, text(id))]
  })
}

const listed = (known: ReadonlySet<string>): string => `; there ${known.size === 1 ? 'is' : 'are'} ${[...known].join(', ')}`

export function packRelations(sheet: Sheet<PackFile>): PackFault[] {
  return [
    ...duplicates(sheet.data.areas.map((area, i) => [area.id, ['areas', i, 'id']]), sheet, 'id'),
    ...duplicates(sheet.data.problems.map((name, i) => [name, ['problems', i]]), sheet, 'name'),
  ]
}

/** `lineCount` is undefined where the snippet could not be read, which is a fault of its own. */
export function problemRelations(sheet: Sheet<ProblemFile>, name: string, areas: ReadonlySet<string>, lineCount: number | undefined): PackFault[] {
  const { problem, questions, core, deeper, terms } = sheet.data
  const faults: PackFault[] = []
  const say = (path: Path, text: string): void => void faults.push(sheet.faultAt(path, text))

  if (problem !== name) say(['problem'], `must be “${name}”, as the file is named`)

  // An answer is tried against a question or a deeper point by one name, so both share it.
  faults.push(...duplicates([
    ...questions.map((question, i) => [question.id, ['questions', i, 'id']] as const),
    ...core.map((point, i) => [point.id, ['core', i, 'id']] as const),
    ...deeper.map((point, i) => [point.id, ['deeper', i, 'id']] as const),
  ], sheet, 'id'))
  faults.push(...duplicates(terms.map((entry, i) => [entry.term.toLowerCase(), ['terms', i, 'term']]), sheet, 'term'))

  const asked = new Set(core.map((point) => point.question))
  const known = new Set(questions.map((question) => question.id))
  // A misspelt question is said once, at the point that names it.
  if (core.every((point) => known.has(point.question))) questions.forEach((question, i) => {
    if (!asked.has(question.id)) say(['questions', i, 'id'], `no core point belongs to the question “${question.id}”, so nothing could answer it`)
  })
  faults.push(...unknown(core.map((point, i) => [point.question, ['core', i, 'question']]), known, sheet,
    (id) => `there is no question “${id}” in this file${listed(known)}`))
  faults.push(...unknown(deeper.flatMap((point, i) => point.areas.map((area, j) => [area, ['deeper', i, 'areas', j]] as const)), areas, sheet,
    (id) => `there is no area “${id}” in pack.yaml${listed(areas)}`))

  const outside = ([, last]: LineRange): boolean => lineCount !== undefined && last > lineCount
  for (const group of ['core', 'deeper'] as const) {
    sheet.data[group].forEach((point, i) => {
      const range = point.lines.find(outside)
      if (range !== undefined) say([group, i, 'lines'], `${range.join('-')} is outside the snippet, which has ${lineCount ?? 0} lines`)
    })
  }
  return faults
}
