/** The projection of the log that the candidate may see: nothing of rubric, understanding or reasons passes here. */
import type { EventBody, StoredEvent } from '../shared/events.ts'
import type { ViewEvent } from '../shared/view.ts'
import { problemNumber } from './agenda.ts'
import { budgetOf, running, used } from './clock.ts'
import type { Pack } from './pack/schema.ts'
import { withMarks } from './wording/code-names.ts'
import { begin, evolve, type InterviewState } from './state.ts'

/** Feed it a log from its first event on, in order; it answers with what the candidate sees of each. */
export function createProjection(pack: Pack): (event: StoredEvent) => readonly ViewEvent[] {
  let state: InterviewState | undefined
  let wasRunning = false
  return (event) => {
    state = evolve(state ?? begin(pack, opened(event.body)), event.body, event.at)
    const seen = [...visible(pack, state, event.body)]
    const budget = budgetOf(state.pack)
    const isRunning = running(state.clock, budget, event.at) && state.ended === undefined
    if (isRunning !== wasRunning || event.body.type === 'time-added') seen.push({ type: 'clock', usedMs: used(state.clock, budget, event.at), running: isRunning })
    wasRunning = isRunning
    return seen
  }
}

function opened(body: EventBody) {
  if (body.type !== 'session-opened') throw new Error('a session’s log begins with session-opened')
  return body
}

function visible(pack: Pack, state: InterviewState, body: EventBody): readonly ViewEvent[] {
  switch (body.type) {
    case 'session-opened':
      return [{ type: 'opened', candidate: body.candidate, title: pack.title, language: pack.language, problems: pack.problems.length }]
    case 'interview-started':
      return [{ type: 'started', totalMs: budgetOf(state.pack).total }]
    case 'phase-changed':
      return [{ type: 'phase', phase: body.phase, ...(body.problem && { problem: problemNumber(state, body.problem) }) }]
    case 'interviewer-sentence':
      return [{ type: 'sentence', line: body.line, text: body.text }]
    case 'interviewer-said':
      return [{ type: 'line', line: body.line, text: withMarks(body.text, body.code ?? []), ...(body.problem && { problem: body.problem }), marks: body.marks ?? [] }]
    case 'candidate-said':
      return [{ type: 'said', id: body.id, text: body.text, citations: body.citations }]
    case 'snippet-requested': {
      const problem = pack.problems.find((p) => p.id === body.problem)
      if (!problem) return []
      const number = problemNumber(state, problem.id)
      return [
        { type: 'snippet-loading', problem: problem.id, number },
        { type: 'snippet', problem: problem.id, number, file: problem.file, code: problem.code },
      ]
    }
    case 'share-requested':
      return [{ type: 'share', state: 'asked', detail: '' }]
    case 'share-started':
      return [{ type: 'share', state: 'on', detail: '' }]
    case 'share-lost':
      // The film ends with the share, and a screen that still says "Recording" would not be true.
      return [{ type: 'share', state: body.why, detail: body.detail }, { type: 'recording', on: false }]
    case 'recording-started':
      return [{ type: 'recording', on: true }]
    case 'recording-stopped':
      return [{ type: 'recording', on: false }]
    case 'paused':
      return [{ type: 'pause', on: true, why: body.why }]
    case 'resumed':
      return [{ type: 'pause', on: false, why: body.why }]
    case 'help-called':
      return [{ type: 'help', called: true }]
    case 'help-answered':
      return [{ type: 'help', called: false }]
    case 'time-added':
      return [{ type: 'time-added', minutes: body.minutes }]
    case 'session-resumed':
      return [{ type: 'away', ms: body.awayMs }]
    case 'suspended':
      return [{ type: 'asleep', ms: body.ms }]
    case 'signal-noticed':
      return body.shown ? [{ type: 'signal', kind: body.kind, state: body.state }] : []
    case 'trouble':
      return [{ type: 'trouble', text: body.text }]
    case 'interview-ended':
      return [{ type: 'ended', reason: body.reason }]
    case 'invigilator-entered':
    case 'invigilator-left':
    case 'passphrase-refused':
    case 'surroundings-counted':
    case 'snippet-shown':
    case 'answer-understood':
    case 'consent-given':
    case 'consent-withdrawn':
    case 'segment-closed':
    case 'recording-adapted':
    case 'display-resized':
    case 'clock-set':
    case 'disk-low':
    case 'engine-switched':
    case 'time-allowed':
      return []
  }
}
