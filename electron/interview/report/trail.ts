/** What was asked and answered about each point, in the order of the log. The states are those that the interview itself went through. */
import type { StoredEvent } from '../../shared/events.ts'
import type { Asked, Evidence } from '../../shared/report.ts'
import { pointKey, begin, evolve, type InterviewState } from '../state.ts'
import type { Clock } from '../clock.ts'
import type { Pack } from '../pack/schema.ts'

export interface PointTrail {
  readonly evidence: readonly Evidence[]
  readonly asked: readonly Asked[]
  /** `seq` of the message that covered it. */
  readonly covering?: number
  readonly laterContradicted: boolean
}

export interface Trail {
  /** At the end of the log, without what only the next line would need. */
  readonly state: InterviewState
  /** Keyed by `problem/point`. */
  readonly points: ReadonlyMap<string, PointTrail>
  /** After each event. The whole states would hold a hostile log many times over. */
  readonly clocks: readonly Clock[]
}

/** What only the choice of the next line reads. It grows with each line and is copied with each: kept, it would take a long log's time squared. */
const forNextLine: Pick<InterviewState, 'sentences' | 'since'> = { sentences: new Set(), since: [] }

/** While the log is read. A new array for each event would take a hostile log's time squared. */
interface Growing extends PointTrail {
  readonly evidence: Evidence[]
  readonly asked: Asked[]
  covering?: number
  laterContradicted: boolean
}

export const noTrail: PointTrail = { evidence: [], asked: [], laterContradicted: false }

/** `doubted`: events that were altered, by `seq`. Throws where the log does not begin with `session-opened`. A log with holes is followed as far as it goes. */
export function follow(pack: Pack, events: readonly StoredEvent[], doubted: ReadonlySet<number> = new Set()): Trail {
  const [first] = events
  if (first?.body.type !== 'session-opened') throw new Error('a session’s log begins with session-opened')
  const points = new Map<string, Growing>()
  const clocks: Clock[] = []
  const messages = new Map<string, StoredEvent>()
  const trailOf = (key: string): Growing => {
    const trail = points.get(key) ?? { evidence: [], asked: [], laterContradicted: false }
    points.set(key, trail)
    return trail
  }
  let state = begin(pack, first.body)
  for (const event of events) {
    const before = state
    // Positions are those of the log, also where events are missing from it.
    state = evolve({ ...before, ...forNextLine, seq: event.seq - 1 }, event.body, event.at)
    clocks.push(state.clock)
    const { body } = event
    if (body.type === 'candidate-said') messages.set(body.id, event)
    if (body.type === 'interviewer-said') for (const key of approached(before, state, body.point)) trailOf(key).asked.push(askedBy(event))
    if (body.type !== 'answer-understood' || before.problem === undefined) continue
    const message = messages.get(body.of)
    for (const { id, status, quote } of body.points) {
      const key = pointKey(before.problem, id)
      const [was, is] = [before.points.get(key), state.points.get(key)]
      const { seq, at, wall } = message ?? event
      const shown: Evidence = { seq, at, wall, status, quote, cited: citedIn(message, before.problem), step: was?.step ?? 0, by: body.by, ...((doubted.has(seq) || doubted.has(event.seq)) && { altered: true }) }
      const trail = trailOf(key)
      trail.evidence.push(shown)
      if (is?.covered && !was?.covered) trail.covering = seq
      if (status === 'contradicted' && was?.covered !== undefined) trail.laterContradicted = true
    }
  }
  return { state, points, clocks }
}

/** The points that a line brought to a step: the one that it names, or those of the open question that it put. */
function approached(before: InterviewState, after: InterviewState, named: string | undefined): readonly string[] {
  const risen = [...after.points].filter(([key, { step }]) => step !== (before.points.get(key)?.step ?? 0)).map(([key]) => key)
  const own = named === undefined || after.problem === undefined ? [] : [pointKey(after.problem, named)]
  return [...new Set([...risen, ...own])]
}

function askedBy({ seq, at, wall, body }: StoredEvent): Asked {
  if (body.type !== 'interviewer-said') throw new Error('only the interviewer asks')
  const { text, move, step, trigger } = body
  return { seq, at, wall, text, move, ...(step !== undefined && { step }), rule: trigger.rule, because: trigger.because }
}

const citedIn = (message: StoredEvent | undefined, problem: string): [number, number][] =>
  message?.body.type === 'candidate-said' ? message.body.citations.filter((c) => c.problem === problem).map(({ lines: [from, to] }) => [from, to]) : []
