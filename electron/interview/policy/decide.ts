/** The dialogue policy: from what is known to the one next line, or to none. */
import { budgetOf, running, used } from '../clock.ts'
import type { Answer, InterviewState } from '../state.ts'
import { spell } from '../wording/numbers.ts'
import { as, aside, astray, needsSomebody, restated } from './asides.ts'
import { afterApology, afterStaying, apologises, stays } from './beside-answers.ts'
import { afterClose, closing, farewell } from './closing.ts'
import { interruption } from './interruptions.ts'
import { line, type Move } from './move.ts'
import { afterBackground, afterFocus, afterWelcome, announce, askBackground, confirmReady, openingIsOver, welcome } from './opening.ts'
import { closeQuestionsMs, patienceOver, silence } from './patience.ts'
import { namesIn } from './background.ts'
import { afterAnswer, afterGate, forward, moveOn, problemTimeIsUp } from './problem.ts'
import { aboutProcess, asksAboutProcess, yesAndMore } from './process-questions.ts'
import { GRACE_MS, LAST_WORD_MS } from './times.ts'

/** The next line at session time `now` (milliseconds), or undefined when it is the candidate's turn. */
export function decide(s: InterviewState, now: number): Move | undefined {
  if (s.ended !== undefined || s.wording !== undefined || s.unread.length > 0) return undefined
  if (s.lines === 0) return welcome()
  const byTime = deadline(s, now)
  if (byTime) return byTime
  const interrupted = interruption(s)
  if (interrupted) return interrupted.kind === 'resume' && s.answer ? takenUp(interrupted, reply(s, s.answer)) : interrupted
  if (s.clock.pauses.length > 0 && !s.farewell) return duringPause(s, now)
  if (s.answer) return reply(s, s.answer)
  if (s.farewell) return undefined
  if (s.expecting === undefined || (s.expecting === 'share' && s.share === 'on')) return proceed(s)
  return patienceOver(s, now) ? silence(s) : undefined
}

/** What the clock alone decides, whoever's turn it is. */
function deadline(s: InterviewState, now: number): Move | undefined {
  const budget = budgetOf(s.pack)
  const time = used(s.clock, budget, now)
  const left = budget.total - time
  if (s.phase === 'close') {
    if (s.farewell) return undefined
    if (left <= LAST_WORD_MS) return farewell('The time of the interview is used.')
    const questions = closeQuestionsMs(s)
    const waited = time - s.phaseAt >= questions && now - s.activeAt >= questions
    return waited && !s.answer ? farewell('The candidate asked nothing more.') : undefined
  }
  // An answer that has just come in is taken into account by the close; it needs no reply of its own.
  if (left <= budget.closing) return closing(s, [line('timeNearlyOut')], true)
  if (s.clock.pauses.length > 0) return undefined
  if (problemTimeIsUp(s, now, GRACE_MS) && !s.answer && now - s.activeAt >= GRACE_MS) return moveOn(s, [], true)
  const gate = s.phase === 'background' && s.expecting === 'background'
  if (gate && !s.answer && time >= budget.opening + GRACE_MS && now - s.activeAt >= GRACE_MS) {
    return confirmReady(s, [line('openingOver')], 'opening-over', 'The time for the opening is used.', true)
  }
  return undefined
}

/** Something was said during the pause: the reply to it is the way back. */
const takenUp = (back: Move, reply: Move): Move => ({ ...reply, parts: [...back.parts, ...reply.parts], because: `${back.because} ${reply.because}` })

function duringPause(s: InterviewState, now: number): Move | undefined {
  // The screen says who holds the interview; nothing that the interviewer says would be of use.
  if (s.clock.pauses.includes('invigilator')) return undefined
  const budget = budgetOf(s.pack)
  if (s.answer && s.answer.seq > s.spokeSeq) {
    const share = s.clock.pauses.includes('share')
    const how = share ? [line('shareAgain')] : running(s.clock, budget, now) ? [] : [line('clockStands')]
    return { kind: 'wait', parts: [line('wordsKept'), ...((s.tries.get('wait') ?? 0) > 3 ? [line('wait')] : []), ...how], rule: 'paused', because: 'The interview is paused; the message is kept and answered afterwards.' }
  }
  const since = s.clock.pausedSince ?? now
  if (s.clock.heldSince === undefined && s.clock.pausedMs + now - since >= budget.pause && !s.pauseLimitSaid) {
    return { kind: 'encourage', parts: [line(s.clock.pauses.includes('share') ? 'pauseUsedUpShare' : 'pauseUsedUp')], rule: 'pause-limit', because: 'All pauses together reached their limit; time counts again.' }
  }
  return undefined
}

function reply(s: InterviewState, heard: Answer): Move {
  const answer = needsSomebody(heard) || asksAboutProcess(s, heard) ? as(heard, 'process-question') : heard
  if (s.expecting !== undefined && apologises(answer)) return afterApology(s, answer)
  if (s.expecting !== undefined && s.expecting !== 'questions' && stays(s, answer)) return afterStaying(s)
  switch (s.expecting) {
    case 'ready': return s.phase === 'background' ? beginProblems(s, answer) : afterWelcome(s, answer)
    case 'focus': return afterFocus(s, answer)
    case 'share': return afterShareWords(s, answer)
    case 'background': return afterBackground(s, answer)
    case 'see':
    case 'read': return afterGate(s, answer)
    case 'answer': return afterAnswer(s, answer)
    case 'questions': return afterClose(s, answer)
    case undefined: return proceed(s)
  }
}

/** Something was tried and did not work, which waiting does not mend. */
const shareFails = /\bnothing (?:happens|happened|comes|came|opens|opened|appears|appeared|changes|changed)\b|\bdo(?:es)? nothing\b|\b(?:does|did|do|is|was|will)(?: not|n[’']?t) (?:work|working|open|react|respond|do (?:anything|a thing)|happen|start|let me)\b|\b(?:can(?:no|[’'])t|cannot|unable to) (?:press|click|share|select|find)\b|\b(?:greyed|grayed|failed|fails|an? error|permission denied)\b/i

/** Words do not bring a screen; only frames do. */
function afterShareWords(s: InterviewState, answer: Answer): Move {
  if (s.share === 'on') return askBackground(s)
  if (shareFails.test(answer.text) && answer.understood.act !== 'end') {
    return { kind: 'lead-back', parts: [line('shareNotThere'), line('aboutHelp')], rule: 'share-fails', because: 'The candidate says that sharing the screen does not work.' }
  }
  if (answer.understood.act !== 'ready' && answer.understood.act !== 'answer') return aside(s, answer)
  return { kind: 'lead-back', parts: [line('shareNotThere'), ...(astray(s) > 1 ? [restated(s)] : [])], rule: 'share-not-there', because: 'The candidate says that the screen is shared, but no frames have come.' }
}

function beginProblems(s: InterviewState, answer: Answer): Move {
  const { act } = answer.understood
  if (act === 'answer' || act === 'unfinished' || (act === 'off-topic' && namesIn(s, answer).length > 0)) {
    return { kind: 'wait', parts: [line('backgroundLate'), restated(s)], rule: 'late-background', because: 'The candidate adds to the background; it is kept, and the word to begin is still waited for.' }
  }
  const besides = act === 'process-question' && yesAndMore(answer) ? [aboutProcess(s, answer.text)] : []
  if (act !== 'ready' && besides.length === 0 && !openingIsOver(s, answer)) return aside(s, answer)
  const [first] = s.pack.problems
  if (!first) return closing(s, [], false)
  if (act !== 'ready' && besides.length === 0) return announce(first.id, spell(1), [line('openingLate')], 'opening-over', 'The time of the opening is used, and the messages speak of other things.')
  return announce(first.id, spell(1), besides, 'ready', 'The candidate is ready for the first problem.')
}

/** Nothing is waited for: the agenda goes on. */
function proceed(s: InterviewState): Move {
  switch (s.phase) {
    case 'welcome': return welcome()
    case 'focus': return afterFocus(s, nothingSaid(s))
    case 'share': return askBackground(s)
    case 'background': return confirmReady(s, [], 'agenda', 'The background is done.')
    case 'problem': return forward(s, [], 'agenda', 'The last point is settled.')
    case 'close':
    case 'ended': return farewell('Nothing is left to do.')
  }
}

const nothingSaid = (s: InterviewState): Answer => ({
  seq: s.seq, text: '', understood: { type: 'answer-understood', of: '', act: 'ready', points: [], particulars: [], areas: [], by: '' },
})

