/** Everything that the window shows of one session. */
import type { Story } from '../../../shared/review.ts'
import { checkLog } from '../../record/log-check.ts'
import { NotReadable } from '../../record/record.ts'
import type { SessionRecord } from '../../record/record.ts'
import { entriesOf } from './entries.ts'
import { placed, readEvents } from '../../record/events.ts'
import { filmTracks } from './film-parts.ts'
import type { FilmPart } from './film-parts.ts'
import { capital, chaptersOf, reachedOf, stopsOf, turnsOf } from './lanes.ts'
import { readPackNotes } from './pack-notes.ts'
import type { PackNotes } from './pack-notes.ts'
import { signalsOf } from './signals.ts'

/** `filmUrl`: where the window finds a segment of so many milliseconds. Throws NotReadable where there is nothing to show. */
export async function tellStory(record: SessionRecord, key: string, filmUrl: (file: string, ms: number) => string): Promise<Story> {
  const { events, unreadable } = readEvents(record.log.lines)
  if (events.length === 0) throw new NotReadable('This log holds no event that can be read.')
  const opened = placed(events, 'session-opened')[0]?.body
  const pack = await readPackNotes(record.file)
  const { findings: ofLog, receipt } = checkLog(record.log)
  const findings = [...record.atOnce, ...ofLog]
  const endsAt = events.at(-1)?.at ?? 0
  const { displays, sound } = filmTracks(events)
  const served = ({ from, to, file }: FilmPart): Story['sound'][number] => ({ from, to, url: filmUrl(file, to - from) })
  return {
    key,
    session: record.session,
    candidate: opened?.candidate ?? '',
    interview: opened?.interview ?? '',
    title: pack.title === '' ? opened?.interview ?? '' : pack.title,
    wall: events[0]?.wall ?? 0,
    endsAt,
    state: findings.length > 0 || unreadable > 0 ? 'damaged' : record.state,
    ...(receipt === undefined ? {} : { receipt }),
    entries: entriesOf(events),
    chapters: chaptersOf(events, pack, endsAt),
    turns: turnsOf(events),
    reached: reachedOf(events, pack),
    stops: stopsOf(events, endsAt),
    signals: signalsOf(events),
    snippets: await snippetsOf(record, events, pack),
    displays: displays.map(({ track, parts }) => ({ track, parts: parts.map(served) })),
    sound: sound.map(served),
    findings,
  }
}

async function snippetsOf(record: SessionRecord, events: Parameters<typeof placed>[0], pack: PackNotes): Promise<Story['snippets']> {
  const shown: Story['snippets'] = []
  for (const { at, body: { problem, file } } of placed(events, 'snippet-shown')) {
    if (shown.some((each) => each.problem === problem)) continue
    const code = (await record.file(`snippets/${file}`))?.toString('utf8')
    shown.push({ problem, name: capital(pack.problems.get(problem)?.name || problem), from: at, file, ...(code === undefined ? {} : { code }) })
  }
  return shown
}
