/** The conversation as an assessor reads it: lines, messages with what was understood of them, and what happened beside them. */
import type { EventOf, StoredEvent } from '../../../shared/events.ts'
import type { Entry } from '../../../shared/review.ts'
import { hasOwnEvent, signalTable } from '../../../shared/signals.ts'
import { placed } from '../../record/events.ts'

export function entriesOf(events: readonly StoredEvent[]): Entry[] {
  const understood = new Map(placed(events, 'answer-understood').map(({ body }) => [body.of, body]))
  return events.flatMap(({ seq, at, body }): Entry[] => {
    if (body.type === 'interviewer-said') return [lineOf(seq, at, body)]
    if (body.type === 'candidate-said') return [messageOf(seq, at, body, understood.get(body.id))]
    const note = noteOf(body)
    return note ? [{ kind: 'note', seq, at, ...note }] : []
  })
}

function lineOf(seq: number, at: number, { line, text, move, problem, point, step, marks, code, trigger }: EventOf<'interviewer-said'>): Entry {
  return {
    kind: 'line', seq, at, line, text, move,
    ...(problem === undefined ? {} : { problem }), ...(point === undefined ? {} : { point }), ...(step === undefined ? {} : { step }),
    marks: marks ?? [], code: code ?? [], because: trigger.because,
  }
}

const messageOf = (seq: number, at: number, { text, citations }: EventOf<'candidate-said'>, understood: EventOf<'answer-understood'> | undefined): Entry =>
  ({ kind: 'said', seq, at, text, citations, ...(understood ? { act: understood.act } : {}), points: understood?.points ?? [] })

type Note = { readonly tone: 'plain' | 'stop' | 'signal'; readonly text: string }

const lost = { 'refused': 'The share of the screen was refused', 'failed': 'The share of the screen failed', 'blank': 'The shared screen was blank', 'broken-off': 'The share of the screen broke off' } as const
const pauses = { break: 'a break', share: 'the screen was not shared', help: 'the invigilator was called', invigilator: 'the invigilator’s pause', signal: 'a signal' } as const
const ends = {
  'completed': 'The interview was completed',
  'end-call': 'The candidate left with End Call',
  'another-time': 'The candidate wanted to take it another time',
  'consent-withdrawn': 'The candidate withdrew consent',
  'invigilator': 'The invigilator ended the interview',
  'interrupted': 'The interview was cut off, and nobody went on with it',
} as const

/** `undefined` for events that say nothing by themselves. A signal is what an assessor should know of before relying on the record. */
export function noteOf(body: StoredEvent['body']): Note | undefined {
  switch (body.type) {
    case 'consent-given':
      return { tone: 'plain', text: 'The candidate gave consent.' }
    case 'consent-withdrawn':
      return { tone: 'signal', text: 'The candidate withdrew consent.' }
    case 'share-started':
      return { tone: 'plain', text: `The screen is shared (${body.width} × ${body.height}).` }
    case 'share-lost':
      return { tone: 'signal', text: sentence(lost[body.why], body.detail) }
    case 'display-resized':
      return { tone: 'plain', text: `The screen was ${body.width} × ${body.height} from here on.` }
    case 'recording-stopped':
      return body.why === '' ? { tone: 'plain', text: 'The recording stopped.' } : { tone: 'plain', text: `The recording stopped: ${body.why}` }
    case 'paused':
      return { tone: 'stop', text: `The clock was stopped: ${pauses[body.why]}.` }
    case 'resumed':
      return { tone: 'stop', text: `The clock went on after ${pauses[body.why]}.` }
    case 'help-called':
      return { tone: 'stop', text: 'The candidate called the invigilator.' }
    case 'help-answered':
      return { tone: 'stop', text: 'The invigilator came.' }
    case 'time-added':
      return { tone: 'stop', text: `The invigilator gave ${body.minutes} more minutes.` }
    case 'invigilator-entered':
      return { tone: 'plain', text: 'The invigilator opened the panel.' }
    case 'passphrase-refused':
      return { tone: 'signal', text: 'Somebody tried a wrong passphrase at the invigilator’s panel.' }
    case 'session-resumed':
      return { tone: 'signal', text: `The program was gone for ${spoken(body.awayMs)} and went on.` }
    case 'suspended':
      return { tone: 'signal', text: `The computer stood still for ${spoken(body.ms)}.` }
    case 'clock-set':
      return { tone: 'signal', text: `The computer’s clock was set ${body.byMs < 0 ? 'back' : 'forward'} by ${spoken(Math.abs(body.byMs))}.` }
    case 'signal-noticed':
      return hasOwnEvent(body.kind) ? undefined : { tone: 'signal', text: signalText(body) }
    case 'disk-low':
      return { tone: 'signal', text: body.text }
    case 'engine-switched':
      return { tone: 'signal', text: sentence(body.to === 'embedded' ? 'The embedded interviewer took over from the model' : 'The model took over again', body.why) }
    case 'trouble':
      return { tone: 'signal', text: body.text }
    case 'interview-ended':
      return { tone: 'plain', text: `${ends[body.reason]}.` }
    default:
      return undefined
  }
}

const sentence = (what: string, detail: string): string => (detail === '' ? `${what}.` : `${what}: ${detail}`)

function signalText({ kind, grade, what }: EventOf<'signal-noticed'>): string {
  return `${what} (${grade}) ${signalTable[kind].harmless}`
}

/** Whole minutes from two minutes on, seconds below. */
export function spoken(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
  return `${Math.round(seconds / 60)} minutes`
}
