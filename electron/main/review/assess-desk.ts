/** What the window can ask for when somebody decides: marks, signing, reports as files, and several sessions side by side. */
import path from 'node:path'
import { agreements } from '../../interview/report/agreement.ts'
import { compare, compareHtml, compareMarkdown } from '../../interview/report/compare.ts'
import type { Comparison } from '../../interview/report/compare.ts'
import type { Overruling } from '../../shared/assessment.ts'
import type { Report } from '../../shared/report.ts'
import type { Calls } from '../../shared/review.ts'
import type { assessCalls, ReportFormat, Sheet, TableFormat } from '../../shared/review-assess.ts'
import { addAddendum, NotSigned } from '../assess/addenda.ts'
import type { Reader } from '../assess/addenda.ts'
import { createCopies } from '../assess/copies.ts'
import type { Drafts } from '../assess/drafts.ts'
import type { Held } from '../assess/held.ts'
import { reportOn, written } from '../assess/reporting.ts'
import type { Printer, Reported } from '../assess/reporting.ts'
import type { HandlersOf } from '../ipc.ts'
import { Refusal } from '../plain-text.ts'
import { writeDurably } from '../store/keys.ts'
import type { Pins } from './pins.ts'
import type { WhoAssesses } from './who-assesses.ts'

export interface AssessDeskParts {
  readonly who: WhoAssesses
  readonly drafts: Drafts
  readonly pins: Pins
  /** Rejects with a Refusal. */
  readonly held: (key: string) => Promise<Held>
  /** Asks where to save; `undefined` when nobody chose. */
  readonly chooseTarget: (name: string, format: ReportFormat) => Promise<string | undefined>
  readonly print: Printer
  readonly wall: () => number
}

export function createAssessDesk({ who, drafts, pins, held, chooseTarget, print, wall }: AssessDeskParts): HandlersOf<Pick<Calls, keyof typeof assessCalls>> {
  /** The session that was last asked for: what is signed and saved is what was shown. */
  let shown: { readonly key: string; readonly held: Held } | undefined

  const read = async (key: string): Promise<Held> => {
    const found = await held(key)
    shown = { key, held: found }
    return found
  }
  const asShown = async (key: string): Promise<Held> => (shown?.key === key ? shown.held : read(key))
  const sheetOf = (session: Held, as: string | undefined): Sheet => {
    const { report, withheld, refused } = reportOn(session, readerOf(as))
    const draft = as === undefined ? undefined : drafts.of(session.session, as)
    return { report, withheld, refused: refused.map(({ file, text }) => `${path.basename(file)}: ${text}`), closed: session.close !== undefined, ...(draft && { draft }) }
  }
  const sign = async ({ key, as, passphrase, overrulings, recommendation, pins: withPins }: Calls['sign']['input']): Promise<Sheet> => {
    const session = await asShown(key)
    const { close } = session
    if (!close) throw new NotSigned('This session was never closed with a signature, so there is nothing that an assessment could be bound to.')
    if (recommendation.trim() === '') throw new NotSigned('Please write your recommendation first.')
    const assessor = await who.enter(as, passphrase)
    const { report } = reportOn(session, readerOf(as))
    const notes = withPins ? pins.of(session.session, as).map(({ at, text }) => ({ at, text })) : []
    onDisk(() => addAddendum(session.addenda, assessor, { ...close, overrulings: overrulings.map((each) => against(report, each)), notes, recommendation }, wall()))
    drafts.drop(session.session, as)
    return sheetOf(session, as)
  }
  const save = async (name: string, format: ReportFormat, content: () => Promise<string | Buffer>): Promise<Calls['saveReport']['output']> => {
    const file = await chooseTarget(`${name}.${format}`, format)
    if (file === undefined) return { kind: 'cancelled' }
    const bytes = await content()
    onDisk(() => writeDurably(file, bytes, 0o644))
    return { kind: 'saved', file }
  }
  const reportsOf = async (names: readonly string[], as: string | undefined): Promise<{ readonly comparisons: Comparison[]; readonly reports: readonly Report[]; readonly withheld: number; readonly told: string[] }> => {
    const copies = createCopies<Reported>(who.known().map(({ key }) => key))
    const told: string[] = []
    for (const key of names) {
      try {
        const session = await held(key)
        told.push(...copies.add(session, key, () => reportOn(session, readerOf(as))))
        if (session.missing !== undefined) told.push(`${key}: ${session.missing}`)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        told.push(`${key} was left out: ${error.message}`)
      }
    }
    const made = copies.made()
    const reports = made.map(({ report }) => report)
    return { comparisons: compare(reports, copies.leftOut()), reports, withheld: made.reduce((sum, { withheld }) => sum + withheld, 0), told }
  }

  return {
    assessors: who.known,
    makeAssessor: ({ name, passphrase }) => who.make(name, passphrase),
    enter: async ({ as, passphrase }) => void await who.enter(as, passphrase),
    assess: async ({ key, as }) => sheetOf(await read(key), who.admitted(as)),
    keepDraft: async ({ key, as, overrulings, recommendation }) =>
      drafts.keep({ v: 1, session: (await asShown(key)).session, key: who.admitted(as), overrulings, notes: [], recommendation }),
    sign,
    saveReport: async ({ key, as, format }) => {
      const session = await asShown(key)
      return save(`${session.session}-report`, format, () => written(format, reportOn(session, readerOf(who.admitted(as))).report, session, print))
    },
    together: async ({ keys: names, as }) => {
      const { comparisons, reports, withheld, told } = await reportsOf(names, who.admitted(as))
      const pairings = agreements(reports).map(({ between, sessions, items, same, observed, kappa }) => ({ between, sessions, items, same, observed: items === 0 ? 0 : observed, ...(kappa !== undefined && { kappa }) }))
      return { comparisons, pairings, withheld, told }
    },
    saveTogether: async ({ keys: names, as, format }) => save('side-by-side', format, async () => tableOf((await reportsOf(names, who.admitted(as))).comparisons, format)),
  }
}

/** Whoever has not said who they are may still become an assessor of this session, and reads nobody's marks before. */
const readerOf = (as: string | undefined): Reader => ({ keys: [as ?? ''] })

const tableOf = (comparisons: readonly Comparison[], format: TableFormat): string =>
  (format === 'html' ? compareHtml(comparisons) : format === 'md' ? compareMarkdown(comparisons) : `${JSON.stringify(comparisons, undefined, 2)}\n`)

/** What the interviewer had made of it stands in the report, whatever the page says. */
function against({ problems }: Report, overruling: Overruling): Overruling {
  const point = problems.find(({ id }) => id === overruling.problem)?.points.find(({ id }) => id === overruling.point)
  if (!point) throw new NotSigned('A point that was marked does not belong to this session.')
  return { ...overruling, was: point.outcome }
}

/** A disk that is full or may not be written is no defect of this program. */
function onDisk(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new Refusal(`It could not be written: ${error.message}`, { cause: error })
    throw error
  }
}
