/** What was out of the ordinary, each with a sentence on how it may be read. A signal is no verdict. */
import type { EventBody, StoredEvent } from '../../shared/events.ts'
import type { Signal, SignalKind } from '../../shared/report.ts'
import { hasOwnEvent, shareLost, signalOfEvent, signalTable } from '../../shared/signals.ts'

type Told = Pick<Signal, 'kind' | 'text' | 'means' | 'grade'> & { readonly ms?: number }

const pauses = {
  break: { kind: 'pause', text: 'The candidate took a break.', means: 'A break is everybody’s right. The clock stood still while it was within the allowance; the film goes on.' },
  help: { kind: 'help', text: 'The candidate called for the invigilator, and the clock stood still.', means: 'Ask the invigilator what was needed.' },
  share: { kind: 'share', text: 'The interview was paused because the screen was not shared.', means: 'The clock stood still while it was within the allowance. Nobody knows what was on the screen meanwhile.' },
  invigilator: { kind: 'pause', text: 'The invigilator paused the interview.', means: 'Ask the invigilator why. None of it was counted against the candidate.' },
  signal: { kind: 'pause', text: 'The interview was paused because of a signal.', means: 'The policy asks for it; the signal stands before it. None of it was counted against the candidate.' },
} as const

const losses = {
  'refused': 'The screen share was refused.',
  'failed': 'The screen share failed.',
  'blank': 'The shared screen was blank.',
  'broken-off': 'The screen share broke off.',
} as const

const ends = {
  'end-call': 'The candidate ended the interview with End Call.',
  'another-time': 'The candidate left before the first snippet and may take the interview another time.',
  'consent-withdrawn': 'The candidate withdrew consent, and the interview ended at once.',
  'invigilator': 'The invigilator ended the interview.',
  'interrupted': 'The interview was cut off and was not gone on with.',
} as const

export function signalsOf(events: readonly StoredEvent[]): Signal[] {
  /** From the end: when each kind of pause is over. */
  const over = new Map<string, number>()
  let end: number | undefined
  return events.toReversed().flatMap(({ seq, at, wall, body }) => {
    if (body.type === 'resumed') over.set(body.why, at)
    if (body.type === 'interview-ended') {
      over.clear()
      end = at
    }
    const told = tell(body, () => {
      const until = body.type === 'paused' ? over.get(body.why) ?? end : undefined
      return until === undefined ? undefined : until - at
    })
    return told === undefined ? [] : [{ seq, at, wall, ...told, ...gradeOf(body) }]
  }).reverse()
}

function gradeOf(body: EventBody): Pick<Signal, 'grade'> {
  switch (body.type) {
    case 'signal-noticed':
      return { grade: body.grade }
    case 'share-lost':
      return { grade: shareLost.grade }
    case 'suspended':
    case 'clock-set':
    case 'display-resized':
      return { grade: signalTable[signalOfEvent[body.type]].grade }
    default:
      return {}
  }
}

function tell(body: EventBody, lasted: () => number | undefined): Told | undefined {
  const of = (kind: SignalKind, text: string, means: string, ms?: number): Told => ({ kind, text, means, ...(ms !== undefined && { ms }) })
  switch (body.type) {
    case 'paused': {
      const { kind, text, means } = pauses[body.why]
      return of(kind, text, means, lasted())
    }
    case 'time-added':
      return of('pause', `The invigilator gave ${body.minutes} more minutes.`, 'The interview’s clock was set back by so much; compare times of interviews with that in mind.')
    case 'share-lost':
      return of('share', `${losses[body.why]}${body.detail === '' ? '' : ` (${body.detail})`}`, `${shareLost.harmless} ${shareLost.means}`)
    case 'signal-noticed': {
      if (hasOwnEvent(body.kind)) return undefined
      const { means, harmless } = signalTable[body.kind]
      return of('surroundings', body.what, `${means} ${harmless}`, body.ms)
    }
    case 'display-resized':
      return of('share', `The shared display has ${body.width} × ${body.height} pixels from here on.`, `${signalTable.resized.means} ${signalTable.resized.harmless}`)
    case 'recording-stopped':
      return of('film', `The film stopped: ${body.why}`, 'What was said afterwards is in the log all the same.')
    case 'session-resumed':
      return of('away', 'The program was gone and came back.', 'The time in between was not counted against the candidate, and nothing of it is recorded.', Math.max(0, body.awayMs))
    case 'suspended':
      return of('away', 'The computer slept or held the program still.', `Session time stood still with it, and nothing of it is recorded. ${signalTable.suspended.harmless}`, body.ms)
    case 'clock-set':
      return of('clock', `The computer’s clock was set ${body.byMs < 0 ? 'back' : 'forward'} by ${Math.round(Math.abs(body.byMs) / 1000)} seconds.`, `Times of day before and after it do not compare. The session’s own time does not depend on it. ${signalTable.clock.harmless}`)
    case 'disk-low':
      return of('film', body.text, 'The film may end before the interview does. The log goes on.')
    case 'recording-adapted':
      if (body.why === 'recovered') return undefined
      if (body.why === 'encoder') return of('film', `The computer’s own video encoder failed; from here a program encodes the film of ${body.track}.`, 'The last half second before it may be missing.')
      return of('film', `From here the film of ${body.track} has at most ${body.frameRate} pictures a second.`, body.why === 'late' ? 'The computer could not keep up with more.' : 'More would have made too much data.')
    case 'engine-switched':
      return of('engine', body.to === 'embedded' ? `The embedded interviewer took over from the model: ${body.why}` : `The model was back: ${body.why}`, 'Answers from here on were understood by another reader than those before.')
    case 'trouble':
      return of('trouble', body.text, 'This text was shown to the people in the room.')
    case 'interviewer-said':
      return body.trigger.rule === 'silence' ? of('silence', `The candidate was silent for so long that the interviewer spoke: ${body.trigger.because}`, 'Thinking, reading, or being away from the keyboard: the film shows which.') : undefined
    case 'interview-ended':
      return body.reason === 'completed' ? undefined : of('ended-early', ends[body.reason], 'Points that were not asked say nothing about the candidate.')
    default:
      return undefined
  }
}
