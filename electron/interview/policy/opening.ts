/** Welcome, focus, screen share and background: nothing goes on before the candidate is ready and the screen is there. */
import type { EventBody } from '../../shared/events.ts'
import { budgetOf, used } from '../clock.ts'
import type { Answer, InterviewState } from '../state.ts'
import { listed } from '../wording/numbers.ts'
import type { Part } from '../wording/speak.ts'
import { aside } from './asides.ts'
import { bridge, line, ways, type Move } from './move.ts'
import { namesIn } from './quoting.ts'

/** A background answer of fewer words that names nothing is nothing to follow up. */
const SUBSTANCE_WORDS = 5

export const welcome = (): Move => ({
  kind: 'welcome', parts: [line('welcome'), line('areReady')], rule: 'begin', because: 'The candidate gave consent, and the interview begins.',
})

/** In the order of the ids given: what a candidate named first comes first. */
export const areaNames = (s: InterviewState, ids = s.pack.areas.map((a) => a.id)) => ids.flatMap((id) => s.pack.areas.find((a) => a.id === id)?.name ?? [])

export function afterWelcome(s: InterviewState, answer: Answer): Move {
  if (answer.understood.act !== 'ready') return aside(s, answer)
  return {
    kind: 'ask-focus', first: [{ type: 'phase-changed', phase: 'focus' }],
    parts: [line('askFocus', { areas: listed(areaNames(s)) })], rule: 'ready', because: 'The candidate is ready; the focus comes first.',
  }
}

export function afterFocus(s: InterviewState, answer: Answer): Move {
  const { act, areas } = answer.understood
  const chosen = areas.length > 0
  const tried = (['lead-back', 'go-on', 'explain-process'] as const).some((move) => s.tries.has(move))
  // A question is no choice, whatever else it may be.
  if (!chosen && act === 'answer' && answer.text.includes('?') && !tried) return aside(s, { ...answer, understood: { ...answer.understood, act: 'process-question' } })
  if (!chosen && !['answer', 'ready', 'does-not-know'].includes(act) && !(act === 'off-topic' && tried)) return aside(s, answer)
  if (!chosen && act === 'ready' && !tried) return aside(s, { ...answer, understood: { ...answer.understood, act: 'unfinished' } })
  return {
    kind: 'ask-share', first: [{ type: 'phase-changed', phase: 'share' }, { type: 'share-requested' }],
    parts: [chosen ? line('heardAreas', { areas: listed(areaNames(s, areas)) }) : line('heardNoArea'), line('askShare')],
    rule: chosen ? 'focus-chosen' : 'no-focus', because: chosen ? 'The candidate named areas; the screen comes next.' : 'The candidate named no area; the interview goes on without a leaning.',
  }
}

export function askBackground(s: InterviewState): Move {
  const area = s.pack.areas.find((a) => a.id === s.areas[0])
  return {
    kind: 'ask-background', first: [{ type: 'phase-changed', phase: 'background' }],
    parts: [line('screenSeen'), ways(area?.background ?? s.pack.background)],
    rule: 'screen-seen', because: area ? `The screen is seen; the background question fits the focus “${area.name}”.` : 'The screen is seen; no focus was chosen, so the background question is the general one.',
  }
}

export function afterBackground(s: InterviewState, answer: Answer): Move {
  const { act } = answer.understood
  const particulars = namesIn(s, answer)
  const over = used(s.clock, budgetOf(s.pack), s.at) >= budgetOf(s.pack).opening
  if (over) return confirmReady(s, [line('openingOver')], 'opening-over', 'The time for the opening is used.')
  if (act === 'unfinished' && (s.tries.get('go-on') ?? 0) < 2) return aside(s, answer)
  if (!['answer', 'unfinished', 'does-not-know', 'ready'].includes(act)) return aside(s, answer)
  if (act === 'ready' && s.tries.size === 0) return aside(s, answer)
  const [a, b] = particulars
  const said = act !== 'does-not-know' && (a !== undefined || answer.text.trim().split(/\s+/).length >= SUBSTANCE_WORDS)
  if (s.backgroundTurns === 1 && said) {
    return {
      kind: 'follow-up', parts: [a === undefined ? line('followUpPlain') : b === undefined ? line('followUpOne', { a }) : line('followUpTwo', { a, b }), ...(s.lines % 2 === 0 ? [bridge('backgroundBurden')] : [])],
      rule: 'follow-up', because: a === undefined ? 'One concrete example of the work is asked for.' : `The candidate named ${listed(particulars.slice(0, 2).map((p) => `“${p}”`))}; one concrete example of it is asked for.`,
    }
  }
  const thanks = a !== undefined ? line('thanksFor', { a }) : line(said ? 'thanksBackground' : 'backgroundLeft')
  return confirmReady(s, [thanks], 'background-done', 'The background was heard, and the problems can begin.')
}

/** Confirms the share once more, then asks for the first problem. `silently` puts it as a statement. */
export function confirmReady(s: InterviewState, before: readonly Part[], rule: string, because: string, silently = false): Move {
  const share = s.share === 'on' ? [line('screenStillSeen')] : []
  return { kind: 'confirm-ready', parts: [...before, ...share, line(silently ? 'sayReadyForFirst' : 'readyForFirst')], rule, because }
}

export function announce(problem: string, number: string, before: readonly Part[], rule: string, because: string): Move {
  const first: EventBody[] = [{ type: 'phase-changed', phase: 'problem', problem }, { type: 'snippet-requested', problem }]
  return { kind: 'announce-problem', first, parts: [...before, line('announce', { number })], rule, because }
}

