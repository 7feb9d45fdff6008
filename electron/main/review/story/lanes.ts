/** What stands on the timeline, computed from the events alone. */
import type { StoredEvent } from '../../../shared/events.ts'
import type { Story } from '../../../shared/review.ts'
import { placed } from '../../record/events.ts'
import { noteOf } from './entries.ts'
import type { PackNotes } from './pack-notes.ts'

const phaseNames = { welcome: 'Welcome', focus: 'Focus', share: 'Sharing', background: 'Background', problem: 'Problem', close: 'Close', ended: 'Ended' } as const

export function chaptersOf(events: readonly StoredEvent[], pack: PackNotes, endsAt: number): Story['chapters'] {
  const changes = placed(events, 'phase-changed').filter(({ body }) => body.phase !== 'ended')
  return changes.map(({ at, body: { phase, problem } }, index) => {
    const name = problem === undefined ? phaseNames[phase] : pack.problems.get(problem)?.name || problem
    return { from: at, to: changes[index + 1]?.at ?? endsAt, phase, name: capital(name), ...(problem === undefined ? {} : { problem }) }
  })
}

/** Authors name problems as they are spoken of: “the daily pipeline”. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** How long it takes to read a line aloud or in silence: 15 characters a second, for the length of a bar and for nothing else. */
const READ_MS = 1000 / 15
/** As long, typing: 4 characters a second, which is a practised hand's 48 words a minute. */
const TYPE_MS = 1000 / 4

/** A candidate's bar is as long as typing the message takes. What lies before it is reading and thinking, or silence. */
export function turnsOf(events: readonly StoredEvent[]): Story['turns'] {
  const turns: Story['turns'] = []
  let since = 0
  for (const { seq, at, body } of events) {
    if (body.type === 'interviewer-said') {
      turns.push({ seq, who: 'interviewer', from: at, to: at + Math.round(body.text.length * READ_MS) })
      since = at
    } else if (body.type === 'candidate-said') {
      const asked = turns.at(-1)
      // What is still being answered is not being read any more.
      if (asked?.who === 'interviewer') turns[turns.length - 1] = { ...asked, to: Math.min(asked.to, at) }
      turns.push({ seq, who: 'candidate', from: Math.max(since, at - Math.round(body.text.length * TYPE_MS)), to: at })
      since = at
    }
  }
  return turns
}

/** Each time that a point was reached, touched, contradicted or given away. `step` is the help that was given by then: 0 none … 6 told. */
export function reachedOf(events: readonly StoredEvent[], pack: PackNotes): Story['reached'] {
  const reached: Story['reached'] = []
  const steps = new Map<string, number>()
  const said = new Map(placed(events, 'candidate-said').map(({ seq, at, body }) => [body.id, { seq, at }]))
  let problem = ''
  const push = (seq: number, at: number, point: string, how: Story['reached'][number]['how'], quote: string): void => {
    const note = pack.problems.get(problem)?.points.get(point)
    reached.push({ seq, at, problem, point, says: note?.says ?? point, how, step: steps.get(`${problem}/${point}`) ?? (note?.core === true ? steps.get(problem) ?? 0 : 0), quote, lines: note?.lines ?? [] })
  }
  for (const { seq, at, body } of events) {
    if (body.type === 'phase-changed' && body.problem !== undefined) problem = body.problem
    // The open question asks for every core point at once.
    if (body.type === 'interviewer-said' && body.point === undefined && body.step !== undefined) steps.set(body.problem ?? problem, body.step)
    if (body.type === 'interviewer-said' && body.point !== undefined && body.step !== undefined) {
      const name = `${body.problem ?? problem}/${body.point}`
      steps.set(name, Math.max(steps.get(name) ?? 0, body.step))
      if (body.move === 'tell') push(seq, at, body.point, 'told', '')
    }
    if (body.type !== 'answer-understood') continue
    // The moment is that of the words, not that of their being understood.
    const words = said.get(body.of) ?? { seq, at }
    for (const { id, status, quote } of body.points) push(words.seq, words.at, id, status, quote)
  }
  return reached
}

export function stopsOf(events: readonly StoredEvent[], endsAt: number): Story['stops'] {
  const stops: Story['stops'] = []
  const resumed = new Map<string, number>()
  for (const { seq, at, body } of events.toReversed()) {
    if (body.type === 'resumed') resumed.set(body.why, at)
    if (body.type === 'paused') stops.push({ seq, from: at, to: resumed.get(body.why) ?? endsAt, why: body.why, text: noteOf(body)?.text ?? '' })
    if (body.type === 'session-resumed') stops.push({ seq, from: at, to: at, why: 'away', text: noteOf(body)?.text ?? '' })
  }
  return stops.reverse()
}
