/** The conversation as an assessor reads it: lines, messages with what was understood of them, and what happened beside them. */
import type { EventOf, StoredEvent } from '../../../shared/events.ts'
import type { Signal } from '../../../shared/report.ts'
import type { Entry } from '../../../shared/review.ts'
import { placed } from '../../record/events.ts'
import { shownSignals } from './signals.ts'

export function entriesOf(events: readonly StoredEvent[]): Entry[] {
  const signals = new Map(shownSignals(events).map((signal) => [signal.seq, signal]))
  const understood = new Map(placed(events, 'answer-understood').map(({ body }) => [body.of, body]))
  return events.flatMap(({ seq, at, body }): Entry[] => {
    if (body.type === 'interviewer-said') return [lineOf(seq, at, body)]
    if (body.type === 'candidate-said') return [messageOf(seq, at, body, understood.get(body.id))]
    const [note, signal] = [noteOf(body), signals.get(seq)]
    if (signal) return [{ kind: 'note', seq, at, tone: note?.tone === 'stop' ? 'stop' : 'signal', text: textOf(signal) }]
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

const pauses = { break: 'a break', share: 'the screen was not shared', help: 'the invigilator was called', invigilator: 'the invigilator’s pause', signal: 'a signal' } as const
const ends = {
  'completed': 'The interview was completed',
  'end-call': 'The candidate left with End Call',
  'another-time': 'The candidate wanted to take it another time',
  'consent-withdrawn': 'The candidate withdrew consent',
  'invigilator': 'The invigilator ended the interview',
  'interrupted': 'The interview was cut off, and nobody went on with it',
} as const

/** `undefined` for events that say nothing by themselves, and for most signals, which say it in the report's words. */
export function noteOf(body: StoredEvent['body']): Note | undefined {
  switch (body.type) {
    case 'consent-given':
      return { tone: 'plain', text: 'The candidate gave consent.' }
    case 'consent-withdrawn':
      return { tone: 'signal', text: 'The candidate withdrew consent.' }
    case 'share-started':
      return { tone: 'plain', text: `The screen is shared (${body.width} × ${body.height}).` }
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
      return { tone: 'signal', text: body.tooSoon ? 'Somebody tried a passphrase at the invigilator’s panel again during the wait after a wrong one; it was not looked at.' : 'Somebody tried a wrong passphrase at the invigilator’s panel.' }
    case 'session-resumed':
      return { tone: 'signal', text: `The program was gone for ${spoken(body.awayMs)} and went on.` }
    case 'interview-ended':
      return { tone: 'plain', text: `${ends[body.reason]}.` }
    default:
      return undefined
  }
}

function textOf({ text, grade, ms }: Signal): string {
  const more = [...(grade === undefined ? [] : [grade]), ...(ms === undefined ? [] : [spoken(ms)])]
  return more.length === 0 ? text : `${text} (${more.join(', ')})`
}

/** Whole minutes from two minutes on, seconds below. */
export function spoken(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
  return `${Math.round(seconds / 60)} minutes`
}
