/** How the report came about, and what it cannot know. */
import type { StoredEvent } from '../../shared/events.ts'
import type { Report, Spoken, Verification } from '../../shared/report.ts'
import type { Pack } from '../pack/schema.ts'
import type { Trail } from './trail.ts'

type Made = Report['made']

export function madeBy(pack: Pack, events: readonly StoredEvent[], { state: { opened } }: Trail, conversation: readonly Spoken[], verification: Verification): Made {
  const readers = new Map<string, number>()
  const recording: Made['recording'] = { segments: 0, bytes: 0, ms: 0, tracks: [], formats: [], displays: [] }
  let consent: string | undefined
  for (const { body } of events) {
    if (body.type === 'answer-understood') readers.set(body.by, (readers.get(body.by) ?? 0) + 1)
    if (body.type === 'consent-given') consent = body.version
    if (body.type === 'recording-started' && !recording.formats.includes(body.mime)) recording.formats.push(body.mime)
    if (body.type === 'share-started' && !recording.displays.some(({ name, width, height }) => name === body.display && width === body.width && height === body.height)) {
      recording.displays.push({ name: body.display, width: body.width, height: body.height })
    }
    if (body.type === 'segment-closed') {
      recording.segments += 1
      const track = body.track ?? 'display'
      if (track === 'display') recording.ms += body.ms
      if (!recording.tracks.includes(track)) recording.tracks.push(track)
      recording.bytes += body.bytes
    }
  }
  const lines = conversation.filter(({ who }) => who === 'interviewer')
  return {
    app: opened.app,
    engine: opened.engine,
    understoodBy: [...readers].map(([by, messages]) => ({ by, messages })),
    lines: lines.length,
    linesByModel: lines.filter((line) => line.who === 'interviewer' && line.byModel).length,
    pack: { ...opened.pack, title: pack.title },
    ...(opened.policy && { policy: opened.policy.sha256 }),
    ...(consent !== undefined && { consent }),
    recording,
    events: events.length,
    verification,
  }
}

/** In the order in which they matter to whoever decides. */
export function limitsOf(report: Omit<Report, 'limits'>): string[] {
  const { made, core, deeper, signals } = report
  const models = made.understoodBy.filter(({ by }) => by !== 'embedded')
  const notAsked = core.notAsked + deeper.notAsked
  const gaps = signals.filter(({ kind }) => kind === 'away' || kind === 'share').length
  return [
    'A program read the answers. It can miss a point that was made in unusual words, and it can take a denial for agreement. Read the quoted words before you rely on a mark.',
    ...models.map(({ by, messages }) => `${messages === 1 ? 'One message was' : `${messages} messages were`} understood by the model “${by}”. How well it understands was not measured.`),
    '“Not reached” means that nothing was recognised, and not that the candidate does not know it.',
    ...(notAsked > 0 ? [`${notAsked === 1 ? 'One point was' : `${notAsked} points were`} not asked. That says something about the time, and nothing about the candidate.`] : []),
    'Every step of help says more than the one before. A point that was covered with help shows that the help was enough, not that it was needed.',
    'It shows what was said on one day, in one conversation, in writing and in one language.',
    'It does not know who sat at the keyboard, who else was in the room, or what lay outside the shared screen.',
    ...(made.recording.segments === 0 ? ['There is no film of this interview: everything here comes from the log.'] : []),
    ...(gaps > 0 ? ['There were times without a film or without the program; nothing is known of them. They are among the signals.'] : []),
    ...(made.verification.state === 'intact' ? [] : [verified[made.verification.state]]),
    ...nobodyCompared(made.verification),
    ...(report.assessments.length === 0 ? [] : ['Anybody can sign under any name, and the keys of the assessors were compared with nothing. Compare the key beside each name with the fingerprint that the assessor gives.']),
    'It gives no grade and no recommendation. People do.',
  ]
}

/** Of a record without a key there is nothing to compare. */
function nobodyCompared({ key, compared = [] }: Verification): string[] {
  const left = (['receipt', 'key'] as const).filter((what) => !compared.includes(what))
  if (key === undefined || left.length === 0) return []
  const todo = { receipt: 'the receipt with what was written down at the end', key: 'the key under “How it was made” with the fingerprint that the centre gives' }
  return [`Nobody compared ${left.map((what) => ({ receipt: 'the receipt', key: 'the kiosk’s key' })[what]).join(' and ')} when this report was made, and whoever forges a whole record signs it too. `
    + `Compare ${left.map((what) => todo[what]).join(', and ')}; “verify” and “report” do it, with ${left.map((what) => `--${what}`).join(' and ')}.`]
}

const verified: Readonly<Record<Exclude<Verification['state'], 'intact'>, string>> = {
  'intact-as-far-as-seen': 'The record was verified only in part: some of it could not be looked at when this report was made.',
  'damaged': 'The record is damaged or was changed. What is missing or altered is listed below, and this report can be no better than the record.',
  'not-closed': 'The session was not closed with a signature when this report was made, so nobody can say whether the log is whole.',
  'not-verified': 'The record was not verified when this report was made.',
}
