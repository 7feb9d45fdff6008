/** The report as Markdown. What a person wrote can make no heading, link, table or HTML of it. */
import type { Report, ReportPoint, ReportProblem } from '../../shared/report.ts'
import { signerNames } from '../../shared/signers.ts'
import { evidenceShown, outcomeNote } from './html/problem.ts'
import { visible } from './visible.ts'
import { ALTERED, budget, clockTime, comparedText, dayOf, DOES_NOT_COUNT, ending, granted, heading, hourOf, lineNumbers, NOBODY_SIGNED, outcomeMeanings, outcomeNames, overruledNote, plural, shown, speaker, stepName, usedOf, verificationNames, withheldNote } from './words.ts'

/** On one line, with everything escaped that CommonMark or GitHub's dialect could read as more than text. */
export const inline = (text: string): string => visible(text).replaceAll(/[\s\u2028\u2029]+/g, ' ').trim()
  .replaceAll(/[\\`*_[\]<>#|~&$@{}!]/g, '\\$&')
  // Bare addresses become links by themselves.
  .replaceAll('://', '\\://').replaceAll(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
  // At the beginning of a line these begin a list, a rule or a heading.
  .replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')

export function reportMarkdown(report: Report): string {
  const { made, core, deeper } = report
  const sections = [
    `# Interview report: ${inline(report.candidate)}`,
    `${inline(report.interview)}${report.started ? `, ${dayOf(report.started.wall)}, ${hourOf(report.started.wall)}` : ''}. ${usedOf(report.usedMs, report.budgetMs)}, ${ending(report.ended?.reason)}.`
    + `${report.areas.length > 0 ? ` Focus: ${report.areas.map(inline).join(', ')}.` : ''} **${verificationNames[made.verification.state]}**${made.verification.receipt === undefined ? '' : `, receipt ${inline(made.verification.receipt)} (${comparedText(made.verification, 'receipt')})`}.`,
    ...(report.missing === undefined ? [] : [`**${inline(report.missing)}**`]),
    ...(report.problems.length === 0 ? [] : [`Of ${plural(core.points, 'core point')}, ${core.beforeHints} covered before hints, ${core.withHelp} with help, ${core.contradicted} contradicted, ${core.touched} touched, ${core.notReached} not reached, ${core.notAsked} not asked. `
      + `Of ${plural(deeper.points, 'deeper point')}, ${deeper.beforeHints + deeper.withHelp} covered.`]),
    ...(overruledNote(report) === '' ? [] : [overruledNote(report)]),
    ...(report.problems.length === 0 ? [] : [shown.map((outcome) => `- **${outcomeNames[outcome]}**: ${outcomeMeanings[outcome]}`).join('\n')]),
    assessments(report),
    ...report.problems.map((problem) => problemText(problem, signerNames(report.assessments))),
    `## Time\n\n${table(['Part', 'Used', 'Budget'], [
      ['Opening', clockTime(report.openingMs.used), budget(report.openingMs.budget)],
      ...report.problems.map(({ number, name, usedMs, budgetMs }) => [`Problem ${number}: ${inline(name)}`, clockTime(usedMs), budget(budgetMs)]),
      ['Close', clockTime(report.closingMs.used), budget(report.closingMs.budget)],
    ])}${report.allowance ? `\n\n${granted(report.allowance)}` : ''}`,
    `## Signals\n\n${report.signals.length === 0 ? 'Nothing out of the ordinary was noted.' : table(['Moment', 'What happened', 'How it may be read'], report.signals.map(({ at, ms, text, means, grade }) =>
      [ms === undefined ? clockTime(at) : `${clockTime(at)}, for ${clockTime(ms)}`, `${inline(text)}${grade === undefined ? '' : ` (${grade})`}`, inline(means)]))}`,
    `## What this report cannot know\n\n${report.limits.map((text) => `- ${inline(text)}`).join('\n')}`,
    madeText(report),
    `## The conversation, and why each line was spoken\n\n${report.conversation.map((line) =>
      `**${clockTime(line.at)} ${speaker(line)}**: ${line.altered ? `**(${ALTERED})** ` : ''}${inline(line.text)}${line.who === 'interviewer' ? `  \n*${inline(line.because)}*` : ''}`).join('\n\n')}`,
  ]
  return `${sections.join('\n\n')}\n`
}

function assessments({ assessments: all, refused = [], withheld = 0 }: Report): string {
  const left = [...(withheld > 0 ? [`**${withheldNote(withheld)}**`] : []), ...refused.map((text) => `**${DOES_NOT_COUNT}** ${inline(text)}`)]
  if (all.length === 0) return ['## Assessment', NOBODY_SIGNED, ...left].join('\n\n')
  return ['## Assessment', ...left, ...all.map(({ assessor, key, wall, recommendation, overrulings, notes }) =>
    [`**${inline(assessor)}** (key ${key.slice(0, 16)}), ${dayOf(wall)}: ${inline(recommendation)} (${plural(overrulings.length, 'point')} overruled)`, ...notes.map(({ at, text }) => `- ${clockTime(at)} ${inline(text)}`)].join('\n'))].join('\n\n')
}

function problemText({ number, name, file, usedMs, budgetMs, code, points }: ReportProblem, names: ReadonlyMap<string, string>): string {
  return [
    `## ${number}. ${inline(heading(name))}`,
    `${inline(file)}, ${usedOf(usedMs, budgetMs)}.`,
    visible(code.trimEnd()).split(/\r\n|\n|\r/).map((line, index) => `    ${String(index + 1).padStart(3)}  ${line}`.trimEnd()).join('\n'),
    table(['Point', 'Outcome', 'What shows it'], points.map((point) => [
      `${inline(point.statement)} (${point.kind}, ${lineNumbers(point.lines)})`,
      [outcomeNames[point.outcome], outcomeNote(point), ...point.overruled.map(({ assessor, key, now, reason }) => `overruled by ${inline(names.get(key) ?? assessor)}: **${outcomeNames[now]}**, ${inline(reason)}`)].filter((part) => part !== '').join('; '),
      shows(point),
    ])),
  ].join('\n\n')
}

const shows = (point: ReportPoint): string => [
  ...evidenceShown(point).map(({ quote, at, status, cited, altered }) => `“${inline(quote)}” (${altered ? `**${ALTERED}**, ` : ''}${status}, ${clockTime(at)}${cited.length > 0 ? `, citing ${lineNumbers(cited)}` : ''})`),
  ...(point.asked.length > 0 ? [`asked ${point.asked.map(({ at, step, move }) => `${clockTime(at)} ${step === undefined ? move : stepName(step)}`).join(', ')}`] : []),
].join('<br>')

function madeText({ session, made: { pack, policy, app, engine, understoodBy, lines, linesByModel, recording, events, verification } }: Report): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Session', session], ['Pack', `${pack.id}, version ${pack.version}, ${pack.sha256}`], ...(policy === undefined ? [] : [['Policy', policy] as const]),
    ['Program', `Walkthrough ${app}`], ['Engine', engine], ['Understood by', understoodBy.map(({ by, messages }) => `${by} (${messages})`).join(', ')],
    ['Lines', `${lines}, a model had a part in wording ${linesByModel}`],
    ['Film', recording.segments === 0 ? 'none' : `${clockTime(recording.ms)} in ${plural(recording.segments, 'segment')}: ${recording.tracks.join(', ')}`],
    ['Events', String(events)], ...(verification.key === undefined ? [] : [['Kiosk’s key', `${verification.key} (${comparedText(verification, 'key')})`] as const]), ...(verification.head === undefined ? [] : [['Final hash', verification.head] as const]),
  ]
  const found = verification.findings.map(({ code, text, at }) => `- ${inline(code)}: ${inline(text)}${at === undefined ? '' : ` (${clockTime(at)})`}`)
  return ['## How it was made', facts.map(([name, value]) => `- ${name}: ${inline(value)}`).join('\n'), ...(found.length > 0 ? [`Verification found:\n\n${found.join('\n')}`] : [])].join('\n\n')
}
