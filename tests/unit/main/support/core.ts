/** A small interview that is easy to foresee: it thanks for every message and ends when it is told to. */
import type { Core } from '../../../../electron/main/session/ports.ts'
import type { Effect } from '../../../../electron/interview/inputs.ts'
import type { EventBody, EventOf } from '../../../../electron/shared/events.ts'
import type { ViewEvent } from '../../../../electron/shared/view.ts'

export interface TinyState {
  readonly lines: number
  readonly said: number
  readonly ended: boolean
  readonly log: readonly EventBody[]
}

const trigger = { rule: 'test', because: 'The test wants it.' }
const line = (state: TinyState, text: string): EventOf<'interviewer-said'> => ({ type: 'interviewer-said', line: state.lines + 1, text, move: 'encourage', after: 0, trigger })

const fold = (state: TinyState, body: EventBody): TinyState => ({
  lines: body.type === 'interviewer-said' ? body.line : state.lines,
  said: state.said + (body.type === 'candidate-said' ? 1 : 0),
  ended: state.ended || body.type === 'interview-ended',
  log: [...state.log, body],
})
const EMPTY: TinyState = { lines: 0, said: 0, ended: false, log: [] }

export const tinyCore: Core<TinyState> = {
  replay: (_pack, events) => events.reduce((state, event) => fold(state, event.body), EMPTY),
  step: (state, input) => {
    const events: EventBody[] = []
    const effects: Effect[] = []
    switch (input.type) {
      case 'begin':
        events.push({ type: 'interview-started', minutes: 60 })
        effects.push({ type: 'say', draft: line(state, 'Welcome.'), lead: '' }, { type: 'wake', at: 60_000 })
        break
      case 'said':
        if (input.text === 'defect') throw new TypeError('a defect of the test')
        events.push({ type: 'candidate-said', id: input.id, text: input.text, citations: [...input.citations] })
        effects.push({ type: 'understand', of: input.id, heard: { text: input.text, citations: [], phase: 'welcome', expecting: 'answer', areas: [] } })
        break
      case 'understood':
        events.push({ type: 'answer-understood', of: input.of, act: input.understood.act, points: [], particulars: [], areas: [], by: input.by })
        effects.push({ type: 'say', draft: line(state, `Thank you for ${input.of}.`), lead: '' })
        break
      case 'worded':
        events.push({ ...input.draft, text: input.text })
        break
      case 'sentence':
        events.push({ type: 'interviewer-sentence', line: input.line, text: input.text })
        break
      case 'tick':
        effects.push({ type: 'say', draft: line(state, 'Take your time.'), lead: '' })
        break
      case 'returned':
        events.push({ type: 'session-resumed', awayMs: input.awayMs })
        break
      case 'noted':
        events.push(input.event)
        break
      case 'share-started':
        events.push({ type: 'share-started', display: input.display, width: input.width, height: input.height })
        break
      case 'share-failed':
        events.push({ type: 'share-lost', why: input.why, detail: input.detail })
        break
      case 'withdraw-consent':
        events.push({ type: 'consent-withdrawn' }, { type: 'interview-ended', reason: 'consent-withdrawn' })
        break
      case 'end-call':
        events.push({ type: 'interview-ended', reason: 'end-call' })
        break
      default:
        break
    }
    const next = events.reduce(fold, state)
    if (next.ended && !state.ended) effects.push({ type: 'stop-share' }, { type: 'close' })
    return { state: next, events, effects }
  },
  createProjection: () => ({ body }): readonly ViewEvent[] => {
    switch (body.type) {
      case 'interviewer-said': return [{ type: 'line', line: body.line, text: body.text, marks: [] }]
      case 'interviewer-sentence': return [{ type: 'sentence', line: body.line, text: body.text }]
      case 'candidate-said': return [{ type: 'said', id: body.id, text: body.text, citations: body.citations }]
      case 'interview-ended': return [{ type: 'ended', reason: body.reason }]
      case 'share-started': return [{ type: 'share', state: 'on', detail: '' }]
      case 'session-resumed': return [{ type: 'away', ms: body.awayMs }]
      case 'trouble': return [{ type: 'trouble', text: body.text }]
      default: return []
    }
  },
}
