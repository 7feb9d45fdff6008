/** How the report speaks: one vocabulary for the page, the text and the table. */
import type { Allowance } from '../../shared/events.ts'
import { outcomes, type Outcome } from '../../shared/assessment.ts'
import type { Report, Spoken, Stretch, Tally, Verification } from '../../shared/report.ts'

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  'covered': 'Covered', 'with-help': 'With help', 'contradicted': 'Contradicted', 'touched': 'Touched', 'not-reached': 'Not reached', 'not-asked': 'Not asked',
}

export const outcomeMeanings: Readonly<Record<Outcome, string>> = {
  'covered': 'said before any hint: unasked, or to the open question',
  'with-help': 'said after a further step of help',
  'contradicted': 'the opposite was said and not put right',
  'touched': 'spoken of, without making the point',
  'not-reached': 'asked, and nothing of it was recognised',
  'not-asked': 'never put; says nothing about the candidate',
}

export const shown: readonly Outcome[] = outcomes

export const tallied: Readonly<Record<Outcome, Exclude<keyof Tally, 'points'>>> = {
  'covered': 'beforeHints', 'with-help': 'withHelp', 'contradicted': 'contradicted', 'touched': 'touched', 'not-reached': 'notReached', 'not-asked': 'notAsked',
}

const stepNames = ['unasked', 'the open question', 'a narrower question', 'a fact', 'what would happen', 'how to change it', 'the point was told'] as const
export const stepName = (step: number): string => stepNames[step] ?? `step ${step}`

export const verificationNames: Readonly<Record<Verification['state'], string>> = {
  'intact': 'Verified: intact',
  'intact-as-far-as-seen': 'Verified in part: intact as far as could be seen',
  'damaged': 'Not intact',
  'not-closed': 'Not closed with a signature',
  'not-verified': 'Not verified',
}

const endings = {
  'completed': 'completed', 'end-call': 'ended by the candidate', 'another-time': 'left before the first snippet', 'consent-withdrawn': 'consent withdrawn', 'interrupted': 'cut off', 'invigilator': 'ended by the invigilator',
} as const
export const ending = (reason: keyof typeof endings | undefined): string => (reason === undefined ? 'without an end' : endings[reason])

/** Said as a fact about the times, and beside nothing else. */
export function granted({ extraTimePercent, patience }: Allowance): string {
  const parts = [
    ...(extraTimePercent > 0 ? [`All times of this interview are longer by ${extraTimePercent} percent.`] : []),
    ...(patience > 1 ? [`The interviewer waited ${patience} times as long as usual before it spoke into a silence.`] : []),
  ]
  return [...parts, 'This was arranged before it began.'].join(' ')
}

const phaseNames: Readonly<Record<Stretch['phase'], string>> = {
  welcome: 'Welcome', focus: 'Focus', share: 'Screen share', background: 'Background', problem: 'Problem', close: 'Close', ended: 'Ended',
}
export const phaseName = (phase: Stretch['phase']): string => phaseNames[phase]

export const speaker = ({ who }: Spoken): string => (who === 'candidate' ? 'Candidate' : 'Interviewer')

/** `12:05`, or `1:02:05` from an hour on. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Without a budget where what was allowed is not known. */
export const usedOf = (usedMs: number, budgetMs: number): string => (budgetMs > 0 ? `${clockTime(usedMs)} of ${clockTime(budgetMs)} used` : `${clockTime(usedMs)} used`)
export const budget = (budgetMs: number): string => (budgetMs > 0 ? clockTime(budgetMs) : 'not known')

export const lineNumbers = (ranges: readonly (readonly [number, number])[]): string => {
  const parts = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}\u2013${to}`))
  return parts.length === 0 ? '' : `${ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1] ? 'line' : 'lines'} ${parts.join(', ')}`
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })
/** Milliseconds since 1970, in UTC: a report reads the same in every office. */
export const dayOf = (wall: number): string => day.format(wall)
export const hourOf = (wall: number): string => `${hour.format(wall)} UTC`

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
export const percent = (part: number, whole: number): string => (whole === 0 ? '\u2013' : `${Math.round((part / whole) * 100)} %`)
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
/** Capital first: names of problems are phrases such as “the daily pipeline”. */
export const heading = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

export const NOBODY_SIGNED = 'No assessor has signed an assessment that is part of this report.'
/** Which assessments are left out of the report, so that nobody takes it for all there is. */
export const withheldNote = (count: number): string =>
  `${count === 1 ? 'One assessment is' : `${count} assessments are`} not part of this report: it was written for somebody who had not signed an own one, or had not said who reads.`
export const DOES_NOT_COUNT = 'An assessment lies beside this session and does not count.'

/** Whose reading the figures are; empty where nobody marked anything otherwise. */
export function overruledNote({ problems }: Report): string {
  const count = problems.flatMap(({ points }) => points).filter(({ overruled }) => overruled.length > 0).length
  return count === 0 ? '' : `All figures and pictures are the interviewer\u2019s reading. Assessors marked ${plural(count, 'point')} otherwise: their marks stand beside the point.`
}

/** Beside words that come from an event that was altered: nobody may have said them. */
export const ALTERED = 'altered: this is not what was recorded'

/** What only a person can do: a record that was forged whole is signed as well. */
export const COMPARE_RECEIPT = 'compare it with what was written down'
export const COMPARE_KEY = 'compare it with the fingerprint that the centre gives'

const comparisons = { receipt: { compare: COMPARE_RECEIPT, code: 'wrong-receipt' }, key: { compare: COMPARE_KEY, code: 'foreign-signature' } } as const

/** Beside the receipt or the key: what is to be done with it, or what came of it. */
export function comparedText({ compared = [], findings, head }: Pick<Verification, 'compared' | 'findings' | 'head'>, what: keyof typeof comparisons): string {
  const { compare, code } = comparisons[what]
  if (!compared.includes(what)) return compare
  const fits = what === 'receipt' && head === undefined ? 'it fits the last hash of the log' : 'it fits'
  return findings.some((found) => found.code === code) ? `it does not fit the ${what} that was given` : `compared with the ${what} that was given: ${fits}`
}
