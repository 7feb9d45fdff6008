/** The report as one HTML file: no scripts, nothing from elsewhere, made to be printed. */
import type { Report } from '../../../shared/report.ts'
import { signerNames } from '../../../shared/signers.ts'
import { ALTERED, budget as allowed, clockTime, comparedText, dayOf, DOES_NOT_COUNT, ending, granted, hourOf, lineNumbers, megabytes, NOBODY_SIGNED, overruledNote, percent, plural, speaker, usedOf, verificationNames, withheldNote } from '../words.ts'
import { html, words, type Html } from './markup.ts'
import { coverageBars, legend, timeBar, timeline } from './pictures.ts'
import { problemSection } from './problem.ts'
import { style } from './style.ts'

/** `extra`: more style, of ours. */
export function document(title: string, body: Html, extra = ''): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title><style>${{ html: style + extra }}</style></head>
<body>${body}</body></html>
`.html
}

export const reportHtml = (report: Report): string => document(`Interview report: ${report.candidate}`, html`${head(report)}
<main>${report.missing !== undefined && html`<p><b>${words(report.missing)}</b></p>`}${report.problems.length > 0 && figures(report)}${overruledNote(report) !== '' && html`<p class="muted small">${overruledNote(report)}</p>`}
${report.problems.length > 0 && html`<figure><figcaption>Core points by problem</figcaption>${coverageBars(report)}${legend()}</figure>`}
<figure><figcaption>The course of the session</figcaption>${timeline(report)}</figure>
${assessments(report)}
${report.problems.map((problem) => problemSection(problem, signerNames(report.assessments)))}
${times(report)}${signals(report)}${limits(report)}${made(report)}${conversation(report)}</main>
<footer>Session ${report.session}. Times of the session are minutes and seconds from its beginning; times of day are UTC.</footer>`)

function head(report: Report): Html {
  const { verification } = report.made
  return html`<header><div><p class="over">Interview report</p><h1>${words(report.candidate)}</h1>
<p class="sub">${report.interview}${report.started && ` · ${dayOf(report.started.wall)}, ${hourOf(report.started.wall)}`}<br>
${usedOf(report.usedMs, report.budgetMs)}, ${ending(report.ended?.reason)}${report.areas.length > 0 && ` · focus: ${report.areas.join(', ')}`}</p></div>
<div class="${verification.state === 'damaged' ? 'seal bad' : 'seal'}"><b>${verificationNames[verification.state]}</b>${verification.receipt !== undefined && html`Receipt <span class="code">${verification.receipt}</span><br><small>${comparedText(verification, 'receipt')}</small>`}</div></header>`
}

function figures({ core, deeper, usedMs, budgetMs }: Report): Html {
  const asked = core.points - core.notAsked
  const figure = (value: Html, label: string): Html => html`<div><dd>${value}</dd><dt>${label}</dt></div>`
  return html`<dl class="figures">
${figure(html`${core.beforeHints} <small>of ${asked}</small>`, core.notAsked === 0 ? 'core points covered before hints' : `core points covered before hints; ${core.notAsked} more were not asked`)}
${figure(html`${core.withHelp} <small>of ${asked}</small>`, 'core points covered with help')}
${figure(html`${deeper.beforeHints + deeper.withHelp} <small>of ${deeper.points}</small>`, 'deeper points covered')}
${budgetMs > 0 && figure(html`${percent(usedMs, budgetMs)}`, 'of the time used')}</dl>`
}

function assessments({ assessments: all, refused = [], withheld = 0 }: Report): Html {
  const left = [...(withheld > 0 ? [html`<p class="small"><b>${withheldNote(withheld)}</b></p>`] : []), ...refused.map((text) => html`<p class="small"><b>${DOES_NOT_COUNT}</b> ${words(text)}</p>`)]
  if (all.length === 0) return html`<section><h2>Assessment</h2><p class="muted">${NOBODY_SIGNED}</p>${left}</section>`
  return html`<section><h2>Assessment</h2>${left}${all.map(({ assessor, wall, recommendation, overrulings, notes, key }) => html`<div class="assessment"><p>${words(recommendation)}</p>
<p class="small muted">${assessor}, ${dayOf(wall)} ${hourOf(wall)} · ${overrulings.length === 0 ? 'no point overruled' : `${plural(overrulings.length, 'point')} overruled`} · key <span class="code">${key.slice(0, 16)}</span></p>
${notes.length > 0 && html`<table><tbody>${notes.map(({ at, text }) => html`<tr><td class="when">${clockTime(at)}</td><td>${words(text)}</td></tr>`)}</tbody></table>`}</div>`)}</section>`
}

function times(report: Report): Html {
  const row = (name: string, used: number, budget: number): Html => html`<tr><td>${name}</td><td class="number">${clockTime(used)}</td><td class="number">${allowed(budget)}</td><td>${budget > 0 && timeBar(used, budget)}</td></tr>`
  return html`<section><h2>Time</h2><table><thead><tr><th>Part</th><th class="number">Used</th><th class="number">Budget</th><th></th></tr></thead><tbody>
${row('Opening', report.openingMs.used, report.openingMs.budget)}${report.problems.map(({ number, name, usedMs, budgetMs }) => row(`Problem ${number}: ${name}`, usedMs, budgetMs))}${row('Close', report.closingMs.used, report.closingMs.budget)}
${row('Altogether', report.usedMs, report.budgetMs)}</tbody></table>${report.allowance && html`<p class="muted">${granted(report.allowance)}</p>`}</section>`
}

const signals = ({ signals: all }: Report): Html => html`<section><h2>Signals</h2>${all.length === 0
  ? html`<p class="muted">Nothing out of the ordinary was noted.</p>`
  : html`<p class="muted">What was out of the ordinary. None of it is a verdict.</p><table><thead><tr><th>Moment</th><th>What happened</th><th>How it may be read</th></tr></thead><tbody>${all.map(({ at, ms, text, means, grade }) =>
    html`<tr><td class="when">${clockTime(at)}${ms !== undefined && html`<span class="where">for ${clockTime(ms)}</span>`}</td><td>${words(text)}${grade !== undefined && html`<span class="where">${grade}</span>`}</td><td class="muted">${means}</td></tr>`)}</tbody></table>`}</section>`

const limits = ({ limits: all }: Report): Html => html`<section><h2>What this report cannot know</h2><ul class="limits">${all.map((text) => html`<li>${text}</li>`)}</ul></section>`

function made({ made: { verification, ...how }, session, interview }: Report): Html {
  const fact = (name: string, value: Html | string): Html => html`<dt>${name}</dt><dd>${value}</dd>`
  const code = (value: string): Html => html`<span class="code">${value}</span>`
  return html`<section><h2>How it was made</h2><dl class="facts">
${fact('Session', code(session))}${fact('Interview', `${interview}: ${how.pack.id}, version ${how.pack.version}`)}${fact('Pack', code(how.pack.sha256))}${how.policy !== undefined && fact('Policy', code(how.policy))}
${fact('Program', `Walkthrough ${how.app}`)}${fact('Engine', how.engine)}${fact('Understood by', how.understoodBy.map(({ by, messages }) => `${by} (${plural(messages, 'message')})`).join(', ') || 'nobody: nothing was said')}
${fact('Worded by', how.linesByModel === 0 ? `the program (${plural(how.lines, 'line')})` : `the program, and a model had a part in ${how.linesByModel} of ${how.lines} lines`)}
${fact('Film', how.recording.segments === 0 ? 'none' : `${clockTime(how.recording.ms)} in ${plural(how.recording.segments, 'segment')}, ${megabytes(how.recording.bytes)}; ${how.recording.tracks.join(', ')}; ${how.recording.formats.join(', ')}`)}
${how.recording.displays.length > 0 && fact('Screens', how.recording.displays.map(({ name, width, height }) => `${name} ${width} × ${height}`).join(', '))}
${fact('Record', `${plural(how.events, 'event')}. ${verificationNames[verification.state]}.`)}${verification.key !== undefined && fact('Kiosk’s key', html`${code(verification.key)} (${comparedText(verification, 'key')})`)}${verification.head !== undefined && fact('Final hash', code(verification.head))}</dl>
${verification.findings.length > 0 && html`<h3>What verification found</h3><table><tbody>${verification.findings.map(({ code: name, text, at }) => html`<tr><td class="when">${at !== undefined && clockTime(at)}</td><td class="code">${name}</td><td>${words(text)}</td></tr>`)}</tbody></table>`}</section>`
}

const conversation = (report: Report): Html => html`<section class="pagebreak"><h2>The conversation, and why each line was spoken</h2><table class="talk"><tbody>${report.conversation.map((line) => html`<tr${line.who === 'candidate' && OWN}><td class="when">${clockTime(line.at)}</td><td class="who">${speaker(line)}</td><td>${words(line.text)}${line.altered && html`<span class="altered">${ALTERED}</span>`}${line.who === 'candidate'
  ? line.citations.length > 0 && html`<span class="where">citing ${line.citations.map(({ problem, lines }) => `${problem}, ${lineNumbers([lines])}`).join('; ')}</span>`
  : html`<span class="why">${line.because}</span>`}</td></tr>`)}</tbody></table></section>`
const OWN: Html = { html: ' class="own"' }

