/** A held session → its report, with the addenda that the reader may see. */
import path from 'node:path'
import { buildReport } from '../../interview/report/build.ts'
import { reportHtml } from '../../interview/report/html/page.ts'
import { reportMarkdown } from '../../interview/report/markdown.ts'
import { conversationVtt } from '../../interview/report/vtt.ts'
import type { FilmStretch } from '../../interview/report/vtt.ts'
import { timelinesOf } from '../film/timeline.ts'
import { NotReadable } from '../record/record.ts'
import type { Report } from '../../shared/report.ts'
import { addendaIn, readableFor } from './addenda.ts'
import type { FoundAddendum, Reader } from './addenda.ts'
import { boundOf } from './held.ts'
import type { Held } from './held.ts'

export interface Reported {
  readonly report: Report
  /** Addenda that the reader may not see before having signed. */
  readonly withheld: number
  /** Addenda that do not hold. */
  readonly refused: readonly FoundAddendum[]
}

/** Throws NotReadable where the log has no beginning. */
export function reportOn(held: Held, reader: Reader): Reported {
  const { session, events, pack, missing, verification, addenda } = held
  if (events.length === 0) throw new NotReadable(`There is nothing in the log of ${session}, so there is no report.`)
  if (events[0]?.body.type !== 'session-opened') throw new NotReadable(`The first event of ${session} is missing or damaged, and without it there is no report.`)
  const found = addendaIn(addenda, boundOf(held))
  const { assessments, withheld } = readableFor(reader, found)
  const refused = found.filter(({ standing }) => standing !== 'holds')
  return { report: buildReport(pack, events, { verification, assessments, refused: refused.map(({ file, text }) => `${path.basename(file)}: ${text}`), withheld, missing }), withheld, refused }
}

export const formats = ['html', 'md', 'json', 'vtt', 'pdf'] as const
export type Format = (typeof formats)[number]

/** The film of the display that the interview was on. */
function filmOf({ events }: Pick<Held, 'events'>): FilmStretch | undefined {
  const film = timelinesOf(events).find(({ track }) => track === 'display')
  return film && { begins: film.begins, until: film.begins + (film.parts.at(-1)?.until ?? 0) }
}

export type Printer = (html: string) => Promise<Buffer>

export async function written(format: Format, report: Report, held: Pick<Held, 'events'>, print: Printer): Promise<string | Buffer> {
  switch (format) {
    case 'html': return reportHtml(report)
    case 'md': return reportMarkdown(report)
    case 'json': return `${JSON.stringify(report, undefined, 2)}\n`
    case 'vtt': return conversationVtt(held.events, filmOf(held))
    case 'pdf': return print(reportHtml(report))
  }
}
