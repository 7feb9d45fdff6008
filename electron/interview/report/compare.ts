/** Candidates of one interview side by side, point by point. A table and no ranking: they stand in the order of their sessions. */
import type { Outcome } from '../../shared/assessment.ts'
import type { Report, ReportPoint } from '../../shared/report.ts'
import { recordText } from '../../shared/record-of-two.ts'
import type { RecordOfTwo } from '../../shared/record-of-two.ts'
import { signerNames } from '../../shared/signers.ts'
import { document } from './html/page.ts'
import { html, words, type Html } from './html/markup.ts'
import { legend, mark } from './html/pictures.ts'
import { inline } from './markdown.ts'
import { clockTime, dayOf, heading, hourOf, outcomeNames, stepName } from './words.ts'

export interface Cell {
  readonly outcome: Outcome
  readonly neededStep?: number
  readonly overruled: readonly { readonly assessor: string; readonly now: Outcome }[]
}

export interface Comparison {
  readonly title: string
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly candidates: readonly { readonly session: string; readonly candidate: string; readonly wall: number | undefined; readonly usedMs: number; readonly damaged: boolean; /** Where there is another record of the session. */ readonly record?: RecordOfTwo }[]
  readonly problems: readonly {
    readonly id: string
    readonly name: string
    /** `cells` in the order of `candidates`. */
    readonly points: readonly { readonly id: string; readonly kind: ReportPoint['kind']; readonly statement: string; readonly cells: readonly Cell[] }[]
  }[]
}

/**
 * One comparison for each interview among the reports, told apart by the pack's hash, and by the points themselves: a copy that was altered
 * may have others under the same hash. Sessions come in order of their names, which is that of their times. `leftOut`: by session, the last
 * hashes of other records of it that are not among the reports.
 */
export function compare(reports: readonly Report[], leftOut: ReadonlyMap<string, readonly string[]> = new Map()): Comparison[] {
  const names = signerNames(reports.flatMap(({ assessments }) => assessments))
  const groups = new Map<string, Report[]>()
  for (const report of reports.toSorted((a, b) => (a.session < b.session ? -1 : a.session > b.session ? 1 : 0))) {
    const key = JSON.stringify([report.made.pack.sha256, report.problems.map(({ id, points }) => [id, points.map((point) => [point.id, point.statement])])])
    groups.set(key, [...(groups.get(key) ?? []), report])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { id, version, sha256 } = first.made.pack
    return [{
      title: first.interview,
      pack: { id, version, sha256 },
      candidates: group.map((report) => candidateOf(report, reports.filter(({ session }) => session === report.session).length > 1, leftOut.get(report.session) ?? [])),
      problems: first.problems.map((problem, n) => ({
        id: problem.id,
        name: problem.name,
        points: problem.points.map((point, m) => ({
          id: point.id, kind: point.kind, statement: point.statement,
          cells: group.flatMap((report) => cellOf(report.problems[n]?.points[m], names)),
        })),
      })),
    }]
  })
}

function candidateOf({ session, candidate, started, usedMs, made: { verification: { state, head, lastHash = '' } } }: Report, twice: boolean, leftOut: readonly string[]): Comparison['candidates'][number] {
  return { session, candidate, wall: started?.wall, usedMs, damaged: state === 'damaged', ...((twice || leftOut.length > 0) && { record: { hash: head ?? lastHash, closed: head !== undefined, leftOut } }) }
}

/** What stands below a name: it tells two sessions of one candidate apart. */
const about = ({ wall, usedMs, damaged, record }: Comparison['candidates'][number]): string =>
  [...(wall === undefined ? [] : [`${dayOf(wall)}, ${hourOf(wall)}`]), `${clockTime(usedMs)} used`, ...(damaged ? ['record not intact'] : []), ...(record ? recordText(record) : [])].join(', ')

function cellOf(point: ReportPoint | undefined, names: ReadonlyMap<string, string>): Cell[] {
  if (point === undefined) return []
  const { outcome, neededStep, overruled } = point
  return [{ outcome, ...(neededStep !== undefined && { neededStep }), overruled: overruled.map(({ assessor, key, now }) => ({ assessor: names.get(key) ?? assessor, now })) }]
}

const NO_RANKING = 'Candidates stand in the order of their sessions. The table counts nothing and ranks nobody: who was asked less had less occasion to show something.'

const helped = ({ outcome, neededStep }: Cell): string => (outcome === 'with-help' && neededStep !== undefined && neededStep > 1 ? `step ${neededStep}` : '')

export function compareHtml(comparisons: readonly Comparison[]): string {
  return document('Candidates side by side', html`<header><div><p class="over">Candidates side by side</p><h1>${comparisons.length === 1 && comparisons[0] ? comparisons[0].title : 'Interviews'}</h1>
<p class="sub">${NO_RANKING}</p></div></header><main>${legend()}${comparisons.map(section)}</main>`, TABLE)
}

/** A name may be of any length, and candidates of any number: on a screen the table is scrolled where it does not fit. */
const TABLE = `@page { size: A4 landscape; } body { max-width: 76rem; }
.name { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; color: var(--ink); font-size: 0.95rem; }
@media screen { .across { overflow-x: auto; } .side th:not(.what), .side td:not(.what) { width: 7.5rem; } .side .what { width: 20rem; } .side { width: max-content; min-width: 100%; } }`

const section = ({ title, pack, candidates, problems }: Comparison): Html => html`<section><h2>${title}</h2><p class="muted small">${pack.id}, version ${pack.version}, <span class="code">${pack.sha256.slice(0, 16)}</span></p>
<div class="across"><table class="side"><thead><tr><th class="what">Point</th>${candidates.map((each) => html`<th><span class="name" title="${each.candidate}">${words(each.candidate)}</span><span class="where">${about(each)}</span></th>`)}</tr></thead>
${problems.map(({ name, points }) => html`<tbody><tr><th colspan="${candidates.length + 1}">${heading(name)}</th></tr>${points.map(({ statement, kind, cells }) => html`<tr><td class="what">${statement}${kind === 'deeper' && html`<span class="where">deeper</span>`}</td>
${cells.map((cell) => html`<td>${mark(cell.outcome)} ${outcomeNames[cell.outcome]}<span class="where">${helped(cell)}</span>${cell.overruled.map(({ assessor, now }) => html`<div class="overruled">${mark(now)} ${outcomeNames[now]}, says ${assessor}</div>`)}</td>`)}</tr>`)}</tbody>`)}</table></div></section>`

export function compareMarkdown(comparisons: readonly Comparison[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return `${['# Candidates side by side', NO_RANKING, ...comparisons.flatMap(({ title, pack, candidates, problems }) => [
    `## ${inline(title)}\n\n${inline(pack.id)}, version ${inline(pack.version)}, ${pack.sha256}`,
    ...problems.map(({ name, points }) => [
      `### ${inline(heading(name))}\n`,
      row(['Point', ...candidates.map((each) => `${inline(each.candidate)} (${about(each)})`)]),
      row(['---', ...candidates.map(() => '---')]),
      ...points.map(({ statement, cells }) => row([inline(statement), ...cells.map((cell) => [
        outcomeNames[cell.outcome], ...(cell.outcome === 'with-help' && cell.neededStep !== undefined ? [stepName(cell.neededStep)] : []),
        ...cell.overruled.map(({ assessor, now }) => `${inline(assessor)}: **${outcomeNames[now]}**`),
      ].join('; '))])),
    ].join('\n')),
  ])].join('\n\n')}\n`
}
