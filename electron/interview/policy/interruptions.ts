/** Lost shares, breaks, calls for help and returns after a crash: said, waited for, and taken up where it was. */
import { askedFor, type Occasion, type InterviewState } from '../state.ts'
import { topicOf } from '../agenda.ts'
import type { LineKey } from '../wording/lines.en.ts'
import type { Part } from '../wording/speak.ts'
import { restated } from './asides.ts'
import { line, type Move } from './move.ts'
import { lastClause, quotableThought } from './quoting.ts'

const shareLines = { refused: 'shareRefused', failed: 'shareFailed', blank: 'shareBlank', 'broken-off': 'shareBroke' } as const satisfies Record<string, LineKey>

/** The line for the latest thing that happened; undefined where nothing has to be said of it. */
export function interruption(s: InterviewState): Move | undefined {
  const what = s.occasions.map((o) => o.what)
  const has = (...any: Occasion[]) => any.some((o) => what.includes(o))
  const away = has('returned') ? [line('returned')] : []
  // Once the interview is complete no screen is needed any more.
  if (has('share-lost') && s.share !== 'on' && !s.farewell) {
    const why = s.shareFailure?.why ?? 'broken-off'
    const detail = away.length > 0 ? [line('awaitShare')] : [line(shareLines[why]), line(s.clock.pauses.includes('share') ? 'shareAgain' : 'awaitShare')]
    return { kind: 'share-lost', parts: [...away, ...detail], rule: `share-${why}`, because: 'The screen is not seen, and the interview goes on only when it is.' }
  }
  if (has('help')) return { kind: 'help-called', parts: [line('helpCalled'), line('clockStands')], rule: 'help', because: 'The candidate called the invigilator.' }
  if (has('pause') && s.clock.pauses.includes('break')) return { kind: 'take-break', parts: [line('breakTaken'), line('clockStands')], rule: 'break', because: 'The candidate takes a break.' }
  if (s.clock.pauses.length > 0) return undefined
  if (has('share-back') && s.phase !== 'share' && !s.farewell) return resume([line('screenSeenAgain')], s, 'share-back', 'The screen is seen again.')
  if (has('back') && !s.farewell) return resume([line('backAgain')], s, 'break-over', 'The pause is over.')
  if (has('returned') && !s.farewell) return resume(away, s, 'returned', 'The app is back after an interruption.')
  return undefined
}

/** Picks up where it was, from the candidate's last thought; where a reply is owed, that reply is the way back. */
function resume(before: readonly Part[], s: InterviewState, rule: string, because: string): Move {
  const thought = s.thought?.problem === s.problem ? s.thought : undefined
  const quote = thought && (thought.quotes.map((q) => quotableThought(s, q)).find((q) => q !== undefined) ?? lastClause(thought.said))
  const topic = topicOf(s)
  const owed = s.answer !== undefined || s.expecting === undefined
  // A thought about the question before leads no further now.
  const onward = thought?.about === askedFor(s) ? 'takeUpFrom' : 'nowAt'
  const back = owed ? [] : quote !== undefined && topic !== undefined && s.expecting === 'answer' ? [line('youMentioned', { quote }), line(onward, { topic })] : quote !== undefined && s.expecting === 'background' ? [line('youMentioned', { quote }), restated(s)] : [restated(s)]
  return { kind: 'resume', parts: [...before, ...back], rule, because }
}
