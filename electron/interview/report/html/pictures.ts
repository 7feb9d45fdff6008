/** Pictures where people look: the course of the session, and how the points of each problem fell out. */
import type { Outcome } from '../../../shared/assessment.ts'
import type { Report, Tally } from '../../../shared/report.ts'
import { decisiveEvidence } from '../points.ts'
import { clockTime, outcomeMeanings, outcomeNames, phaseName, shown, tallied } from '../words.ts'
import { html, type Html } from './markup.ts'

/** Told apart by shape as well as by colour: reports are printed in black and white too. Centred on 0, 0 with a radius of 6. */
const shapes: Readonly<Record<Outcome, string>> = {
  'covered': '<circle r="5.2" fill="var(--covered)"/>',
  'with-help': '<circle r="4.7" fill="#fff" stroke="var(--covered)"/><path d="M0-4.7a4.7 4.7 0 0 0 0 9.4z" fill="var(--covered)"/>',
  'contradicted': '<path d="M-4-4 4 4M4-4-4 4" fill="none" stroke="var(--contradicted)" stroke-width="2.2"/>',
  'touched': '<circle r="4.6" fill="#fff" stroke="#9a7416" stroke-width="1.8"/>',
  'not-reached': '<path d="M-5 0H5" fill="none" stroke="#56616e" stroke-width="2"/>',
  'not-asked': '<circle r="1.6" fill="#8b95a1"/>',
}
const shape = (outcome: Outcome): Html => ({ html: shapes[outcome] })

export const mark = (outcome: Outcome): Html => html`<svg class="mark" viewBox="-7 -7 14 14" aria-hidden="true">${shape(outcome)}</svg>`

export const legend = (): Html => html`<ul class="legend">${shown.map((outcome) => html`<li>${mark(outcome)}<span><b>${outcomeNames[outcome]}</b> ${outcomeMeanings[outcome]}</span></li>`)}</ul>`

const fills: Readonly<Record<Outcome, string>> = {
  'covered': 'var(--covered)', 'with-help': 'var(--with-help)', 'contradicted': 'var(--contradicted)', 'touched': 'var(--touched)', 'not-reached': 'var(--not-reached)', 'not-asked': '#fff',
}
const WIDTH = 760
const LEFT = 190

/** A bar a problem, its core points by outcome; every part carries its number. */
export function coverageBars({ problems }: Report): Html {
  const row = 30
  const most = Math.max(1, ...problems.map(({ core }) => core.points))
  const unit = (WIDTH - LEFT - 10) / most
  return html`<svg viewBox="0 0 ${WIDTH} ${problems.length * row}" role="img" aria-label="Core points of each problem by outcome">${problems.map((problem, index) => html`
<g transform="translate(0 ${index * row})"><text x="0" y="17">${shortened(`${problem.number}  ${problem.name}`)}</text>${parts(problem.core, unit)}</g>`)}</svg>`
}

function parts(tally: Tally, unit: number): Html[] {
  let x = LEFT
  return shown.flatMap((outcome) => {
    const n = tally[tallied[outcome]]
    if (n === 0) return []
    const part = html`<g transform="translate(${x} 3)"><rect width="${n * unit - 2}" height="20" fill="${fills[outcome]}" stroke="${outcome === 'not-asked' ? '#bac3cd' : fills[outcome]}"/>
<title>${outcomeNames[outcome]}: ${n}</title><text x="${(n * unit - 2) / 2}" y="14" text-anchor="middle"${outcome === 'covered' || outcome === 'contradicted' ? WHITE : ''}>${n}</text></g>`
    x += n * unit
    return [part]
  })
}
const WHITE: Html = { html: ' style="fill:#fff;font-weight:600"' }

const shortened = (text: string): string => (text.length > 26 ? `${text.slice(0, 25)}\u2026` : text)

/** Phases, points where they were decided, the steps of help, and the signals, on one axis of session time. */
export function timeline(report: Report): Html {
  const from = report.started?.at ?? 0
  const until = Math.max(from + 60_000, report.until)
  const x = (at: number): number => Math.round((60 + ((Math.min(until, Math.max(from, at)) - from) / (until - from)) * (WIDTH - 70)) * 10) / 10
  const points = report.problems.flatMap((problem) => problem.points)
  return html`<svg viewBox="0 0 ${WIDTH} 150" role="img" aria-label="The course of the session">
${stretchesOn(report, x)}
<text class="faint" x="0" y="58">Points</text><path d="M60 54H${WIDTH - 10}" stroke="var(--line)"/>
${points.flatMap((point) => {
    const decided = decisiveEvidence(point)
    return decided ? [html`<g transform="translate(${x(decided.at)} 54)"><title>${clockTime(decided.at)} ${point.id}: ${outcomeNames[point.outcome]}</title>${shape(point.outcome)}</g>`] : []
  })}
<text class="faint" x="0" y="92">Help</text><path d="M60 96H${WIDTH - 10}" stroke="var(--line)"/>
${report.conversation.flatMap((line) => (line.who === 'interviewer' && line.step !== undefined && line.step > 1
    ? [html`<path d="M${x(line.at)} 96v${-4 * (line.step - 1)}" stroke="var(--muted)" stroke-width="2"><title>${clockTime(line.at)} step ${line.step}</title></path>`] : []))}
<text class="faint" x="0" y="121">Signals</text><path d="M60 117H${WIDTH - 10}" stroke="var(--line)"/>
${report.signals.map((signal) => {
    const length = signal.kind === 'away' || signal.ms === undefined ? 0 : x(signal.at + signal.ms) - x(signal.at)
    return html`<g><title>${clockTime(signal.at)} ${signal.text}</title><rect x="${x(signal.at) - 2}" y="112" width="${Math.max(4, length)}" height="10" fill="var(--touched)" stroke="#9a7416" stroke-width="0.8"/></g>`
  })}
${minutes(from, until, x)}</svg>`
}

const stretchesOn = (report: Report, x: (at: number) => number): Html[] => report.stretches.filter(({ phase }) => phase !== 'ended').map((stretch) => {
  const number = report.problems.find(({ id }) => id === stretch.problem)?.number
  const name = number === undefined ? phaseName(stretch.phase) : `Problem ${number}`
  const width = Math.max(0, x(stretch.to) - x(stretch.from) - 1)
  return html`<g transform="translate(${x(stretch.from)} 6)"><title>${name}: ${clockTime(stretch.usedMs)}</title><rect width="${width}" height="24" fill="${number === undefined ? '#eef1f4' : '#dbe8f3'}"/>${width > name.length * 7.4 && html`<text x="${width / 2}" y="16" text-anchor="middle">${name}</text>`}</g>`
})

function minutes(from: number, until: number, x: (at: number) => number): Html[] {
  const MINUTE = 60_000
  const length = (until - from) / MINUTE
  // A log that was tampered with may claim any length.
  const every = [1, 2, 5, 10, 15, 30, 60].find((step) => length / step <= 12) ?? Math.ceil(length / 12)
  const ticks = Array.from({ length: Math.floor(length / every) + 1 }, (_, n) => n * every)
  return ticks.map((minute) => html`<text class="faint" x="${x(from + minute * MINUTE)}" y="143" text-anchor="middle">${minute}${minute === 0 && ' min'}</text>`)
}

/** Used time against its budget; what goes beyond is drawn in another colour. */
export function timeBar(usedMs: number, budgetMs: number): Html {
  const scale = 100 / Math.max(usedMs, budgetMs, 1)
  const within = Math.min(usedMs, budgetMs) * scale
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${budgetMs * scale}" height="8" fill="#e6eaee"/><rect width="${within}" height="8" fill="var(--accent)"/><rect x="${within}" width="${Math.max(0, usedMs - budgetMs) * scale}" height="8" fill="var(--touched)"/></svg>`
}
