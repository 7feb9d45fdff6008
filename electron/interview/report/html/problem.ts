/** One problem: its snippet, and a table of its points with what shows each. */
import type { Evidence, ReportPoint, ReportProblem } from '../../../shared/report.ts'
import { ALTERED, clockTime, heading, lineNumbers, outcomeNames, plural, stepName, usedOf } from '../words.ts'
import { html, words, type Html } from './markup.ts'
import { mark } from './pictures.ts'

type Names = ReadonlyMap<string, string>

/** `names`: of those who signed, by key. */
export function problemSection(problem: ReportProblem, names: Names): Html {
  const core = problem.points.filter(({ kind }) => kind === 'core')
  const deeper = problem.points.filter(({ kind }) => kind === 'deeper')
  return html`<section><h2>${problem.number}  ${heading(problem.name)}</h2>
<p class="muted">${problem.shown ? `On the screen from ${clockTime(problem.shown.at)}` : 'It was never on the screen'} · ${usedOf(problem.usedMs, problem.budgetMs)} ·
${problem.core.beforeHints} of ${plural(problem.core.points, 'core point')} covered before hints, ${problem.core.withHelp} with help</p>
<h3 class="code">${problem.file}</h3>
<ol class="snippet code">${codeLines(problem.code).map((line) => html`<li>${line === '' ? ' ' : line}</li>`)}</ol>
${pointTable('Core points', core, names)}${deeper.length > 0 && pointTable('Deeper points, asked where time was left', deeper, names)}</section>`
}

const codeLines = (code: string): string[] => code.trimEnd().split(/\r\n|\n|\r/)

function pointTable(title: string, points: readonly ReportPoint[], names: Names): Html {
  const spokenOf = points.filter(({ outcome }) => outcome !== 'not-asked')
  const notAsked = points.filter(({ outcome, overruled }) => outcome === 'not-asked' && overruled.length === 0)
  const told = points.filter((point) => !notAsked.includes(point))
  return html`<h3>${title}</h3>${told.length > 0 && html`<table class="points"><thead><tr><th class="what">Point</th><th class="outcome">Outcome</th><th>What shows it</th></tr></thead><tbody>${told.map((point) => pointRow(point, names))}</tbody></table>`}
${notAsked.length > 0 && html`<p class="small muted">${mark('not-asked')} ${spokenOf.length === 0 ? 'None of these was asked:' : 'Not asked:'}</p><ul class="notasked">${notAsked.map(({ statement, lines }) => html`<li>${statement} (${lineNumbers(lines)})</li>`)}</ul>`}`
}

const pointRow = (point: ReportPoint, names: Names): Html => html`<tr id="${point.id}"><td class="what">${point.statement}<span class="where">${lineNumbers(point.lines)}</span></td>
<td class="outcome">${mark(point.outcome)}<b>${outcomeNames[point.outcome]}</b>${outcomeNote(point) !== '' && html`<span>${outcomeNote(point)}</span>`}</td>
<td>${evidenceFor(point)}${asksFor(point)}${point.overruled.map(({ assessor, key, now, reason }) => html`<div class="overruled"><b>${mark(now)} ${outcomeNames[now]}</b>, says ${names.get(key) ?? assessor}: ${words(reason)}</div>`)}</td></tr>`

/** What stands beside the outcome, in a few words. */
export function outcomeNote(point: ReportPoint): string {
  const { outcome, neededStep, corrected, told, laterContradicted } = point
  const notes = [
    neededStep === undefined ? '' : neededStep === 0 ? 'unasked' : outcome === 'covered' ? 'open question' : neededStep > 1 ? `step ${neededStep}: ${stepName(neededStep)}` : '',
    !corrected ? '' : neededStep === undefined ? 'a fact was put beside it' : 'wrong at first',
    told ? 'told in the end' : '',
    laterContradicted ? 'later contradicted' : '',
  ]
  return notes.filter((note) => note !== '').join('; ')
}

/** What decided first, and then what else was read in it; more than a few would bury the one that counts. */
export function evidenceShown({ evidence, decisive }: ReportPoint): readonly Evidence[] {
  const first = evidence.filter(({ seq }) => seq === decisive)
  const contrary = evidence.filter(({ seq, status }) => seq !== decisive && status === 'contradicted')
  const rest = evidence.filter(({ seq, status }) => seq !== decisive && status !== 'contradicted')
  return [...first, ...contrary, ...rest].slice(0, 3)
}

const verbs = { covered: '', touched: 'touched, ', contradicted: 'contradicted, ' } as const

function evidenceFor(point: ReportPoint): Html | readonly Html[] {
  const all = evidenceShown(point)
  if (all.length === 0) return html`<span class="muted">Nothing was recognised.</span>`
  return all.map(({ quote, at, cited, status, altered }) => html`<blockquote>“${words(quote)}”${altered && html`<span class="altered">${ALTERED}</span>`}<span class="where when">${verbs[status]}${clockTime(at)}${cited.length > 0 && `, citing ${lineNumbers(cited)}`}</span></blockquote>`)
}

const asksFor = ({ asked }: ReportPoint): Html | false => asked.length > 0 &&
  html`<span class="where">Asked ${asked.map(({ at, step, move }, index) => html`${index > 0 && ', '}<span class="when">${clockTime(at)}</span>${step === undefined ? ` (${move})` : ` (${stepName(step)})`}`)}</span>`
